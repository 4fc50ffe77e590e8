/** The figures of a book with mail in it: the same in the workbench and, recalculated, in LibreOffice. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formulaResults } from '../../workbench/server/live/formula-view';
import { writeXlsx } from '../../workbench/xlsx';
import { readArchive } from '../../workbench/xlsx/zip';
import { convertToCsv, inLibreOffice } from '../libreoffice';
import { clearStages, Stage } from './stage';

let stage: Stage;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-dashboard-'));
  stage = Stage.atWork();
  stage.types('Cases', 'C-1', 'status', 'solved');
  stage.types('Cases', 'C-2', 'assignee', '');
});
afterAll(() => {
  clearStages();
  rmSync(folder, { recursive: true, force: true });
});

/** Label and figure of each row of the first two columns. */
const shown = (): ReadonlyMap<string, string> => {
  const tab = stage.tab('Dashboard');
  const results = formulaResults(stage.book, stage.clock.now());
  const rows = new Map<string, string>();
  for (let row = 1; row < tab.lastRow(); row++) {
    const label = results.at(tab, row, 0)?.text ?? tab.text(row, 0);
    if (!rows.has(label)) rows.set(label, results.at(tab, row, 1)?.text ?? tab.text(row, 1));
  }
  return rows;
};

it('counts what is in the book', () => {
  const cases = stage.rows('Cases');
  const open = cases.filter(({ closedAt }) => closedAt === null);
  const figures = shown();
  expect(open.length).toBeLessThan(cases.length);
  expect(Object.fromEntries(figures)).toMatchObject({
    'Open cases and leads': String(open.length),
    'of these unassigned': String(open.filter(({ assignee }) => assignee === null).length),
    'Closed this week': '1',
    'New this week': String(cases.length),
    'Held mails to decide': String(stage.rows('Held').filter(({ state }) => state === 'held').length),
    Contacts: String(stage.rows('Contacts').length),
    'Mails logged': String(stage.rows('Messages').length),
    nobody: String(open.filter(({ assignee }) => assignee === null).length),
    case_new: String(stage.rows('Events').filter(({ outcome }) => outcome === 'case_new').length),
    'held:*': String(
      stage.rows('Events').filter(({ outcome }) => String(outcome).startsWith('held:')).length,
    ),
  });
});

it('has no formula that the workbench cannot work out, and none that fails', () => {
  const tab = stage.tab('Dashboard');
  const results = formulaResults(stage.book, stage.clock.now());
  const texts = [...tab.rows].flatMap((_, row) =>
    Array.from({ length: 6 }, (_column, column) => results.at(tab, row, column)?.text ?? ''),
  );
  expect(texts.filter(text => /^[=#]/.test(text))).toEqual([]);
});

it('goes into the .xlsx with real charts, over formulas of Excel’s', async () => {
  const file = join(folder, 'book.xlsx');
  await writeXlsx(stage.book, file);
  const parts = readArchive(readFileSync(file));
  const charts = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(8);
  expect(charts.map(([, xml]) => xml.toString()).join('')).toMatch(/<c:f>'?Dashboard'?!\$B\$/);
  const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  expect(sheet).toContain('<f>COUNTIFS(');
  expect(sheet).toMatch(/<f t="array" ref="[A-Z]+\d+">/);
  expect(
    [...sheet.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].filter(([, formula = '']) =>
      formula.replace(/&\w+;/g, '').includes(';'),
    ),
  ).toEqual([]);
});

inLibreOffice(
  'comes out of LibreOffice, recalculated, with the same figures and no error',
  async () => {
    const file = join(folder, 'again.xlsx');
    await writeXlsx(stage.book, file);
    // Works on formulas as they are, whatever results the file holds; the Dashboard is the first sheet.
    const csv = readFileSync(convertToCsv(file, folder), 'utf8');
    expect(csv).not.toMatch(/#(NAME|REF|VALUE|DIV|N\/A|NUM)|Err:/);
    const figures = shown();
    for (const label of [
      'Open cases and leads',
      'of these unassigned',
      'Contacts',
      'Mails logged',
      'Held mails to decide',
      'nobody',
    ])
      // Figures of the last days move with the clock of the machine; these do not.
      expect(csv).toContain(`${label},${figures.get(label)}`);
  },
  120_000,
);
