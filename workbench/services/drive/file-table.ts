/** Where Drive's files are looked up. */
import type { DriveFile } from './store';

/** A property of a file that its app set, and may search for. */
export interface FileProperty {
  readonly key: string;
  readonly value: string;
}

export interface FileTable {
  get(id: string): DriveFile | null;
  /** Adds a file, or replaces what was known of it. */
  put(file: DriveFile): void;
  delete(id: string): void;
  /** In the order they were made. */
  all(): Iterable<DriveFile>;
  /** All that have one of these properties, and maybe others, in the order they were made. */
  having(properties: readonly FileProperty[]): Iterable<DriveFile>;
}

export class FilesInMemory implements FileTable {
  private readonly files = new Map<string, DriveFile>();

  get(id: string): DriveFile | null {
    return this.files.get(id) ?? null;
  }

  put(file: DriveFile): void {
    this.files.set(file.id, file);
  }

  delete(id: string): void {
    this.files.delete(id);
  }

  all(): Iterable<DriveFile> {
    return this.files.values();
  }

  having(): Iterable<DriveFile> {
    return this.all();
  }
}
