/**
 * What an entry of the ledger says of the rows that it is about: each cell from what to what, each added row with its cells
 * and a fingerprint that shows whether it was changed since. Text of mail and notes is not copied, only its fingerprint.
 */
import type { Cell, Change } from '../book';
import { idOf } from '../row';
import { storableValues } from '../row-values';
import { schemaOf, type TableName } from '../schema';
import type { Ledger } from './ledger';

type Values = Readonly<Record<string, Cell>>;

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

/** Characters of a record: below the 50,000 of a cell, with room for what callers add. */
const RECORD_LIMIT = 40_000;
/** Longer text is told by its fingerprint. */
const TEXT_LIMIT = 500;
const FINGERPRINT = 12;

/** The ledger itself, ids that only lead to rows, counters that never go back, files that several mails share. */
const LEFT_OUT: readonly TableName[] = ['Events', 'References', 'Settings', 'Attachments'];

/** Moving mail to an archive adds rows that only lead there; what is made of them later is told. */
const isLeftOut = ({ table, kind }: Change): boolean =>
  LEFT_OUT.includes(table) || (table === 'Archived' && kind === 'insert');

/** Of these the entry tells what was added, so that the book can be made anew. */
const BESIDE: readonly TableName[] = ['References', 'Attachments'];

/** Whole tables, and columns, whose text is nobody's but the people's who wrote it. */
const PRIVATE_TABLES: readonly TableName[] = ['NeverLog'];
const PRIVATE: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Messages: ['from', 'to', 'cc', 'subject', 'text', 'note'],
  Notes: ['text'],
  Outbox: ['to', 'subject', 'text'],
  Held: ['from', 'subject', 'reason'],
};

/** The office's own writing, kept in full so that a change of it can be taken back: twice its limit fits a record. */
const KEPT_WHOLE: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Templates: ['subject', 'text'],
};

/** Columns that mail moves along by itself: they do not show that somebody changed the row. */
export const AUTOMATIC: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Cases: [
    'messages',
    'lastMessageAt',
    'lastDirection',
    'people',
    'dueAt',
    'firstResponseAt',
    'responseHours',
  ],
  Contacts: ['messages', 'lastMessageAt'],
  Messages: ['attachments', 'caseId'],
  Routes: ['lastAssignee'],
  Outbox: ['state', 'sentMessageId', 'sentAt', 'reason'],
  Addresses: ['state', 'note'],
};

export const isPrivate = (table: TableName, column: string): boolean =>
  PRIVATE_TABLES.includes(table) || (PRIVATE[table]?.includes(column) ?? false);

const fingerprint = (text: string, { mac }: Ledger): string => mac(`text|${text}`).slice(0, FINGERPRINT);

/** True for a value of a record that stands for a text which is not kept. */
export const isKeptAsPrint = (value: Cell): boolean =>
  typeof value === 'string' && /^#[0-9a-z]{12}$/.test(value);

/** A row's id as a record holds it: of a private table its fingerprint. */
export const recordedId = (table: TableName, id: string, ledger: Ledger): string =>
  PRIVATE_TABLES.includes(table) ? `#${fingerprint(id.toLowerCase(), ledger)}` : id;

/** A cell's value as a record holds it. */
export const recordedCell = (table: TableName, column: string, value: Cell, ledger: Ledger): Cell =>
  typeof value === 'string' &&
  (isPrivate(table, column) || isTooLong(table, column, value) || isKeptAsPrint(value))
    ? `#${fingerprint(value, ledger)}`
    : value;

const isTooLong = (table: TableName, column: string, value: string): boolean =>
  value.length > TEXT_LIMIT && !(KEPT_WHOLE[table]?.includes(column) ?? false);

/** Columns of a table's row that only people change, worked out once. */
const counting = new Map<TableName, readonly string[]>();

const columnsThatCount = (table: TableName): readonly string[] => {
  const automatic = AUTOMATIC[table] ?? [];
  const keys =
    counting.get(table) ??
    schemaOf(table)
      .columns.filter(({ key, type }) => !automatic.includes(key) && type !== 'date')
      .map(({ key }) => key);
  counting.set(table, keys);
  return keys;
};

/** Equal for rows that nobody has changed but mail itself. */
export function rowFingerprint(table: TableName, values: Values, ledger: Ledger): string {
  const cells = columnsThatCount(table).map(key => values[key] ?? null);
  return fingerprint(JSON.stringify(cells), ledger);
}

/** Cells of a row that hold something, as a record holds them. */
const filledCells = (table: TableName, values: Values, ledger: Ledger): Values => {
  const filled: Record<string, Cell> = {};
  for (const column of Object.keys(values)) {
    const value = values[column] ?? null;
    if (value !== null) filled[column] = recordedCell(table, column, value, ledger);
  }
  return filled;
};

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

/** As one cell; null when there is nothing to tell. What undoing needs is told as long as it fits at all. */
export function writeRecord(record: ChangeRecord): string | null {
  const whole = recordText(record);
  if (whole === '{}') return null;
  if (whole.length <= RECORD_LIMIT) return whole;
  const thin = recordText({
    ...record,
    inserts: record.inserts.map(([table, id, print]) => [table, id, print] as const),
    beside: [],
  });
  return thin.length <= RECORD_LIMIT ? thin : JSON.stringify({ cut: true });
}

const recordText = ({ updates, inserts, beside = [], forgotten, cut }: ChangeRecord): string =>
  JSON.stringify({
    ...(updates.length > 0 ? { u: updates } : {}),
    ...(inserts.length > 0 ? { i: inserts } : {}),
    ...(beside.length > 0 ? { b: beside } : {}),
    ...(forgotten ? { f: forgotten } : {}),
    ...(cut ? { cut: true } : {}),
  });

const isTable = (name: unknown): name is TableName => {
  try {
    return typeof name === 'string' && schemaOf(name as TableName) !== undefined;
  } catch {
    return false;
  }
};

const isCells = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** What a cell says; null when it holds no record. A person may have typed into it. */
export function readRecord(text: string): ChangeRecord | null {
  try {
    const parsed = JSON.parse(text) as {
      u?: unknown;
      i?: unknown;
      b?: unknown;
      f?: unknown;
      cut?: unknown;
    } | null;
    if (typeof parsed !== 'object' || parsed === null) return null;
    const rows = (value: unknown): readonly (readonly unknown[])[] =>
      Array.isArray(value) ? value.filter((row): row is unknown[] => Array.isArray(row)) : [];
    return {
      updates: rows(parsed.u).flatMap(([table, id, cells]) =>
        isTable(table) && typeof id === 'string' && typeof cells === 'object' && cells !== null
          ? [[table, id, cells as CellChanges] as const]
          : [],
      ),
      inserts: rows(parsed.i).flatMap(([table, id, print, cells]) =>
        isTable(table) && typeof id === 'string'
          ? [
              isCells(cells)
                ? ([table, id, String(print), cells] as const)
                : ([table, id, String(print)] as const),
            ]
          : [],
      ),
      ...(parsed.b === undefined
        ? {}
        : {
            beside: rows(parsed.b).flatMap(([table, id, cells]) =>
              isTable(table) && typeof id === 'string' && isCells(cells) ? [[table, id, cells] as const] : [],
            ),
          }),
      ...(typeof parsed.f === 'object' && parsed.f !== null
        ? { forgotten: parsed.f as Readonly<Record<string, number>> }
        : {}),
      ...(parsed.cut === true ? { cut: true as const } : {}),
    };
  } catch {
    return null;
  }
}
