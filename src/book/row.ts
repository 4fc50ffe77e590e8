/** Reading a row's cells as what they stand for; a cell that a person left empty or mistyped reads as nothing. */
import type { Change, Insert, Row, Update } from './book';
import { composedId } from './row-id';
import type { TableName } from './schema';

type Values = Row['values'];

export const textOf = (values: Values, key: string): string => {
  const cell = values[key];
  return cell === null || cell === undefined ? '' : String(cell);
};

export const numberOf = (values: Values, key: string): number => {
  const value = Number(values[key] ?? 0);
  return Number.isFinite(value) ? value : 0;
};

/** Epoch ms; 0 when empty or unreadable. */
export const timeOf = (values: Values, key: string): number => {
  const value = Date.parse(textOf(values, key));
  return Number.isFinite(value) ? value : 0;
};

export const flagOf = (values: Values, key: string): boolean =>
  values[key] === true || /^(true|yes|sim|はい)$/i.test(textOf(values, key));

/** Comma- or line-separated values, lower case. */
export const listOf = (values: Values, key: string): readonly string[] =>
  textOf(values, key)
    .toLowerCase()
    .split(/[,;\n]+/)
    .map(item => item.trim())
    .filter(Boolean);

export const idOf = (table: TableName, values: Values): string =>
  composedId(table, column => textOf(values, column));

export const insert = (table: TableName, values: Insert['values']): Insert => ({
  kind: 'insert',
  table,
  values,
});
export const update = (table: TableName, id: string, values: Update['values']): Update => ({
  kind: 'update',
  table,
  id,
  values,
});

/** @throws Error where a row that the same batch adds is to forget, since an added row tells the ledger all that it says */
function withLater(before: Change, later: Update): Change {
  // It empties all that was set before.
  if (later.forgets === 'row' && before.kind === 'update') return later;
  const extra = later.extra === undefined ? {} : { extra: { ...before.extra, ...later.extra } };
  const whole = { values: { ...before.values, ...later.values }, ...extra };
  if (before.kind === 'update')
    return {
      ...before,
      ...whole,
      ...(later.forgets === undefined ? {} : { forgets: before.forgets ?? later.forgets }),
    };
  if (later.forgets !== undefined)
    throw new Error(`A row of ${before.table} is added and forgets in one batch`);
  return { ...before, ...whole };
}

/**
 * One change for each row: later values win, updates of a row made in the same batch go into its insert, and what one of them
 * forgets is forgotten.
 */
export function mergeChanges(changes: readonly Change[]): readonly Change[] {
  const merged: Change[] = [];
  const places = new Map<string, number>();
  for (const change of changes) {
    const id = change.kind === 'update' ? change.id : idOf(change.table, change.values);
    const key = `${change.table}|${id.toLowerCase()}`;
    const place = change.kind === 'update' ? places.get(key) : undefined;
    const before = place === undefined ? undefined : merged[place];
    if (place !== undefined && before && change.kind === 'update') {
      merged[place] = withLater(before, change);
    } else {
      places.set(key, merged.length);
      merged.push(change);
    }
  }
  return merged;
}
