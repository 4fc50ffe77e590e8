/** The spreadsheet as people work in it. */
import type { SheetChange } from '../api';
import { fieldsOf, flagOf, recordOf, textListOf, textOf, wholeOf, type Fields } from '../fields';
import { Refused, type Office } from '../office';
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
      const view = request.query.get('view');
      const viewId = view === null ? null : wholeOf(view, 'view', 0, LARGEST_SHEET_ID);
      return json(workbook.rows(sheetOf(request), from, count, viewId));
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
  {
    method: 'POST',
    path: '/api/workbook/:sheet/changes',
    async handle(request) {
      const fields = fieldsOf(await request.json());
      workbook.change(sheetOf(request), textOf(fields, 'account'), changeOf(recordOf(fields, 'change')));
      return json({});
    },
  },
  {
    method: 'POST',
    path: '/api/workbook/undo',
    async handle(request) {
      return json({ undone: workbook.undo(textOf(fieldsOf(await request.json()), 'account')) });
    },
  },
];

/** @throws Refused naming what is wrong */
function changeOf(fields: Fields): SheetChange {
  const kind = textOf(fields, 'kind');
  const row = wholeOf(fields.row, 'row', 0, MOST_ROWS);
  if (kind === 'paste') {
    const { block } = fields;
    if (!Array.isArray(block) || block.length === 0 || block.length > MOST_ROWS_AT_ONCE)
      throw new Refused(400, `"block" must be a list of 1 to ${MOST_ROWS_AT_ONCE} rows.`);
    const rows = block.map((cells: unknown) => textListOf({ cells }, 'cells'));
    return { kind, row, column: wholeOf(fields.column, 'column', 0, MOST_COLUMNS), block: rows };
  }
  const endRow = wholeOf(fields.endRow, 'endRow', row + 1, Math.min(MOST_ROWS, row + MOST_ROWS_AT_ONCE));
  if (kind === 'delete') return { kind, row, endRow };
  if (kind !== 'fill' && kind !== 'clear')
    throw new Refused(400, '"kind" must be paste, fill, clear or delete.');
  const column = wholeOf(fields.column, 'column', 0, MOST_COLUMNS);
  return {
    kind,
    row,
    endRow,
    column,
    endColumn: wholeOf(fields.endColumn, 'endColumn', column + 1, MOST_COLUMNS),
  };
}
