/** Hashes of cell texts that leave letter case out, for finding cells without reading them. */

/** Above every hash: it marks free places, and the end of a list. */
export const NO_HASH = 2 ** 53;

/** Units of a text that go into its hash: of a longer one the beginning, so that whoever finds such a text has to compare. */
export const HASHED_LENGTH = 256;

/** Bits of the second hash in a number whose first 32 are of the first. */
const SECOND_BITS = 21;
const FIRST_UNIT = 2 ** SECOND_BITS;

/** Case folding of an ES regular expression with the flag `i`: one UTF-16 unit at a time. 0: not yet known. */
const folds = new Uint16Array(0x10000);

function foldOf(unit: number): number {
  const known = folds[unit];
  if (known) return known;
  const upper = String.fromCharCode(unit).toUpperCase();
  const code = upper.charCodeAt(0);
  // ECMA-262, Canonicalize: only one-to-one mappings, and never from outside ASCII into it.
  const folded = upper.length === 1 && !(unit >= 128 && code < 128) ? code : unit;
  folds[unit] = folded;
  return folded;
}

/** Equal for two texts exactly when a regular expression with the flag `i` takes them for the same. */
export function foldText(text: string): string {
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toUpperCase();
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldOf(text.charCodeAt(i)));
  return folded;
}

/**
 * 53 bits over the length and the folded units up to HASHED_LENGTH, which no two texts of one book have in common if they
 * differ in these: FNV-1a, and above it another multiplication, mixed at the end as MurmurHash3 does.
 */
export function hashText(text: string): number {
  let first = 0x811c9dc5;
  let second = text.length;
  const length = Math.min(text.length, HASHED_LENGTH);
  for (let i = 0; i < length; i++) {
    const unit = foldOf(text.charCodeAt(i));
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second + unit, 0x9e3779b1) ^ (second >>> 15);
  }
  second = Math.imul(second ^ (second >>> 16), 0x85ebca6b);
  return (first >>> 0) * FIRST_UNIT + ((second ^ (second >>> 13)) >>> (32 - SECOND_BITS));
}
