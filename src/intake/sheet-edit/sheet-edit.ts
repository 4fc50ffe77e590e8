/** An edit of the sheet as its trigger tells of it, and which tabs' edits Casebook answers. */
import type { TableName } from '../../book/schema';

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

/** Tables whose edits are history that people ask for; edits of all others are left alone. */
const ANSWERED: readonly TableName[] = [
  'Cases',
  'Contacts',
  'Companies',
  'Deals',
  'Tasks',
  'Notes',
  'Held',
  'Users',
  'Routes',
  'Rules',
  'Targets',
  'Import',
  'Templates',
  'Settings',
  'NeverLog',
];
/** Whether edits of the table have any answer. */
export const isAnswered = (table: TableName): boolean => ANSWERED.includes(table);
