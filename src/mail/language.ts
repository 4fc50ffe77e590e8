/** The language of a text, for templates and review: by script, then by frequent short words. */
import { isAscii } from './vocabulary/fold';
import { ARABIC_WORDS, CYRILLIC_WORDS, LATIN_WORDS } from './language-words';

/** Characters looked at. */
const SAMPLE = 4000;

/** Letters without which a text is too short to tell: Latin words are long, a Japanese sentence is not. */
const LATIN_LETTERS = 20;
const OTHER_LETTERS = 4;

/** A script with this share of the letters is the text's. */
const SCRIPT_SHARE = 0.3;

interface Script {
  readonly range: RegExp;
  readonly language: string;
}

/** Scripts that mean one language in mail. Kana before Han: Japanese mixes both. */
const SCRIPTS: readonly Script[] = [
  { range: /[\u3040-\u30ff\uff66-\uff9f]/g, language: 'ja' },
  { range: /[\uac00-\ud7af\u1100-\u11ff\u3130-\u318f]/g, language: 'ko' },
  { range: /[\u0370-\u03ff\u1f00-\u1fff]/g, language: 'el' },
  { range: /[\u0590-\u05ff]/g, language: 'he' },
  { range: /[\u0e00-\u0e7f]/g, language: 'th' },
  { range: /[\u0900-\u097f]/g, language: 'hi' },
  { range: /[\u0980-\u09ff]/g, language: 'bn' },
  { range: /[\u0b80-\u0bff]/g, language: 'ta' },
  { range: /[\u0c00-\u0c7f]/g, language: 'te' },
  { range: /[\u10a0-\u10ff]/g, language: 'ka' },
  { range: /[\u0530-\u058f]/g, language: 'hy' },
];

/** Kana are a fifth of a Japanese text at least; names in katakana inside Chinese stay below. */
const KANA_SHARE = 0.08;

/** Letters that one language of a script has and its neighbours lack. */
const TELLING_LETTERS: Readonly<Record<string, RegExp>> = {
  pl: /[łżźśęąń]/g,
  cs: /[řěů]/g,
  sk: /[ľĺŕôä]/g,
  hu: /[őű]/g,
  ro: /[șțţş]/g,
  tr: /[ğışİ]/g,
  de: /[ßäöü]/g,
  da: /[æø]/g,
  nb: /[æø]/g,
  sv: /[äöå]/g,
  fi: /[äö]/g,
  et: /[õäöü]/g,
  es: /[ñ¿¡]/g,
  pt: /[ãõ]/g,
  fr: /[œçèêù]/g,
  vi: /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựđơư]/g,
  lt: /[ėįųž]/g,
  lv: /[āēīūķļņģ]/g,
  is: /[ðþ]/g,
  ca: /l·l|[ŀ]/g,
  uk: /[іїєґ]/g,
  be: /[ўі]/g,
  ru: /[ыэё]/g,
  sr: /[ђћџ]/g,
  mk: /[ѓќѕ]/g,
  fa: /[پچژگ]/g,
  ur: /[ٹڈڑںےہ]/g,
};

/** What one telling letter is worth beside a word, and up to how many of them. */
const LETTER_WEIGHT = 0.5;
const LETTER_LIMIT = 12;

/** A winner with fewer hits than this share of the words is no winner. */
const WORD_SHARE = 0.08;

/** @returns BCP 47 language, or null when the text is too short or fits nothing */
export function languageOf(text: string): string | null {
  const sample = withoutNoise(text.slice(0, 2 * SAMPLE))
    .slice(0, SAMPLE)
    .toLowerCase();
  if (isAscii(sample)) return ofPlainLetters(sample);
  const letters = count(sample, /\p{L}/gu);
  if (letters < OTHER_LETTERS) return null;
  const share = (range: RegExp): number => count(sample, range) / letters;
  const han = share(/[\u3400-\u9fff]/g);
  if (han + share(/[\u3040-\u30ff]/g) > SCRIPT_SHARE)
    return share(/[\u3040-\u30ff]/g) > KANA_SHARE ? 'ja' : 'zh';
  for (const { range, language } of SCRIPTS) if (share(range) > SCRIPT_SHARE) return language;
  if (share(/[\u0400-\u04ff]/g) > SCRIPT_SHARE) return best(sample, CYRILLIC_WORDS, 'ru');
  if (share(/[\u0600-\u06ff]/g) > SCRIPT_SHARE) return best(sample, ARABIC_WORDS, 'ar');
  return letters < LATIN_LETTERS ? null : best(sample, LATIN_WORDS, null);
}

/** As below, for a text without a letter of another script or an accent: only its words tell. */
function ofPlainLetters(sample: string): string | null {
  let letters = 0;
  for (let i = 0; i < sample.length; i++) if (isSmallLetter(sample.charCodeAt(i))) letters++;
  return letters < LATIN_LETTERS ? null : best(sample, LATIN_WORDS, null);
}

const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;

function best(
  sample: string,
  languages: Readonly<Record<string, string>>,
  otherwise: string | null,
): string | null {
  const plain = isAscii(sample);
  const words = (plain ? sample.match(/[a-z']+/g) : sample.match(/[\p{L}\p{M}']+/gu)) ?? [];
  const index = indexOf(languages);
  const names = Object.keys(languages);
  const hits = names.map(() => 0);
  for (const word of words) for (const at of index.get(word) ?? NO_LANGUAGE) hits[at] = (hits[at] ?? 0) + 1;
  let winner: string | null = otherwise;
  let most = 0;
  for (const [at, language] of names.entries()) {
    const known = hits[at] ?? 0;
    if (known === 0 && otherwise === null) continue;
    const telling = plain ? undefined : TELLING_LETTERS[language];
    const score = known + (telling ? Math.min(count(sample, telling), LETTER_LIMIT) * LETTER_WEIGHT : 0);
    if (score > most) {
      winner = language;
      most = score;
    }
  }
  return most >= Math.max(1.5, words.length * WORD_SHARE) || otherwise !== null ? winner : null;
}

/** Which of some languages, by their order, have a word. */
type Index = ReadonlyMap<string, readonly number[]>;

const NO_LANGUAGE: readonly number[] = [];

/** Made when a text of the script is first met. */
const indexes = new Map<Readonly<Record<string, string>>, Index>();

function indexOf(languages: Readonly<Record<string, string>>): Index {
  const known = indexes.get(languages);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (const [at, list] of Object.values(languages).entries())
    for (const word of new Set(list.split(' '))) index.set(word, [...(index.get(word) ?? []), at]);
  indexes.set(languages, index);
  return index;
}

/** Addresses and links have no language. */
const withoutNoise = (text: string): string =>
  NOISE.test(text)
    ? text.replace(/[^\s<>]{1,300}@[^\s<>]{1,300}|https?:\/\/[^\s<>]{1,2000}|www\.[^\s<>]{1,500}/gi, ' ')
    : text;

/** What every address and link holds. */
const NOISE = /@|:\/\/|www\./i;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
