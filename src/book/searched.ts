/** What a search by words looks at: which columns of which tables, and when a row holds the words. One rule for every engine. */
import type { Row } from './book';
import type { TableName } from './schema';

/** By table; what people remember of a record. Texts of mails are Gmail's to search. */
export const SEARCHED = {
  Contacts: ['name', 'address', 'company', 'phone', 'title', 'tags'],
  Companies: ['name', 'domain', 'tags'],
  Cases: ['id', 'subject', 'contactName', 'contactAddress', 'company', 'tags'],
  Deals: ['name', 'contactName', 'company', 'stage'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;

export type SearchedTable = keyof typeof SEARCHED;

/** Without letter case, accents and the width of letters. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** The words of what was typed, each once. */
const wordsIn = (text: string): readonly string[] =>
  Array.from(new Set(text.split(/\s+/).filter(word => word !== '')));

/** The word that the fewest cells hold, as far as length tells. */
export const probeOf = (text: string): string =>
  [...wordsIn(text)].sort((a, b) => b.length - a.length)[0] ?? '';

/** True when each word stands somewhere in the searched columns of the row. */
export const holdsWords = (row: Row, text: string): boolean => {
  const columns: readonly string[] = row.table in SEARCHED ? SEARCHED[row.table as SearchedTable] : [];
  const cells = columns.map(column => foldWord(String(row.values[column] ?? '')));
  const words = wordsIn(text).map(foldWord);
  return words.length > 0 && words.every(word => cells.some(cell => cell.includes(word)));
};
