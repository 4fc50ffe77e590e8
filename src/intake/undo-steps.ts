/** The steps of taking an action back: each cell and each row that its entry names, one after the other. */
import type { Cell, Change } from '../book/book';
import type { Ledger } from '../book/ledger/ledger';
import type { CellChanges, ChangeRecord } from '../book/ledger/record';
import {
  AUTOMATIC,
  isKeptAsPrint,
  recordedCell,
  recordedId,
  rowFingerprint,
} from '../book/ledger/recorded-cells';
import { idOf, insert, numberOf, textOf, update } from '../book/row';
import { schemaOf, SMALL_TABLES, type TableName } from '../book/schema';
import type { Known, Values } from './known';

export interface CellUndone {
  readonly table: TableName;
  readonly id: string;
  readonly column: string;
  readonly now: Cell;
  readonly then: Cell;
}

export interface RowUndone {
  readonly table: TableName;
  readonly id: string;
}

export type UndoRefusal =
  | { readonly kind: 'no_event' }
  | { readonly kind: 'already_undone' }
  | { readonly kind: 'too_old'; readonly days: number }
  /** The entry tells of no change, or of more than it could hold. */
  | { readonly kind: 'nothing_recorded' }
  /** Somebody has changed the cell since: `left` by the action, `now` there. */
  | {
      readonly kind: 'changed_since';
      readonly table: TableName;
      readonly id: string;
      readonly column: string;
      readonly left: Cell;
      readonly now: Cell;
    }
  /** A row that the action added was changed since, or one that it changed, or all that it added, is gone. */
  | { readonly kind: 'row_changed' | 'row_gone'; readonly table: TableName; readonly id: string }
  /** The text that stood there is not kept in the ledger. */
  | { readonly kind: 'not_kept'; readonly table: TableName; readonly id: string; readonly column: string };

/** Who leads to a row of these tables. */
export const REFERRERS: Readonly<Partial<Record<TableName, readonly (readonly [TableName, string])[]>>> = {
  Cases: [
    ['Messages', 'caseId'],
    ['Tasks', 'caseId'],
    ['Notes', 'caseId'],
  ],
  Contacts: [
    ['Cases', 'contactId'],
    ['Messages', 'contactId'],
    ['Deals', 'contactId'],
    ['Tasks', 'contactId'],
    ['Notes', 'contactId'],
    ['Addresses', 'contactId'],
  ],
  Companies: [
    ['Contacts', 'companyId'],
    ['Deals', 'companyId'],
  ],
};

/** Rows are taken away in this order, so that a row knows whether what leads to it has gone. */
const ORDER: readonly TableName[] = ['Cases', 'Contacts', 'Companies'];

/** A word in the tags of a row whose making was taken back but that others lead to. */
const MARK = 'undone';

const rowKey = (table: TableName, id: string): string => `${table}|${id.toLowerCase()}`;

const keyIn = (table: TableName, values: Values): string => rowKey(table, idOf(table, values));

/** Collects the changes that take an action back; `run` says why it cannot be. */
export class Undoing {
  readonly cells: CellUndone[] = [];
  readonly removed: RowUndone[] = [];
  readonly marked: RowUndone[] = [];
  readonly changes: Change[] = [];
  private readonly gone = new Set<string>();

  constructor(
    private readonly known: Known,
    private readonly record: ChangeRecord,
    private readonly ledger: Ledger,
    private readonly now: number,
  ) {}

  /** @returns why it cannot be, or null when it is done */
  run(): UndoRefusal | null {
    for (const [table, id, cells] of this.record.updates) {
      const row = this.find(table, id);
      if (!row) {
        if (!this.bringBack(table, id, cells)) return { kind: 'row_gone', table, id };
        continue;
      }
      const values: Record<string, Cell> = {};
      for (const [column, [then, left]] of Object.entries(cells)) {
        const found = this.cell(table, row, column, then, left);
        if ('kind' in found) return found;
        if (found.value === undefined) continue;
        values[column] = found.value;
        this.cells.push({
          table,
          id: idOf(table, row),
          column,
          now: row[column] ?? null,
          then: found.value,
        });
      }
      if (Object.keys(values).length > 0) this.changes.push(update(table, idOf(table, row), values));
    }
    return this.takeAway();
  }

  /**
   * A row that the action itself emptied is made again of what stood in it. Of the small tables alone: a record's row is
   * emptied only when its making is taken back, and others may have been made in its place.
   */
  private bringBack(table: TableName, id: string, cells: CellChanges): boolean {
    const wasEmptied = Object.values(cells).every(([, left]) => (left ?? null) === null);
    const then = Object.entries(cells).map(([column, [before]]) => [column, before] as const);
    const values = Object.fromEntries(then);
    const isWhole =
      !then.some(([, cell]) => isKeptAsPrint(cell)) && rowKey(table, id) === keyIn(table, values);
    if (!SMALL_TABLES.includes(table) || !wasEmptied || !isWhole) return false;
    for (const [column, cell] of then) this.cells.push({ table, id, column, now: null, then: cell });
    this.changes.push(insert(table, values));
    return true;
  }

