/**
 * Compares what a write found (the journal's copies) with what its plan expected, and says what has to be put right:
 * somebody may have sorted rows or moved columns between the look and the write.
 */
import type { Locale } from '../../locales/book';
import { sameCell } from '../same-cell';
import { schemaOf, type TableName } from '../schema';
import type { SheetRow, SheetValue } from './access';
import { indexIn, type HeaderMap } from './headers';
import { isBlankCopy } from './journal';
import { enteredRaw, nameAt, rawOf, type ColumnName, type Patch, type PatchCell, type Target } from './patch';
import type { PlacedPatch, TablePlan } from './plan';
import { columnFormat, UPDATE_FIELDS } from './write-cells';

export interface Findings {
  readonly patches: readonly Patch[];
  /** Changes of rows that left no copy: an empty row, or one hidden by a filter. */
  readonly unwitnessed: readonly PlacedPatch[];
}

const RELAY_FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';

const asText = (value: SheetValue | undefined): string => String(value ?? '');

const isKey = (name: ColumnName, key: string): boolean => name.kind === 'key' && name.key === key;

/** True when our columns did not stand where the plan took them to be. */
const columnsMoved = (table: TableName, headers: HeaderMap, header: SheetRow): boolean =>
  Array.from(headers.columns).some(([key, index]) => !isKey(nameAt(table, header, index), key));

/** Puts back what stood in the cells that the plan set. */
const undo = (
  table: TableName,
  target: Target,
  placed: PlacedPatch,
  header: SheetRow,
  copied: SheetRow,
): Patch => {
  const cells = placed.cells.map(({ index }): PatchCell => {
    const value = enteredRaw(copied[index]);
    return {
      column: nameAt(table, header, index),
      data: value === null ? {} : { userEnteredValue: value },
      fields: UPDATE_FIELDS,
    };
  });
  return { table, target, cells: () => cells };
};

/** How a row without an id is known after the write: by the cells that the write set. */
const writtenContent = (placed: PlacedPatch): Target => ({
  kind: 'content',
  cells: new Map(placed.cells.map(({ index, data }) => [index, rawOf(data.userEnteredValue)])),
  row: placed.row,
});

const actualId = (table: TableName, header: SheetRow, copied: SheetRow): string => {
  const idKey = schemaOf(table).id;
  const index = header.findIndex((_, i) => isKey(nameAt(table, header, i), idKey));
  return index < 0 ? '' : asText(copied[index]);
};

const isTarget = (target: Target, id: string, copied: SheetRow): boolean =>
  target.kind === 'id'
    ? sameCell(id, target.id)
    : Array.from(target.cells).every(([index, value]) => (copied[index] ?? '') === value);

/** A row that was added under moved columns: each of its cells goes to where its column stands now. */
const relay = (table: TableName, id: string, headers: HeaderMap, header: SheetRow, locale: Locale): Patch => {
  const idIndex = indexIn(headers, schemaOf(table).id);
  return {
    table,
    target: { kind: 'content', cells: new Map([[idIndex, id]]), row: null },
    cells: raw => [
      ...Array.from(headers.columns.values(), (index): PatchCell => ({
        column: nameAt(table, header, index),
        data: {},
        fields: RELAY_FIELDS,
      })),
      ...schemaOf(table).columns.map((column): PatchCell => {
        const value = enteredRaw(raw[indexIn(headers, column.key)]);
        const format = columnFormat(column, locale);
        return {
          column: { kind: 'key', key: column.key },
          data: {
            ...(value === null ? {} : { userEnteredValue: value }),
            ...(format === null ? {} : { userEnteredFormat: format }),
          },
          fields: RELAY_FIELDS,
        };
      }),
    ],
  };
};

/**
 * @param copies the copied header row and then the copied row of each patch, in the plan's order
 */
export const findingsOf = (plan: TablePlan, copies: readonly SheetRow[], locale: Locale): Findings => {
  const { table, view, additions } = plan;
  const header = copies[0] ?? [];
  const moved = columnsMoved(table, view.headers, header);
  const undone: Patch[] = [];
  const again: Patch[] = [];
  const unwitnessed: PlacedPatch[] = [];
  plan.patches.forEach((placed, i) => {
    const copied = copies[i + 1] ?? [];
    const { target } = placed.patch;
    if (isBlankCopy(copied)) {
      unwitnessed.push(placed);
      return;
    }
    const id = actualId(table, header, copied);
    if (!moved && isTarget(target, id, copied)) return;
    const hit: Target = id === '' ? writtenContent(placed) : { kind: 'id', id };
    undone.push(undo(table, hit, placed, header, copied));
    again.push(placed.patch);
  });
  if (moved) again.push(...additions.map(({ id }) => relay(table, id, view.headers, header, locale)));
  // All that was hit gets back what it had before anything is made again: two rows may have changed places.
  return { patches: [...undone, ...again], unwitnessed };
};

/** Undoes a change that went into an empty row and repeats it. */
export const mendEmptyRow = (table: TableName, placed: PlacedPatch, header: SheetRow): readonly Patch[] => [
  undo(table, writtenContent(placed), placed, header, []),
  placed.patch,
];
