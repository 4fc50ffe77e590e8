/** A commit's changes by row: what is added, and which cells of which rows are set, each row once. */
import type { Cell, Change, Removal } from '../book';
import { columnOf, insertedId, storableValues } from '../row-values';
import { mergeChanges } from '../row';
import { idCells } from '../row-id';
import { schemaOf, type TableName } from '../schema';
import { enteredRaw, type Patch, type PatchCell } from './patch';
import type { ZoneOffset } from './serial-date';
import { LINK_UPDATE_FIELDS, UPDATE_FIELDS, updateCell } from './write-cells';

export interface Addition {
  readonly table: TableName;
  readonly id: string;
  readonly values: Readonly<Record<string, Cell>>;
  /** Of columns that people added, by their header. */
  readonly extra?: Readonly<Record<string, Cell>>;
}

export interface Draft {
  /** In the order of the changes. */
  readonly additions: readonly Addition[];
  readonly patches: readonly Patch[];
  readonly removals: readonly Removal[];
}

export const NOTHING_TO_DO: Draft = { additions: [], patches: [], removals: [] };

export const joined = (a: Draft, b: Draft): Draft => ({
  additions: [...a.additions, ...b.additions],
  patches: [...a.patches, ...b.patches],
  removals: [...a.removals, ...b.removals],
});

export const patchOf = ({ table, id, values }: Addition, offset: ZoneOffset, optional = false): Patch => {
  const cells = Object.entries(values).map(([key, value]): PatchCell => {
    const column = columnOf(table, key);
    return {
      column: { kind: 'key', key },
      data: updateCell(column, value, offset),
      fields: column.link === true ? LINK_UPDATE_FIELDS : UPDATE_FIELDS,
    };
  });
  return { table, target: optional ? { kind: 'id', id, optional } : { kind: 'id', id }, cells: () => cells };
};

/** Values and notes of a cell: all that can be read of it. */
const EMPTY_FIELDS = 'userEnteredValue,note';

/** The row's other cells are emptied too, whosever column they stand in. */
const forgetting = (patch: Patch): Patch => ({
  ...patch,
  cells: raw => [
    ...raw.map((_, index): PatchCell => ({
      column: { kind: 'index', index },
      data: {},
      fields: EMPTY_FIELDS,
    })),
    ...patch.cells(raw).map((cell): PatchCell => ({ ...cell, fields: `${cell.fields},note` })),
  ],
});

const withExtra = (patch: Patch, extra: Readonly<Record<string, Cell>>): Patch => ({
  ...patch,
  cells: raw => [
    ...patch.cells(raw),
    ...Object.entries(extra).map(([header, value]): PatchCell => {
      const entered = value === null ? null : enteredRaw(value);
      return {
        column: { kind: 'header', text: header },
        data: entered === null ? {} : { userEnteredValue: entered },
        fields: EMPTY_FIELDS,
      };
    }),
  ],
});

/** Later changes of a row win; a change of a row that is added by the same commit goes into the added row. */
export const draftOf = (changes: readonly Change[], offset: ZoneOffset): Draft => {
  const additions: Addition[] = [];
  const patches: Patch[] = [];
  for (const change of mergeChanges(changes)) {
    const { table } = change;
    const values = storableValues(change);
    if (change.kind === 'insert')
      additions.push({
        table,
        id: insertedId(table, values),
        values,
        ...(change.extra === undefined ? {} : { extra: change.extra }),
      });
    else if (change.forgets === 'row') {
      // The row is found by its id, which stays unless the change names another.
      const kept = { ...idCells(table, change.id), ...values };
      const patch = forgetting(patchOf({ table, id: change.id, values: kept }, offset));
      patches.push(withExtra(patch, change.extra ?? {}));
    } else if (Object.keys(values).length > 0 || change.extra !== undefined)
      patches.push(withExtra(patchOf({ table, id: change.id, values }, offset), change.extra ?? {}));
  }
  return { ...NOTHING_TO_DO, additions, patches };
};

/** Everything that a draft does something to. */
export const tablesIn = ({ additions, patches, removals }: Draft): readonly TableName[] =>
  tablesOf([...additions, ...patches, ...removals]);

/** Tables in the order in which the schema has them, so that the same commit always makes the same request. */
const tablesOf = (items: readonly { readonly table: TableName }[]): readonly TableName[] =>
  Array.from(new Set(items.map(item => item.table))).sort(
    (a, b) => schemaOf(a).sheetId - schemaOf(b).sheetId,
  );
