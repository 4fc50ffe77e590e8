/** The workbook's table of texts (ECMA-376 part 1, 18.4.9): cells hold a text's number, and the table comes last. */
import { cellXml } from './cell-text';
import { TextSpool } from './text-spool';

/** Longer texts are seldom the same twice, so only shorter ones are looked for. */
const SHARED_LENGTH = 64;

/** Texts after which those that have not been seen among them are looked for no longer: what repeats does so soon. */
const REMEMBERED = 8_192;

export class StringTable {
  private known = new Map<string, number>();
  /** Those before: what is seen again among them is known anew. */
  private older: ReadonlyMap<string, number> = new Map();
  private readonly elements = new TextSpool();
  private count = 0;

  /** The text's number. */
  add(text: string): number {
    const isShort = text.length <= SHARED_LENGTH;
    const known = isShort ? this.known.get(text) : undefined;
    if (known !== undefined) return known;
    const number = (isShort ? this.older.get(text) : undefined) ?? this.write(text);
    if (isShort) this.remember(text, number);
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

  /** How many texts it holds in memory. */
  get remembered(): number {
    return this.known.size + this.older.size;
  }

  private write(text: string): number {
    this.elements.add(`<si><t xml:space="preserve">${cellXml(text)}</t></si>`);
    return this.count++;
  }

  private remember(text: string, number: number): void {
    if (this.known.size === REMEMBERED) {
      this.older = this.known;
      this.known = new Map();
    }
    this.known.set(text, number);
  }

  close(): void {
    this.elements.close();
  }
}
