import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accountsOf, INCOMING_LABEL, leadRoutes } from '../../workbench/company';
import { SAMPLE } from '../../workbench/paths';
import { SAMPLE_COMPANY } from '../../workbench/sample/company';
import { loadSample, sampleMails } from '../../workbench/sample/load';
import { addressesIn } from '../../workbench/services/gmail/address-headers';
import { readHeaderBlock } from '../../workbench/services/gmail/header-block';
import { GmailStore } from '../../workbench/services/gmail/store';
import { ManualClock } from '../../workbench/runtime/clock';
import { fromPath } from '../../workbench/mail-in/files';

const mails = sampleMails(SAMPLE);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(SAMPLE, folder), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

test('the manifest names every mail once, in order of time, and says what it is for', () => {
  expect(mails.map(mail => mail.file).sort()).toEqual([...filesBelow('mails')].sort());
  expect(mails.map(mail => mail.at)).toEqual(mails.map(mail => mail.at).sort());
  for (const { shows, to, sentBy, file } of mails) {
    expect(shows).not.toBe('');
    expect([file, (to ?? []).length > 0 || sentBy !== undefined]).toEqual([file, true]);
    expect(existsSync(join(SAMPLE, file))).toBe(true);
  }
});

test('all addresses stand under .example', () => {
  for (const found of fromPath(join(SAMPLE, 'mails'))) {
    if (found.kind === 'bad') throw new Error(`${found.file}: ${found.problem}`);
    expect([found.file, found.damage]).toEqual([found.file, null]);
    for (const { name, value } of readHeaderBlock(found.raw).fields) {
      if (!/^(from|to|cc|bcc|reply-to)$/i.test(name)) continue;
      for (const address of addressesIn(value)) expect(address).toMatch(/\.example$/);
    }
  }
});

test('every mail finds its mailbox; those for a route wait under the label', () => {
  const clock = new ManualClock(0);
  let id = 0;
  const store = new GmailStore({
    folder: null,
    hexId: n => (id += 1).toString(16).padStart(n, '0'),
    now: () => clock.now(),
  });
  leadRoutes(store, SAMPLE_COMPANY);
  expect(loadSample(store, clock, SAMPLE)).toBe(mails.length);
  const box = store.mailbox(SAMPLE_COMPANY.routing);
  const label = box.labels.named(INCOMING_LABEL)?.id ?? '';
  expect(box.list(label)).toHaveLength(box.list('INBOX').length);
  expect(box.list(label).length).toBeGreaterThan(50);
  for (const account of accountsOf(SAMPLE_COMPANY))
    expect(store.mailbox(account).list().length).toBeGreaterThan(8);
  expect(clock.now()).toBe(Date.parse(mails.at(-1)?.at ?? ''));
});
