import { readXlsx } from 'hucre/xlsx';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../workbench/command-line';
import { Backfill, type Imported } from '../../../workbench/commands/backfill';
import type { Terminal } from '../../../workbench/commands/command';
import { readSettings } from '../../../workbench/commands/import-settings';
import { arrivalsOf } from '../../../workbench/mail-in/arrivals';
import { readHere } from '../../../workbench/mail-in/reading';
import { DIST, SAMPLE } from '../../../workbench/paths';
import { sheetsStore } from '../../../workbench/services/sheets/store';
import { casebook, jsonLines } from './terminal';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-import-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
const put = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const support = join(SAMPLE, 'mails', 'support');

const rowsOf = async (path: string, tab: string): Promise<readonly (readonly unknown[])[]> =>
  (await readXlsx(readFileSync(path))).sheets.find(sheet => sheet.name === tab)?.rows ?? [];

const line = 'From a@b.example Tue Nov  3 10:00:00 2026\n';
const mail = (id: string, subject: string, more = ''): string =>
  `From: Mia Berg <mia@nordlys.example>\nTo: you@somewhere.example\nSubject: ${subject}\nMessage-ID: <${id}@nordlys.example>\nDate: Tue, 03 Nov 2026 10:00:00 +0000\n${more}\nPlease help me with this.\n`;

test('mail becomes cases in a workbook, and the counts add up', async () => {
  const { code, out } = await casebook(
    'import',
    support,
    '--out',
    at('book.xlsx'),
    '--log',
    at('log.jsonl'),
    '--json',
  );
  const { messages, outcomes, seconds } = JSON.parse(out) as {
    messages: number;
    outcomes: Record<string, number>;
    seconds: number;
  };
  const log = jsonLines(readFileSync(at('log.jsonl'), 'utf8'));
  expect(code).toBe(0);
  expect(seconds).toBeGreaterThan(0);
  expect(messages).toBe(readdirSync(support).length);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(messages);
  expect(outcomes).toMatchObject({ duplicate: 1, read_receipt: 1, list: 1, bounce: 2 });
  expect(log).toHaveLength(messages);
  for (const each of log) {
    expect(Object.keys(each)).toEqual([
      'file',
      'index',
      'messageId',
      'outcome',
      'reason',
      'caseId',
      'contactId',
    ]);
    expect(each.reason).not.toBe('');
  }
  const cases = await rowsOf(at('book.xlsx'), 'Cases');
  expect(cases.length - 1).toBe(outcomes.case_new);
});

test('the log keeps the order of the files and names each message of an mbox', async () => {
  const mbox = put(
    'a.mbox',
    `${line}${mail('1', 'First')}\n${line}${mail('2', 'Re: First', 'In-Reply-To: <1@nordlys.example>\n')}\n${line}${mail('1', 'First')}`,
  );
  await casebook('import', mbox, '--out', at('book.xlsx'), '--log', at('log.jsonl'));
  expect(
    jsonLines(readFileSync(at('log.jsonl'), 'utf8')).map(each => [
      each.index,
      each.messageId,
      each.outcome,
      each.caseId,
    ]),
  ).toEqual([
    [0, '1@nordlys.example', 'case_new', 'C-1'],
    [1, '2@nordlys.example', 'case_reply', 'C-1'],
    [2, '1@nordlys.example', 'duplicate', 'C-1'],
  ]);
});

test('the route says what mail becomes', async () => {
  const eml = put('a.eml', mail('1', 'An offer, please'));
  const { out } = await casebook('import', eml, '--out', at('book.xlsx'), '--route', 'sales');
  expect(out).toMatch(/1 messages in .*\n {2}lead_new +1\n/);
});

test('settings name the own people, so that their sent mail is logged', async () => {
  const settings = put(
    'settings.json',
    JSON.stringify({ domains: ['somewhere.example'], users: [{ email: 'you@somewhere.example' }] }),
  );
  const eml = put(
    'a.eml',
    'From: you@somewhere.example\nTo: Mia <mia@nordlys.example>\nSubject: Hello\nMessage-ID: <s1@somewhere.example>\nDate: Tue, 03 Nov 2026 10:00:00 +0000\n\nHello Mia\n',
  );
  const { out } = await casebook(
    'import',
    eml,
    '--out',
    at('book.xlsx'),
    '--route',
    'log',
    '--settings',
    settings,
    '--json',
  );
  expect(JSON.parse(out)).toMatchObject({ outcomes: { logged: 1 } });
});

test('attached files are kept under their file id when a folder is named', async () => {
  const eml = join(support, '05-ptbr-conta-de-luz-foto.eml');
  await casebook('import', eml, '--out', at('book.xlsx'), '--files', at('files'));
  const [headers = [], row = []] = await rowsOf(at('book.xlsx'), 'Attachments');
  expect(readdirSync(at('files'))).toEqual([`${String(row[headers.indexOf('File ID')])} medidor.png`]);
});

