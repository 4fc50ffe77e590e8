/**
 * Brings text to one form for comparison: clients and gateways change case, accents, width, emphasis and add invisible
 * direction marks, none of which changes what a label or a set phrase means.
 */

/** Zero-width and direction marks, byte order mark, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Latin, Greek and Cyrillic accents, Hebrew and Arabic points. Vowel signs of Indic scripts and Thai are letters and stay. */
const ACCENTS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** Most lines of most mail are plain ASCII, for which nearly all of the work below is needless. */
const BEYOND_ASCII = /[^\x00-\x7f]/;

/** Whether a text holds ASCII characters only. */
export const isAscii = (text: string): boolean => !BEYOND_ASCII.test(text);

/** @returns text without zero-width and direction marks */
export function withoutInvisible(text: string): string {
  return BEYOND_ASCII.test(text) ? text.replace(INVISIBLE, '') : text;
}

/** Lower case, compatibility forms resolved, accents and invisible marks gone, spaces collapsed. For phrases. */
export function foldPhrase(text: string): string {
  return BEYOND_ASCII.test(text) ? foldAny(text) : oneSpaced(text.replace(/`/g, "'").toLowerCase());
}

function foldAny(text: string): string {
  const plain = withoutInvisible(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/[’‘ʼ`´]/g, "'");
  return oneSpaced(plain);
}

/** Looks before it replaces, because few texts need it. */
const oneSpaced = (text: string): string =>
  (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** As `foldPhrase`, and without spaces, emphasis and punctuation, so that `*Reply - To*` is `replyto`. */
export function foldLabel(text: string): string {
  return foldPhrase(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
