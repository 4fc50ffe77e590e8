/** The Blob that services hand to each other: bytes with a name and a type. */
import { extname } from 'node:path';
import type { Run } from '../../runtime/contract';
import { octets, octetsFrom, signedBytes } from '../../runtime/realm';
import { byteArrayOctets, refuseSignature, requireSignature } from '../../runtime/signature';
import { decodeText, encodeText } from './charsets';

/** Types that `setContentTypeFromExtension` knows here; Google's list is longer. */
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ics': 'text/calendar',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.zip': 'application/zip',
};

export class MemoryBlob implements GoogleAppsScript.Base.Blob {
  /** The content as the host sees it; services read this instead of copying through signed arrays. */
  content: Uint8Array;
  private readonly run: Run;
  private type: string | null;
  private fileName: string | null;

  constructor(run: Run, content: Uint8Array, type: string | null, name: string | null) {
    this.run = run;
    this.content = content;
    this.type = type;
    this.fileName = name;
  }

  getBytes(): number[] {
    return signedBytes(this.run.realm, this.content);
  }

  getDataAsString(charset = 'UTF-8'): string {
    const text = decodeText(this.content, charset);
    return text ?? this.run.fail(`Invalid argument: ${charset}`);
  }

  getName(): string | null {
    return this.fileName;
  }

  getContentType(): string | null {
    return this.type;
  }

  copyBlob(): MemoryBlob {
    return new MemoryBlob(this.run, this.content, this.type, this.fileName);
  }

  getBlob(): MemoryBlob {
    return this;
  }

  getAs(contentType: string): MemoryBlob {
    if (contentType !== this.type) {
      this.run.fail(
        `Converting from ${this.type ?? 'binary/octet-stream'} to ${contentType} is not supported.`,
      );
    }
    return this.copyBlob();
  }

  isGoogleType(): boolean {
    return this.type?.startsWith('application/vnd.google-apps.') ?? false;
  }

  setBytes(data: number[]): this {
    requireSignature(this.run, 'Blob.setBytes', [data], ['Byte[]']);
    this.content = octets(data);
    return this;
  }

  setContentType(contentType: string | null): this {
    this.type = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    const type = TYPES[extname(this.fileName ?? '').toLowerCase()];
    return type === undefined ? this : this.setContentType(type);
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    requireSignature(this.run, 'Blob.setDataFromString', [text, charset], ['String', 'String']);
    this.content = encodeText(text, charset) ?? this.run.fail(`Invalid argument: ${charset}`);
    return this;
  }

  setName(name: string): this {
    requireSignature(this.run, 'Blob.setName', [name], ['String']);
    this.fileName = name;
    return this;
  }

  getAllBlobs(): MemoryBlob[] {
    const all = new this.run.realm.Array<MemoryBlob>();
    all.push(this);
    return all;
  }
}

/** `Utilities.newBlob`: text becomes UTF-8 and, without a type of its own, text/plain. */
export function newBlob(run: Run, data: unknown, type?: string | null, name?: string | null): MemoryBlob {
  requireSignature(run, 'Utilities.newBlob', ['', type, name], ['String', 'String?', 'String?']);
  if (typeof data === 'string') {
    return new MemoryBlob(run, Buffer.from(data, 'utf8'), type ?? 'text/plain', name ?? null);
  }
  const content = octetsFrom(run.realm, data);
  if (content !== null) return new MemoryBlob(run, content, type ?? null, name ?? null);
  return refuseSignature(run, 'Utilities.newBlob', [data, type, name]);
}

/** The content of a blob that the bundle passed to a service; null when it is none. */
export function contentOf(blob: unknown): Uint8Array | null {
  if (blob instanceof MemoryBlob) return blob.content;
  const source = blob as { getBytes?: unknown } | null | undefined;
  if (typeof source?.getBytes !== 'function') return null;
  return byteArrayOctets(source.getBytes());
}
