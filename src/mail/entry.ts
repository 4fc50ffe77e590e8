/** Looking things up in a table of ours by a word that a mail brought: `constructor` and `__proto__` stand in no table. */

/** @returns undefined for what the table itself does not have */
export const entryOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
