/**
 * The book as the ledger tells it: every entry in the order of its number, applied to nothing. Texts that the ledger does not
 * keep stand as their fingerprints; the book's own cell is taken for them where it fits.
 */
import type { Cell, Row } from '../../book/book';
import { readRecord } from '../../book/ledger/record-text';
import { isKeptAsPrint, recordedCell } from '../../book/ledger/recorded-cells';
import { readSeal } from '../../book/ledger/seal';
import type { Ledger } from '../../book/ledger/ledger';
import { idOf, textOf } from '../../book/row';
import { idCells } from '../../book/row-id';
import { schemaOf, SMALL_TABLES, TABLES, type TableName } from '../../book/schema';
import { heldIdFor } from '../../crm/hash';
import { NEVER_LOGGED } from '../held-never-logged';

/**
 * What is made anew. The small tables are what people have set, the ledger is what it is made from, and the mail that
 * Archived leads to comes from the archives.
 */
export const REBUILT: readonly TableName[] = TABLES.filter(
  table => !SMALL_TABLES.includes(table) && !['Events', 'Dashboard', 'Archived'].includes(table),
);

/** Cells that Casebook counts up without telling of it. */
const UNTOLD: Readonly<Partial<Record<TableName, readonly string[]>>> = { Attachments: ['seen'] };

/** What is forgotten of held mail of somebody who came onto the never-log list; the ledger counts such rows and names none. */
const FORGOTTEN_OF_HELD: readonly string[] = ['from', 'subject', 'reason', 'messageId'];

export type Cells = Readonly<Record<string, Cell>>;

export interface Told {
  readonly table: TableName;
  readonly id: string;
  readonly cells: Cells;
  /** False: the entry of its making is not there, so that only later changes are known. */
  readonly whole: boolean;
  /** The entry of its making is there, and Casebook itself has forgotten what it told. */
  readonly forgotten?: true;
}

const isForgotten = ({ table, cells }: Told, column: string): boolean =>
  table === 'Held' && cells['cause'] === NEVER_LOGGED && FORGOTTEN_OF_HELD.includes(column);

const keyOf = (table: TableName, id: string): string => `${table}|${id.toLowerCase()}`;

/** Takes the entries one by one, in any order, and plays them back in theirs. */
export class Replay {
  private readonly entries: { readonly number: number; readonly changes: string }[] = [];
  /** Ids in Gmail of mails whose entries were forgotten: held mail has its id from them. */
  private readonly forgottenMails = new Set<string>();
  /** Entries whose text was forgotten, and those that had more to tell than a cell holds. */
  forgotten = 0;
  cut = 0;
  unsealed = 0;

  take({ values }: Row): void {
    const seal = readSeal(textOf(values, 'seal'));
    if (seal.number === 0) this.unsealed += 1;
    if (seal.forgotten !== undefined) {
      this.forgotten += 1;
      this.forgottenMails.add(textOf(values, 'gmailId'));
    }
    const changes = textOf(values, 'changes');
    if (changes !== '') this.entries.push({ number: seal.number, changes });
  }

  /** By table and id. */
  rows(): ReadonlyMap<string, Told> {
    const rows = new Map<string, Told & { readonly cells: Record<string, Cell> }>();
    for (const gmailId of this.forgottenMails) {
      const id = heldIdFor(gmailId);
      rows.set(keyOf('Held', id), { table: 'Held', id, cells: {}, whole: false, forgotten: true });
    }
    const made = (table: TableName, id: string, cells: Cells): void => {
      rows.set(keyOf(table, id), { table, id, cells: { ...cells, ...idCells(table, id) }, whole: true });
    };
    for (const { changes } of [...this.entries].sort((a, b) => a.number - b.number)) {
      const record = readRecord(changes);
      if (record === null) continue;
      if (record.cut) this.cut += 1;
      for (const [table, id, , cells] of record.inserts) made(table, id, cells ?? {});
      for (const [table, id, cells] of record.beside ?? []) made(table, id, cells);
      for (const [table, id, cells] of record.updates) {
        const row = rows.get(keyOf(table, id)) ?? { table, id, cells: {}, whole: false };
        for (const [column, [, after]] of Object.entries(cells)) row.cells[column] = after ?? null;
        const named = row.cells[schemaOf(table).id];
        // A row that lost its id was taken away.
        if (named === null) rows.delete(keyOf(table, id));
        else rows.set(keyOf(table, id), row);
      }
    }
    return rows;
  }
}

