/**
 * What this run has written, laid over what it reads afterwards: Google does not promise that a read sees a write made
 * through another of its services a moment ago.
 */
import type { Cell, Change, Query, Row } from '../book';
import { fullRow, idOf, storableValues } from '../row-values';
import { foldCase, sameCell } from '../same-cell';
import { schemaOf, type TableName } from '../schema';

interface Written {
  readonly table: TableName;
  readonly id: string;
  /** An added row has them all, a changed one those that were set. */
  readonly values: Readonly<Record<string, Cell>>;
  readonly added: boolean;
}

const keyOf = (table: TableName, id: string): string => `${table}\n${foldCase(id)}`;

export class Overlay {
  private readonly written = new Map<string, Written>();

  /** To be called when the changes have been stored. */
  add(changes: readonly Change[]): void {
    for (const change of changes) {
      const { table } = change;
      const values = storableValues(change);
      const id = change.kind === 'insert' ? idOf(table, values) : change.id;
      const before = this.written.get(keyOf(table, id));
      const added = change.kind === 'insert' || before?.added === true;
      const base = change.kind === 'insert' ? fullRow(table, {}) : (before?.values ?? {});
      this.written.set(keyOf(table, id), { table, id, values: { ...base, ...values }, added });
    }
  }

  /**
   * Ids of changed rows that now match the query but which a search for its keys need not find, since the sheet may
   * still show their old cells.
   */
  idsToRead(query: Query): readonly string[] {
    return this.of(query.table)
      .filter(({ added, values }) => !added && query.keys.some(key => sameCell(values[query.column], key)))
      .map(({ id }) => id);
  }

  /** @param rows as read, top to bottom @returns the rows as they are after what was written, added ones last */
  over(table: TableName, rows: readonly Row[]): readonly Row[] {
    const idColumn = schemaOf(table).id;
    const seen = new Set<string>();
    const result: Row[] = [];
    for (const row of rows) {
      const id = row.values[idColumn];
      const written = typeof id === 'string' ? this.written.get(keyOf(table, id)) : undefined;
      if (written !== undefined) {
        if (seen.has(written.id)) continue;
        seen.add(written.id);
      }
      result.push(written === undefined ? row : { ...row, values: { ...row.values, ...written.values } });
    }
    const added = this.of(table).filter(item => item.added && !seen.has(item.id));
    return [...result, ...added.map(({ values }) => ({ table, values, extra: {} }))];
  }

  private of(table: TableName): readonly Written[] {
    return Array.from(this.written.values()).filter(item => item.table === table);
  }
}
