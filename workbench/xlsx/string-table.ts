/** The workbook's table of texts (ECMA-376 part 1, 18.4.9): cells hold a text's number, and the table comes last. */
import { cellXml } from './cell-text';
import { TextSpool } from './text-spool';

/** Longer texts are seldom the same twice, so only shorter ones are looked for. */
const SHARED_LENGTH = 64;

/** Different short texts that are looked for; more than these would cost more memory than they save in the file. */
const KNOWN_LIMIT = 100_000;

export class StringTable {
  private readonly known = new Map<string, number>();
  private readonly elements = new TextSpool();
  private count = 0;

  /** The text's number. */
  add(text: string): number {
    const isShort = text.length <= SHARED_LENGTH;
    const known = isShort ? this.known.get(text) : undefined;
    if (known !== undefined) return known;
    const number = this.count++;
    this.elements.add(`<si><t xml:space="preserve">${cellXml(text)}</t></si>`);
    if (isShort && this.known.size < KNOWN_LIMIT) this.known.set(text, number);
    return number;
  }

  /** The whole part, in pieces. */
  *xml(): Generator<Buffer> {
    yield Buffer.from(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.count}">`,
    );
    yield* this.elements.pieces();
    yield Buffer.from('</sst>');
  }

  close(): void {
    this.elements.close();
  }
}
