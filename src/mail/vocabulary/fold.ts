/**
 * Brings text to one form for comparison: clients and gateways change case, accents, width, emphasis and add invisible
 * direction marks, none of which changes what a label or a set phrase means.
 */

/** Zero-width and direction marks, byte order mark, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** @returns text without zero-width and direction marks */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Lower case, compatibility forms resolved, accents and invisible marks gone, spaces collapsed. For phrases. */
export function foldPhrase(text: string): string {
  return withoutInvisible(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** As `foldPhrase`, and without spaces, emphasis and punctuation, so that `*Reply - To*` is `replyto`. */
export function foldLabel(text: string): string {
  return foldPhrase(text).replace(/[^\p{L}\p{N}]/gu, '');
}
