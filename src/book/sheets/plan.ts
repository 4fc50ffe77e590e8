/** Where each change of a commit goes: the rows and columns as one look at the sheet finds them. */
import type { Locale } from '../../locales/book';
import { rowPrint } from '../row-values';
import { foldCase } from '../same-cell';
import type { Removal } from '../book';
import { schemaOf, SMALL_TABLES, type TableName } from '../schema';
import type { SheetRow, SpreadsheetAccess } from './access';
import { locateByContent } from './content-search';
import { tablesIn, type Addition, type Draft } from './draft';
import { rawIds } from './headers';
import type { LocatedRow, TableView } from './look';
import { lookUp } from './look-up';
import { placeOf, type Patch } from './patch';
import { noRow } from './problems';
import { rowFrom } from './read-cells';
import type { ZoneOffset } from './serial-date';
import type { PlacedCell } from './write-requests';

export interface PlacedPatch {
  readonly patch: Patch;
  readonly row: number;
  /** The row as the look found it. */
  readonly raw: SheetRow;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedRemoval {
  readonly removal: Removal;
  readonly row: number;
  readonly raw: SheetRow;
}

export interface TablePlan {
  readonly table: TableName;
  readonly view: TableView;
  readonly patches: readonly PlacedPatch[];
  readonly additions: readonly Addition[];
  readonly removals: readonly PlacedRemoval[];
}

/** By table, in the order of the schema. */
export type Plan = readonly TablePlan[];

/** Each cell once; of two for the same one the later. A column that is gone meanwhile has nothing to be set. */
export const place = (patch: Patch, { row, raw }: LocatedRow, { headers }: TableView): PlacedPatch => {
  const cells = new Map<number, PlacedCell>();
  for (const { column, data, fields } of patch.cells(raw)) {
    const index = placeOf(headers, column);
    if (index !== null) cells.set(index, { index, data, fields });
  }
  return { patch, row, raw, cells: Array.from(cells.values()) };
};

/** Of two rows with the same id (somebody copied one) the upper one is the row. */
const withId = (
  rows: readonly LocatedRow[],
  idOfRaw: (raw: SheetRow) => string,
  id: string,
): LocatedRow | undefined => {
  const wanted = foldCase(id);
  return rows.find(({ raw }) => foldCase(idOfRaw(raw)) === wanted);
};

/** Where the tables of a draft stand: their headers, and the rows that it sets. */
export interface Whereabouts {
  readonly view: (table: TableName) => TableView | undefined;
  readonly rows: (table: TableName) => readonly LocatedRow[];
}

const idsIn = (draft: Draft, table: TableName): readonly string[] => [
  ...draft.patches.flatMap(({ table: of, target }) =>
    of === table && target.kind === 'id' ? [target.id] : [],
  ),
  ...draft.removals.flatMap(({ table: of, id }) => (of === table ? [id] : [])),
];

const lookFor = (access: SpreadsheetAccess, draft: Draft, locale: Locale): Whereabouts => {
  const tables = tablesIn(draft);
  // The ids of the small tables are names, such as a route's, which stand in rows of other tables without number:
  // those tables are read whole, while all others are searched.
  const whole = tables.filter(table => SMALL_TABLES.includes(table) && idsIn(draft, table).length > 0);
  const searched = tables.filter(table => !whole.includes(table));
  const queries = searched.map(table => ({ table, column: schemaOf(table).id, keys: idsIn(draft, table) }));
  const sight = lookUp(access, { queries, headersOf: tables, whole }, locale);
  return {
    view: table => sight.views.get(table),
    rows: table => sight.whole.get(table) ?? sight.found[searched.indexOf(table)] ?? [],
  };
};

/** True when everything that the draft needs has been seen: no look is needed to place it. */
const isSeen = (draft: Draft, seen: Whereabouts): boolean =>
  tablesIn(draft).every(table => {
    const view = seen.view(table);
    if (view === undefined) return false;
    const idOfRaw = rawIds(table, view.headers);
    return idsIn(draft, table).every(id => withId(seen.rows(table), idOfRaw, id) !== undefined);
  }) &&
  draft.patches.every(
    ({ table, target }) => target.kind === 'id' || seen.rows(table).some(({ row }) => row === target.row),
  );

/**
 * @param mending true when the draft puts an earlier write right: a row that is gone by then was deleted by somebody
 *   after that write, so it needs nothing any more
 * @param seen where the run has seen rows a moment ago; where that covers the draft, no look is made
 * @throws BookError
 */
export const planOf = (
  access: SpreadsheetAccess,
  draft: Draft,
  { locale, zoneOffset }: { readonly locale: Locale; readonly zoneOffset: ZoneOffset },
  mending: boolean,
  seen: Whereabouts | null = null,
): Plan => {
  const where = seen !== null && isSeen(draft, seen) ? seen : lookFor(access, draft, locale);
  const unnamed = draft.patches.filter(({ target }) => target.kind === 'content');
  const located = where === seen ? [] : locateByContent(access, unnamed);

  return tablesIn(draft).flatMap(table => {
    const view = where.view(table);
    if (view === undefined) return [];
    const idOfRaw = rawIds(table, view.headers);
    const find = (patch: Patch): LocatedRow | null => {
      const { target } = patch;
      if (target.kind === 'content')
        return where === seen
          ? (where.rows(table).find(({ row }) => row === target.row) ?? null)
          : (located[unnamed.indexOf(patch)] ?? null);
      const found = withId(where.rows(table), idOfRaw, target.id);
      if (found === undefined && !mending && target.optional !== true)
        throw noRow(table, view.title, target.id);
      return found ?? null;
    };
    const patches = draft.patches
      .filter(patch => patch.table === table)
      .flatMap(patch => {
        const row = find(patch);
        return row === null ? [] : [place(patch, row, view)];
      });
    const removals = draft.removals
      .filter(removal => removal.table === table)
      .flatMap((removal): readonly PlacedRemoval[] => {
        const found = withId(where.rows(table), idOfRaw, removal.id);
        if (found === undefined) return [];
        const { values } = rowFrom(table, view.headers, found.raw, zoneOffset);
        return rowPrint(table, values) === rowPrint(table, removal.values) ? [{ removal, ...found }] : [];
      });
    const additions = draft.additions.filter(addition => addition.table === table);
    return [{ table, view, patches, additions, removals }];
  });
};
