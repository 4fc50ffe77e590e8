/** What is said on a cell that an edit has touched; the words are in src/locales. */

export type EditNote =
  | 'machine'
  | 'machinePasted'
  | 'oneOf'
  | 'person'
  | 'date'
  | 'address'
  | 'addressTaken'
  | 'needsAddress'
  | 'noCase'
  | 'sameCase'
  | 'mergeHere'
  | 'heldDone'
  | 'setting'
  | 'number'
  | 'tooMany';

export interface EditWords {
  /** A whole note, with what it names filled in. */
  readonly note: (note: EditNote, values: Readonly<Record<string, string>>) => string;
  /** True for a note that Casebook has laid on a cell before. */
  readonly isOurs: (note: string) => boolean;
  /** A date as the sheet understands it when it is typed. @param wall epoch ms of the wall clock */
  readonly dateExample: (wall: number) => string;
}
