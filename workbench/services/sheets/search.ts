/**
 * Finds cells by text, as TextFinder and find-and-replace do. A search for whole-cell literals, which is how the book
 * looks rows up by their keys, is answered from the tab's text index; every other one reads the cells. Both give the same.
 */
import type { GridRange } from './grid';
import { contains, intersect, WHOLE_TAB } from './grid';
import type { Tab } from './tab';
import { foldText, HASHED_LENGTH, hashText } from './text-hash';
import { INDEXED_LENGTH } from './text-index';

export interface SearchOptions {
  readonly pattern: string;
  readonly regularExpression: boolean;
  readonly entireCell: boolean;
  readonly matchCase: boolean;
  /** Looks at formulas where there are some, instead of what they show. */
  readonly formulas: boolean;
  readonly ignoreDiacritics: boolean;
}

export interface FoundCell {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
}

/**
 * The cells on these tabs, in reading order.
 * @throws SyntaxError for a pattern that is no regular expression
 */
export function findCells(
  tabs: readonly Tab[],
  options: SearchOptions,
  within: GridRange = WHOLE_TAB,
): FoundCell[] {
  const literals = wholeCellLiterals(options);
  const hashes = literals?.map(hashText) ?? null;
  // Else some literal has only its beginning in common with the cells that the index names for it.
  const areWhole = literals?.every(({ length }) => length <= HASHED_LENGTH);
  const matches = literals ? literalMatcher(literals, options.matchCase) : matcher(options);
  return tabs.flatMap(tab => {
    const found: FoundCell[] = [];
    const look = (row: number, column: number): void => {
      if (!contains(within, row, column)) return;
      const formula = options.formulas ? tab.extra(row, column)?.formula : undefined;
      if (matches(formula ?? tab.text(row, column))) found.push({ tab, row, column });
    };
    if (hashes)
      for (const { row, column, isCertain } of indexedCells(tab, hashes)) {
        if (!isCertain || !areWhole || options.matchCase) look(row, column);
        else if (contains(within, row, column)) found.push({ tab, row, column });
      }
    else {
      const area = intersect(within, { ...WHOLE_TAB, endRow: tab.rows.length });
      for (let row = area?.startRow ?? 0; row < (area?.endRow ?? 0); row++) {
        const width = tab.rows.get(row)?.values.length ?? 0;
        for (let column = 0; column < width; column++) look(row, column);
      }
    }
    return found;
  });
}

/** A pattern of hundreds of alternatives would be tried one by one on every cell. */
function literalMatcher(literals: readonly string[], matchCase: boolean): (text: string) => boolean {
  // Mostly the index has the whole answer, and nobody asks.
  let wanted: ReadonlySet<string> | undefined;
  // Folding keeps the length, so most cells are told apart without it.
  let lengths: ReadonlySet<number> | undefined;
  return text => {
    wanted ??= new Set(matchCase ? literals : literals.map(foldText));
    lengths ??= new Set(literals.map(literal => literal.length));
    return text !== '' && lengths.has(text.length) && wanted.has(matchCase ? text : foldText(text));
  };
}

interface IndexedCell {
  readonly row: number;
  readonly column: number;
  /** It shows what it was found by, in some letter case: no need to look. */
  readonly isCertain: boolean;
}

/** More than a tab can have columns: a row's number times this and a column's is the place of a cell in reading order. */
const COLUMNS = 2 ** 15;

/** Each cell once, in reading order. */
function indexedCells(tab: Tab, hashes: readonly number[]): readonly IndexedCell[] {
  const index = tab.textIndex();
  if (index.size === 0) return [];
  const cells = new Map<number, boolean>();
  for (const hash of hashes)
    index.candidates(hash, (key, column) => {
      const row = tab.rows.placeOf(key);
      if (row >= 0) cells.set(row * COLUMNS + column, !index.isRewritten(key));
    });
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([place, isCertain]) => ({ row: Math.floor(place / COLUMNS), column: place % COLUMNS, isCertain }));
}

/** Whether a text matches; an empty cell never does. */
export function matcher(options: SearchOptions): (text: string) => boolean {
  const { pattern, regularExpression, entireCell, matchCase } = options;
  const folded = (text: string): string =>
    options.ignoreDiacritics ? text.normalize('NFD').replace(/\p{Mn}/gu, '') : text;
  const source = regularExpression ? pattern : escapePattern(folded(pattern));
  const expression = new RegExp(entireCell ? `^(?:${source})$` : source, matchCase ? '' : 'i');
  return text => text !== '' && expression.test(folded(text));
}

/** Replaces what matches in one text, and says how often: what find-and-replace does with a cell found. */
export function replacer(
  { pattern, regularExpression, entireCell, matchCase }: SearchOptions,
  replacement: string,
): (text: string) => { readonly text: string; readonly count: number } {
  const source = regularExpression ? pattern : escapePattern(pattern);
  const expression = new RegExp(entireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
  return text => ({
    text: regularExpression
      ? text.replace(expression, replacement)
      : text.replace(expression, () => replacement),
    count: [...text.matchAll(expression)].length,
  });
}

export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** By code: characters that mean themselves only when escaped. */
const IS_SPECIAL = new Uint8Array(128);
for (const sign of '\\^$.*+?()[]{}|') IS_SPECIAL[sign.charCodeAt(0)] = 1;

/**
 * The literals that the search asks for as whole cells; null when it is of any other kind, or when the index does not
 * hold texts of that length.
 */
export function wholeCellLiterals(options: SearchOptions): readonly string[] | null {
  if (!options.entireCell || options.formulas || options.ignoreDiacritics) return null;
  const literals = options.regularExpression ? alternatives(options.pattern) : [options.pattern];
  return literals && literals.every(text => text !== '' && text.length <= INDEXED_LENGTH) ? literals : null;
}

/** Reads `^(?:a|b|c)$`, `(?:a|b)` or `a|b` where a, b, c are escaped literals. */
function alternatives(pattern: string): readonly string[] | null {
  let body = pattern;
  if (body.startsWith('^') && body.endsWith('$') && !/(?:^|[^\\])(?:\\\\)*\\\$$/.test(body)) {
    const inner = body.slice(1, -1);
    // Without the group the anchors would belong to the first and the last alternative only.
    if (!/^\((?:\?:)?/.test(inner) && inner.includes('|')) return null;
    body = inner;
  }
  const group = /^\((?:\?:)?([\s\S]*)\)$/.exec(body);
  if (group) body = group[1] ?? '';
  const found: string[] = [];
  let literal = '';
  /** Where the stretch begins that goes into the literal as it stands. */
  let from = 0;
  for (let i = 0; i < body.length; i++) {
    if (IS_SPECIAL[body.charCodeAt(i)] !== 1) continue;
    literal += body.slice(from, i);
    from = i + 1;
    const sign = body.charAt(i);
    if (sign === '|') {
      found.push(literal);
      literal = '';
    } else if (sign !== '\\') return null;
    // A letter or digit after a backslash is a class or a control character.
    else if (/^[A-Za-z0-9]?$/.test(body.charAt(++i))) return null;
  }
  found.push(literal + body.slice(from));
  return found;
}
