/** Finds the time of day, its half and its zone in a written date, whatever the language. */
import { DAY_HALVES } from './day-halves';
import { ZONE_NAMES } from './zone-names';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** A 12-hour clock with its half named. */
  readonly halved: boolean;
  /** Minutes east of Greenwich, or null. */
  readonly offset: number | null;
  /** The text without the time and what belongs to it. */
  readonly rest: string;
}

const BEFORE: ReadonlySet<string> = new Set(DAY_HALVES.flatMap(halves => halves.before));
const AFTER: ReadonlySet<string> = new Set(DAY_HALVES.flatMap(halves => halves.after));

/** Real offsets lie between -12:00 and +14:00. */
const OFFSET_LIMIT = 14 * 60;

/** `14:25`, `14:25:08.120`. */
const COLON = /(\d{1,2})(?:\s:\s|\s?:)(\d{2})(?:\s?:\s?(\d{2}))?(?:[.,]\d{1,6})?(?!\d)/;
/** 14時25分08秒, 14点25分, 14시 25분, 14 นาฬิกา 25 นาที. */
const EAST_ASIAN =
  /(\d{1,2})\s?(?:[時时点點시]|นาฬิกา)\s?(?:(\d{1,2})\s?(?:[分분]|นาที)?)?(?:\s?(\d{1,2})\s?(?:[秒초]|วินาที))?/;
/** French and Portuguese 14h25, 14 h 25 min; Bulgarian 14:25 ч is a COLON. */
const WITH_H = /(\d{1,2})\s?h(?:rs)?\s?(?:(\d{2})(?:\s?min)?)?(?![a-z\d])/;
/** Danish, Finnish, Italian, Indonesian 14.25, when no date stands beside it. */
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d]|\.\d)/;
/** Only an hour: `2 PM`. */
const HOUR_ONLY = /(?<![\d.:])(\d{1,2})\s?([ap])\.?\s?m\b\.?/;

/**
 * @param text lower case, ASCII digits, at most a few hundred characters
 * @param dotted whether `14.25` may be a time: true once the date has been taken out
 */
export function findTime(text: string, dotted: boolean): ClockTime | null {
  const found =
    COLON.exec(text) ??
    (dotted ? (EAST_ASIAN.exec(text) ?? WITH_H.exec(text) ?? DOTTED.exec(text)) : EAST_ASIAN.exec(text));
  const hourOnly = found ? null : HOUR_ONLY.exec(text);
  if (!found) return hourOnly ? hourTime(text, hourOnly) : null;
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  const second = Math.min(Number(found[3] ?? 0), 59);
  if (hour > 24 || minute > 59) return null;

  let before = text.slice(0, found.index);
  let after = text.slice(found.index + found[0].length);
  const half = halfBefore(before) ?? halfAfter(after);
  if (half && hour <= 12) {
    hour = (hour % 12) + (half.after ? 12 : 0);
    if (half.side === 'before') before = before.slice(0, -half.length);
    else after = after.slice(half.length);
  }
  const zone = zoneOf(after);
  return {
    hour: hour % 24,
    minute,
    second,
    halved: half !== null,
    offset: zone?.offset ?? null,
    rest: `${before} ; ${zone ? zone.rest : after}`,
  };
}

function hourTime(text: string, found: RegExpExecArray): ClockTime {
  const hour = (Number(found[1]) % 12) + (found[2] === 'p' ? 12 : 0);
  const rest = `${text.slice(0, found.index)} ; ${text.slice(found.index + found[0].length)}`;
  return { hour, minute: 0, second: 0, halved: true, offset: null, rest };
}

interface Half {
  readonly after: boolean;
  readonly side: 'before' | 'after';
  readonly length: number;
}

/** The half may stand directly before the time (`오후 2:25`, `du. 2:25`). */
function halfBefore(text: string): Half | null {
  const found = /([^\s\d,;:]+)\s*$/.exec(text.slice(-20));
  const half = found ? halfNamed(found[1] ?? '') : null;
  return found && half !== null && !/^[ap]$/.test(found[1] ?? '')
    ? { after: half, side: 'before', length: found[0].length }
    : null;
}

/** Or behind it, in one word or two (`2:25 p. m.`, `2:25 μ.μ.`). */
function halfAfter(text: string): Half | null {
  const head = text.slice(0, 30);
  for (const pattern of [/^\s*([^\s\d,;:()+-]+\s[^\s\d,;:()+-]+)/, /^\s*([^\s\d,;:()+-]+)/]) {
    const found = pattern.exec(head);
    const half = found ? halfNamed(found[1] ?? '') : null;
    if (found && half !== null) return { after: half, side: 'after', length: found[0].length };
  }
  return null;
}

/** true for the second half, false for the first, null for any other word. */
function halfNamed(word: string): boolean | null {
  // Telugu joins its case to the word: PMకి.
  const plain = word.replace(/[.\s\u200c]/g, '').replace(/^([ap]m)[\u0c00-\u0c7f]+$/, '$1');
  return BEFORE.has(plain) ? false : AFTER.has(plain) ? true : null;
}

/** `+0100`, `GMT+1`, `(UTC+01:00)`, `CEST` directly behind the time. */
function zoneOf(text: string): { readonly offset: number | null; readonly rest: string } | null {
  const numeric =
    /^\s*[([]?\s*(?:(?:gmt|utc|ut)\s*([+\u2212-])\s?(\d{1,2}):?(\d{2})?|([+\u2212-])(\d{2}):?(\d{2}))(?!\d)\s*[)\]]?/.exec(
      text,
    );
  if (numeric) {
    const sign = (numeric[1] ?? numeric[4]) === '+' ? 1 : -1;
    const minutes = sign * (Number(numeric[2] ?? numeric[5]) * 60 + Number(numeric[3] ?? numeric[6] ?? 0));
    return {
      offset: Math.abs(minutes) <= OFFSET_LIMIT ? minutes : null,
      rest: text.slice(numeric[0].length),
    };
  }
  const named = /^\s*[([]?([a-z]{1,5})(?![a-z])[)\]]?/.exec(text);
  const offset = named ? ZONE_NAMES[named[1] ?? ''] : undefined;
  return named && offset !== undefined ? { offset, rest: text.slice(named[0].length) } : null;
}
