/**
 * Cells of a row as the ledger holds them: which text is told by its fingerprint alone, and a fingerprint of the row by which is
 * seen whether somebody changed it since.
 */
import type { Cell } from '../book';
import { schemaOf, type TableName } from '../schema';
import type { Ledger } from './ledger';

export type Values = Readonly<Record<string, Cell>>;

/** Longer text is told by its fingerprint. */
export const TEXT_LIMIT = 500;
const FINGERPRINT = 12;

/** Whole tables, and columns, whose text is nobody's but the people's who wrote it. */
const PRIVATE_TABLES: readonly TableName[] = ['NeverLog'];
const PRIVATE: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Messages: ['from', 'to', 'cc', 'subject', 'text', 'note'],
  Notes: ['text'],
  Outbox: ['to', 'subject', 'text'],
  Held: ['from', 'subject', 'reason'],
};

/** The office's own writing, kept in full so that a change of it can be taken back: twice its limit fits a record. */
const KEPT_WHOLE: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Templates: ['subject', 'text'],
};

/** Columns that mail moves along by itself: they do not show that somebody changed the row. */
export const AUTOMATIC: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Cases: [
    'messages',
    'lastMessageAt',
    'lastDirection',
    'people',
    'dueAt',
    'firstResponseAt',
    'responseHours',
  ],
  Contacts: ['messages', 'lastMessageAt'],
  Messages: ['attachments', 'caseId'],
  Routes: ['lastAssignee'],
  Outbox: ['state', 'sentMessageId', 'sentAt', 'reason'],
  Addresses: ['state', 'note'],
};

export const isPrivate = (table: TableName, column: string): boolean =>
  PRIVATE_TABLES.includes(table) || (PRIVATE[table]?.includes(column) ?? false);

const fingerprint = (text: string, { mac }: Ledger): string => mac(`text|${text}`).slice(0, FINGERPRINT);

/** True for a value of a record that stands for a text which is not kept. */
export const isKeptAsPrint = (value: Cell): boolean =>
  typeof value === 'string' && /^#[0-9a-z]{12}$/.test(value);

/** A row's id as a record holds it: of a private table its fingerprint. */
export const recordedId = (table: TableName, id: string, ledger: Ledger): string =>
  PRIVATE_TABLES.includes(table) ? `#${fingerprint(id.toLowerCase(), ledger)}` : id;

/** A cell's value as a record holds it. */
export const recordedCell = (table: TableName, column: string, value: Cell, ledger: Ledger): Cell =>
  typeof value === 'string' &&
  (isPrivate(table, column) || isTooLong(table, column, value) || isKeptAsPrint(value))
    ? `#${fingerprint(value, ledger)}`
    : value;

const isTooLong = (table: TableName, column: string, value: string): boolean =>
  value.length > TEXT_LIMIT && !(KEPT_WHOLE[table]?.includes(column) ?? false);

/** Columns of a table's row that only people change, worked out once. */
const counting = new Map<TableName, readonly string[]>();

const columnsThatCount = (table: TableName): readonly string[] => {
  const automatic = AUTOMATIC[table] ?? [];
  const keys =
    counting.get(table) ??
    schemaOf(table)
      .columns.filter(({ key, type }) => !automatic.includes(key) && type !== 'date')
      .map(({ key }) => key);
  counting.set(table, keys);
  return keys;
};

/** Equal for rows that nobody has changed but mail itself. */
export function rowFingerprint(table: TableName, values: Values, ledger: Ledger): string {
  const cells = columnsThatCount(table).map(key => values[key] ?? null);
  return fingerprint(JSON.stringify(cells), ledger);
}

/** Cells of a row that hold something, as a record holds them. */
export const filledCells = (table: TableName, values: Values, ledger: Ledger): Values => {
  const filled: Record<string, Cell> = {};
  for (const column of Object.keys(values)) {
    const value = values[column] ?? null;
    if (value !== null) filled[column] = recordedCell(table, column, value, ledger);
  }
  return filled;
};
