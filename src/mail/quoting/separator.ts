/** Recognises lines that stand between what a person wrote and the mail below: see vocabulary/separators.ts. */
import { foldPhrase } from '../vocabulary/fold';
import { SEPARATORS, type SeparatorKind } from '../vocabulary/separators';

export interface Separator {
  /** `rule`: a line drawn with one character. `unknown`: drawn on both sides of words that no table names. */
  readonly kind: SeparatorKind | 'rule' | 'unknown';
  /** The words on the line, '' for a rule. */
  readonly phrase: string;
  /** What stands behind a phrase that goes on (`Forwarded message from Ann <ann@x>`), or on the same line (Yahoo). */
  readonly rest: string;
}

/** No separator is longer; only run-on lines (Yahoo's text) are, and these are cut before. */
const SEPARATOR_LENGTH = 200;

/** Words between the dashes of a line whose phrase no table names. */
const UNKNOWN_LENGTH = 60;

const DECORATION = '-\u2010-\u2015\u2500-\u257f\u2501=_*~#+\u00b7\u2022\u30fc\uff0d\u3030\u301c';
const LEADING = new RegExp(`^[>\\s]{0,8}([${DECORATION}][${DECORATION}\\s<8\u2702]{0,180})`);
const DRAWN = new RegExp(`[${DECORATION}]`);
const RULE = new RegExp(`^[${DECORATION}\\s]{5,}$`);
const INNER_RUN = new RegExp(`\\s?[${DECORATION}]{3,60}`);

interface Phrases {
  readonly whole: ReadonlyMap<string, SeparatorKind>;
  readonly open: readonly (readonly [string, SeparatorKind])[];
}

let phrases: Phrases | null = null;

/**
 * Reads one line.
 * @param text readable text of the line (see Line.text)
 * @returns null when the line is no separator
 */
export function readSeparator(text: string): Separator | null {
  if (text.length < 4) return null;
  const head = text.slice(0, SEPARATOR_LENGTH);
  if (text.length <= SEPARATOR_LENGTH && RULE.test(text)) return { kind: 'rule', phrase: '', rest: '' };
  const lead = LEADING.exec(head);
  const drawn = lead !== null && (lead[1] ?? '').replace(/\s/g, '').length >= 2;
  if (!drawn) return text.length <= SEPARATOR_LENGTH ? readPlain(text) : null;
  const after = head.slice(lead[0].length);
  const run = INNER_RUN.exec(after);
  if (run && run.index > 0 && run.index <= UNKNOWN_LENGTH + 60) {
    const kind = kindOf(after.slice(0, run.index), true);
    const rest = text.slice(lead[0].length + run.index + run[0].length).trim();
    if (kind && kind.rest === '') return { ...kind, rest };
    if (kind && rest === '') return kind;
  }
  if (text.length > SEPARATOR_LENGTH) return null;
  const inner = withoutTail(after);
  const closed = DRAWN.test(after.slice(inner.length));
  const known = kindOf(inner, true);
  if (known) return known;
  return closed && inner !== '' && inner.length <= UNKNOWN_LENGTH && !/[.!?]$/.test(inner)
    ? { kind: 'unknown', phrase: inner, rest: '' }
    : null;
}

/** The words without the dashes behind them. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && (DRAWN.test(text.charAt(end - 1)) || /[\s>8\u2702]/.test(text.charAt(end - 1)))) end--;
  return text.slice(0, end);
}

/** A phrase without dashes has to be a sentence of its own: three words, or a colon behind it. */
function readPlain(text: string): Separator | null {
  const emphasis = text.replace(/^[*_\s]+|[*_\s]+$/g, '');
  const colon = /\s?[:：]$/.test(emphasis);
  const bare = emphasis.replace(/\s?[:：]$/, '');
  if (!colon && bare.split(' ').length < 3) return null;
  const known = kindOf(bare, colon);
  return known && (colon || known.rest === '') ? known : null;
}

function kindOf(inner: string, openToo: boolean): Separator | null {
  const { whole, open } = (phrases ??= buildPhrases());
  const bare = inner.replace(/\s?[:：.]\s*$/, '').trim();
  const folded = foldPhrase(bare);
  if (folded === '') return null;
  const kind = whole.get(folded);
  if (kind) return { kind, phrase: bare, rest: '' };
  if (!openToo) return null;
  const opening = open.find(([phrase]) => folded.startsWith(phrase));
  // The words after the phrase, counted from the end because folding may change the length before it.
  return opening
    ? {
        kind: opening[1],
        phrase: bare,
        rest: bare.slice(-(folded.length - opening[0].length) || bare.length).trim(),
      }
    : null;
}

function buildPhrases(): Phrases {
  const whole = new Map<string, SeparatorKind>();
  const open: [string, SeparatorKind][] = [];
  for (const set of SEPARATORS) {
    for (const phrase of set.phrases.split('|')) {
      const folded = foldPhrase(phrase);
      if (set.open) open.push([set.kind === 'above' ? folded : `${folded} `, set.kind]);
      else if (!whole.has(folded)) whole.set(folded, set.kind);
    }
  }
  return { whole, open };
}
