/** Finds rows that have no id to be found by: those that a write hit by mistake, known by what it wrote there. */
import { searchPatterns } from './search-pattern';
import { schemaOf } from '../schema';
import type { SheetRow, SpreadsheetAccess } from './access';
import type { LocatedRow } from './look';
import type { Patch } from './patch';
import { readTables } from './tab-reader';

const holds = (raw: SheetRow, patch: Patch): boolean =>
  patch.target.kind === 'content' &&
  Array.from(patch.target.cells).every(([index, value]) => (raw[index] ?? '') === value);

/** A text to search the row by; the longest, since it is the least common. */
const probeOf = (patch: Patch): string => {
  if (patch.target.kind !== 'content') return '';
  const texts = Array.from(patch.target.cells.values()).filter(
    (value): value is string => typeof value === 'string',
  );
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
};

/**
 * Where the rows of these patches stand now: one search and one read for all of them.
 * @param patches those that are known by content
 * @returns in their order; null for a row that is not found, because it was deleted or changed since
 */
export const locateByContent = (
  access: SpreadsheetAccess,
  patches: readonly Patch[],
): readonly (LocatedRow | null)[] => {
  if (patches.length === 0) return [];
  const probes = patches.map(probeOf).filter(probe => probe !== '');
  const hits = searchPatterns(probes).flatMap(pattern => access.search(pattern));
  const tables = Array.from(new Set(patches.map(patch => patch.table)));
  const readings = readTables(
    access,
    tables.map(table => {
      const known = patches.flatMap(({ table: of, target }) =>
        of === table && target.kind === 'content' && target.row !== null ? [target.row] : [],
      );
      const found = hits.filter(hit => hit.sheetId === schemaOf(table).sheetId && hit.row > 0);
      return { table, rows: [...known, ...found.map(hit => hit.row)] };
    }),
  );
  return patches.map(patch => {
    const rows = Array.from(readings.get(patch.table)?.rows ?? []);
    const match = rows.find(([, raw]) => holds(raw, patch));
    return match === undefined ? null : { row: match[0], raw: match[1] };
  });
};
