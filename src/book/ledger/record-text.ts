/** A record of the ledger as the text of one cell: written as long as it fits, and read though a person may have typed into it. */
import { TABLES, type TableName } from '../schema';
import type { CellChanges, ChangeRecord } from './record';
import type { Values } from './recorded-cells';

/** Characters of a record: below the 50,000 of a cell, with room for what callers add. */
const RECORD_LIMIT = 40_000;

/** Characters of what an entry without a record tells in its other cells; longer text is cut. */
export const ENTRY_TEXT = 2_000;

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
  // What is undefined is not written.
  JSON.stringify({
    u: updates.length > 0 ? updates : undefined,
    i: inserts.length > 0 ? inserts : undefined,
    b: beside.length > 0 ? beside : undefined,
    f: forgotten,
    cut: cut === true ? true : undefined,
  });

const isTable = (name: unknown): name is TableName => (TABLES as readonly unknown[]).includes(name);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isCells = (value: unknown): value is Values => isObject(value);

const isChanges = (value: unknown): value is CellChanges =>
  isObject(value) && Object.values(value).every(change => Array.isArray(change));

/** What a cell says; null when it holds no record. A person may have typed into it. */
export function readRecord(text: string): ChangeRecord | null {
  if (text === '') return null;
  try {
    const parsed = JSON.parse(text) as {
      u?: unknown;
      i?: unknown;
      b?: unknown;
      f?: unknown;
      cut?: unknown;
    } | null;
    if (!isObject(parsed)) return null;
    const rows = (value: unknown): readonly (readonly unknown[])[] =>
      Array.isArray(value) ? value.filter((row): row is unknown[] => Array.isArray(row)) : [];
    return {
      updates: rows(parsed.u).flatMap(([table, id, cells]) =>
        isTable(table) && typeof id === 'string' && isChanges(cells) ? [[table, id, cells] as const] : [],
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
      ...(isObject(parsed.f) ? { forgotten: parsed.f as Readonly<Record<string, number>> } : {}),
      ...(parsed.cut === true ? { cut: true as const } : {}),
    };
  } catch {
    return null;
  }
}
