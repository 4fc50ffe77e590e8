/** The tags in a cell, as people, rules and imported files write them. */

/** In the order in which they stand, each once whatever its letter case. */
export function tagsIn(text: string): readonly string[] {
  const tags = text
    .split(/[,;、，\n]+/)
    .map(tag => tag.trim())
    .filter(tag => tag !== '');
  const folded = tags.map(tag => tag.toLowerCase());
  return tags.filter((_tag, n) => folded.indexOf(folded[n] ?? '') === n);
}

/** The cell for these tags; `tagsIn` reads them again. */
export const tagText = (tags: readonly string[]): string => tags.join(', ');
