/** What a column of a table is, and the kinds that the schema is written with. */

/** `date` cells hold ISO 8601 UTC instants in memory and real date cells in the sheet. */
export type ColumnType = 'text' | 'number' | 'date' | 'flag';

export interface Column {
  readonly key: string;
  readonly type: ColumnType;
  /** Pixels. */
  readonly width: number;
  /** All lines of its texts are shown; elsewhere the first. */
  readonly whole?: true;
  /** Values offered in a dropdown: fixed ones, or another table's column. */
  readonly choices?: readonly string[] | { readonly table: string; readonly column: string };
  /** A value outside `choices` would break something, so Sheets refuses it. Only with fixed choices. */
  readonly strict?: true;
  /** The list of an administrator's own values that are offered besides the fixed ones. */
  readonly own?: keyof OwnChoices;
  /** How a number is shown; without it as it is. */
  readonly digits?: 'whole' | 'tenths' | 'money';
  /** Written by Casebook alone; people may read but need not edit it. */
  readonly machine?: true;
  /** Links to a web address or to another row. */
  readonly link?: true;
}

/** Values that an administrator has added to the built-in ones, by the settings *More statuses* and *More priorities*. */
export interface OwnChoices {
  readonly statuses: readonly string[];
  readonly priorities: readonly string[];
}

export const NONE_ADDED: OwnChoices = { statuses: [], priorities: [] };

export const text = (key: string, width = 140): Column => ({ key, type: 'text', width });
/** Text that is there to be read. */
export const prose = (key: string, width: number): Column => ({ key, type: 'text', width, whole: true });
export const machine = (key: string, width = 110): Column => ({ key, type: 'text', width, machine: true });
export const link = (key: string, width = 80): Column => ({
  key,
  type: 'text',
  width,
  machine: true,
  link: true,
});
export const number = (key: string, width = 80, digits: NonNullable<Column['digits']> = 'whole'): Column => ({
  key,
  type: 'number',
  width,
  digits,
});
export const date = (key: string, width = 140): Column => ({ key, type: 'date', width });
export const flag = (key: string, width = 70): Column => ({ key, type: 'flag', width });
export const choice = (key: string, choices: NonNullable<Column['choices']>, width = 110): Column => ({
  key,
  type: 'text',
  width,
  choices,
});

/** Of these values and no other: what follows from the cell depends on it. */
export const strictChoice = (key: string, choices: readonly string[], width = 110): Column => ({
  ...choice(key, choices, width),
  strict: true,
});

/** The same, and what an administrator has added. */
export const ownChoice = (
  key: string,
  choices: readonly string[],
  own: keyof OwnChoices,
  width: number,
): Column => ({ ...strictChoice(key, choices, width), own });

/** What a column's dropdown offers of itself; null for one without, or whose values come from another tab. */
export const offeredIn = ({ choices, own }: Column, added: OwnChoices): readonly string[] | null =>
  choices === undefined || 'table' in choices ? null : [...choices, ...(own === undefined ? [] : added[own])];
