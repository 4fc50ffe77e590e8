/** The workbook's table of texts (ECMA-376 part 1, 18.4.9): cells hold a text's number, and the table comes last. */
import { TemporaryFile } from '../temporary-file';
import { cellXml } from './cell-text';

/** Longer texts are seldom the same twice, so only shorter ones are looked for. */
const SHARED_LENGTH = 64;

/** Different short texts that are looked for; more than these would cost more memory than they save in the file. */
const KNOWN_LIMIT = 100_000;

/** Characters collected before a piece goes out. */
const PIECE = 1 << 16;

export class StringTable {
  private readonly known = new Map<string, number>();
  private count = 0;
  private piece = '';
  /** What is more than a piece: all texts of a large book would not fit in memory. */
  private file: TemporaryFile | null = null;

  /** The text's number. */
  add(text: string): number {
    const isShort = text.length <= SHARED_LENGTH;
    const known = isShort ? this.known.get(text) : undefined;
    if (known !== undefined) return known;
    const number = this.count++;
    this.piece += `<si><t xml:space="preserve">${cellXml(text)}</t></si>`;
    if (this.piece.length >= PIECE) {
      this.file ??= new TemporaryFile();
      this.file.append(Buffer.from(this.piece));
      this.piece = '';
    }
    if (isShort && this.known.size < KNOWN_LIMIT) this.known.set(text, number);
    return number;
  }

  /** The whole part, in pieces. */
  *xml(): Generator<Buffer> {
    yield Buffer.from(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.count}">`,
    );
    const size = this.file?.size ?? 0;
    for (let at = 0; this.file !== null && at < size; at += PIECE) yield this.file.read(at, PIECE);
    yield Buffer.from(`${this.piece}</sst>`);
  }

  /** Whatever becomes of the workbook: texts cannot be read any more. */
  close(): void {
    this.file?.close();
    this.file = null;
  }
}
