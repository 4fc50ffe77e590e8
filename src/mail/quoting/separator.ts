/** Recognises lines that stand between what a person wrote and the mail below: see vocabulary/separators.ts. */
import { foldPhrase } from '../vocabulary/fold';
import { findAtStart, indexByStart, type PhraseIndex } from '../vocabulary/phrase-index';
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
/** How nearly all lines begin, and no drawn one. */
const UNDRAWN = /^[a-z\d"'([]/i;
const RULE = new RegExp(`^[${DECORATION}\\s]{5,}$`);
const INNER_RUN = new RegExp(`\\s?[${DECORATION}]{3,60}`);

interface Phrases {
  readonly whole: ReadonlyMap<string, SeparatorKind>;
  readonly open: ReadonlyMap<string, SeparatorKind>;
  /** Those of `whole` that mean nothing without dashes. */
  readonly drawn: ReadonlySet<string>;
  /** The keys of `open`. */
  readonly openings: PhraseIndex;
}

let phrases: Phrases | null = null;

/**
 * Reads one line.
 * @param text readable text of the line (see Line.text)
 * @returns null when the line is no separator
 */
export function readSeparator(text: string): Separator | null {
  if (text.length < 4) return null;
  if (UNDRAWN.test(text)) return text.length <= SEPARATOR_LENGTH ? readPlain(text) : null;
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
  const emphasis = /^[*_\s]|[*_\s]$/.test(text) ? text.replace(/^[*_\s]+|[*_\s]+$/g, '') : text;
  const colon = /[:：]$/.test(emphasis);
  const bare = colon ? emphasis.replace(/\s?[:：]$/, '') : emphasis;
  if (!colon && bare.indexOf(' ', bare.indexOf(' ') + 1) <= 0) return null;
  const known = kindOf(bare, colon);
  if (!known || (phrases ??= buildPhrases()).drawn.has(foldPhrase(known.phrase))) return null;
  return colon || known.rest === '' ? known : null;
}

function kindOf(inner: string, openToo: boolean): Separator | null {
  const { whole, open, openings } = (phrases ??= buildPhrases());
  const bare = (/[:：.\s]$/.test(inner) ? inner.replace(/\s?[:：.]\s*$/, '') : inner).trim();
  const folded = foldPhrase(bare);
  if (folded === '') return null;
  const kind = whole.get(folded);
  if (kind) return { kind, phrase: bare, rest: '' };
  if (!openToo) return null;
  const opening = findAtStart(openings, folded);
  const opened = opening === undefined ? undefined : open.get(opening);
  if (opening === undefined || opened === undefined) return null;
  // The words after the phrase, counted from the end because folding may change the length before it.
  return {
    kind: opened,
    phrase: bare,
    rest: bare.slice(-(folded.length - opening.length) || bare.length).trim(),
  };
}

function buildPhrases(): Phrases {
  const whole = new Map<string, SeparatorKind>();
  const open = new Map<string, SeparatorKind>();
  const drawn = new Set<string>();
  for (const set of SEPARATORS) {
    for (const phrase of set.phrases.split('|')) {
      const folded = foldPhrase(phrase);
      const opening = set.kind === 'above' ? folded : `${folded} `;
      if (set.drawn) drawn.add(folded);
      if (set.open) open.set(opening, open.get(opening) ?? set.kind);
      else if (!whole.has(folded)) whole.set(folded, set.kind);
    }
  }
  return { whole, drawn, open, openings: indexByStart([...open.keys()]) };
}
