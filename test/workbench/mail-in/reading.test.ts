import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { ArrivedMail } from '../../../workbench/mail-in/arrived-mail';
import { readNothing, type ReadByBundle } from '../../../workbench/mail-in/bundle-reader';
import { fromPath } from '../../../workbench/mail-in/files';
import type { BadInput } from '../../../workbench/mail-in/incoming';
import type { Parcel } from '../../../workbench/mail-in/parcel';
import { readAhead, serveReading } from '../../../workbench/mail-in/read-ahead';
import { parcelsOf, readHere, type ReadingTask } from '../../../workbench/mail-in/reading';
import { SAMPLE } from '../../../workbench/paths';
import type { Arrival } from '../../../workbench/services/gmail/arrival';
import { openOffice, ROUTING, type Office } from '../gmail/office';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-reading-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const SUPPORT = 'support@solarmora.example';
const arrivalIn = ({ store }: Office): Arrival => {
  const arrival = store.arrivalAt(SUPPORT);
  if (!arrival) throw new Error('no such address');
  return arrival;
};
const taskOf = (...paths: readonly string[]): ReadingTask => ({ paths, arrival: arrivalIn(openOffice()) });

const SEPARATOR = 'From a@b.example Tue Nov  3 10:00:00 2026\n';
const mail = (n: number, more = ''): string =>
  `From: Mia <mia@nordlys.example>\nSubject: Question ${n}\nMessage-ID: <m${n}@nordlys.example>\n${more}\nHello ${n}\n`;
const mboxOf = (count: number, more = ''): string =>
  put('mails.mbox', Array.from({ length: count }, (_, n) => `${SEPARATOR}${mail(n, more)}`).join('\n'));

/** Through a channel, as between two threads. */
const readThrough = async (
  task: ReadingTask,
  ahead?: number,
  read: ReadByBundle = readNothing,
): Promise<readonly (ArrivedMail | BadInput)[]> => {
  const { port1, port2 } = new MessageChannel();
  serveReading(port1, read, ahead);
  const found: (ArrivedMail | BadInput)[] = [];
  for await (const each of readAhead(port2, task)) found.push(each);
  return found;
};

/** The mails as they stand in their files. */
const inFiles = (found: readonly (ArrivedMail | BadInput)[]): readonly ArrivedMail[] =>
  found.flatMap(each => (each.kind === 'arrived' ? [each] : [])).sort((a, b) => a.nth - b.nth);

const told = (found: ArrivedMail | BadInput): string =>
  `${found.index} (${found.offset}): ${found.kind === 'bad' ? found.problem : (found.damage ?? found.size)}`;

/** Mails of which each needs another way of being read. */
const ODD: Readonly<Record<string, string | Uint8Array>> = {
  'empty body.eml': 'Subject: x\n\n',
  'no header.eml': 'Just text, nothing else.\n',
  'latin.eml': Buffer.from(
    'Subject: Gr\xfc\xdfe\nContent-Type: text/plain; charset=iso-8859-1\n\nSch\xf6n\n',
    'latin1',
  ),
  'folded.eml': 'Subject:\n a folded\n\tone\nX-Odd : y\n\nz\n',
  'old mac.eml': 'Subject: x\rFrom: a@b.example\r\rBody\r',
  'wide.eml':
    'Subject: =?utf-8?B?5pel5pys?= 日本 \u{1f600}\nContent-Transfer-Encoding: quoted-printable\n\n=E6=97=A5\n',
  'nested.eml': `Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: message/rfc822\n\n${mail(1)}\n--a\nContent-Type: image/png; name=p.png\nContent-Transfer-Encoding: base64\n\n${Buffer.alloc(3_000, 7).toString('base64')}\n--a\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=big.pdf\nContent-Transfer-Encoding: base64\n\n${Buffer.alloc(1_500_000, 9).toString('base64')}\n--a--\n`,
};

/** All that the API tells of the mails of the routing mailbox, and what it cost. */
const ALL = `
  const box = Gmail.Users.Messages;
  const ids = (box.list('me', { maxResults: 500 }).messages || []).map(message => message.id);
  const filesOf = part => (part.body.attachmentId ? [part] : []).concat(...(part.parts || []).map(filesOf));
  return ids.map(id => {
    const full = box.get('me', id, { format: 'full' });
    const files = filesOf(full.payload).map(part => box.Attachments.get('me', id, part.body.attachmentId));
    const kinds = [full.payload, full.payload.headers, full.payload.body].map(each => each instanceof Object);
    return { full, files, kinds, raw: box.get('me', id, { format: 'raw' }), metadata: box.get('me', id, { format: 'metadata' }) };
  });`;

