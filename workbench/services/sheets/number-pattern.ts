/** Number formats as scripts write them: one pattern, from which the kind of format follows. */
import type { NumberFormat, NumberKind } from './cells';

/** The kind of number that a pattern shows. */
export function formatOfPattern(pattern: string): NumberFormat {
  return { type: kindOf(pattern), pattern };
}

/** What getNumberFormat answers; a cell without format has Google's general pattern. */
export const patternOf = (format: NumberFormat | null): string =>
  format === null ? '0.###############' : format.pattern || (format.type === 'TEXT' ? '@' : '');

function kindOf(pattern: string): NumberKind {
  const bare = pattern.replace(/"[^"]*"|\\./g, '');
  if (bare === '@') return 'TEXT';
  const date = /[yd]|(?:^|[^a-z])m{1,5}(?:[^a-z]|$)/i.test(bare);
  const time = /[hs]/i.test(bare);
  if (time && /[yd]/i.test(bare)) return 'DATE_TIME';
  if (time) return 'TIME';
  if (date) return 'DATE';
  if (bare.includes('%')) return 'PERCENT';
  if (/e[+-]/i.test(bare)) return 'SCIENTIFIC';
  return /[$€£¥]/.test(pattern) ? 'CURRENCY' : 'NUMBER';
}
