import type { RowsView, RunHead, RunView, WorkbookView } from '../../../workbench/server/api';
import { ANA, openTiny, type Tiny } from './tiny';

let tiny: Tiny;
let sheet: number;
beforeEach(async () => {
  tiny = await openTiny();
  const view = (await (await tiny.get('/api/workbook')).json()) as WorkbookView;
  sheet = view.sheets[0]?.id ?? -1;
});
afterEach(() => tiny.close());

const rows = async (query = ''): Promise<RowsView> =>
  (await (await tiny.get(`/api/workbook/${sheet}/rows${query}`)).json()) as RowsView;
const texts = (view: RowsView, count: number): readonly (readonly (string | null)[])[] =>
  view.rows.slice(0, count).map(row => row.slice(0, 2).map(cell => cell?.text ?? null));
const type = (row: number, column: number, text: string, account = ANA): Promise<Response> =>
  tiny.post(`/api/workbook/${sheet}/cells`, { account, row, column, text });

test('a sheet says how far it is filled and how many rows stay in place', async () => {
  const view = (await (await tiny.get('/api/workbook')).json()) as WorkbookView;
  expect(view.sheets[0]).toMatchObject({ filled: 3, frozenRows: 1, title: 'Sheet1' });
});

test('only the rows asked for are sent', async () => {
  const view = await rows('?from=1&count=1');
  expect([view.rows.length, view.from, texts(view, 1)]).toEqual([1, 1, [['C-2', 'open']]]);
});

test('what is typed is read as Sheets reads it', async () => {
  expect((await type(2, 1, '0012')).status).toBe(200);
  const cells = (await rows()).rows;
  expect(cells[2]?.[1]).toMatchObject({ text: '12', kind: 'number' });
});

test('an edit fires the edit trigger with the range that was typed into', async () => {
  await type(1, 1, 'waiting');
  const [run] = (await (await tiny.get('/api/runs')).json()) as readonly RunHead[];
  const details = (await (await tiny.get(`/api/runs/${run?.id}`)).json()) as RunView;
  expect(details).toMatchObject({
    functionName: 'onSheetEdit',
    how: 'done',
    user: 'casebook@solarmora.example',
  });
  expect(details.log.map(line => line.text)).toEqual(['B2=waiting']);
});

test('sorting by a column leaves the header in place', async () => {
  await tiny.post(`/api/workbook/${sheet}/sort`, { account: ANA, column: 0, ascending: true });
  expect(texts(await rows(), 3)).toEqual([
    ['Case', 'Status'],
    ['C-1', 'new'],
    ['C-2', 'open'],
  ]);
});

test('who may not edit is told so', async () => {
  const response = await type(1, 1, 'x', 'stranger@out.example');
  expect(response.status).toBe(409);
});

test('the workbook is downloaded under its title', async () => {
  const response = await tiny.get('/api/workbook.xlsx');
  expect(response.headers.get('content-disposition')).toContain('Tiny book.xlsx');
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('an unknown sheet is not found and a bad number is refused', async () => {
  expect((await tiny.get('/api/workbook/77/rows')).status).toBe(404);
  expect((await tiny.get('/api/workbook/x/rows')).status).toBe(400);
  expect((await tiny.get(`/api/workbook/${sheet}/rows?count=100000`)).status).toBe(400);
});
