/**
 * Finds rows by key on a sheet that people sort and re-arrange at the same time. One search over the whole spreadsheet
 * tells where the keys stand and, since the headers are searched with them, where their columns stand at that moment;
 * one read fetches the header rows and the rows found. Whatever has moved between the two shows in what was read:
 * then the look starts again. The cost depends on the number of rows found, never on the size of the sheet.
 */
import type { Locale } from '../../locales/book';
import { isBookError, type Query } from '../book';
import { isAccessError, type CellPosition, type SpreadsheetAccess } from './access';
import { acceptedHeaders } from './headers';
import { keysOf, LookAtRows, unique, type Look, type Sight } from './look';
import { busy, withProblems } from './problems';
import { searchPatterns } from './search-pattern';

/** Looks before giving up. People sort by hand; three times within the seconds of a look is a machine. */
const ATTEMPTS = 3;

/** What a look at these queries searches for: their keys, and the headers of the columns that are asked for. */
export const searchedTexts = (queries: readonly Query[]): readonly string[] => {
  const asked = queries.filter(query => keysOf(query).length > 0);
  const headers = asked.flatMap(({ table, column }) => acceptedHeaders(table, column));
  return unique([...headers, ...asked.flatMap(keysOf)]);
};

/**
 * Reads the rows that an earlier search hit, without a search of its own.
 * @param hits of a search for the same texts
 * @returns null when one of them holds something else by now: rows or columns have moved since
 */
export const lookAgain = (
  access: SpreadsheetAccess,
  look: Look,
  locale: Locale,
  hits: readonly CellPosition[],
): Sight | null => {
  const current = new LookAtRows(access, look, locale, hits);
  try {
    const sight = current.run();
    return current.moved === '' ? sight : null;
  } catch (error) {
    // What is really wrong with a tab or a header, the look that follows will say.
    if (isAccessError(error) || isBookError(error)) return null;
    throw error;
  }
};

/**
 * @param look queries on tables that are not asked for whole
 * @throws BookError `no_tab`, `no_header`, or `busy` when rows move all the time
 */
export const lookUp = (access: SpreadsheetAccess, look: Look, locale: Locale): Sight => {
  const patterns = searchPatterns([...searchedTexts(look.queries), ...(look.besides ?? [])]);
  const tables = unique([...look.whole, ...look.queries.map(query => query.table), ...look.headersOf]);
  let before = '';
  return withProblems(access, tables, locale, () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const hits = patterns.flatMap(pattern => access.search(pattern));
      const current = new LookAtRows(access, look, locale, hits);
      try {
        const sight = current.run();
        if (current.moved === '' || current.moved === before) return sight;
        before = current.moved;
      } catch (error) {
        // Rows were deleted between the search and the read; a new search tells where the others are.
        if (!isAccessError(error) || error.problem !== 'out_of_grid') throw error;
      }
    }
    throw busy('rows are moving');
  });
};
