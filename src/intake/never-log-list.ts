/** The rows of the never-log list: how a pattern stands in it, in clear or as a hash, and turning the ones that are there. */
import type { Change, Row } from '../book/book';
import { insert, textOf } from '../book/row';
import { eventIdFor } from '../crm/hash';
import { hashedPattern, isHashed, isTombstone, patternHasher } from '../crm/hashed-patterns';
import type { Office } from './office';

/** A pattern as it stands in the list. */
export const listedPattern = (
  { settings, key }: Pick<Office, 'settings' | 'key'>,
  pattern: string,
): string => (settings.hashNeverLog ? hashedPattern(pattern, patternHasher(key.secret)) : pattern);

/** True when the pattern itself stands there, in clear or as a hash. */
export function isListed({ neverLog, key }: Pick<Office, 'neverLog' | 'key'>, pattern: string): boolean {
  const plain = pattern.trim().toLowerCase();
  const hashed = neverLog.some(entry => isHashed(entry.pattern))
    ? hashedPattern(plain, patternHasher(key.secret))
    : null;
  return neverLog.some(
    entry => entry.pattern.trim().toLowerCase() === plain || (hashed !== null && entry.pattern === hashed),
  );
}

/** Rows of one commit; a longer list is turned over some days. */
const TURNED = 200;

/**
 * Patterns that stand in clear though the setting says hashes. The reasons go with them: they name whom they are about.
 * Nothing turns a hash back.
 */
export function hashPatterns(
  rows: readonly Row[],
  office: Pick<Office, 'settings' | 'key'>,
  now: number,
): readonly Change[] {
  if (!office.settings.hashNeverLog) return [];
  const clear = rows
    .map(({ values }) => textOf(values, 'pattern'))
    .filter(pattern => pattern.trim() !== '' && !isHashed(pattern) && !isTombstone(pattern))
    .slice(0, TURNED);
  if (clear.length === 0) return [];
  const hash = patternHasher(office.key.secret);
  const at = new Date(now).toISOString();
  return [
    ...clear.map((pattern): Change => ({
      kind: 'update',
      table: 'NeverLog',
      id: pattern,
      values: { pattern: hashedPattern(pattern, hash), reason: null },
      forgets: 'cells',
    })),
    insert('Events', {
      id: eventIdFor('hashed', at),
      at,
      actor: 'upkeep',
      action: 'never_log',
      outcome: 'hashed',
      reason: `${clear.length} patterns of the never-log list were turned into hashes`,
    }),
  ];
}
