/** The routing guide says the same in each of its languages, and names things as the book and Google do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABEL_NAMES } from '../src/intake/state';
import { BOOK_WORDS, type Locale } from '../src/locales/book';

const GUIDES = [
  ['en', 'routing.md'],
  ['pt-BR', 'routing.pt-BR.md'],
  ['ja', 'routing.ja.md'],
] as const satisfies readonly (readonly [Locale, string])[];

const read = (file: string): string => readFileSync(join(__dirname, '..', 'docs', file), 'utf8');
const lines = (text: string, pattern: RegExp): readonly string[] =>
  text.split('\n').flatMap(line => pattern.exec(line)?.[0] ?? []);

const shapeOf = (text: string) => ({
  headings: lines(text, /^#+ /),
  steps: lines(text, /^\d+\. \[ \]/),
  tableRows: lines(text, /^\|/).length,
  headers: [...new Set(text.match(/X-Gm-[A-Za-z-]+[a-z]/g))].sort(),
});

test.each(GUIDES.slice(1))(
  'the guide in %s has the sections, steps and tables of the English one',
  (_, file) => {
    expect(shapeOf(read(file))).toEqual(shapeOf(read('routing.md')));
  },
);

test.each(GUIDES)('the guide in %s names the limits, the labels and the tabs as they are', (locale, file) => {
  const text = read(file);
  const figures = (text.match(/\d[\d.,]*\d/g) ?? []).map(figure => figure.replace(/[.,]/g, ''));
  expect(figures).toEqual(expect.arrayContaining(['60', '3600', '86400', '24', '50', '500']));
  for (const label of [LABEL_NAMES.in, LABEL_NAMES.done]) expect(text).toContain(label);
  const { tabs, headers } = BOOK_WORDS[locale];
  for (const word of [tabs.Routes, tabs.Cases, tabs.Held, headers.Routes['address']])
    expect(text).toContain(word);
});
