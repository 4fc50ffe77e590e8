/**
 * The file that tells of each imported mail: one JSON line each, written as they come. Cases that a later mail shows to
 * be one are put right at the end, so that each line names the case that its mail is on when all is done.
 */
import { closeSync, createReadStream, openSync, renameSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface LogLine {
  readonly file: string;
  readonly index: number;
  readonly messageId: string;
  readonly outcome: string;
  readonly reason: string;
  readonly caseId: string;
  readonly contactId: string;
}

export class ImportLog {
  readonly #file: number;
  readonly #merged = new Map<string, string>();

  /** Empties the file. @throws Error when it cannot be written */
  constructor(private readonly path: string) {
    this.#file = openSync(path, 'w');
  }

  write(line: LogLine): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  /** From now on all that was on the one case is on the other. */
  merged(from: string, into: string): void {
    this.#merged.set(from, into);
  }

  /** Closes the file, whatever became of the import. */
  close(): void {
    closeSync(this.#file);
  }

  /** After `close`: names the cases that live on. Reads line by line, so that the log may be of any length. */
  async settle(): Promise<void> {
    if (this.#merged.size === 0) return;
    const settled = `${this.path}.part`;
    const file = openSync(settled, 'w');
    try {
      for await (const text of createInterface({ input: createReadStream(this.path) })) {
        const line = JSON.parse(text) as LogLine;
        const caseId = this.#living(line.caseId);
        writeSync(file, caseId === line.caseId ? `${text}\n` : `${JSON.stringify({ ...line, caseId })}\n`);
      }
    } finally {
      closeSync(file);
    }
    renameSync(settled, this.path);
  }

  #living(caseId: string): string {
    let living = caseId;
    for (let next = this.#merged.get(living); next !== undefined; next = this.#merged.get(living))
      living = next;
    return living;
  }
}
