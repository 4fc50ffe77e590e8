/**
 * Compares what a write found (the journal's copies) with what its plan expected, and says what has to be put right:
 * somebody may have sorted rows or moved columns between the look and the write.
 */
import type { Locale } from '../../locales/book';
import type { Removal } from '../book';
import { idOf } from '../row';
import { composedId, idCells } from '../row-id';
import { rowPrint } from '../row-values';
import { foldCase, sameCell } from '../same-cell';
import { schemaOf, type TableName } from '../schema';
import type { SheetRow, SheetValue } from './access';
import type { Addition, Draft } from './draft';
import { indexIn, isHeaderFault, readHeaders, type HeaderMap } from './headers';
import { isBlankCopy } from './journal';
import { enteredRaw, nameAt, rawOf, type ColumnName, type Patch, type PatchCell, type Target } from './patch';
import type { PlacedPatch, PlacedRemoval, TablePlan } from './plan';
import { rowFrom } from './read-cells';
import type { ZoneOffset } from './serial-date';
import { columnFormat, UPDATE_FIELDS } from './write-cells';
import type { CellOptions } from './write-requests';

export interface Findings extends Draft {
  /** Changes of rows that left no copy: an empty row, or one hidden by a filter. */
  readonly unwitnessed: readonly PlacedPatch[];
  /** The same of rows that were taken out. */
  readonly takenUnseen: readonly PlacedRemoval[];
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
  const cell = (column: string): string => {
    const index = header.findIndex((_, i) => isKey(nameAt(table, header, i), column));
    return index < 0 ? '' : asText(copied[index]);
  };
  return composedId(table, cell);
};

const isTarget = (target: Target, id: string, copied: SheetRow): boolean =>
  target.kind === 'id'
    ? sameCell(id, target.id)
    : Array.from(target.cells).every(([index, value]) => (copied[index] ?? '') === value);

/** A row that was added under moved columns: each of its cells goes to where its column stands now. */
const relay = (table: TableName, id: string, headers: HeaderMap, header: SheetRow, locale: Locale): Patch => {
  const named = Object.entries(idCells(table, id)).map(([column, cell]): readonly [number, SheetValue] => [
    indexIn(headers, column),
    asText(cell ?? ''),
  ]);
  return {
    table,
    target: { kind: 'content', cells: new Map(named), row: null },
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

/** Rows that were taken out by mistake, to be added again, and what is still to be taken out. */
const takenOut = (
  { table, view, removals }: TablePlan,
  header: SheetRow,
  copies: readonly SheetRow[],
  zoneOffset: ZoneOffset,
): Pick<Findings, 'additions' | 'removals' | 'takenUnseen'> => {
  const now = readHeaders(table, header);
  const headers = isHeaderFault(now) ? view.headers : now;
  const unseen = removals.filter((_, i) => isBlankCopy(copies[i] ?? []));
  const gone = copies
    .filter(copied => !isBlankCopy(copied))
    .map(copied => rowFrom(table, headers, copied, zoneOffset));
  // Rows that changed places may each have been taken for another: what counts is which are gone.
  const meant = new Set(removals.map(({ removal }) => rowPrint(table, removal.values)));
  const taken = new Set(gone.map(({ values }) => rowPrint(table, values)));
  const additions = gone
    .filter(({ values }) => !meant.has(rowPrint(table, values)))
    .map(({ values, extra }): Addition => ({
      table,
      id: idOf(table, values),
      values,
      extra,
    }));
  const left = removals.filter(
    each => !unseen.includes(each) && !taken.has(rowPrint(table, each.removal.values)),
  );
  return { additions, removals: left.map(({ removal }) => removal), takenUnseen: unseen };
};

/**
 * @param copies the copied header row and then the copied row of each patch and of each row taken out, in the plan's order
 */
export const findingsOf = (
  plan: TablePlan,
  copies: readonly SheetRow[],
  { locale, zoneOffset }: CellOptions,
): Findings => {
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
  const taken = takenOut(plan, header, copies.slice(1 + plan.patches.length), zoneOffset);
  return { ...taken, patches: [...undone, ...again], unwitnessed };
};

/** Undoes a change that went into an empty row and repeats it. */
export const mendEmptyRow = (table: TableName, placed: PlacedPatch, header: SheetRow): readonly Patch[] => [
  undo(table, writtenContent(placed), placed, header, []),
  placed.patch,
];

/**
 * @returns `later`: what can only be done when `now` is written. A row that is put back is not there before to be changed, and one
 *   that gets back what it had is not known before by what it says, to be taken out.
 */
export const inSteps = (draft: Draft): { readonly now: Draft; readonly later: Draft } => {
  const keyOf = (table: TableName, id: string): string => `${table} ${foldCase(id)}`;
  const keyOfTarget = ({ table, target }: Patch): string =>
    target.kind === 'id' ? keyOf(table, target.id) : '';
  const putBack = new Set(draft.additions.map(({ table, id }) => keyOf(table, id)));
  const set = new Set(draft.patches.map(keyOfTarget));
  const isOfPutBack = (patch: Patch): boolean => putBack.has(keyOfTarget(patch));
  const isOfSet = ({ table, id }: Removal): boolean => set.has(keyOf(table, id));
  return {
    now: {
      additions: draft.additions,
      patches: draft.patches.filter(patch => !isOfPutBack(patch)),
      removals: draft.removals.filter(removal => !isOfSet(removal)),
    },
    later: {
      additions: [],
      patches: draft.patches.filter(isOfPutBack),
      removals: draft.removals.filter(isOfSet),
    },
  };
};
