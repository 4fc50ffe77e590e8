/** A commit's changes by row: what is added, and which cells of which rows are set, each row once. */
import type { Cell, Change } from '../book';
import { columnOf, idOf, storableValues } from '../row-values';
import { foldCase } from '../same-cell';
import { schemaOf, type TableName } from '../schema';
import type { Patch, PatchCell } from './patch';
import type { ZoneOffset } from './serial-date';
import { LINK_UPDATE_FIELDS, UPDATE_FIELDS, updateCell } from './write-cells';

export interface Addition {
  readonly table: TableName;
  readonly id: string;
  readonly values: Readonly<Record<string, Cell>>;
}

export interface Draft {
  /** In the order of the changes. */
  readonly additions: readonly Addition[];
  readonly patches: readonly Patch[];
}

interface Entry extends Addition {
  readonly isNew: boolean;
}

const patchCells = (entry: Entry, offset: ZoneOffset): readonly PatchCell[] =>
  Object.entries(entry.values).map(([key, value]) => {
    const column = columnOf(entry.table, key);
    return {
      column: { kind: 'key', key },
      data: updateCell(column, value, offset),
      fields: column.link === true ? LINK_UPDATE_FIELDS : UPDATE_FIELDS,
    };
  });

/** Later changes of a row win; a change of a row that is added by the same commit goes into the added row. */
export const draftOf = (changes: readonly Change[], offset: ZoneOffset): Draft => {
  const entries: Entry[] = [];
  const places = new Map<string, number>();
  for (const change of changes) {
    const { table } = change;
    const values = storableValues(change);
    const id = change.kind === 'insert' ? idOf(table, values) : change.id;
    const key = `${table}\n${foldCase(id)}`;
    const place = places.get(key);
    const before = place === undefined ? undefined : entries[place];
    if (change.kind === 'insert' || before === undefined || place === undefined) {
      places.set(key, entries.length);
      entries.push({ table, id, values, isNew: change.kind === 'insert' });
    } else {
      entries[place] = { ...before, values: { ...before.values, ...values } };
    }
  }
  return {
    additions: entries.filter(entry => entry.isNew),
    patches: entries
      .filter(entry => !entry.isNew && Object.keys(entry.values).length > 0)
      .map(entry => {
        const cells = patchCells(entry, offset);
        return { table: entry.table, target: { kind: 'id', id: entry.id }, cells: () => cells };
      }),
  };
};

/** Tables in the order in which the schema has them, so that the same commit always makes the same request. */
export const tablesOf = (items: readonly { readonly table: TableName }[]): readonly TableName[] =>
  Array.from(new Set(items.map(item => item.table))).sort(
    (a, b) => schemaOf(a).sheetId - schemaOf(b).sheetId,
  );
