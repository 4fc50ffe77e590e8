/** Keeps raw messages: in memory, or one file each in a folder so that a large mailbox needs little memory. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RawKeeper } from './mailbox';

export class MemoryKeeper implements RawKeeper {
  readonly #raw = new Map<string, Uint8Array>();

  put(key: string, raw: Uint8Array): void {
    this.#raw.set(key, raw);
  }

  get(key: string): Uint8Array | null {
    return this.#raw.get(key) ?? null;
  }

  drop(key: string): void {
    this.#raw.delete(key);
  }

  snapshot(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#raw].map(([key, raw]) => [key, Buffer.from(raw).toString('base64')]));
  }

  restore(raw: Readonly<Record<string, string>>): void {
    this.#raw.clear();
    for (const [key, text] of Object.entries(raw)) this.#raw.set(key, Buffer.from(text, 'base64'));
  }
}

/** `folder/<account>/<id>.eml`. */
export class FolderKeeper implements RawKeeper {
  constructor(private readonly folder: string) {}

  put(key: string, raw: Uint8Array): void {
    const path = this.#path(key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, raw);
  }

  get(key: string): Uint8Array | null {
    try {
      return readFileSync(this.#path(key));
    } catch {
      return null;
    }
  }

  drop(key: string): void {
    rmSync(this.#path(key), { force: true });
  }

  #path(key: string): string {
    return join(this.folder, `${key.replace(/[^\w@.+/-]/g, '_')}.eml`);
  }
}
