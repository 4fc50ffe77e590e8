/** Ranges as formulas name them. */

/** 0 is A, 26 is AA. */
export const columnLetters = (index: number): string => {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
};

export const quotedTitle = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** A column without its header. */
export const columnBelowHeader = (title: string, index: number): string => {
  const letters = columnLetters(index);
  return `${quotedTitle(title)}!$${letters}$2:$${letters}`;
};
