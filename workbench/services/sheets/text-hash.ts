/** Hashes of cell texts that leave letter case out, for finding cells without reading them. */

/** What no hash is: it marks free places. */
export const NO_HASH = 0xffffffff;

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

/** FNV-1a over the folded units; never NO_HASH. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ foldOf(text.charCodeAt(i)), 0x01000193);
  return hash >>> 0 === NO_HASH ? 0 : hash >>> 0;
}