test('bad input is named, and the good messages still go through', async () => {
  const mbox = put('a.mbox', `${line}${mail('1', 'Good')}\n${line}\n\n${line}${mail('2', 'Good too')}`);
  const { code, out, err } = await casebook(
    'import',
    mbox,
    at('absent.mbox'),
    '--out',
    at('book.xlsx'),
    '--json',
  );
  expect(code).toBe(1);
  expect(err).toMatch(/a\.mbox, message 1 \(byte \d+\): it is empty/);
  expect(err).toContain('absent.mbox, message 0 (byte 0): there is no such file or folder');
  expect(JSON.parse(out)).toMatchObject({ messages: 2 });
});

test('when reading fails in the middle, the book has the mail before it, and the exit code tells', async () => {
  const mbox = put('a.mbox', `${line}${mail('1', 'First')}\n${line}${mail('2', 'Second')}`);
  const told: string[] = [];
  const terminal: Terminal = {
    out: () => undefined,
    err: text => void told.push(text),
    interactive: false,
    async *readMails(task) {
      for await (const found of readHere(task)) {
        yield found;
        yield { kind: 'bad', file: mbox, index: 0, offset: 0, problem: 'the reading thread has ended' };
        return;
      }
    },
  };
  expect(await main(['import', mbox, '--out', at('book.xlsx')], terminal)).toBe(1);
  expect(told).toEqual([`${mbox}, message 0 (byte 0): the reading thread has ended\n`]);
  expect(await rowsOf(at('book.xlsx'), 'Messages')).toHaveLength(2);
});

test('nothing but bad input still gives an empty book', async () => {
  const { code, out } = await casebook('import', at('absent.mbox'), '--out', at('book.xlsx'), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ messages: 0, outcomes: {} });
  expect(await rowsOf(at('book.xlsx'), 'Cases')).toHaveLength(1);
});

