/**
 * Names, addresses, subjects and file names as what they are: characters that turn or hide their neighbours become
 * visible, a domain in mixed scripts is shown as the DNS has it, and a name that poses as another address gets a mark.
 * Sources: Unicode TR9 (bidi controls), TR36 and TR39 (confusables, restriction levels).
 */
import { asciiLabel } from './punycode';
import type { Address } from './message';

/** Stands for a control that would have changed the order of the text; the sign of what cannot be shown. */
export const CONTROL_MARK = '\ufffd';
/** In front of a name that is not to be believed. */
export const WARNING = '\u26a0';

/** Overrides: what follows would be read in another order than it is written (`invoice\u202efdp.exe`). */
const TURNING = /[\u202d\u202e]/g;
/**
 * Not shown at all: soft hyphen, directional marks, embeddings and isolates (clients put them around Hebrew and Arabic
 * with no ill intent, and text without them is only shown in its natural order), zero-width space, word joiner and invisible operators, BOM, Hangul
 * and Khmer fillers, interlinear marks, tags (plane 14). The joiners U+200C and U+200D stay: Persian, Indic scripts
 * and emoji need them; beside an ASCII character they do nothing but hide.
 */
const HIDDEN =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202c\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udc7f]|(?<=[!-~])[\u200c\u200d]+|[\u200c\u200d]+(?=[!-~])/g;
const UNUSUAL = /[^\u0020-\u007e]/;

/** One line of text from a mail as it may be shown: nothing hidden in it, nothing turned round. */
export const openly = (text: string): string =>
  UNUSUAL.test(text) ? text.replace(TURNING, CONTROL_MARK).replace(HIDDEN, '') : text;

/** Scripts whose letters are told apart. All others count as one of their own, each by itself. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Georgian', /\p{Script=Georgian}/u],
];

/** TR39 5.2, highly restrictive: what Japanese, Chinese and Korean write together, with Latin too. */
const TOGETHER: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

/** Cyrillic, Greek and Armenian letters that are drawn as Latin ones (TR39's confusables, small letters). */
const LOOKALIKES =
  /^[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u04cf\u0501\u051b\u051d\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c9\u0566\u0570\u0578\u057d\u0581\u0585\u0131\u0251\u02610-9-]+$/u;

/** True when the letters of one word come from scripts that nobody writes together. */
export function mixesScripts(word: string): boolean {
  if (!UNUSUAL.test(word)) return false;
  const scripts = SCRIPTS.filter(([, pattern]) => pattern.test(word)).map(([name]) => name);
  return scripts.length > 1 && !TOGETHER.some(set => scripts.every(name => set.includes(name)));
}

/** A domain as it may be shown: labels that could be taken for others in the letters of the DNS. */
export const shownDomain = (domain: string): string =>
  UNUSUAL.test(domain)
    ? domain
        .split('.')
        .map(label => {
          const bare = openly(label);
          return bare !== label || mixesScripts(bare) || LOOKALIKES.test(bare.toLowerCase())
            ? asciiLabel(bare)
            : bare;
        })
        .join('.')
    : domain;

/** An address as it may be shown. */
export const shownAddress = (address: string): string => {
  if (!UNUSUAL.test(address)) return address;
  const at = address.lastIndexOf('@');
  return `${openly(address.slice(0, at + 1))}${shownDomain(address.slice(at + 1))}`;
};

/** Domains named in a text. */
const AFTER_AT = /@[^\s@<>()",;:]{1,253}/g;

/** A text with the domains of all addresses in it as they may be shown. */
export const withShownDomains = (text: string): string =>
  UNUSUAL.test(text) && text.includes('@')
    ? text.replace(AFTER_AT, part => `@${shownDomain(part.slice(1))}`)
    : text;

/** Words of a name that are looked at. */
const NAME_WORDS = 12;

/** True when a name is made to be taken for another: it holds an address that is not its own, or letters of mixed scripts. */
export function isDeceptive({ name, address }: Address): boolean {
  if (name === null || name === '') return false;
  const bare = openly(name);
  if (bare.includes(CONTROL_MARK)) return true;
  const words = bare.split(/[\s"'<>()[\],;]+/, NAME_WORDS);
  const posed = words.some(
    word => /^[^@]+@[^@]+\.[^@.]+$/.test(word) && word.toLowerCase() !== address.toLowerCase(),
  );
  return posed || words.some(mixesScripts);
}

/** A name as it may be shown, with a mark in front where it is made to deceive; '' when there is none. */
export const shownName = (person: Address): string => {
  const bare = openly(person.name ?? '');
  return isDeceptive(person) ? `${WARNING} ${bare}` : bare;
};
