/** Cells of one row that are to be set, named so that they are still found when rows and columns have moved. */
import { foldCase } from '../same-cell';
import type { TableName } from '../schema';
import type { SheetRow, SheetValue } from './access';
import { keyOfHeader, type HeaderMap } from './headers';
import type { CellData, ExtendedValue } from './requests';

/** A column of ours by its key, one that people added by its header, one without a header by where it stood. */
export type ColumnName =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'header'; readonly text: string }
  | { readonly kind: 'index'; readonly index: number };

export interface PatchCell {
  readonly column: ColumnName;
  readonly data: CellData;
  /** Which parts of the cell are set. */
  readonly fields: string;
}

/** How the row is known: by its id, or, for a row without one, by what stands in some of its cells. */
export type Target =
  /** `optional`: nothing is set when there is no such row. */
  | { readonly kind: 'id'; readonly id: string; readonly optional?: true }
  | {
      readonly kind: 'content';
      readonly cells: ReadonlyMap<number, SheetValue>;
      readonly row: number | null;
    };

export interface Patch {
  readonly table: TableName;
  readonly target: Target;
  /** @param raw the row as it was found */
  readonly cells: (raw: SheetRow) => readonly PatchCell[];
}

/** What the header row names at this index. */
export const nameAt = (table: TableName, header: SheetRow, index: number): ColumnName => {
  const text = String(header[index] ?? '').trim();
  if (text === '') return { kind: 'index', index };
  const key = keyOfHeader(table, text);
  return key === undefined ? { kind: 'header', text } : { kind: 'key', key };
};

/** Where a named column stands now; null when it is gone. */
export const placeOf = (headers: HeaderMap, name: ColumnName): number | null => {
  switch (name.kind) {
    case 'key':
      return headers.columns.get(name.key) ?? null;
    case 'header': {
      const found = headers.extra.find(({ text }) => foldCase(text) === foldCase(name.text));
      return found === undefined ? null : found.index;
    }
    case 'index':
      return name.index;
  }
};

/** A raw value as it is written back; null for an empty cell. */
export const enteredRaw = (value: SheetValue | undefined): ExtendedValue | null => {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
};

/** What a read will show of a value that was written. */
export const rawOf = (entered: ExtendedValue | undefined): SheetValue => {
  if (entered === undefined) return '';
  if ('stringValue' in entered) return entered.stringValue;
  if ('numberValue' in entered) return entered.numberValue;
  return 'boolValue' in entered ? entered.boolValue : entered.formulaValue;
};
