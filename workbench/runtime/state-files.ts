/** Keeps a workbench's state on disk: one JSON file for each part of the cloud, each written whole or not at all. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { StateKeeper } from './contract';

/** Part names become file names, so they are kept plain. */
const PART_NAME = /^[a-z][a-z0-9-]*$/;

export class StateFiles implements StateKeeper {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /**
   * What was last saved under the name, or undefined.
   * @throws Error naming the file when it is not JSON.
   */
  read(name: string): unknown {
    const file = this.file(name);
    if (!existsSync(file)) return undefined;
    const text = readFileSync(file, 'utf8');
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new Error(`The saved state in ${file} is not readable as JSON; move it away to start afresh.`, {
        cause,
      });
    }
  }

  /** Writes beside the old file and renames over it, so that a crash leaves the one or the other. */
  write(name: string, value: unknown): void {
    const file = this.file(name);
    const fresh = `${file}.${process.pid}.new`;
    const handle = openSync(fresh, 'w');
    try {
      writeFileSync(handle, JSON.stringify(value));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, file);
  }

  /** A folder beside the files, for content too big for JSON. */
  contentFolder(name: string): string {
    if (!PART_NAME.test(name)) throw new Error(`Not a name for a part of the state: ${name}`);
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  private file(name: string): string {
    if (!PART_NAME.test(name)) throw new Error(`Not a name for a part of the state: ${name}`);
    return join(this.folder, `${name}.json`);
  }
}
