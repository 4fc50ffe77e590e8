/** Rows of the sheet that somebody has just edited: how they are read, and what is put right in them. */
import type { Locale } from '../../locales/book';
import type { Correction, Edited, EditedRow, Mark } from '../edited';
import { composedId, idColumns } from '../row-id';
import { columnOf } from '../row-values';
import { storable } from '../cell-values';
import { schemaOf, SMALL_TABLES, type TableName } from '../schema';
import type { SheetRow, SheetValue, SpreadsheetAccess } from './access';
import { indexIn, isHeaderFault, readHeaders, type HeaderMap } from './headers';
import type { LocatedRow, TableView } from './look';
import { nameAt, type Patch, type PatchCell, type Target } from './patch';
import { headerProblem, withProblems } from './problems';
import { isBlankRow, rowFrom } from './read-cells';
import { readTables } from './tab-reader';
import { GREEN, RED, type Tone } from './appearance';
import type { CellData } from './requests';
import type { ZoneOffset } from './serial-date';
import { LINK_UPDATE_FIELDS, UPDATE_FIELDS, updateCell } from './write-cells';

const editedRow = (
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

/** Tables that an edit of the sheet adds rows to or changes without having asked for them. */
const WRITTEN_BY_EDITS: readonly TableName[] = ['Events', 'Cases', 'Contacts', 'Companies', 'Addresses'];

interface ReadEdit {
  readonly edited: Edited;
  /** Of the table, of all small ones, and of those that the answer may write to. */
  readonly views: ReadonlyMap<TableName, TableView>;
  /** The edited rows, and every row of the small tables. */
  readonly located: ReadonlyMap<TableName, readonly LocatedRow[]>;
}

/**
 * The edited rows with the notes on their cells, and all small tables, in one call.
 * @throws BookError
 */
export const readEdited = (
  access: SpreadsheetAccess,
  table: TableName,
  { start, end }: { readonly start: number; readonly end: number },
  { locale, zoneOffset }: { readonly locale: Locale; readonly zoneOffset: ZoneOffset },
): ReadEdit => {
  const tables = Array.from(new Set([table, ...SMALL_TABLES, ...WRITTEN_BY_EDITS]));
  const block = Array.from({ length: end - start }, (_, i) => start + i);
  const asked = tables.map(of => ({
    table: of,
    rows: SMALL_TABLES.includes(of) ? ('all' as const) : of === table ? block : [],
  }));
  const readings = withProblems(access, tables, locale, () => readTables(access, asked, true));
  const views = new Map<TableName, TableView>();
  const located = new Map<TableName, readonly LocatedRow[]>();
  for (const [of, { title, header, rows }] of readings) {
    const headers = readHeaders(of, header);
    if (isHeaderFault(headers)) throw headerProblem(of, title, headers, locale);
    views.set(of, { title, headers });
    located.set(
      of,
      Array.from(rows, ([row, raw]) => ({ row, raw })),
    );
  }
  const view = views.get(table);
  const reading = readings.get(table);
  const header = reading?.header ?? [];
  const rows = (located.get(table) ?? []).filter(
    ({ row, raw }) => row >= start && row < end && !isBlankRow(raw),
  );
  return {
    views,
    located,
    edited: {
      rows: rows.flatMap(({ row, raw }) =>
        view === undefined
          ? []
          : [editedRow(table, view.headers, row, { raw, notes: reading?.notes.get(row) ?? [] }, zoneOffset)],
      ),
      columns: header.map((_, index) => {
        const name = nameAt(table, header, index);
        return name.kind === 'key' ? name.key : null;
      }),
    },
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
