/** The chosen block of cells, and blocks of cells as the clipboard carries them: tabs and line breaks, as spreadsheets do. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Ends exclusive. */
export interface Span {
  readonly row: number;
  readonly endRow: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The block between two corners. */
export const spanOf = (a: Place, b: Place): Span => ({
  row: Math.min(a.row, b.row),
  endRow: Math.max(a.row, b.row) + 1,
  column: Math.min(a.column, b.column),
  endColumn: Math.max(a.column, b.column) + 1,
});

export const isIn = ({ row, endRow, column, endColumn }: Span, place: Place): boolean =>
  place.row >= row && place.row < endRow && place.column >= column && place.column < endColumn;

export const isOneCell = ({ row, endRow, column, endColumn }: Span): boolean =>
  endRow - row === 1 && endColumn - column === 1;

/** A cell with a tab, a line break or a quotation mark at its start stands in quotation marks. */
export const writeBlock = (block: readonly (readonly string[])[]): string =>
  block
    .map(row => row.map(text => (/[\t\n]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join('\t'))
    .join('\n');

/** What a spreadsheet has copied; the line break at its end begins no row. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    let cell = '';
    if (source.charAt(at) === '"') {
      at++;
      for (;;) {
        const close = source.indexOf('"', at);
        if (close < 0) {
          cell += source.slice(at);
          at = source.length;
          break;
        }
        cell += source.slice(at, close);
        at = close + 1;
        if (source.charAt(at) !== '"') break;
        cell += '"';
        at++;
      }
    }
    const rest = /[\t\n]/.exec(source.slice(at, at + LONGEST_CELL));
    const end = rest ? at + rest.index : Math.min(source.length, at + LONGEST_CELL);
    rows[rows.length - 1]?.push(cell + source.slice(at, end));
    at = end + 1;
    if (end >= source.length) return rows;
    if (source.charAt(end) === '\n') rows.push([]);
  }
}

/** Characters that a cell takes; what is longer is cut there. */
const LONGEST_CELL = 50_000;
