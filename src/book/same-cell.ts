/** When a cell equals a key: whole cell, letter case ignored. One rule for every engine. */
import type { Cell, Query } from './book';

/** The form under which two equal keys are the same string. */
export const foldCase = (text: string): string => text.toLowerCase();

/** True when the cell is a text that is the key but for letter case. An empty cell equals no key. */
export const sameCell = (cell: Cell | undefined, key: string): boolean =>
  typeof cell === 'string' && cell !== '' && foldCase(cell) === foldCase(key);

/** Tells which cells equal one of the query's keys, however many keys there are. */
export const matcher = ({ keys }: Pick<Query, 'keys'>): ((cell: Cell | undefined) => boolean) => {
  const wanted = new Set(keys.filter(key => key !== '').map(foldCase));
  return cell => typeof cell === 'string' && cell !== '' && wanted.has(foldCase(cell));
};