test.each([
  [['--out', 'x.xlsx'], 'at least one file'],
  [['a.eml'], '--out'],
  [['a.eml', '--out', 'x.xlsx', '--route', 'nowhere'], 'there is no route nowhere'],
  [['a.eml', '--out', '/no/such/folder/x.xlsx'], 'cannot be written'],
  [['a.eml', '--out', 'x.xlsx', '--colour'], '--colour'],
  [['a.eml', '--out', 'x.xlsx', '--settings', '/no/such.json'], '/no/such.json cannot be read'],
])('arguments that make no sense are explained: %j', async (args, message) => {
  const { code, err } = await casebook('import', ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(existsSync('x.xlsx')).toBe(false);
});

test('the log names the case that a mail is on in the end, also when a later mail brought two cases together', async () => {
  const answer = (ids: string): string =>
    `In-Reply-To: <${ids.split(' ').pop() ?? ''}>\nReferences: ${ids}\n`;
  const mails = [
    mail('first', 'The lamp flickers'),
    // Its headers are lost, and its subject is another.
    mail('second', 'Flickering again'),
    mail('third', 'Re: Flickering again', answer('<first@nordlys.example> <second@nordlys.example>')),
    mail('fourth', 'Re: Flickering again', answer('<second@nordlys.example>')),
  ];
  const { code } = await casebook(
    'import',
    put('talk.mbox', mails.map((text, n) => `${line}${text.replace('10:00:00', `10:0${n}:00`)}`).join('\n')),
    '--out',
    at('book.xlsx'),
    '--log',
    at('log.jsonl'),
  );
  expect(code).toBe(0);
  const log = jsonLines(readFileSync(at('log.jsonl'), 'utf8'));
  expect(log.map(({ outcome, caseId }) => [outcome, caseId])).toEqual([
    ['case_new', 'C-1'],
    ['case_new', 'C-1'],
    ['case_reply', 'C-1'],
    ['case_reply', 'C-1'],
  ]);
});

test('mail in many batches becomes what it becomes in one', () => {
  const mbox = put(
    'many.mbox',
    Array.from({ length: 6 }, (_, n) =>
      mail(
        `m${n}`,
        n < 2 ? `Question ${n}` : `Re: Question ${n % 2}`,
        n < 2 ? '' : `In-Reply-To: <m${n - 2}@nordlys.example>\n`,
      ),
    )
      .map(text => `${line}${text}`)
      .join('\n'),
  );
  const imported = (batch: number): readonly Imported[] => {
    const mails: Imported[] = [];
    const fail = (message: string): never => {
      throw new Error(message);
    };
    const company = readSettings(undefined);
    const address = company.routes[0]?.address ?? '';
    const backfill = new Backfill({
      dist: DIST,
      company,
      batch,
      imported: each => void mails.push(each),
      merged: () => fail('nothing is to be merged'),
      complain: fail,
    });
    for (const found of arrivalsOf([mbox], () => backfill.arrivalAt(address))) backfill.add(found);
    backfill.end();
    backfill.close();
    return mails;
  };
  const whole = imported(6);
  expect(whole.map(({ outcome, caseId }) => [outcome, caseId])).toEqual([
    ['case_new', 'C-1'],
    ['case_new', 'C-2'],
    ['case_reply', 'C-1'],
    ['case_reply', 'C-2'],
    ['case_reply', 'C-1'],
    ['case_reply', 'C-2'],
  ]);
  expect(imported(1)).toEqual(whole);
});

test('mail that stands in a file newest first becomes what it becomes oldest first, and is told as it stands', async () => {
  const dated = (n: number, more: string): string =>
    mail(`m${n}`, n === 1 ? 'Question' : 'Re: Question', more).replace('03 Nov', `0${n} Nov`);
  const cut = 'Content-Type: multipart/mixed; boundary=a\n';
  const mails = [
    dated(3, `In-Reply-To: <m2@nordlys.example>\n${cut}`),
    dated(2, 'In-Reply-To: <m1@nordlys.example>\n'),
    dated(1, cut),
  ];
  const mbox = put('newest-first.mbox', mails.map(text => `${line}${text}`).join('\n'));
  const log = at('newest-first.jsonl');
  const { code, err } = await casebook('import', mbox, '--out', at('book.xlsx'), '--log', log);
  expect(code).toBe(1);
  expect(err.match(/message \d/g)).toEqual(['message 0', 'message 2']);
  const lines = jsonLines(readFileSync(log, 'utf8'));
  expect(lines.map(({ index, outcome, caseId }) => [index, outcome, caseId])).toEqual([
    [0, 'case_reply', 'C-1'],
    [1, 'case_reply', 'C-1'],
    [2, 'case_new', 'C-1'],
  ]);
});

test('mails before which others never came are told at the end', () => {
  const mbox = put('gaps.mbox', [0, 1, 2, 3].map(n => `${line}${mail(`m${n}`, `Question ${n}`)}`).join('\n'));
  const company = readSettings(undefined);
  const told: (string | number)[] = [];
  const backfill = new Backfill({
    dist: DIST,
    company,
    batch: 1,
    imported: ({ index }) => told.push(index),
    merged: () => undefined,
    complain: message => told.push(message),
  });
  const address = company.routes[0]?.address ?? '';
  const found = [...arrivalsOf([mbox], () => backfill.arrivalAt(address))];
  for (const each of [found[3], found[0], found[2]]) if (each) backfill.add(each);
  expect(told).toEqual([0]);
  backfill.end();
  backfill.close();
  expect(told).toEqual([0, 2, 3]);
});

/** How many values each part of the cloud holds that is no file for people: the book and what is attached to its mail. */
const heldBy = (backfill: Backfill): Readonly<Record<string, number>> => {
  const held: Record<string, number> = {};
  for (const [part, text] of backfill.workbench.keep()) {
    if (part === 'sheets' || part === 'drive') continue;
    held[part] = 0;
    JSON.parse(text, (_, value: unknown) => {
      held[part] = (held[part] ?? 0) + 1;
      return value;
    });
  }
  return held;
};

test('what an import keeps in memory does not grow with its mail', () => {
  const after = (count: number) => {
    const mbox = put(
      `${count}.mbox`,
      Array.from({ length: count }, (_, n) => `${line}${mail(`m${n}`, `Question ${n}`)}`).join('\n'),
    );
    const company = readSettings(undefined);
    let imported = 0;
    const backfill = new Backfill({
      dist: DIST,
      company,
      batch: 10,
      imported: () => void imported++,
      merged: () => undefined,
      complain: message => {
        throw new Error(message);
      },
    });
    const address = company.routes[0]?.address ?? '';
    for (const found of arrivalsOf([mbox], () => backfill.arrivalAt(address))) backfill.add(found);
    backfill.end();
    expect(imported).toBe(count);
    const [book] = sheetsStore(backfill.workbench.cloud).spreadsheets;
    const tabs = book?.tabs ?? [];
    const kept = {
      awake: tabs.reduce((sum, { rows }) => sum + rows.awake, 0),
      rows: tabs.reduce((sum, { rows }) => sum + rows.length, 0),
      runs: backfill.workbench.runs.length,
      held: heldBy(backfill),
    };
    backfill.close();
    return kept;
  };
  const few = after(20);
  const many = after(60);
  // What was imported is there, but none of it in memory.
  expect(many.rows).toBeGreaterThanOrEqual(few.rows + 3 * 40);
  expect([few.awake, many.awake]).toEqual([0, 0]);
  expect(many.runs).toBe(0);
  expect(many.held).toEqual(few.held);
});
