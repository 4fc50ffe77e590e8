/**
 * What each reader makes of short texts near the limits of its rules: one table a reader (fixtures/mail/readings, a line for each
 * text with what it reads as), written for these tests and looked through by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { READERS } from './readers';

const TABLES = 'test/fixtures/mail/readings';

/** Rows of one test: a failure names few, and no test is long. */
const ROWS = 60;

type Row = readonly [asked: readonly string[], reading: unknown];

const rowsOf = (reader: string): readonly Row[] =>
  readFileSync(`${TABLES}/${reader}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Row);

/** As a table can say it: what JSON drops is null. */
const plain = (reading: unknown): unknown => JSON.parse(JSON.stringify(reading) ?? 'null') as unknown;

const parts = Object.entries(READERS).flatMap(([name, read]) => {
  const rows = rowsOf(name);
  return Array.from(
    { length: Math.ceil(rows.length / ROWS) },
    (_, part) => [name, part * ROWS + 1, read, rows.slice(part * ROWS, (part + 1) * ROWS)] as const,
  );
});

it('each table has its reader', () => {
  const tables = readdirSync(TABLES).map(name => name.replace('.jsonl', ''));
  expect(tables.filter(name => !(name in READERS))).toEqual([]);
});

it.each(parts)('%s: reads each text as its table says from line %i on', (_name, _line, read, rows) => {
  const readings = rows.map(([[text = '', second = '', third = null]]) => plain(read(text, second, third)));
  expect(rows.map(([asked], at) => [asked, readings[at]])).toEqual(rows);
});
