import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrivalsOf } from '../../../workbench/mail-in/arrivals';
import type { ArrivedMail } from '../../../workbench/mail-in/arrived-mail';
import { openOffice } from '../gmail/office';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-arrivals-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Mails of these days of November, or without a day. */
const mboxOf = (days: readonly (number | null)[], body = 'Hello'): string => {
  const path = join(folder, 'mails.mbox');
  const mails = days.map(day => {
    const date = day === null ? '' : `Date: ${new Date(Date.UTC(2025, 10, day)).toUTCString()}\n`;
    return `From a@b.example Tue Nov  4 10:00:00 2025\n${date}Subject: x\n\n${body}\n`;
  });
  writeFileSync(path, mails.join('\n'));
  return path;
};

const SUPPORT = 'support@solarmora.example';
const { store } = openOffice();
const arrivals = (paths: readonly string[], most?: number): readonly ArrivedMail[] =>
  [
    ...arrivalsOf(
      paths,
      () => {
        const arrival = store.arrivalAt(SUPPORT);
        if (!arrival) throw new Error('no such address');
        return arrival;
      },
      most,
    ),
  ].flatMap(found => (found.kind === 'arrived' ? [found] : []));

const dayOf = ({ at }: ArrivedMail): number | null => (at === null ? null : new Date(at).getUTCDate());
const told = (mails: readonly ArrivedMail[]): readonly string[] =>
  mails.map(mail => `${mail.nth}: ${dayOf(mail)}`);

test('mails come by their time, those of one time as they stand, and know their places in the file', () => {
  expect(told(arrivals([mboxOf([3, 1, 2, 1])]))).toEqual(['1: 1', '3: 1', '2: 2', '0: 3']);
});

test('what lies further apart than a stretch keeps its order', () => {
  expect(told(arrivals([mboxOf([4, 3, 2, 1])], 2))).toEqual(['1: 3', '0: 4', '3: 1', '2: 2']);
});

test('a stretch goes over the files of a call', () => {
  const path = mboxOf([2, 1]);
  expect(told(arrivals([path, path]))).toEqual(['1: 1', '3: 1', '0: 2', '2: 2']);
});

test('a mail without a time comes with the one before it, or with the first that has one', () => {
  expect(told(arrivals([mboxOf([null, 5, 2, null, 3])]))).toEqual(['2: 2', '3: 2', '4: 3', '0: 5', '1: 5']);
  expect(told(arrivals([mboxOf([7, null, null, 5])], 2))).toEqual(['0: 7', '1: 7', '3: 5', '2: 7']);
  expect(told(arrivals([mboxOf([null, null])]))).toEqual(['0: null', '1: null']);
});

test('a stretch of large mails ends before it fills the memory', () => {
  expect(told(arrivals([mboxOf([3, 2, 1], 'y'.repeat(17 << 20))]))).toEqual(['1: 2', '0: 3', '2: 1']);
});
