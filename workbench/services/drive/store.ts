/** The files that the script made in Drive: their facts in a table, their content in the state folder or in memory. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cloud, Stored } from '../../runtime/contract';
import { FilesInMemory, type FileProperty, type FileTable } from './file-table';

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly appProperties: Readonly<Record<string, string>>;
  readonly description: string;
  readonly trashed: boolean;
  /** The user whose run made it. Under drive.file nobody else reaches it, even where it is shared. */
  readonly owner: string;
  /** Bytes; null for folders and spreadsheets. */
  readonly size: number | null;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly modifiedAt: number;
}

interface Snapshot {
  readonly files: readonly DriveFile[];
  /** Base64 by id; only where there is no folder to keep content in. */
  readonly content: Readonly<Record<string, string>>;
}

export class DriveStore implements Stored {
  private readonly memory = new Map<string, Uint8Array>();

  constructor(
    private readonly folder: string | null,
    private readonly files: FileTable = new FilesInMemory(),
  ) {}

  /** All files, in the order they were made. */
  all(): readonly DriveFile[] {
    return [...this.files.all()];
  }

  /** All that have one of these properties, and maybe others; null: all. In the order they were made. */
  having(properties: readonly FileProperty[] | null): Iterable<DriveFile> {
    return properties === null ? this.files.all() : this.files.having(properties);
  }

  file(id: string): DriveFile | null {
    return this.files.get(id);
  }

  put(file: DriveFile): void {
    this.files.put(file);
  }

  /** Removes a file for good, and with a folder what is in it. */
  remove(id: string): void {
    this.files.delete(id);
    this.memory.delete(id);
    if (this.folder !== null) rmSync(join(this.folder, id), { force: true });
    for (const file of this.all()) if (file.parents.includes(id)) this.remove(file.id);
  }

  content(id: string): Uint8Array | null {
    if (this.folder === null) return this.memory.get(id) ?? null;
    const path = join(this.folder, id);
    return this.file(id) !== null && existsSync(path) ? readFileSync(path) : null;
  }

  putContent(id: string, content: Uint8Array): void {
    if (this.folder === null) this.memory.set(id, content);
    else writeFileSync(join(this.folder, id), content);
  }

  snapshot(): unknown {
    const content = [...this.memory].map(([id, bytes]) => [id, Buffer.from(bytes).toString('base64')]);
    return { files: this.all(), content: Object.fromEntries(content) } satisfies Snapshot;
  }

  restore(snapshot: unknown): void {
    const { files, content } = snapshot as Snapshot;
    for (const file of files) this.files.put(file);
    for (const [id, text] of Object.entries(content)) this.memory.set(id, Buffer.from(text, 'base64'));
  }
}

/** The workbench's Drive. */
export function driveStore(cloud: Cloud): DriveStore {
  return cloud.part('drive', () => new DriveStore(cloud.folder('drive')));
}
