/** The command `replay`: what other settings and rules would make of the same mail. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FATE as DECIDED } from '../../../src/intake/dry-run';
import { FATE } from '../../../workbench/commands/replay-differences';
import { casebook } from './terminal';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-replay-'));
  put('mail.mbox', MBOX);
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | object): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};

const mail = (id: string, to: string, subject: string, more = ''): string =>
  `From a@b.example Tue Nov  3 10:00:00 2026\nFrom: Mia Berg <mia@nordlys.example>\nTo: ${to}\nSubject: ${subject}\nMessage-ID: <${id}@nordlys.example>\nDate: Tue, 03 Nov 2026 10:00:00 +0000\n${more}\nPlease help me with this.\n\n`;

const MBOX = [
  mail('1', 'help@solarmora.example', 'Printer'),
  mail('2', 'billing@solarmora.example', 'Invoice 12'),
  mail('3', 'help@solarmora.example', 'Invoice 13'),
  mail('4', 'help@solarmora.example', 'Re: Printer', 'In-Reply-To: <1@nordlys.example>\n'),
].join('');

const ROUTES = [{ name: 'billing', kind: 'support', address: 'billing@solarmora.example' }];
const OLD = { domains: ['solarmora.example'], routes: ROUTES };

interface Found {
  readonly messages: number;
  readonly different: number;
  readonly differences: readonly Readonly<Record<string, unknown>>[];
}

test('the table names each mail that fares differently, before and after, and nothing is kept', async () => {
  const settings = put('new.json', {
    ...OLD,
    rules: [
      {
        name: 'Money',
        condition: ['subject contains invoice', 'route is not billing'],
        action: ['route billing', 'tag money'],
      },
      { name: 'Fire', condition: 'subject contains printer', action: 'hold', active: false },
    ],
  });
  const files = readdirSync(folder).length;
  const args = [
    'replay',
    join(folder, 'mail.mbox'),
    '--settings',
    settings,
    '--against',
    put('old.json', OLD),
  ];
  const { code, out } = await casebook(...args);
  expect(code).toBe(0);
  expect(out).toMatch(
    /message 2: Invoice 13, from Mia Berg <mia@nordlys.example>\n {2}route {5}support -> billing\n/,
  );
  expect(out).toMatch(/\n {2}tags {6}- -> money\n {2}reason {4}new case .*\n {9}-> new case .*rule “Money”/);
  expect(out).not.toMatch(/message [013]:/);
  expect(out).toMatch(/1 of 4 messages would fare differently\. Nothing was kept\./);
  expect(readdirSync(folder).length).toBe(files + 1);
});

test('without --against the rules themselves are the difference; a case less makes no difference to others', async () => {
  const settings = put('hold.json', {
    ...OLD,
    rules: [
      { name: 'First', condition: 'subject is Printer', action: 'hold' },
      { name: 'Bad', condition: 'subject regex (a', action: 'hold' },
    ],
  });
  const { code, out, err } = await casebook(
    'replay',
    join(folder, 'mail.mbox'),
    '--settings',
    settings,
    '--json',
  );
  expect(code).toBe(1);
  expect(err).toMatch(/The rule “Bad” is skipped\. Condition – Line 1: the pattern “\(a” cannot be read/);
  const { messages, different, differences } = JSON.parse(out) as Found;
  expect({ messages, different }).toEqual({ messages: 4, different: 2 });
  expect(differences[0]).toMatchObject({
    index: 0,
    messageId: '1@nordlys.example',
    before: { outcome: 'case_new', route: 'support' },
    after: { outcome: 'held:rule', case: '' },
  });
  // The answer opens a case of its own, since what it answers is held; the invoices keep theirs under other numbers.
  expect(differences.map(({ index, changed }) => [index, (changed as string[])[0]])).toEqual([
    [0, 'outcome'],
    [3, 'outcome'],
  ]);
});

test.each([
  [{ rules: {} }, /"rules" must be a list of objects/],
  [{ rules: [{ name: 'A', condition: 'x' }] }, /rule 1 \(A\) needs a "condition" and an "action"/],
  [
    { rules: [{ condition: 3, action: 'hold' }] },
    /rule 1 \(Rule 1\): "condition" must be text or a list of lines/,
  ],
  [
    { rules: [{ condition: 'a', action: 'b', when: 'c' }] },
    /rule 1 \(Rule 1\): there is no "when"; a rule has name/,
  ],
  [{ rules: [{ condition: 'a', action: 'b', stop: 'yes' }] }, /"stop" must be true or false/],
  ['{', /new-bad\.json cannot be read as settings/],
])('settings %j are refused in words', async (settings, says) => {
  const { code, err } = await casebook(
    'replay',
    join(folder, 'mail.mbox'),
    '--settings',
    put('new-bad.json', settings),
  );
  expect(code).toBe(2);
  expect(err).toMatch(says);
});

test('a missing file and missing options are named', async () => {
  expect((await casebook('replay')).err).toMatch(/replay needs at least one file/);
  expect((await casebook('replay', 'x.mbox')).err).toMatch(/replay needs --settings/);
  const settings = put('plain.json', OLD);
  const gone = await casebook('replay', join(folder, 'gone.mbox'), '--settings', settings);
  expect(gone).toMatchObject({
    code: 1,
    err: expect.stringMatching(/gone\.mbox.*there is no such file/) as string,
  });
});

it('compares what the dry run of the installation compares', () => {
  expect(FATE).toEqual(DECIDED);
});
