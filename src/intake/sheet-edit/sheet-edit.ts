/** An edit of the sheet as its trigger tells of it, and which tabs' edits Casebook answers. */
import { schemaOf, type TableName } from '../../book/schema';

/** An edited block of one tab: what can be noted and answered later. */
export interface EditedBlock {
  readonly table: TableName;
  /** Rows and columns from 0, ends exclusive; never the header row. */
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** Of a single cell: what it held, '' for nothing. null for a block, of which Google tells nothing. */
  readonly before: string | null;
  /** Of a single cell: what was typed, as Google tells it ('' for nothing). null for a block, and for what it does not tell. */
  readonly value: string | null;
  /** '' when Google does not tell. */
  readonly user: string;
  /** When the edit's run began, epoch ms: an edit that is answered again is the same entry of the ledger. */
  readonly at: number;
}

export interface SheetEdit extends EditedBlock {
  /** Its first run did not come to its end: the rows may have moved since. */
  readonly again?: true;
}

/**
 * Tables on which what an edit asks of the book hangs on the edited rows. Such an edit is noted in the book, in the call
 * that brings its rows; edits of the others in the script properties, where polls see at once what was decided.
 */
const ASKED_BY_ROWS: readonly TableName[] = [
  'Cases',
  'Contacts',
  'Companies',
  'Deals',
  'Tasks',
  'Notes',
  'Rules',
  'Import',
];

/** Tables whose edits are history that people ask for; edits of all others are left alone. */
const ANSWERED: readonly TableName[] = [
  ...ASKED_BY_ROWS,
  'Held',
  'Users',
  'Routes',
  'Targets',
  'Templates',
  'Settings',
  'NeverLog',
];

/** A successor's column is told by where it stands in a new book; where it was moved, a poll hands over. */
export const isNotedInBook = ({ table, startColumn, value }: EditedBlock): boolean =>
  ASKED_BY_ROWS.includes(table) ||
  (table === 'Users' && value !== null && schemaOf(table).columns[startColumn]?.key === 'successor');

/** Rows of one edit that are answered: their changes fit into one request. */
export const ROWS_ANSWERED = 1_000;
export const answeredEnd = ({ startRow, endRow }: EditedBlock): number =>
  Math.min(endRow, startRow + ROWS_ANSWERED);

/** Keys of the edited columns. @param columns of all columns of the tab, null for one of the people's own */
export const editedColumns = (
  { startColumn, endColumn }: EditedBlock,
  columns: readonly (string | null)[],
): readonly string[] => columns.slice(startColumn, endColumn).filter((key): key is string => key !== null);

/** Whether edits of the table have any answer. */
export const isAnswered = (table: TableName): boolean => ANSWERED.includes(table);
