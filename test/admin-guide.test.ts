/** The administrator's guide says the same in each of its languages, and names tabs and columns as the book does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOOK_WORDS, type Locale } from '../src/locales/book';
import { backupTitle } from '../src/locales/book/workbook';
import { STEPS } from '../workbench/setup/steps';

const GUIDES = [
  ['en', 'admin-guide.md'],
  ['pt-BR', 'admin-guide.pt-BR.md'],
  ['ja', 'admin-guide.ja.md'],
] as const satisfies readonly (readonly [Locale, string])[];

const read = (file: string): string => readFileSync(join(__dirname, '..', 'docs', file), 'utf8');

const shapeOf = (text: string) => ({
  headings: text.match(/^#+ /gm),
  tables: text.match(/^\|/gm)?.length,
  steps: text.match(/^\d+\. /gm),
  commands: text.match(/`(?:npm|install|uninstall|checkHealth|undoAction|offboardUser)[^`]*`/g)?.length,
});

test.each(GUIDES.slice(1))(
  'the guide in %s has the sections, tables and commands of the English one',
  (_, file) => {
    expect(shapeOf(read(file))).toEqual(shapeOf(read('admin-guide.md')));
  },
);

test.each(GUIDES)('the guide in %s names tabs, columns, steps and figures as they are', (locale, file) => {
  const text = read(file);
  const { tabs, headers } = BOOK_WORDS[locale];
  const words = [
    ...[tabs.Users, tabs.Events, tabs.Routes],
    ...['active', 'away', 'role', 'visibility', 'successor'].map(key => headers.Users[key] ?? key),
  ];
  for (const word of words) expect(text).toContain(word);
  for (const { id } of STEPS) expect(text).toMatch(new RegExp(`^\\| [^|]*\\b${id}\\b`, 'm'));
  expect(text).toContain(backupTitle(locale, '…', '…').replace(')', ''));
  const figures = (text.match(/\d[\d.,]*\d/g) ?? []).map(figure => figure.replace(/[.,]/g, ''));
  expect(figures).toEqual(expect.arrayContaining(['60', '3600', '86400', '10000000', '300', '20', '30']));
});
