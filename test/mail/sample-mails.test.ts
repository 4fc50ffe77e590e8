/** The whole reading of each sample mail of the workbench (fixtures/mail/sample-readings.jsonl), looked through by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { READERS } from './readers';

const MAILS = 'workbench/sample/mails';

type Row = readonly [path: readonly [string], reading: Readonly<Record<string, unknown>>];

const ROWS = readFileSync('test/fixtures/mail/sample-readings.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as Row);

it('every sample mail has its reading', () => {
  const mails = readdirSync(MAILS, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.eml'),
  );
  expect(ROWS.map(([[path]]) => path)).toEqual(mails.sort());
});

it.each(ROWS)('%s is read as a person would read it', ([path], reading) => {
  const read = READERS.mail?.(readFileSync(`${MAILS}/${path}`, 'latin1'), '', null) as Row[1];
  // What stands below the note of a forward is told by its own field.
  const told = read.forwarded ? { ...read, signature: undefined } : read;
  expect(JSON.parse(JSON.stringify(told))).toEqual(reading);
});
