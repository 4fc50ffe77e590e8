/**
 * What forgetting does to each kind of row: a person's own rows are emptied, a case keeps its number, times and state for
 * the figures, rows of others lose what names the person, entries of the ledger keep when, who and what was done.
 */
import type { Cell, Row, Update } from '../../book/book';
import type { Ledger } from '../../book/ledger/ledger';
import { forgottenSeal, readSeal, showSeal } from '../../book/ledger/seal';
import { idOf, textOf } from '../../book/row';
import { idColumns } from '../../book/row-id';
import { schemaOf, type TableName } from '../../book/schema';
import { ERASED, mentions, withoutMentions, wordsOf, type Person } from './person';

type Values = Readonly<Record<string, Cell>>;

/** The row with everything in it gone; blank rows are passed over everywhere. */
export const emptied = (row: Row): Update => ({
  kind: 'update',
  table: row.table,
  id: idOf(row.table, row.values),
  values: Object.fromEntries(idColumns(row.table).map(column => [column, null])),
  forgets: 'row',
});

/** What a case or a deal keeps: figures count it, other rows lead to it. */
const KEPT: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Cases: [
    'id',
    'kind',
    'status',
    'priority',
    'assignee',
    'route',
    'createdAt',
    'lastMessageAt',
    'lastDirection',
    'messages',
    'dueAt',
    'firstResponseAt',
    'responseHours',
    'closedAt',
    'relatedTo',
    'language',
  ],
  Deals: ['id', 'stage', 'amount', 'currency', 'owner', 'createdAt', 'closeAt'],
};
/** The column that a reader takes for the row's name. */
const TITLE: Readonly<Partial<Record<TableName, string>>> = { Cases: 'subject', Deals: 'name' };

/** True for rows that stay as figures without anybody in them. */
export const keepsFigures = (table: TableName): boolean => KEPT[table] !== undefined;

/** The row with its figures alone. */
export function anonymous(row: Row): Update {
  const kept = (KEPT[row.table] ?? []).map(key => [key, row.values[key] ?? null] as const);
  const title = TITLE[row.table];
  return {
    kind: 'update',
    table: row.table,
    id: idOf(row.table, row.values),
    values: { ...Object.fromEntries(kept), ...(title === undefined ? {} : { [title]: ERASED }) },
    forgets: 'row',
  };
}

/** What an entry of the ledger keeps. The mail's id in Gmail is how a later run knows that it has seen the mail. */
const ENTRY_KEPT = ['id', 'at', 'actor', 'action', 'outcome', 'route', 'gmailId', 'seal'] as const;

/** An entry whose seal says that Casebook itself has taken its cells away. */
export const isForgotten = (values: Values): boolean =>
  readSeal(textOf(values, 'seal')).forgotten !== undefined;

/**
 * An entry without what it told. An entry of no chain (typed by somebody) is emptied.
 * @param keepCase its case lives on without the person, and its history with it
 * @param words that must not stay in what is kept
 */
export function forgottenEntry(
  row: Row,
  ledger: Ledger,
  keepCase: boolean,
  words: readonly string[] = [],
): Update {
  const seal = readSeal(textOf(row.values, 'seal'));
  if (seal.number === 0) return emptied(row);
  const kept: readonly string[] = keepCase ? [...ENTRY_KEPT, 'caseId'] : ENTRY_KEPT;
  const left = Object.fromEntries(
    schemaOf('Events').columns.map(({ key }) => {
      const cell = kept.includes(key) ? (row.values[key] ?? null) : null;
      const names = typeof cell === 'string' && words.length > 0 && mentions(cell, words);
      return [key, names ? null : cell];
    }),
  );
  const values = { ...left, reason: ERASED };
  return {
    kind: 'update',
    table: 'Events',
    id: idOf('Events', row.values),
    values: { ...values, seal: showSeal(forgottenSeal(values, seal, ledger)) },
    forgets: 'row',
  };
}

/** Cells of a row of others that name the person, without that; null when none does. */
export function withoutPerson(row: Row, person: Person): Update | null {
  const words = wordsOf(person);
  const cleaned = (cells: Values): Record<string, Cell> =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([key, cell]) =>
        typeof cell === 'string' && mentions(cell, words) ? [[key, cleanedCell(cell, person)] as const] : [],
      ),
    );
  const values = cleaned(row.values);
  const extra = cleaned(row.extra);
  if (Object.keys(values).length + Object.keys(extra).length === 0) return null;
  return {
    kind: 'update',
    table: row.table,
    id: idOf(row.table, row.values),
    values,
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
    forgets: 'cells',
  };
}

/** A cell that holds nothing but the person is empty afterwards, and a list loses him. */
function cleanedCell(cell: string, person: Person): Cell {
  const items = cell.split(/,\s*/);
  const isList = items.length > 1 && items.every(item => !/\s/.test(item) || /<[^>]*>$/.test(item));
  const words = wordsOf(person);
  const left = isList
    ? items.filter(item => !mentions(item, words)).join(', ')
    : withoutMentions(cell, person);
  return left === '' || left === ERASED ? null : left;
}
