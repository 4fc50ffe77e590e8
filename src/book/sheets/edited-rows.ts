/** Rows of the sheet that somebody has just edited, and what is put right in them. */
import type { Correction, EditedRow } from '../edited';
import { columnOf } from '../row-values';
import { storable } from '../cell-values';
import { schemaOf, type TableName } from '../schema';
import type { SheetRow, SheetValue } from './access';
import { indexIn, type HeaderMap } from './headers';
import type { TableView } from './look';
import type { Patch, PatchCell, Target } from './patch';
import { rowFrom } from './read-cells';
import type { CellData } from './requests';
import type { ZoneOffset } from './serial-date';
import { LINK_UPDATE_FIELDS, UPDATE_FIELDS, updateCell } from './write-cells';

export const editedRow = (
  table: TableName,
  headers: HeaderMap,
  place: number,
  raw: SheetRow,
  offset: ZoneOffset,
): EditedRow => ({
  ...rowFrom(table, headers, raw, offset),
  place,
  typed: Object.fromEntries(
    schemaOf(table).columns.map(({ key }) => [key, raw[indexIn(headers, key)] ?? '']),
  ),
});

/** By its id where that stays, else by all that stands in our columns: a row without an id has nothing else. */
const targetOf = ({ row, values }: Correction, view: TableView | undefined): Target => {
  const idKey = schemaOf(row.table).id;
  const id = String(row.typed[idKey] ?? '');
  if (id !== '' && !(idKey in values)) return { kind: 'id', id };
  const cells = new Map<number, SheetValue>();
  for (const [key, value] of Object.entries(row.typed)) {
    const index = view?.headers.columns.get(key);
    if (index !== undefined && value !== '') cells.set(index, value);
  }
  return { kind: 'content', cells, row: row.place };
};

const cellOf = (correction: Correction, key: string, offset: ZoneOffset): PatchCell => {
  const { row, values, notes } = correction;
  const column = columnOf(row.table, key);
  const fields: string[] = [];
  let data: CellData = {};
  if (key in values) {
    data = updateCell(column, storable(column.type, values[key] ?? null), offset);
    fields.push(column.link === true ? LINK_UPDATE_FIELDS : UPDATE_FIELDS);
  }
  if (key in notes) {
    data = { ...data, note: notes[key] ?? '' };
    fields.push('note');
  }
  return { column: { kind: 'key', key }, data, fields: fields.join(',') };
};

export const patchOfCorrection = (
  correction: Correction,
  views: ReadonlyMap<TableName, TableView>,
  offset: ZoneOffset,
): Patch => {
  const { row, values, notes } = correction;
  const keys = Array.from(new Set([...Object.keys(values), ...Object.keys(notes)]));
  const cells = keys.map(key => cellOf(correction, key, offset));
  return { table: row.table, target: targetOf(correction, views.get(row.table)), cells: () => cells };
};
