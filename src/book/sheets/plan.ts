/** Where each change of a commit goes: the rows and columns as one look at the sheet finds them. */
import type { Locale } from '../../locales/book';
import { foldCase } from '../same-cell';
import { schemaOf, SMALL_TABLES, type TableName } from '../schema';
import type { SpreadsheetAccess } from './access';
import { locateByContent } from './content-search';
import { tablesOf, type Addition, type Draft } from './draft';
import { indexIn } from './headers';
import type { LocatedRow, TableView } from './look';
import { lookUp } from './look-up';
import { placeOf, type Patch } from './patch';
import { noRow } from './problems';
import type { PlacedCell } from './write-requests';

export interface PlacedPatch {
  readonly patch: Patch;
  readonly row: number;
  readonly cells: readonly PlacedCell[];
}

export interface TablePlan {
  readonly table: TableName;
  readonly view: TableView;
  readonly patches: readonly PlacedPatch[];
  readonly additions: readonly Addition[];
}

/** By table, in the order of the schema. */
export type Plan = readonly TablePlan[];

/** Each cell once; of two for the same one the later. A column that is gone meanwhile has nothing to be set. */
const place = (patch: Patch, { row, raw }: LocatedRow, { headers }: TableView): PlacedPatch => {
  const cells = new Map<number, PlacedCell>();
  for (const { column, data, fields } of patch.cells(raw)) {
    const index = placeOf(headers, column);
    if (index !== null) cells.set(index, { index, data, fields });
  }
  return { patch, row, cells: Array.from(cells.values()) };
};

/** Of two rows with the same id (somebody copied one) the upper one is the row. */
const withId = (rows: readonly LocatedRow[], column: number, id: string): LocatedRow | undefined =>
  rows.find(({ raw }) => foldCase(String(raw[column] ?? '')) === foldCase(id));

/**
 * @param mending true when the draft puts an earlier write right: a row that is gone by then was deleted by somebody
 *   after that write, so it needs nothing any more
 * @throws BookError
 */
export const planOf = (access: SpreadsheetAccess, draft: Draft, locale: Locale, mending: boolean): Plan => {
  const tables = tablesOf([...draft.additions, ...draft.patches]);
  const idsIn = (table: TableName): readonly string[] =>
    draft.patches.flatMap(({ table: of, target }) =>
      of === table && target.kind === 'id' ? [target.id] : [],
    );
  // The ids of the small tables are names, such as a route's, which stand in rows of other tables without number:
  // those tables are read whole, while all others are searched.
  const whole = tables.filter(table => SMALL_TABLES.includes(table) && idsIn(table).length > 0);
  const searched = tables.filter(table => !whole.includes(table));
  const queries = searched.map(table => ({ table, column: schemaOf(table).id, keys: idsIn(table) }));
  const sight = lookUp(access, { queries, headersOf: tables, whole }, locale);
  const rowsOf = (table: TableName): readonly LocatedRow[] =>
    sight.whole.get(table) ?? sight.found[searched.indexOf(table)] ?? [];
  const unnamed = draft.patches.filter(({ target }) => target.kind === 'content');
  const located = locateByContent(access, unnamed);

  return tables.flatMap(table => {
    const view = sight.views.get(table);
    if (view === undefined) return [];
    const idColumn = indexIn(view.headers, schemaOf(table).id);
    const find = (patch: Patch): LocatedRow | null => {
      if (patch.target.kind === 'content') return located[unnamed.indexOf(patch)] ?? null;
      const found = withId(rowsOf(table), idColumn, patch.target.id);
      if (found === undefined && !mending) throw noRow(table, view.title, patch.target.id);
      return found ?? null;
    };
    const patches = draft.patches
      .filter(patch => patch.table === table)
      .flatMap(patch => {
        const row = find(patch);
        return row === null ? [] : [place(patch, row, view)];
      });
    return [
      { table, view, patches, additions: draft.additions.filter(addition => addition.table === table) },
    ];
  });
};
