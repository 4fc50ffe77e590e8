/** Rows of the sheet that somebody has just edited, and what is put right in them. */
import type { Correction, EditedRow, Mark } from '../edited';
import { composedId, idColumns } from '../row-id';
import { columnOf } from '../row-values';
import { storable } from '../cell-values';
import { schemaOf, type TableName } from '../schema';
import type { SheetRow, SheetValue } from './access';
import { indexIn, type HeaderMap } from './headers';
import type { TableView } from './look';
import type { Patch, PatchCell, Target } from './patch';
import { rowFrom } from './read-cells';
import { GREEN, RED, type Tone } from './appearance';
import type { CellData } from './requests';
import type { ZoneOffset } from './serial-date';
import { LINK_UPDATE_FIELDS, UPDATE_FIELDS, updateCell } from './write-cells';

export const editedRow = (
  table: TableName,
  headers: HeaderMap,
  place: number,
  { raw, notes }: { readonly raw: SheetRow; readonly notes: readonly string[] },
  offset: ZoneOffset,
): EditedRow => {
  const cells = schemaOf(table).columns.map(({ key }) => ({ key, index: indexIn(headers, key) }));
  return {
    ...rowFrom(table, headers, raw, offset),
    place,
    typed: Object.fromEntries(cells.map(({ key, index }) => [key, raw[index] ?? ''])),
    notes: Object.fromEntries(
      cells.flatMap(({ key, index }) => (notes[index] ? [[key, notes[index]] as const] : [])),
    ),
  };
};

/** By its id where that stays, else by all that stands in it: a row without an id has nothing else. */
const targetOf = ({ row, values }: Correction, view: TableView | undefined): Target => {
  const id = composedId(row.table, column => String(row.typed[column] ?? ''));
  const stays = idColumns(row.table).every(column => !(column in values));
  if (id !== '' && stays) return { kind: 'id', id };
  const cells = new Map<number, SheetValue>();
  for (const [key, value] of Object.entries(row.typed)) {
    const index = view?.headers.columns.get(key);
    if (index !== undefined && value !== '') cells.set(index, value);
  }
  const extra = view?.headers.extra ?? [];
  for (const { index, text } of extra) {
    // Of columns that people called alike nobody knows which one the value is from.
    const value = extra.filter(other => other.text === text).length === 1 ? row.extra[text] : null;
    if (value !== null && value !== undefined) cells.set(index, value);
  }
  return { kind: 'content', cells, row: row.place };
};

const TONES: Readonly<Record<NonNullable<Mark> | 'none', Tone | null>> = {
  good: GREEN,
  bad: RED,
  none: null,
};

/** Fields that are set without a value go back to what the tab has. */
const PAINT_FIELDS = [
  'userEnteredFormat.backgroundColorStyle',
  'userEnteredFormat.textFormat.foregroundColorStyle',
];

const painted = ({ ink, paper }: Tone): NonNullable<CellData['userEnteredFormat']> => ({
  textFormat: { foregroundColorStyle: { rgbColor: ink } },
  ...(paper ? { backgroundColorStyle: { rgbColor: paper } } : {}),
});

const cellOf = (correction: Correction, key: string, offset: ZoneOffset): PatchCell => {
  const { row, values, notes, marks = {} } = correction;
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
  if (key in marks) {
    const tone = TONES[marks[key] ?? 'none'];
    if (tone) data = { ...data, userEnteredFormat: { ...data.userEnteredFormat, ...painted(tone) } };
    fields.push(...PAINT_FIELDS);
  }
  return { column: { kind: 'key', key }, data, fields: fields.join(',') };
};

export const patchOfCorrection = (
  correction: Correction,
  views: ReadonlyMap<TableName, TableView>,
  offset: ZoneOffset,
): Patch => {
  const { row, values, notes, marks = {} } = correction;
  const keys = Array.from(new Set([values, notes, marks].flatMap(each => Object.keys(each))));
  const cells = keys.map(key => cellOf(correction, key, offset));
  return { table: row.table, target: targetOf(correction, views.get(row.table)), cells: () => cells };
};
