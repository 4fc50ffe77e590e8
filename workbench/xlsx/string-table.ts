/** The workbook's table of texts (ECMA-376 part 1, 18.4.9): cells hold a text's number, and the table comes last. */
import { cellXml } from './cell-text';

/** Longer texts are seldom the same twice, so only shorter ones are looked for. */
const SHARED_LENGTH = 64;

/** Different short texts that are looked for; more than these would cost more memory than they save in the file. */
const KNOWN_LIMIT = 100_000;

/** Characters collected before a piece goes out. */
const PIECE = 1 << 16;

export class StringTable {
  private readonly texts: string[] = [];
  private readonly known = new Map<string, number>();

  /** The text's number. */
  add(text: string): number {
    const isShort = text.length <= SHARED_LENGTH;
    const known = isShort ? this.known.get(text) : undefined;
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    if (isShort && this.known.size < KNOWN_LIMIT) this.known.set(text, number);
    return number;
  }

  /** The whole part, in pieces. */
  *xml(): Generator<Buffer> {
    let piece = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.texts.length}">`;
    for (const text of this.texts) {
      piece += `<si><t xml:space="preserve">${cellXml(text)}</t></si>`;
      if (piece.length < PIECE) continue;
      yield Buffer.from(piece);
      piece = '';
    }
    yield Buffer.from(`${piece}</sst>`);
  }
}
