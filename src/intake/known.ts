/**
 * What a run knows of the book: the rows that its look-ups brought, with its own changes laid over them, so that the
 * second mail of a batch sees what the first one made.
 */
import type { Cell, Change, Row } from '../book/book';
import { idOf, textOf } from '../book/row';
import type { TableName } from '../book/schema';

export type Values = Readonly<Record<string, Cell>>;

export class Known {
  private readonly tables = new Map<TableName, Map<string, Values>>();
  private anonymous = 0;

  /** `beneath` is what was known before; this one only adds to it. */
  constructor(private readonly beneath: Known | null = null) {}

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const table = this.table(row.table);
      const id = this.keyOf(row.table, row.values);
      if (!table.has(id)) table.set(id, row.values);
    }
  }

  /** Lays changes over what was read. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      const id = change.kind === 'update' ? change.id.toLowerCase() : this.keyOf(change.table, change.values);
      const before = this.get(change.table, id);
      this.table(change.table).set(id, before === null ? change.values : { ...before, ...change.values });
    }
  }

  /** What would be known after these changes; this one stays as it is. */
  with(changes: readonly Change[]): Known {
    const next = new Known(this);
    next.apply(changes);
    return next;
  }

  get(table: TableName, id: string): Values | null {
    return this.tables.get(table)?.get(id.toLowerCase()) ?? this.beneath?.get(table, id) ?? null;
  }

  where(table: TableName, column: string, value: string): readonly Values[] {
    const wanted = value.toLowerCase();
    const found: Values[] = [];
    for (const values of this.byId(table).values())
      if (textOf(values, column).toLowerCase() === wanted) found.push(values);
    return found;
  }

  all(table: TableName): readonly Values[] {
    return [...this.byId(table).values()];
  }

  private byId(table: TableName): ReadonlyMap<string, Values> {
    const own = this.tables.get(table);
    const beneath = this.beneath?.byId(table);
    return own && beneath ? new Map([...beneath, ...own]) : (own ?? beneath ?? new Map<string, Values>());
  }

  private keyOf(table: TableName, values: Values): string {
    return idOf(table, values).toLowerCase() || `row ${this.anonymous++}`;
  }

  private table(name: TableName): Map<string, Values> {
    let table = this.tables.get(name);
    if (!table) {
      table = new Map();
      this.tables.set(name, table);
    }
    return table;
  }
}
