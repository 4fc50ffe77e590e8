/**
 * Completes the ledger's entries of a commit. An entry tells of the changes that stand before it, back to the entry before:
 * so each caller puts its entry last, and a batch of mails holds one such group for each mail.
 */
import type { Cell, Change, Insert } from '../book';
import { idOf } from '../row';
import { storableValues, withCells } from '../row-values';
import type { TableName } from '../schema';
import type { Ledger } from './ledger';
import { joinRecords, recordOf } from './record';
import { readRecord, writeRecord } from './record-text';
import { sealOf, showSeal, type Seal } from './seal';

type Values = Readonly<Record<string, Cell>>;

export interface Surroundings {
  /** A row before the commit; null when it is not known. */
  readonly before: (table: TableName, id: string) => Values | null;
  readonly head: Seal;
  readonly ledger: Ledger;
  /** An instant as the engine reads it back. */
  readonly instant: (iso: string) => string;
}

export interface Stamped {
  readonly changes: readonly Change[];
  readonly head: Seal;
}

export const isEntry = (change: Change): change is Insert =>
  change.table === 'Events' && change.kind === 'insert';

/** Cells of a row as the changes up to now leave them. */
class Running {
  private readonly rows = new Map<string, Values>();

  constructor(private readonly first: Surroundings['before']) {}

  get(table: TableName, id: string): Values | null {
    return this.rows.get(`${table}|${id.toLowerCase()}`) ?? this.first(table, id);
  }

  apply(change: Change): void {
    const values = storableValues(change);
    const id = change.kind === 'update' ? change.id : idOf(change.table, values);
    const before = change.kind === 'update' ? this.get(change.table, id) : null;
    this.rows.set(`${change.table}|${id.toLowerCase()}`, before === null ? values : { ...before, ...values });
  }
}

/** @returns the changes in their order, the entries with what they record and their seals */
export function stamp(changes: readonly Change[], { before, head, ledger, instant }: Surroundings): Stamped {
  const only = changes.filter(isEntry).length === 1;
  const running = new Running(before);
  let last = head;
  let group: Change[] = only ? changes.filter(change => !isEntry(change)) : [];
  const stamped = changes.map(change => {
    if (!isEntry(change)) {
      if (!only) group.push(change);
      return change;
    }
    const found = recordOf(group, (table, id) => running.get(table, id), ledger);
    group.forEach(each => running.apply(each));
    group = [];
    const told = readRecord(String(change.values['changes'] ?? ''));
    const entry = withCells(change, { changes: writeRecord(told ? joinRecords(told, found) : found) });
    const values = storableValues(entry);
    const at = values['at'];
    last = sealOf({ ...values, at: typeof at === 'string' ? instant(at) : null }, last, ledger);
    return withCells(entry, { seal: showSeal(last) });
  });
  return { changes: stamped, head: last };
}
