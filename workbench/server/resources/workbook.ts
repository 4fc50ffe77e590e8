/** The spreadsheet as people work in it. */
import { fieldsOf, flagOf, textOf, wholeOf } from '../fields';
import type { Office } from '../office';
import { json, type ApiRequest, type Route } from '../router';

/** Google's ceilings for one spreadsheet: ten million cells, 18,278 columns. */
const MOST_ROWS = 10_000_000;
const MOST_COLUMNS = 18_278;
const MOST_ROWS_AT_ONCE = 1000;
const LARGEST_SHEET_ID = 2 ** 31 - 1;

const sheetOf = ({ params }: ApiRequest): number => wholeOf(params.sheet ?? '', 'sheet', 0, LARGEST_SHEET_ID);

export const workbookRoutes = ({ workbook }: Office): readonly Route[] => [
  { method: 'GET', path: '/api/workbook', handle: () => json(workbook.view()) },
  {
    method: 'GET',
    path: '/api/workbook.xlsx',
    handle: async () => ({ kind: 'file', ...(await workbook.xlsx()) }),
  },
  {
    method: 'GET',
    path: '/api/workbook/:sheet/rows',
    handle(request) {
      const from = wholeOf(request.query.get('from') ?? 0, 'from', 0, MOST_ROWS);
      const count = wholeOf(request.query.get('count') ?? MOST_ROWS_AT_ONCE, 'count', 1, MOST_ROWS_AT_ONCE);
      return json(workbook.rows(sheetOf(request), from, count));
    },
  },
  {
    method: 'POST',
    path: '/api/workbook/:sheet/cells',
    async handle(request) {
      const fields = fieldsOf(await request.json());
      workbook.edit(sheetOf(request), {
        account: textOf(fields, 'account'),
        row: wholeOf(fields.row, 'row', 0, MOST_ROWS),
        column: wholeOf(fields.column, 'column', 0, MOST_COLUMNS),
        text: textOf(fields, 'text'),
      });
      return json({});
    },
  },
  {
    method: 'POST',
    path: '/api/workbook/:sheet/sort',
    async handle(request) {
      const fields = fieldsOf(await request.json());
      workbook.sort(sheetOf(request), {
        account: textOf(fields, 'account'),
        column: wholeOf(fields.column, 'column', 0, MOST_COLUMNS),
        ascending: flagOf(fields, 'ascending'),
      });
      return json({});
    },
  },
];
