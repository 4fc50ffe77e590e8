/** The figures of the Dashboard tab: formulas over the other tabs, which Sheets keeps right when people move columns. */
import { BOOK_WORDS, type Locale } from '../../locales/book';
import { schemaOf, type TableName } from '../schema';
import { wholeColumn } from './a1';
import type { SheetRequest } from './requests';
import { headerText } from './table-layout';

interface Figure {
  readonly table: TableName;
  readonly column: string;
  /** Counts the rows with this value; without one, all rows. */
  readonly value?: string;
}

const FIGURES: readonly Figure[] = [
  { table: 'Cases', column: 'status', value: 'new' },
  { table: 'Cases', column: 'status', value: 'open' },
  { table: 'Cases', column: 'status', value: 'waiting' },
  { table: 'Cases', column: 'status', value: 'solved' },
  { table: 'Cases', column: 'status', value: 'closed' },
  { table: 'Cases', column: 'kind', value: 'lead' },
  { table: 'Held', column: 'state', value: 'held' },
  { table: 'Tasks', column: 'state', value: 'open' },
  { table: 'Contacts', column: 'id' },
  { table: 'Companies', column: 'id' },
  { table: 'Messages', column: 'id' },
];

/** One argument only: between two, some locales want a comma and others a semicolon. */
const formula = ({ value }: Figure, range: string): string =>
  value === undefined ? `=COUNTA(${range})-1` : `=SUMPRODUCT(--(${range}="${value}"))`;

const label = ({ table, column, value }: Figure, locale: Locale): string => {
  const title = BOOK_WORDS[locale].tabs[table];
  return value === undefined ? title : `${title} · ${headerText(table, column, locale)}: ${value}`;
};

/** Rows for the empty Dashboard of a new book, whose other tabs have the columns as the schema orders them. */
export const dashboardRequests = (locale: Locale): readonly SheetRequest[] => [
  {
    updateCells: {
      start: { sheetId: schemaOf('Dashboard').sheetId, rowIndex: 1, columnIndex: 0 },
      rows: FIGURES.map(figure => {
        const index = schemaOf(figure.table).columns.findIndex(({ key }) => key === figure.column);
        const range = wholeColumn(BOOK_WORDS[locale].tabs[figure.table], index);
        return {
          values: [
            { userEnteredValue: { stringValue: label(figure, locale) } },
            { userEnteredValue: { formulaValue: formula(figure, range) } },
          ],
        };
      }),
      fields: 'userEnteredValue',
    },
  },
];
