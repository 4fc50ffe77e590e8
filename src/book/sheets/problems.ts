/** What is wrong with the spreadsheet, in words that name the place and say what to do. */
import { BOOK_WORDS, type Locale } from '../../locales/book';
import { BookError } from '../book';
import { schemaOf, type TableName } from '../schema';
import { isAccessError, type SpreadsheetAccess } from './access';
import type { HeaderFault } from './headers';

const quoted = (text: string): string => `"${text}"`;

const noTab = (table: TableName, locale: Locale): BookError =>
  new BookError(
    { kind: 'no_tab', table },
    `The workbook has no tab ${quoted(BOOK_WORDS[locale].tabs[table])}: it was deleted. ` +
      'Bring it back with File > Version history, or run the function "install" again, which makes an empty one. ' +
      'Nothing was written.',
  );

/** @param title the tab's title as it is now */
export const headerProblem = (
  table: TableName,
  title: string,
  fault: HeaderFault,
  locale: Locale,
): BookError => {
  const named = (keys: readonly string[]): readonly string[] =>
    keys.map(key => BOOK_WORDS[locale].headers[table][key] ?? key);
  const list = (keys: readonly string[]): string => named(keys).map(quoted).join(', ');
  const where = `the tab ${quoted(title)}`;
  const all = fault.missing.length === schemaOf(table).columns.length;
  const text = all
    ? `The first row of ${where} does not hold its headers. Move the header row back to row 1 ` +
      `or write it again: ${list(fault.missing)}.`
    : fault.missing.length > 0
      ? `The first row of ${where} lacks the header ${list(fault.missing)}. Write it back above its column, ` +
        'or run the function "install" again, which adds the column at the end.'
      : `The header ${list(fault.doubled)} stands above more than one column of ${where}. Rename all but one.`;
  return new BookError(
    { kind: 'no_header', table, headers: named(fault.missing.length > 0 ? fault.missing : fault.doubled) },
    `${text} Nothing was written.`,
  );
};

export const noRow = (table: TableName, title: string, id: string): BookError =>
  new BookError(
    { kind: 'no_row', table, id },
    `The row ${id} is no longer in the tab ${quoted(title)}: it was deleted or its id was changed. ` +
      'Bring it back with File > Version history. Nothing was written.',
  );

export const busy = (detail: string): BookError =>
  new BookError(
    { kind: 'busy', detail },
    `The workbook is being changed at this moment (${detail}). Try again in a minute.`,
  );

/**
 * Does the work and turns Google's refusals into problems of the book.
 * @param tables those that the work touches: when Google misses a tab, the first of them that is gone is named
 */
export const withProblems = <T>(
  access: SpreadsheetAccess,
  tables: readonly TableName[],
  locale: Locale,
  work: () => T,
): T => {
  try {
    return work();
  } catch (error) {
    if (!isAccessError(error)) throw error;
    if (error.problem === 'no_tab') {
      const there = new Set(access.tabs().map(tab => tab.sheetId));
      const gone = tables.find(table => !there.has(schemaOf(table).sheetId));
      if (gone !== undefined) throw noTab(gone, locale);
    }
    throw new BookError({ kind: 'refused', detail: error.message }, `Google refuses: ${error.message}`);
  }
};
