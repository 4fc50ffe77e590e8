/**
 * The ledger's reasons in the reader's language. The ledger keeps them in English, so that whoever helps with a book reads
 * the same words everywhere; a card finds the sentences again and says them in its own.
 */
import type { Locale } from '../book';
import { reasonsDe } from './de';
import { reasonsEn, type ReasonName, type ReasonTexts } from './en';
import { reasonsEs } from './es';
import { reasonsFr } from './fr';
import { reasonsJa } from './ja';
import { reasonsPtBr } from './pt-BR';

export const REASONS: Readonly<Record<Locale, ReasonTexts>> = {
  en: reasonsEn,
  'pt-BR': reasonsPtBr,
  ja: reasonsJa,
  es: reasonsEs,
  fr: reasonsFr,
  de: reasonsDe,
};

/** Characters of a reason that are read: a card shows less. */
const READ = 1_000;
/** Reasons within reasons; the deepest that the pipeline writes has four. */
const DEPTH = 6;

interface Slot {
  readonly index: number;
  /** `~`: a reason of ours, else the sentence is another one. `?`: may be one. */
  readonly kind: '' | '~' | '?';
}

interface Sentence {
  readonly name: ReasonName;
  /** One more than there are slots. */
  readonly fixed: readonly string[];
  readonly slots: readonly Slot[];
}

const SLOT = /\{(\d)([~?]?)\}/;

function sentenceOf(name: ReasonName): Sentence {
  const parts = reasonsEn[name].split(new RegExp(SLOT, 'g'));
  return {
    name,
    fixed: parts.filter((_part, n) => n % 3 === 0),
    slots: parts.flatMap((part, n) =>
      n % 3 === 1 ? [{ index: Number(part), kind: (parts[n + 1] ?? '') as Slot['kind'] }] : [],
    ),
  };
}

const within = ({ slots }: Sentence): number => slots.filter(({ kind }) => kind === '~').length;

/** Those with reasons in them first: another one would take such a reason for a name. */
const sentences = (): readonly Sentence[] =>
  (Object.keys(reasonsEn) as ReasonName[]).map(sentenceOf).sort((a, b) => within(b) - within(a));

/** What stands in the slots; null where the text is not this sentence. One pass over the text. */
function slotsIn(text: string, { fixed }: Sentence): readonly string[] | null {
  const [first = ''] = fixed;
  if (!text.startsWith(first)) return null;
  if (fixed.length === 1) return text === first ? [] : null;
  const found: string[] = [];
  let at = first.length;
  for (const [n, part] of fixed.slice(1).entries()) {
    const isLast = n === fixed.length - 2;
    const next = isLast ? text.length - part.length : text.indexOf(part, at + 1);
    if (next <= at || !text.startsWith(part, next)) return null;
    found.push(text.slice(at, next));
    at = next + part.length;
  }
  return found;
}

/** What stands between semicolons, but for those in brackets. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && text.startsWith('; ', at)) {
      parts.push(text.slice(start, at));
      start = at + 2;
    }
  }
  return [...parts, text.slice(start)];
}

interface Told {
  readonly words: string;
  /** Sentences that no language has. */
  readonly unknown: readonly string[];
}

const all = (parts: readonly Told[], words: string): Told => ({
  words,
  unknown: parts.flatMap(({ unknown }) => unknown),
});

function toldSentence(text: string, words: ReasonTexts, known: readonly Sentence[], depth: number): Told {
  for (const sentence of known) {
    const values = slotsIn(text, sentence);
    if (values === null) continue;
    const inner = sentence.slots.map(({ kind }, n) => {
      const value = values[n] ?? '';
      return kind === '' || depth === 0
        ? { words: value, unknown: [] }
        : told(value, words, known, depth - 1);
    });
    if (sentence.slots.some(({ kind }, n) => kind === '~' && (inner[n]?.unknown.length ?? 0) > 0)) continue;
    const filled = words[sentence.name].replace(
      new RegExp(SLOT, 'g'),
      (_slot, index: string) =>
        inner[sentence.slots.findIndex(slot => slot.index === Number(index))]?.words ?? '',
    );
    return { words: filled, unknown: [] };
  }
  return { words: text, unknown: [text] };
}

function told(text: string, words: ReasonTexts, known: readonly Sentence[], depth: number): Told {
  const parts = partsOf(text).map(part => toldSentence(part, words, known, depth));
  return all(parts, parts.map(part => part.words).join('; '));
}

const inLocale = (reason: string, locale: Locale): Told =>
  told(reason.slice(0, READ), REASONS[locale], sentences(), DEPTH);

/** A reason in the reader's words; a sentence that is none of ours stays as it stands. */
export const reasonIn = (locale: Locale, reason: string): string =>
  locale === 'en' || reason === '' ? reason : inLocale(reason, locale).words;

/** The sentences of a reason that no language has. */
export const unknownIn = (reason: string): readonly string[] =>
  reason === '' ? [] : inLocale(reason, 'en').unknown;
