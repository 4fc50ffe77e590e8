/** Finds contacts, companies, cases and deals by what is typed: a case's number, an address, or words that stand in them. */
import type { Row } from '../../../book/book';
import { textOf } from '../../../book/row';
import { SEARCHED, foldWord, type SearchedTable } from '../../../book/searched';
import type { FoundRecord, RecordKind, SearchResult } from '../../records';
import { PICKED } from '../../records/suggestion';
import type { DeskPorts } from '../ports';
import { caseDetails, contactModel, dealModel } from './models';

/** Results of one search; who looks for more types another word. */
export const RESULTS = 20;
/** Characters that must be typed: one letter stands in nearly every row, one ideograph does not. */
const LEAST = 2;
/** Characters looked for; no name is longer. */
const MOST = 100;

const KIND_OF: Readonly<Record<SearchedTable, RecordKind>> = {
  Contacts: 'contact',
  Companies: 'company',
  Cases: 'case',
  Deals: 'deal',
};
const TABLES = Object.keys(SEARCHED) as readonly SearchedTable[];
const tableOf = (kind: RecordKind): SearchedTable =>
  TABLES.find(table => KIND_OF[table] === kind) ?? 'Contacts';

const detailOf = (row: Row): string => {
  const parts = (...texts: readonly string[]): string => texts.filter(text => text !== '').join(' · ');
  switch (row.table) {
    case 'Contacts': {
      const contact = contactModel(row);
      return parts(contact.address, contact.company);
    }
    case 'Companies':
      return textOf(row.values, 'domain');
    case 'Cases': {
      const { contactName, company } = caseDetails(row);
      return parts(textOf(row.values, 'id'), contactName, company);
    }
    default: {
      const { contactName, company } = dealModel(row);
      return parts(contactName, company);
    }
  }
};

export const foundRecord = (row: Row): FoundRecord => ({
  ref: {
    kind: KIND_OF[row.table as SearchedTable],
    id: textOf(row.values, 'id'),
  },
  name:
    textOf(row.values, row.table === 'Cases' ? 'subject' : 'name') ||
    textOf(row.values, 'address') ||
    textOf(row.values, 'id'),
  detail: detailOf(row),
});

/** Lower is better: what is meant exactly, what begins with it, what has a word that does, the rest. */
const rank = (row: Row, asked: string): number => {
  const columns: readonly string[] = SEARCHED[row.table as SearchedTable];
  const cells = columns.map(column => foldWord(textOf(row.values, column)));
  const wanted = foldWord(asked);
  if (cells.includes(wanted)) return 0;
  if (cells.some(cell => cell.startsWith(wanted))) return 1;
  return cells.some(cell => cell.split(/[\s@<.-]+/).some(word => word.startsWith(wanted))) ? 2 : 3;
};

/** What is looked for: an exact name when a suggestion was picked, a case's number with its letter, else the words. */
const wantedIn = (typed: string): string => {
  const text = typed.trim().slice(0, MOST);
  const picked = PICKED.exec(text)?.[1]?.trim();
  const wanted = picked ?? text;
  return /^#?\d{1,9}$/.test(wanted) ? `C-${wanted.replace('#', '')}` : wanted;
};

const isEnough = (text: string): boolean => text.length >= LEAST || /[^\u0000-\u024f]/.test(text);

/**
 * @param kinds to look among; all when absent
 * @returns null when too little was typed to look for
 */
export const search = (
  ports: DeskPorts,
  asked: string,
  kinds: readonly RecordKind[] | null = null,
): SearchResult | null => {
  const wanted = wantedIn(asked);
  if (!isEnough(wanted)) return null;
  const found = ports.book.seek(wanted, kinds === null ? TABLES : kinds.map(tableOf));
  const rows = found
    .flatMap(each => each.rows)
    .filter(({ values }) => textOf(values, 'mergedInto') === '')
    .map((row, index) => ({ row, index, rank: rank(row, wanted) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  return {
    asked: asked.trim(),
    found: rows.slice(0, RESULTS).map(({ row }) => foundRecord(row)),
    complete: rows.length <= RESULTS && found.every(each => each.complete),
  };
};
