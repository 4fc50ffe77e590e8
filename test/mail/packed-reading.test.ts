import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from '../../bench/chance';
import { mutatedBytes } from '../../bench/fuzz/mutate';
import type { MailSource, Reading } from '../../src/mail/message';
import { packReading, unpackReading } from '../../src/mail/packed-reading';
import { readingOf } from '../../src/mail/read';
import { decode } from './charsets';
import { raw, source } from './mail';

const FOLDERS = ['test/fixtures/mail', 'workbench/sample/mails'];
const MAILS = FOLDERS.flatMap(folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.eml'))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1')),
);

const taken = (reading: Reading): Reading => unpackReading(packReading(reading));
const ofSource = (more: Partial<MailSource>): Reading =>
  readingOf({ ...source(raw({}, 'x')), ...more }, decode);

test('a reading is the same when it is taken over: of real mails, and of what is left of broken ones', () => {
  const random = new Chance(7);
  const broken = MAILS.flatMap(mail => [1, 2, 3].map(() => mutatedBytes(mail, MAILS, random)));
  expect(broken.length).toBeGreaterThan(150);
  for (const bytes of [...MAILS.map(mail => Buffer.from(mail, 'latin1')), ...broken]) {
    const reading = readingOf(source(bytes), decode);
    expect(JSON.stringify(taken(reading))).toBe(JSON.stringify(reading));
  }
});

test.each<readonly [string, Partial<MailSource>]>([
  ['no text at all', { text: null }],
  ['an empty text', { text: '' }],
  ['nothing but white space', { text: ' \n\t ' }],
  ['white space around the text', { text: '\n\n  Hello\nthere\n\n' }],
  ['HTML alone', { text: null, html: '<p>Hello <b>there</b></p>' }],
  ['HTML beside a text that says nothing', { text: 'View this email in your browser', html: '<p>Hi</p>' }],
  ['an answer above what it answers', { text: 'Yes.\n\nOn Monday, Bo wrote:\n> Shall we?\n' }],
  ['an answer between the lines', { text: 'On Monday, Bo wrote:\n> Shall we?\nYes.\n> When?\nNow.\n' }],
  ['a signature', { text: 'Hello\n\n-- \nAnn\nSales' }],
  [
    'a forwarded mail under a note',
    {
      text: 'FYI\n\n---------- Forwarded message ---------\nFrom: Bo <bo@b.example>\nDate: Tue, 3 Nov 2026\nSubject: Hi\nTo: <a@a.example>\n\nThe text.\n',
    },
  ],
  ['half a character and line ends of all kinds', { text: 'a\ud800b\u2028c\rd\u0085e \u65e5\ud83d\ude00' }],
])('a body comes through as it is: %s', (_, more) => {
  const reading = ofSource(more);
  expect(taken(reading)).toEqual(reading);
});

test('a body is handed over once, however many of the texts it is', () => {
  const text = `${'All of it is new. '.repeat(10_000)}end`;
  expect(packReading(ofSource({ text: `\n${text}\n` })).length).toBeLessThan(text.length * 1.1);
  expect(packReading(ofSource({ text: null, html: `<p>${text}</p>` })).length).toBeLessThan(
    text.length * 1.1,
  );
});
