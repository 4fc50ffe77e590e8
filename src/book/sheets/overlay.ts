/**
 * What this run has written, laid over what it reads afterwards: Google does not promise that a read sees a write made
 * through another of its services a moment ago.
 */
import type { Cell, Change, Query, Row } from '../book';
import { idCellOf, idCells } from '../row-id';
import { fullRow, insertedId, storableValues } from '../row-values';
import { foldCase, matcher } from '../same-cell';
import type { TableName } from '../schema';

interface Written {
  readonly id: string;
  /** An added row has them all, a changed one those that were set. */
  readonly values: Readonly<Record<string, Cell>>;
  readonly added: boolean;
}

export class Overlay {
  /** By table and by id: a run of many batches has written thousands of rows. */
  private readonly written = new Map<TableName, Map<string, Written>>();

  /** To be called when the changes have been stored. */
  add(changes: readonly Change[]): void {
    for (const change of changes) {
      const { table } = change;
      const values = storableValues(change);
      const id = change.kind === 'insert' ? insertedId(table, values) : change.id;
      const rows = this.of(table);
      const before = rows.get(foldCase(id));
      const added = change.kind === 'insert' || before?.added === true;
      const whole = change.kind === 'insert' || change.forgets === 'row';
      const known = { ...(whole ? idCells(table, id) : before?.values), ...values };
      rows.set(foldCase(id), { id, values: whole ? fullRow(table, known) : known, added });
    }
  }

  /** What the sheet shows counts again for the rows that these changes are about, and for all of these tables. */
  forget(changes: readonly Change[], tables: readonly TableName[]): void {
    for (const table of tables) this.written.delete(table);
    for (const change of changes) {
      const id = change.kind === 'insert' ? insertedId(change.table, storableValues(change)) : change.id;
      this.written.get(change.table)?.delete(foldCase(id));
    }
  }

  /**
   * Ids of changed rows that now match the query but which a search for its keys need not find, since the sheet may
   * still show their old cells.
   */
  idsToRead(query: Query): readonly string[] {
    const matches = matcher(query);
    return Array.from(this.of(query.table).values())
      .filter(({ added, values }) => !added && matches(values[query.column]))
      .map(({ id }) => id);
  }

  /** A row as it is after what was written. */
  current(row: Row): Row {
    const id = idCellOf(row.table, row.values);
    const written = typeof id === 'string' ? this.of(row.table).get(foldCase(id)) : undefined;
    return written === undefined ? row : { ...row, values: { ...row.values, ...written.values } };
  }

  /** @param rows as read, top to bottom @returns the rows as they are after what was written, added ones last */
  over(table: TableName, rows: readonly Row[]): readonly Row[] {
    const writtenHere = this.of(table);
    const seen = new Set<string>();
    const result: Row[] = [];
    for (const row of rows) {
      const id = idCellOf(table, row.values);
      const written = typeof id === 'string' ? writtenHere.get(foldCase(id)) : undefined;
      if (written !== undefined) {
        if (seen.has(written.id)) continue;
        seen.add(written.id);
      }
      result.push(written === undefined ? row : { ...row, values: { ...row.values, ...written.values } });
    }
    const added = Array.from(writtenHere.values()).filter(item => item.added && !seen.has(item.id));
    return [...result, ...added.map(({ values }) => ({ table, values, extra: {} }))];
  }

  private of(table: TableName): Map<string, Written> {
    const found = this.written.get(table) ?? new Map<string, Written>();
    this.written.set(table, found);
    return found;
  }
}
