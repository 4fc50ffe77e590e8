/** Where an import puts attached files: a folder that the user named, or nowhere. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Cloud } from '../runtime/contract';
import { FilesOnDisk } from '../services/drive/files-on-disk';
import { DriveStore } from '../services/drive/store';

/** Longest part of a file's own name in the folder; file systems take 255 bytes for all of it. */
const MAX_NAME = 80;

/** Characters that some file system refuses or a shell trips over. */
const safeName = (name: string): string =>
  name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
    .slice(-MAX_NAME);

/** Knows what files there are and forgets what is in them: the book has their facts, and nobody opens them. */
class FactsAlone extends DriveStore {
  override content(): null {
    return null;
  }

  override putContent(): void {}
}

export class AttachedFiles {
  private readonly facts = new FilesOnDisk();

  /** @param folder null: the files are not kept. @throws Error when it cannot be made */
  constructor(
    cloud: Cloud,
    private readonly folder: string | null,
  ) {
    if (folder !== null) mkdirSync(folder, { recursive: true });
    const { facts } = this;
    cloud.part('drive', () =>
      folder === null ? new FactsAlone(null, facts) : new DriveStore(folder, facts),
    );
  }

  /** Gives the files names for people, `<File ID of the book> <name>`. Nobody may look for files any more. */
  end(): void {
    this.name();
    this.facts.close();
  }

  private name(): void {
    const { folder } = this;
    if (folder === null) return;
    for (const { id, name, size } of this.facts.all()) {
      const path = join(folder, id);
      if (size !== null && existsSync(path)) renameSync(path, join(folder, `${id} ${safeName(name)}`.trim()));
    }
  }
}
