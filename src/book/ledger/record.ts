/**
 * What an entry of the ledger says of the rows that it is about: each cell from what to what, each added row with its cells
 * and a fingerprint that shows whether it was changed since. Text of mail and notes is not copied, only its fingerprint.
 */
import type { Cell, Change } from '../book';
import { idOf } from '../row';
import { storableValues } from '../row-values';
import { schemaOf, type TableName } from '../schema';
import type { Ledger } from './ledger';
import { filledCells, recordedCell, recordedId, rowFingerprint, type Values } from './recorded-cells';

/** Column -> [before, after]. Private or long text stands as `#` and its fingerprint. */
export type CellChanges = Readonly<Record<string, readonly [before: Cell, after: Cell]>>;

export interface ChangeRecord {
  readonly updates: readonly (readonly [table: TableName, id: string, cells: CellChanges])[];
  /** With the cells that are not empty, from which the row can be made again; absent where they did not fit. */
  readonly inserts: readonly (readonly [
    table: TableName,
    id: string,
    fingerprint: string,
    cells?: Readonly<Record<string, Cell>>,
  ])[];
  /** Added rows that undoing leaves alone: where a mail's ids lead, files. */
  readonly beside?: readonly (readonly [
    table: TableName,
    id: string,
    cells: Readonly<Record<string, Cell>>,
  ])[];
  /** Rows of each table that were forgotten: their number alone, since their ids are made from what is not to be read. */
  readonly forgotten?: Readonly<Record<string, number>>;
  /** There was more than fits a cell: what stands here is not all. */
  readonly cut?: true;
}

/** The ledger itself, ids that only lead to rows, counters that never go back, files that several mails share. */
const LEFT_OUT: readonly TableName[] = ['Events', 'References', 'Settings', 'Attachments'];

/** Moving mail to an archive adds rows that only lead there; what is made of them later is told. */
const isLeftOut = ({ table, kind }: Change): boolean =>
  LEFT_OUT.includes(table) || (table === 'Archived' && kind === 'insert');

/** Of these the entry tells what was added, so that the book can be made anew. */
const BESIDE: readonly TableName[] = ['References', 'Attachments'];

const same = (a: Cell | undefined, b: Cell | undefined): boolean => (a ?? null) === (b ?? null);

/**
 * @param changes in their order
 * @param before a row as it was before them; null for one that is not known
 */
export function recordOf(
  changes: readonly Change[],
  before: (table: TableName, id: string) => Values | null,
  ledger: Ledger,
): ChangeRecord {
  const added = new Map<string, { readonly table: TableName; readonly id: string; values: Values }>();
  const updated = new Map<
    string,
    { readonly table: TableName; readonly id: string; readonly was: Values; values: Values }
  >();
  const forgotten: Record<string, number> = {};
  const beside: (readonly [TableName, string, Values])[] = [];
  for (const change of changes) {
    const { table } = change;
    if (BESIDE.includes(table) && change.kind === 'insert') {
      const { [schemaOf(table).id]: name, ...others } = filledCells(table, storableValues(change), ledger);
      beside.push([table, String(name ?? ''), others]);
    }
    if (isLeftOut(change)) continue;
    if (change.kind === 'update' && change.forgets !== undefined) {
      forgotten[table] = (forgotten[table] ?? 0) + 1;
      continue;
    }
    const values = storableValues(change);
    const id = change.kind === 'update' ? change.id : idOf(table, values);
    const key = `${table}|${id.toLowerCase()}`;
    const row = added.get(key) ?? updated.get(key);
    if (change.kind === 'insert') added.set(key, { table, id, values });
    else if (row) row.values = { ...row.values, ...values };
    else updated.set(key, { table, id, was: before(table, id) ?? {}, values });
  }
  const updates = [...updated.values()].flatMap(({ table, id, was, values }) => {
    const cells = Object.entries(values).flatMap(([column, value]) =>
      same(was[column], value)
        ? []
        : [
            [
              column,
              [
                recordedCell(table, column, was[column] ?? null, ledger),
                recordedCell(table, column, value, ledger),
              ],
            ] as const,
          ],
    );
    return cells.length === 0
      ? []
      : [[table, recordedId(table, id, ledger), Object.fromEntries(cells)] as const];
  });
  const inserts = [...added.values()].map(
    ({ table, id, values }) =>
      [
        table,
        recordedId(table, id, ledger),
        rowFingerprint(table, values, ledger),
        filledCells(table, values, ledger),
      ] as const,
  );
  return {
    updates,
    inserts,
    ...(beside.length > 0 ? { beside } : {}),
    ...(Object.keys(forgotten).length > 0 ? { forgotten } : {}),
  };
}

const sumOf = (
  a: Readonly<Record<string, number>> = {},
  b: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> => {
  const sum = { ...a };
  for (const [table, rows] of Object.entries(b)) sum[table] = (sum[table] ?? 0) + rows;
  return sum;
};

/** Both records as one; the first says what was before. */
export const joinRecords = (a: ChangeRecord, b: ChangeRecord): ChangeRecord => ({
  updates: [...a.updates, ...b.updates],
  inserts: [...a.inserts, ...b.inserts],
  ...(a.beside || b.beside ? { beside: [...(a.beside ?? []), ...(b.beside ?? [])] } : {}),
  ...(a.forgotten || b.forgotten ? { forgotten: sumOf(a.forgotten, b.forgotten) } : {}),
  ...(a.cut || b.cut ? { cut: true as const } : {}),
});