/** Of each message a digest: they are megabytes of numbers. */
const toldBy = ({
  ask,
  bench,
}: Office): { readonly messages: readonly string[]; readonly calls: unknown } => ({
  messages: (ask(ALL) as readonly unknown[]).map(each =>
    createHash('sha256').update(JSON.stringify(each)).digest('hex'),
  ),
  calls: bench.runs.at(-1)?.calls,
});

test('what was read ahead is what the mailbox reads by itself: resources, files, and what they cost', async () => {
  mkdirSync(join(folder, 'odd'));
  for (const [name, content] of Object.entries(ODD)) put(join('odd', name), content);
  for (const path of [join(SAMPLE, 'mails', 'support'), join(folder, 'odd')]) {
    const byItself = openOffice();
    for (const found of fromPath(path))
      if (found.kind === 'mail') byItself.store.receive(found.raw, [SUPPORT], { at: 5_000 });
    const ahead = openOffice();
    for (const found of inFiles(await readThrough({ paths: [path], arrival: arrivalIn(ahead) })))
      ahead.store.place(found.account, found.raw, { at: 5_000 });
    expect(ahead.store.mailbox(ROUTING).size).toBeGreaterThan(5);
    expect(toldBy(ahead)).toEqual(toldBy(byItself));
  }
});

test('the mails are those of the files, with their places, their dates and what is damaged', async () => {
  const task = taskOf(join(SAMPLE, 'mails'), mboxOf(3, 'Date: Tue, 03 Nov 2026 10:00:00 +0000\n'));
  const found = inFiles(await readThrough(task));
  expect(
    found.map(({ file, index, offset, size, damage }) => ({ file, index, offset, size, damage })),
  ).toEqual(
    task.paths
      .flatMap(path => [...fromPath(path)])
      .flatMap(each => {
        if (each.kind === 'bad') return [];
        const { file, index, offset, raw, damage } = each;
        return [{ file, index, offset, size: raw.length, damage }];
      }),
  );
  const last = found.at(-1);
  expect(last).toMatchObject({ account: ROUTING, at: Date.UTC(2026, 10, 3, 10) });
  expect(Buffer.from(last?.raw ?? []).toString()).toMatch(
    /^Delivered-To: casebook@[\s\S]*\r\nFrom: Mia[\s\S]*\n\nHello 2\n$/,
  );
});

test('bad input is told as without a reader, and the good mails around it come', async () => {
  const cut = `Content-Type: multipart/mixed; boundary=a\n\n--a\n\nthe rest is lost`;
  mkdirSync(join(folder, 'nothing'));
  const paths = [
    join(folder, 'absent.mbox'),
    put('empty.mbox', ''),
    put('text.mbox', 'Dear diary\n'),
    put('binary.eml', Buffer.from([1, 2, 0, 3])),
    put('cut.eml', cut),
    join(folder, 'nothing'),
    put('mixed.mbox', `${SEPARATOR}${mail(1)}\n${SEPARATOR}\n\n${SEPARATOR}${mail(2)}`),
  ];
  expect((await readThrough(taskOf(...paths))).map(told)).toEqual([
    '0 (0): there is no such file or folder',
    '0 (0): the file is empty',
    '0 (0): not an mbox: the line does not begin with "From "',
    '0 (0): it is binary data, not a mail (a zero at its byte 2)',
    '0 (0): the folder holds no .eml or .mbox file',
    expect.stringMatching(/^1 \(\d+\): it is empty$/),
    `0 (0): it breaks off at its byte ${cut.length}: the closing line of its MIME parts is missing`,
    `0 (0): ${mail(1).length}`,
    expect.stringMatching(/^2 \(\d+\): \d+$/),
  ]);
});

test('what the bundle has read comes with its mail, beside mail that it has not read and input that is none', async () => {
  const mails = [mail(0), '\n\n', mail(2), mail(3)];
  const task = taskOf(put('mixed.mbox', mails.map(text => SEPARATOR + text).join('\n')));
  const found = await readThrough(task, undefined, shown =>
    shown.map(({ payload }) => /Question [02]/.exec(payload)?.[0] ?? null),
  );
  expect(found.map(each => (each.kind === 'bad' ? 'bad' : each.reading))).toEqual([
    'bad',
    'Question 0',
    'Question 2',
    null,
  ]);
});

