/**
 * Fills the gaps of a sentence: each `{name}` becomes the value of that name; a gap without a value stays, where it is seen.
 * What is filled in is not looked at for gaps.
 */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
