/** Where an import puts attached files: a folder that the user named, or a passing one that ends with the import. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cloud } from '../runtime/contract';
import { DriveStore, driveStore } from '../services/drive/store';

/** Longest part of a file's own name in the folder; file systems take 255 bytes for all of it. */
const MAX_NAME = 80;

/** Characters that some file system refuses or a shell trips over. */
const safeName = (name: string): string =>
  name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
    .slice(-MAX_NAME);

export class AttachedFiles {
  readonly #folder: string;
  readonly #passing: boolean;

  /** @param folder null: the files are not kept beyond the import. @throws Error when it cannot be made */
  constructor(
    private readonly cloud: Cloud,
    folder: string | null,
  ) {
    this.#passing = folder === null;
    this.#folder = folder ?? mkdtempSync(join(tmpdir(), 'casebook-import-'));
    mkdirSync(this.#folder, { recursive: true });
    cloud.part('drive', () => new DriveStore(this.#folder));
  }

  /** Gives the files names for people, `<File ID of the book> <name>`, or takes the passing folder away. */
  end(): void {
    if (this.#passing) {
      rmSync(this.#folder, { recursive: true, force: true });
      return;
    }
    for (const { id, name, size } of driveStore(this.cloud).all()) {
      const path = join(this.#folder, id);
      if (size !== null && existsSync(path))
        renameSync(path, join(this.#folder, `${id} ${safeName(name)}`.trim()));
    }
  }
}
