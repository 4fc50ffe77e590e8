/** When a cell equals a key: whole cell, letter case ignored. One rule for every engine. */
import type { Cell } from './book';

/** The form under which two equal keys are the same string. */
export const foldCase = (text: string): string => text.toLowerCase();

/** True when the cell is a text that is the key but for letter case. An empty cell equals no key. */
export const sameCell = (cell: Cell | undefined, key: string): boolean =>
  typeof cell === 'string' && cell !== '' && foldCase(cell) === foldCase(key);
