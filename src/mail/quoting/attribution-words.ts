/** Looks the words of attributions up (vocabulary/attributions.ts) in folded lines. */
import { ATTRIBUTIONS } from '../vocabulary/attributions';
import { foldPhrase, isAscii } from '../vocabulary/fold';
import {
  findAtEnd,
  findAtStart,
  indexByEnd,
  indexByStart,
  type PhraseIndex,
} from '../vocabulary/phrase-index';

interface Words {
  readonly leads: PhraseIndex;
  /** Verbs of one word, in languages that put spaces between words. */
  readonly verbs: ReadonlySet<string>;
  /** Phrases that hold none of those verbs, and verbs of languages without spaces. */
  readonly phrases: readonly string[];
  /** Those of them that a line of ASCII characters may hold. */
  readonly plainPhrases: readonly string[];
  /** Of all of them. */
  readonly phraseEnds: PhraseIndex;
}

let words: Words | null = null;

/** What stands between words, here replaced by one space. */
const BETWEEN = /[:：៖,，、.;<>"()\-–—\s]+/g;

/** A verb of writing as whole words; scripts without spaces need no word border. */
export function hasVerb(folded: string): boolean {
  const { verbs, phrases, plainPhrases } = (words ??= buildWords());
  const spaced = folded.replace(BETWEEN, ' ');
  return (
    spaced.split(' ').some(word => verbs.has(word)) ||
    (isAscii(spaced) ? plainPhrases : phrases).some(phrase => spaced.includes(phrase))
  );
}

/** Whether the last word is such a verb. */
export function endsWithVerb(folded: string): boolean {
  if (!/\p{L}[^\p{L}]{0,6}$/u.test(folded.slice(-12))) return false;
  const { verbs, phraseEnds } = (words ??= buildWords());
  const spaced = folded.slice(-80).replace(BETWEEN, ' ').trim();
  return verbs.has(spaced.slice(spaced.lastIndexOf(' ') + 1)) || findAtEnd(phraseEnds, spaced) !== undefined;
}

/** Whether the line opens as attributions do (`On`, `Am`, `Le`). */
export const opensWithLead = (folded: string): boolean =>
  findAtStart((words ??= buildWords()).leads, folded) !== undefined;

function buildWords(): Words {
  const leadSet = new Set<string>();
  const verbs = new Set<string>();
  const phrases: string[] = [];
  const all = ATTRIBUTIONS.flatMap(set => set.verbs.split('|')).map(verb =>
    foldPhrase(verb).replace(BETWEEN, ' ').trim(),
  );
  for (const verb of all) if (verb !== '' && !verb.includes(' ') && !SPACELESS.test(verb)) verbs.add(verb);
  for (const verb of all) {
    if (verb !== '' && !verbs.has(verb) && !verb.split(' ').some(word => verbs.has(word))) phrases.push(verb);
  }
  for (const set of ATTRIBUTIONS) {
    for (const lead of set.leads.split('|')) {
      if (lead !== '') leadSet.add(foldPhrase(lead) + (SPACELESS.test(lead) ? '' : ' '));
    }
  }
  return {
    leads: indexByStart([...leadSet]),
    verbs,
    phrases,
    plainPhrases: phrases.filter(isAscii),
    phraseEnds: indexByEnd(phrases),
  };
}

/** Han, kana, Hangul, Thai, Hebrew prefixes: words are written together. */
const SPACELESS = /[\u0590-\u05ff\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]/;
