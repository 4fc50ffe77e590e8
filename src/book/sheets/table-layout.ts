/** A new tab for a table, and single columns for an old one: headers, formats, dropdowns, widths, protection. */
import { BOOK_WORDS, type Locale } from '../../locales/book';
import { meaningOf } from '../../locales/book/meanings';
import { WORKBOOK_WORDS } from '../../locales/book/workbook';
import { schemaOf, type Column, type TableName } from '../schema';
import {
  FIRST_BAND_COLOR,
  HEADER_COLOR,
  HEADER_TEXT_COLOR,
  MACHINE_HEADER_COLOR,
  RESERVE_ROWS,
  SECOND_BAND_COLOR,
  TAB_COLORS,
} from './appearance';
import { DASHBOARD_GRID } from './dashboard/requests';
import type { CellData, CellFormat, GridRange, SheetProperties, SheetRequest } from './requests';
import { NONE_ADDED, type OwnChoices } from '../column';
import { columnFormat, columnValidation, type ChoiceSource } from './write-cells';

export interface LayoutOptions {
  readonly locale: Locale;
  readonly choices: ChoiceSource;
}

export const headerText = (table: TableName, key: string, locale: Locale): string =>
  BOOK_WORDS[locale].headers[table][key] ?? key;

export const tabProperties = (table: TableName, index: number, locale: Locale): SheetProperties => {
  const { sheetId, columns } = schemaOf(table);
  return {
    sheetId,
    title: BOOK_WORDS[locale].tabs[table],
    index,
    tabColorStyle: { rgbColor: TAB_COLORS[table] },
    gridProperties: {
      ...(table === 'Dashboard'
        ? { ...DASHBOARD_GRID, hideGridlines: true }
        : {
            rowCount: 1 + RESERVE_ROWS,
            columnCount: columns.length + (table === 'Import' ? PASTED_COLUMNS : 0),
          }),
      frozenRowCount: 1,
      ...(FROZEN_ID.includes(table) ? { frozenColumnCount: 1 } : {}),
    },
  };
};

/** Columns of the tab Import to begin with; they are the people's, who may paste others over them. */
const TO_IMPORT = ['name', 'address', 'phone', 'title', 'company', 'tags', 'notes'];

/** Columns that an export may have: Google's had 30 in 2024. */
const PASTED_COLUMNS = 40;

/** Headers beside those of the schema, on a new tab. */
const ownHeaders = (table: TableName, locale: Locale): readonly string[] =>
  table === 'Import' ? TO_IMPORT.map(key => headerText('Contacts', key, locale)) : [];

/** Wide tabs that are read row by row keep the column that names the row in sight. */
const FROZEN_ID: readonly TableName[] = ['Cases'];

const HEADER_FIELDS =
  'userEnteredValue,note,userEnteredFormat.textFormat,userEnteredFormat.backgroundColorStyle,' +
  'userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy,dataValidation';

const noteOf = (table: TableName, { key, machine }: Column, locale: Locale): string =>
  [meaningOf(table, key, locale), WORKBOOK_WORDS[locale][machine === true ? 'machineNote' : 'headerNote']]
    .filter(text => text !== '')
    .join('\n\n');

const headerCell = (table: TableName, column: Column, locale: Locale): CellData => ({
  userEnteredValue: { stringValue: headerText(table, column.key, locale) },
  note: noteOf(table, column, locale),
  userEnteredFormat: {
    textFormat: { bold: true, foregroundColorStyle: { rgbColor: HEADER_TEXT_COLOR } },
    backgroundColorStyle: { rgbColor: column.machine === true ? MACHINE_HEADER_COLOR : HEADER_COLOR },
    wrapStrategy: 'CLIP',
  },
});

const PASTED: CellFormat = { numberFormat: { type: 'TEXT', pattern: '@' }, wrapStrategy: 'CLIP' };

/** The header of a column of the people's own. */
export const ownHeaderCell = (text: string): CellData => ({
  userEnteredValue: { stringValue: text },
  userEnteredFormat: {
    textFormat: { bold: true, foregroundColorStyle: { rgbColor: HEADER_TEXT_COLOR } },
    backgroundColorStyle: { rgbColor: HEADER_COLOR },
  },
});

const below = (sheetId: number, index: number): GridRange => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});

/**
 * The dropdown of a column, over all its rows; safe to lay again.
 * @param own what an administrator has added: known only where the settings have been read (`layOwnChoices`)
 */
export const validationRequests = (
  table: TableName,
  column: Column,
  index: number,
  choices: ChoiceSource,
  own: OwnChoices = NONE_ADDED,
): readonly SheetRequest[] => {
  const rule = columnValidation(column, choices, own);
  return rule === null ? [] : [{ setDataValidation: { range: below(schemaOf(table).sheetId, index), rule } }];
};

/** Everything about one column at this index, where nothing of ours stands yet. */
export const columnRequests = (
  table: TableName,
  column: Column,
  index: number,
  { locale, choices }: LayoutOptions,
): readonly SheetRequest[] => {
  const { sheetId } = schemaOf(table);
  const format = {
    ...columnFormat(column, locale),
    wrapStrategy: column.whole ? 'WRAP' : 'CLIP',
    verticalAlignment: 'TOP',
  } as const;
  const protect: readonly SheetRequest[] =
    column.machine === true
      ? [
          {
            addProtectedRange: {
              protectedRange: {
                range: below(sheetId, index),
                description: WORKBOOK_WORDS[locale].machineNote,
                warningOnly: true,
              },
            },
          },
        ]
      : [];
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: index },
        rows: [{ values: [headerCell(table, column, locale)] }],
        fields: HEADER_FIELDS,
      },
    },
    {
      repeatCell: {
        range: below(sheetId, index),
        cell: { userEnteredFormat: format },
        fields:
          'userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: column.width },
        fields: 'pixelSize',
      },
    },
    ...validationRequests(table, column, index, choices),
    ...protect,
  ];
};

/** What a tab that has just been added needs. */
export const tableRequests = (table: TableName, options: LayoutOptions): readonly SheetRequest[] => {
  // The Dashboard is no list of rows: it is laid out by itself (dashboard/).
  if (table === 'Dashboard') return [];
  const { sheetId, columns } = schemaOf(table);
  const range = { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: columns.length };
  const own = ownHeaders(table, options.locale);
  return [
    ...columns.flatMap((column, index) => columnRequests(table, column, index, options)),
    ...(own.length === 0
      ? []
      : [
          {
            updateCells: {
              start: { sheetId, rowIndex: 0, columnIndex: columns.length },
              rows: [{ values: own.map(ownHeaderCell) }],
              fields: 'userEnteredValue,userEnteredFormat.textFormat,userEnteredFormat.backgroundColorStyle',
            },
          },
          // What is pasted stays as it is: a phone number no sum, a name no formula.
          {
            repeatCell: {
              range: { sheetId, startRowIndex: 1, startColumnIndex: columns.length },
              cell: { userEnteredFormat: PASTED },
              fields: 'userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy',
            },
          },
        ]),
    {
      addBanding: {
        bandedRange: {
          range,
          rowProperties: {
            headerColorStyle: { rgbColor: HEADER_COLOR },
            firstBandColorStyle: { rgbColor: FIRST_BAND_COLOR },
            secondBandColorStyle: { rgbColor: SECOND_BAND_COLOR },
          },
        },
      },
    },
    { setBasicFilter: { filter: { range } } },
  ];
};
