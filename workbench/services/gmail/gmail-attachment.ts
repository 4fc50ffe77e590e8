/** GmailAttachment: a file of a message, with the methods of a blob. */
import { createHash } from 'node:crypto';
import type { Run } from '../../runtime/contract';
import { signedBytes } from '../../runtime/realm';
import { MemoryBlob } from '../utilities/blob';
import { decodeCharset } from './encoded-words';
import type { MimePart } from './mime-tree';

export class GmailAttachment {
  #content: Uint8Array | null = null;

  constructor(
    private readonly run: Run,
    private readonly part: MimePart,
    private readonly scopes: readonly string[],
  ) {}

  getName(): string {
    return this.#local('getName', () => this.part.filename);
  }

  getContentType(): string {
    return this.#local('getContentType', () => this.part.type);
  }

  getSize(): number {
    return this.#local('getSize', () => this.#bytes().length);
  }

  /** SHA-1 of the content, hex. */
  getHash(): string {
    return this.#local('getHash', () => createHash('sha1').update(this.#bytes()).digest('hex'));
  }

  getBytes(): readonly number[] {
    return this.#fetch('getBytes', bytes => signedBytes(this.run.realm, bytes));
  }

  getDataAsString(charset?: string): string {
    return this.#fetch('getDataAsString', bytes => decodeCharset(bytes, charset ?? 'utf-8'));
  }

  copyBlob(): MemoryBlob {
    return this.#fetch(
      'copyBlob',
      bytes => new MemoryBlob(this.run, bytes, this.part.type, this.part.filename),
    );
  }

  isGoogleType(): boolean {
    return false;
  }

  toString(): string {
    return 'GmailAttachment';
  }

  #bytes(): Uint8Array {
    this.#content ??= this.part.content();
    return this.#content;
  }

  #local<T>(method: string, work: () => T): T {
    return this.run.call({ name: `GmailAttachment.${method}`, remote: false, scopes: this.scopes }, work);
  }

  #fetch<T>(method: string, work: (bytes: Uint8Array) => T): T {
    return this.run.call({ name: `GmailAttachment.${method}`, remote: true, scopes: this.scopes }, cost => {
      cost({ bytes: this.#bytes().length });
      return work(this.#bytes());
    });
  }
}