test('a reader that has read enough waits until some of it is taken', async () => {
  const task = taskOf(mboxOf(200, `X-Fill: ${'x'.repeat(40_000)}\n`));
  const { port1, port2 } = new MessageChannel();
  const ahead = 3 << 20;
  serveReading(port1, readNothing, ahead);
  const parcels: Parcel[] = [];
  let answered: () => void = () => undefined;
  port2.on('message', ({ parcel }: { parcel?: Parcel }) => (parcel ? parcels.push(parcel) : answered()));
  /** Until the reader has done what the message asks for: an empty answer follows all that it sends. */
  const asked = (message: object): Promise<void> =>
    new Promise(resolve => {
      answered = resolve;
      port1.once('message', () => setImmediate(() => port1.postMessage({})));
      port2.postMessage(message);
    });
  await asked({ task });
  const before = parcels.length;
  const weight = parcels.reduce((sum, each) => sum + each.weight, 0);
  expect(before).toBeGreaterThan(0);
  expect(weight).toBeLessThanOrEqual(ahead);
  expect(parcels.every(({ bytes }) => bytes.byteLength < 2 << 20)).toBe(true);
  await asked({ taken: parcels.at(-1)?.weight });
  expect(parcels).toHaveLength(before + 1);
  port2.close();
});

test('a mail that is larger than all that may lie ready comes through alone', async () => {
  const big = put('big.eml', `${mail(1)}${'y'.repeat(3 << 20)}\n`);
  const found = await readThrough(taskOf(put('a.eml', mail(0)), big, mboxOf(2)), 1 << 20);
  expect(found.map(({ index, kind }) => [index, kind])).toEqual([
    [0, 'arrived'],
    [0, 'arrived'],
    [0, 'arrived'],
    [1, 'arrived'],
  ]);
});

test('mail behind which reading fails comes through, and then what has failed', async () => {
  const parse = Date.parse;
  jest.spyOn(Date, 'parse').mockImplementation(text => {
    if (text.includes('never')) throw new TypeError('no such day');
    return parse(text);
  });
  const task = taskOf(mboxOf(3), put('b.eml', mail(4, 'Date: never\n')), put('c.eml', mail(5)));
  const found = await readThrough(task);
  expect(found.map(({ kind }) => kind)).toEqual(['arrived', 'arrived', 'arrived', 'bad']);
  expect(found.at(-1)).toMatchObject({
    file: task.paths[0],
    index: 2,
    problem: 'reading on from here has failed: TypeError: no such day',
  });
  const here: string[] = [];
  await expect(
    (async () => {
      for await (const { kind } of readHere(task)) here.push(kind);
    })(),
  ).rejects.toThrow('no such day');
  expect(here).toEqual(['arrived', 'arrived', 'arrived']);
});

test('what has failed is told at the mail that stands last in its file, not at the one that came last', async () => {
  const dated = (n: number, day: number): string =>
    `${SEPARATOR}${mail(n, `Date: 0${day} Nov 2025 10:00:00 +0000\n`)}`;
  const task = taskOf(put('newest-first.mbox', [dated(0, 3), dated(1, 2)].join('\n')));
  const [parcel] = parcelsOf(task);
  const { port1, port2 } = new MessageChannel();
  port1.once('message', () => {
    port1.postMessage({ kind: 'parcel', parcel });
    port1.postMessage({ kind: 'failed', why: 'no more' });
  });
  const found: (ArrivedMail | BadInput)[] = [];
  for await (const each of readAhead(port2, task)) found.push(each);
  expect(found.map(({ kind, index }) => [kind, index])).toEqual([
    ['arrived', 1],
    ['arrived', 0],
    ['bad', 1],
  ]);
});

test('a reader that dies in the middle is told at the mail that it came to', async () => {
  const task = taskOf(mboxOf(2));
  const [parcel] = parcelsOf(task);
  const { port1, port2 } = new MessageChannel();
  const reader = new Worker(
    `const { port, parcel } = require('node:worker_threads').workerData;
     port.once('message', () => {
       port.postMessage({ kind: 'parcel', parcel });
       process.exit(1);
     });`,
    { eval: true, workerData: { port: port1, parcel }, transferList: [port1] },
  );
  const found: (ArrivedMail | BadInput)[] = [];
  for await (const each of readAhead(port2, task)) found.push(each);
  await reader.terminate();
  expect(found.map(({ kind }) => kind)).toEqual(['arrived', 'arrived', 'bad']);
  expect(found.at(-1)).toMatchObject({
    file: task.paths[0],
    index: 1,
    problem: 'reading on from here has failed: the reading thread has ended',
  });
});

test('a reader ends with the thread that it reads for', async () => {
  const { port1, port2 } = new MessageChannel();
  serveReading(port1, readNothing, 1);
  const closed = new Promise(resolve => port1.on('close', resolve));
  for await (const each of readAhead(port2, taskOf(mboxOf(5)))) {
    expect(each.kind).toBe('arrived');
    break;
  }
  await closed;
});