  private find(table: TableName, id: string): Values | null {
    if (!isKeptAsPrint(id)) return this.known.get(table, id);
    return this.known.all(table).find(row => recordedId(table, idOf(table, row), this.ledger) === id) ?? null;
  }

  /** What the cell goes back to; undefined: it stays. */
  private cell(
    table: TableName,
    row: Values,
    column: string,
    then: Cell,
    left: Cell,
  ): { readonly value: Cell | undefined } | UndoRefusal {
    const now = row[column] ?? null;
    const isLeft = recordedCell(table, column, now, this.ledger) === (left ?? null);
    const moves = column !== 'caseId' && (AUTOMATIC[table]?.includes(column) ?? false);
    if (moves && typeof left === 'number')
      return { value: Math.max(0, numberOf(row, column) - (left - Number(then ?? 0))) };
    if (moves && column === 'people' && !isLeft) return { value: without(now, left, then) };
    if (moves && !isLeft) return { value: undefined };
    const id = idOf(table, row);
    if (!isLeft) return { kind: 'changed_since', table, id, column, left, now };
    if (isKeptAsPrint(then)) return { kind: 'not_kept', table, id, column };
    return { value: then };
  }

  private takeAway(): UndoRefusal | null {
    const added = this.record.inserts.map(([table, id, print]) => ({ table, id, print }));
    this.gone.clear();
    added.forEach(({ table, id }) => this.gone.add(rowKey(table, id)));
    const rank = (table: TableName): number => (ORDER.includes(table) ? ORDER.indexOf(table) : -1);
    const byAction = new Set(this.gone);
    // Addresses go or stay with a contact that the action added, so they come last.
    const order = (table: TableName): number => (table === 'Addresses' ? ORDER.length : rank(table));
    for (const { table, id, print } of [...added].sort((a, b) => order(a.table) - order(b.table))) {
      const row = this.find(table, id);
      if (!row) continue;
      if (table === 'Outbox') {
        this.stopSending(id, row);
        continue;
      }
      const named = idOf(table, row);
      if (rowFingerprint(table, row, this.ledger) !== print) return { kind: 'row_changed', table, id: named };
      const contact = rowKey('Contacts', textOf(row, 'contactId'));
      if (table === 'Addresses' && byAction.has(contact) && !this.gone.has(contact)) continue;
      if (this.isReferred(table, named)) this.mark(table, named, row);
      else this.blank(table, named);
    }
    return null;
  }

  private isReferred(target: TableName, id: string): boolean {
    return (REFERRERS[target] ?? []).some(([table, column]) =>
      this.known.where(table, column, id).some(row => {
        const named = idOf(table, row);
        return !this.gone.has(rowKey(table, named)) && !this.isLedAway(table, named, column);
      }),
    );
  }

  /** True for a row that led there by the action itself. */
  private isLedAway(table: TableName, id: string, column: string): boolean {
    return this.cells.some(cell => cell.table === table && cell.id === id && cell.column === column);
  }

  private blank(table: TableName, id: string): void {
    const empty = Object.fromEntries(schemaOf(table).columns.map(({ key }) => [key, null]));
    this.removed.push({ table, id });
    this.changes.push(update(table, id, empty));
  }

  private mark(table: TableName, id: string, row: Values): void {
    this.gone.delete(rowKey(table, id));
    this.marked.push({ table, id });
    const tags = [textOf(row, 'tags'), MARK].filter(Boolean).join(', ');
    const closed = table === 'Cases' ? { status: 'closed', closedAt: new Date(this.now).toISOString() } : {};
    this.changes.push(update(table, id, { tags, ...closed }));
  }

  /** What waits is not sent any more; what was sent cannot be taken back. */
  private stopSending(id: string, row: Values): void {
    if (textOf(row, 'state') !== 'pending') return;
    this.changes.push(update('Outbox', id, { state: 'failed', reason: 'taken back before it was sent' }));
  }

  /** The mail's own id no longer leads to its case, but to the one from which the action had moved it. */
  forget(messageId: string, caseId: string): void {
    const row = this.known.get('References', messageId);
    const moved = this.cells.find(({ table, column }) => table === 'Messages' && column === 'caseId');
    const on = moved === undefined ? caseId : String(moved.now ?? '');
    if (!row || on === '' || textOf(row, 'caseId') !== on) return;
    const before = String(moved?.then ?? '');
    this.changes.push(
      update(
        'References',
        messageId,
        before === '' ? { messageId: null, caseId: null, at: null } : { caseId: before },
      ),
    );
  }
}

/** A list as it is now, without what the action added to it. */
function without(now: Cell, left: Cell, then: Cell): string {
  const words = (cell: Cell): readonly string[] =>
    String(cell ?? '')
      .split(/,\s*/)
      .filter(word => word !== '');
  const added = words(left).filter(word => !words(then).includes(word));
  return words(now)
    .filter(word => !added.includes(word))
    .join(', ');
}
