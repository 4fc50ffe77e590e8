/** Rows of the sheet that somebody has just edited: how they are read, and what is put right in them. */
import type { Locale } from '../../locales/book';
import type { Query } from '../book';
import type { Correction, Edited, EditedRow, Mark } from '../edited';
import { composedId, idColumns } from '../row-id';
import { columnOf } from '../row-values';
import { storable } from '../cell-values';
import { schemaOf, SMALL_TABLES, type TableName } from '../schema';
import type { SheetRow, SheetValue, SpreadsheetAccess } from './access';
import { cellOf } from './edit-notes';
import { indexIn, isHeaderFault, readHeaders, type HeaderMap } from './headers';
import { LookAtRows, unique, type Look, type Sight, type TableView } from './look';
import { lookAgain, searchedTexts } from './look-up';
import { nameAt, type Patch, type PatchCell, type Target } from './patch';
import { headerProblem, withProblems } from './problems';
import { isBlankRow, rowFrom } from './read-cells';
import { searchPatterns } from './search-pattern';
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

const columnsIn = (table: TableName, texts: readonly string[]): Edited['columns'] =>
  texts.map((_, index) => {
    const name = nameAt(table, texts, index);
    return name.kind === 'key' ? name.key : null;
  });

/**
 * Notes an edit and reads its rows as they stand. One call.
 * @throws BookError, AccessError where nothing has been noted
 */
export const noteAndRead = (
  access: SpreadsheetAccess,
  note: string,
  table: TableName,
  { start, end }: { readonly start: number; readonly end: number },
  { locale, zoneOffset }: { readonly locale: Locale; readonly zoneOffset: ZoneOffset },
): Edited => {
  const { sheetId } = schemaOf(table);
  const [top, block] = access.readNoting(cellOf(note), note, [
    { sheetId, startRow: 0, endRow: 1 },
    { sheetId, startRow: start, endRow: end },
  ]);
  const headers = readHeaders(table, top?.rows[0] ?? []);
  if (isHeaderFault(headers)) throw headerProblem(table, top?.title ?? '', headers, locale);
  const rows = (block?.rows ?? []).flatMap((raw, n) =>
    isBlankRow(raw) ? [] : [editedRow(table, headers, start + n, { raw, notes: [] }, zoneOffset)],
  );
  return { rows, columns: columnsIn(table, headers.texts) };
};

/** Tables that an edit of the sheet adds rows to or changes without having asked for them. */
const WRITTEN_BY_EDITS: readonly TableName[] = ['Events', 'Cases', 'Contacts', 'Companies', 'Addresses'];

interface ReadEdit {
  readonly edited: Edited;
  readonly sight: Sight;
  /** The queries that `sight` answers: those foreseen, or none where rows have moved between their search and the read. */
  readonly answered: readonly Query[];
}

/**
 * The edited rows with the notes on their cells, and all small tables, in one call. What is foreseen is searched for
 * before, so that its rows come in the same call.
 * @param foreseen queries on tables that are not small
 * @throws BookError
 */
export const readEdited = (
  access: SpreadsheetAccess,
  table: TableName,
  { start, end }: { readonly start: number; readonly end: number },
  foreseen: readonly Query[],
  { locale, zoneOffset }: { readonly locale: Locale; readonly zoneOffset: ZoneOffset },
): ReadEdit => {
  const tables = unique([table, ...SMALL_TABLES, ...WRITTEN_BY_EDITS, ...foreseen.map(query => query.table)]);
  const rows = Array.from({ length: end - start }, (_, i) => start + i);
  const look: Look = {
    queries: foreseen,
    headersOf: WRITTEN_BY_EDITS,
    whole: SMALL_TABLES,
    block: { table, rows },
  };
  const seen = withProblems(access, tables, locale, () => {
    if (foreseen.length === 0) return null;
    const hits = searchPatterns(searchedTexts(foreseen)).flatMap(pattern => access.search(pattern));
    return lookAgain(access, look, locale, hits);
  });
  const without: Look = { ...look, queries: [] };
  const sight =
    seen ?? withProblems(access, tables, locale, () => new LookAtRows(access, without, locale, []).run());
  const view = sight.views.get(table);
  return {
    sight,
    answered: seen === null ? [] : foreseen,
    edited: {
      rows: sight.block.flatMap(({ row, raw, notes }) =>
        view === undefined || isBlankRow(raw)
          ? []
          : [editedRow(table, view.headers, row, { raw, notes }, zoneOffset)],
      ),
      columns: columnsIn(table, view?.headers.texts ?? []),
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

const correctedCell = (correction: Correction, key: string, offset: ZoneOffset): PatchCell => {
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
  const cells = keys.map(key => correctedCell(correction, key, offset));
  return { table: row.table, target: targetOf(correction, views.get(row.table)), cells: () => cells };
};