export type Difference =
  /** The ledger tells of a row that the book does not have. */
  | { readonly kind: 'missing'; readonly table: TableName; readonly id: string }
  /** The book has a row of whose making the ledger does not tell. */
  | { readonly kind: 'untold'; readonly table: TableName; readonly id: string }
  | {
      readonly kind: 'differs';
      readonly table: TableName;
      readonly id: string;
      readonly column: string;
      readonly told: Cell;
      readonly found: Cell;
    }
  /** A text that stands in the ledger as a fingerprint only, and that the book does not have any more. */
  | { readonly kind: 'no_text'; readonly table: TableName; readonly id: string; readonly column: string };

export interface Rebuilt {
  readonly rows: readonly { readonly table: TableName; readonly values: Cells }[];
  readonly differences: readonly Difference[];
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || cell === '';

/** Dates come back from the sheet to the second. */
const SECOND = 1_000;

const isSame = (table: TableName, column: string, told: Cell, found: Cell, ledger: Ledger): boolean => {
  if (isEmpty(told)) return isEmpty(found) || found === false;
  if (told === false) return isEmpty(found) || found === false;
  if (told === found) return true;
  if (isKeptAsPrint(told)) return recordedCell(table, column, found, ledger) === told;
  const type = schemaOf(table).columns.find(({ key }) => key === column)?.type;
  if (type === 'date') return Math.abs(Date.parse(String(told)) - Date.parse(String(found ?? ''))) < SECOND;
  return String(told) === String(found ?? '');
};

/**
 * Holds what the ledger tells against what the book has. A told row wins; a row of which nothing is told stays as it is, and so
 * do its columns that people added (they are not rebuilt).
 * @param found rows of the book by table and id, as `keyOfRow` names them
 */
export function compare(
  told: ReadonlyMap<string, Told>,
  found: ReadonlyMap<string, Row>,
  ledger: Ledger,
): Rebuilt {
  const differences: Difference[] = [];
  const rows: { table: TableName; values: Cells }[] = [];
  for (const [key, each] of told) {
    const { table, id, cells, whole, forgotten } = each;
    if (!REBUILT.includes(table)) continue;
    const row = found.get(key);
    if (!row && !whole) continue;
    if (!row) differences.push({ kind: 'missing', table, id });
    else if (!whole && !forgotten) differences.push({ kind: 'untold', table, id });
    const values: Record<string, Cell> = whole ? {} : { ...row?.values };
    const columns = schemaOf(table).columns.map(each => each.key);
    for (const column of columns) {
      const now = row?.values[column] ?? null;
      const then = cells[column] ?? null;
      if (row && isForgotten(each, column)) {
        values[column] = now;
        continue;
      }
      const isUntold = UNTOLD[table]?.includes(column) ?? false;
      if (isUntold || (!whole && !(column in cells))) {
        values[column] = now ?? then;
        continue;
      }
      const same = isSame(table, column, then, now, ledger);
      if (row && !same) differences.push({ kind: 'differs', table, id, column, told: then, found: now });
      if (isKeptAsPrint(then)) {
        values[column] = same ? now : null;
        if (!same) differences.push({ kind: 'no_text', table, id, column });
      } else values[column] = same && row ? now : then;
    }
    rows.push({ table, values });
  }
  for (const [key, row] of found) {
    if (told.has(key)) continue;
    differences.push({ kind: 'untold', table: row.table, id: idOf(row.table, row.values) });
    rows.push({ table: row.table, values: row.values });
  }
  return { rows, differences };
}

export const keyOfRow = ({ table, values }: Row): string => keyOf(table, idOf(table, values));
