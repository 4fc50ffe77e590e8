/** A1 notation: `'My tab'!B2:D`, `B:D`, `2:3`, `B2`, or a tab's name alone. */
import type { GridRange } from './grid';
import { WHOLE_TAB } from './grid';

export interface A1Reference {
  /** Absent: the notation names no tab (the first one is meant). */
  readonly tab?: string;
  readonly range: GridRange;
}

/** `A` is column 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Column 0 is `A`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

const CORNERS = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?)?$/;

/** The rectangle that a notation without tab name means, or null when it is none. */
export function parseRange(text: string): GridRange | null {
  const match = CORNERS.exec(text);
  if (!match || text === '' || text === ':') return null;
  const [, column1, row1, column2, row2] = match;
  const single = !text.includes(':');
  if (single && (column1 === undefined || row1 === undefined)) return null;
  if (!single && ((column1 ?? row1) === undefined || (column2 ?? row2) === undefined)) return null;
  const columns = [column1, single ? column1 : column2].map(letters =>
    letters === undefined ? undefined : columnIndex(letters),
  );
  const rows = [row1, single ? row1 : row2].map(digits =>
    digits === undefined ? undefined : Number(digits) - 1,
  );
  const [startRow, endRow] = span(rows[0], rows[1]);
  const [startColumn, endColumn] = span(columns[0], columns[1]);
  return { startRow, endRow, startColumn, endColumn };
}

/** Half-open span of two inclusive corners; one that is missing leaves that side open. */
function span(a: number | undefined, b: number | undefined): [start: number, end: number] {
  if (a === undefined) return [b === undefined ? 0 : b, Infinity];
  if (b === undefined) return [a, Infinity];
  return [Math.min(a, b), Math.max(a, b) + 1];
}

/**
 * Reads a notation; a text that is neither cell nor range is a tab's name.
 * @param isTab whether a tab of that name exists, which goes before the reading as a range
 */
export function parseA1(text: string, isTab: (name: string) => boolean): A1Reference | null {
  const quoted = /^'((?:[^']|'')+)'(?:!(.*))?$/s.exec(text);
  if (quoted) return reference((quoted[1] ?? '').replace(/''/g, "'"), quoted[2]);
  const bang = text.lastIndexOf('!');
  if (bang > 0) return reference(text.slice(0, bang), text.slice(bang + 1));
  if (isTab(text)) return { tab: text, range: WHOLE_TAB };
  const range = parseRange(text);
  return range && { range };
}

function reference(tab: string, rest: string | undefined): A1Reference | null {
  if (rest === undefined) return { tab, range: WHOLE_TAB };
  const range = parseRange(rest);
  return range && { tab, range };
}

/** `B2:D9`, `B2` for one cell; open ends are left out. */
export function printRange({ startRow, endRow, startColumn, endColumn }: GridRange): string {
  const corner = (row: number, column: number): string =>
    (column === Infinity ? '' : columnLetters(column)) + (row === Infinity ? '' : String(row + 1));
  const first = corner(startRow, startColumn);
  if (endRow === startRow + 1 && endColumn === startColumn + 1) return first;
  if (endRow === Infinity && startRow === 0 && endColumn !== Infinity) {
    return `${columnLetters(startColumn)}:${columnLetters(endColumn - 1)}`;
  }
  return `${first}:${corner(endRow - 1, endColumn - 1)}`;
}

/** Tab names that are not a plain word are quoted. */
export const printTab = (title: string): string =>
  /^[A-Za-z_]\w*$/.test(title) && parseRange(title) === null ? title : `'${title.replace(/'/g, "''")}'`;

export const printA1 = (title: string, range: GridRange): string => `${printTab(title)}!${printRange(range)}`;
