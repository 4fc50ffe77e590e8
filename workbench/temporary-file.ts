/** A file that grows at its end and is read anywhere: room for what does not fit in memory. Gone when it is closed. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class TemporaryFile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'casebook-'));
  private readonly file: number;
  private length = 0;

  /** @throws Error when the system's folder for such files cannot be written */
  constructor() {
    // It may hold what people wrote: for this user's eyes only.
    this.file = openSync(join(this.folder, 'content'), 'wx+', 0o600);
    this.unlink();
  }

  get size(): number {
    return this.length;
  }

  /** @throws Error when the disk is full */
  append(bytes: Uint8Array): void {
    this.write(bytes, this.length);
  }

  /** Puts bytes in the place of those that are there, or behind the last. @throws Error when the disk is full */
  write(bytes: Uint8Array, offset: number): void {
    for (let from = 0; from < bytes.length;)
      from += writeSync(this.file, bytes, from, bytes.length - from, offset + from);
    this.length = Math.max(this.length, offset + bytes.length);
  }

  /** The bytes at a place, fewer where the file ends. */
  read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(Math.min(length, this.length - offset));
    return bytes.subarray(0, this.readInto(bytes, offset));
  }

  /** Fills `bytes` from a place on. @returns how many it has put there, fewer where the file ends */
  readInto(bytes: Uint8Array, offset: number): number {
    let got = 0;
    for (let count = -1; got < bytes.length && count !== 0; got += count)
      count = readSync(this.file, bytes, got, bytes.length - got, offset + got);
    return got;
  }

  close(): void {
    closeSync(this.file);
    this.unlink();
  }

  /** Systems that let go of a name while the file is open leave nothing behind, however the program ends. */
  private unlink(): void {
    try {
      rmSync(this.folder, { recursive: true, force: true });
    } catch {
      // Windows: it goes when the file is closed.
    }
  }
}
