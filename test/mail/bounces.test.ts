/** Delivery reports of many servers, in many languages: told from people's mail, with whom they could not reach. */
import { fromMime } from '../../src/mail/mime';
import { readMail } from '../../src/mail/read';
import { REPORTS, UNREACHED, type Report } from '../fixtures/mail/bounces';
import { decode } from './charsets';

const read = ({ from, subject, text, header }: Report, returnPath: string) => {
  const raw = [
    ...(returnPath === '' ? [] : [`Return-Path: ${returnPath}`]),
    `From: ${from}`,
    'To: support@solarmora.example',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Message-ID: <report@mx.example>',
    ...(header === undefined ? [] : [header]),
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n');
  return readMail(fromMime(Buffer.from(raw), decode), { decode }).classification;
};

describe.each(REPORTS.map(report => [report.server, report] as const))('a report of %s', (_, report) => {
  it.each([
    ['with its null sender', '<>'],
    ['whose null sender got lost', ''],
  ])('%s tells whom it could not reach', (_case, returnPath) => {
    const { class: kind, bounce } = read(report, returnPath);

    expect(kind).toBe('bounce');
    expect(bounce?.recipients).toEqual([UNREACHED]);
    expect(bounce?.permanent).toBe(report.permanent);
  });
});

it('takes a customer who writes about a report for a person', () => {
  const about = {
    server: '',
    from: 'Ann Lee <ann@customer.example>',
    subject: 'Undeliverable mail again',
    text: 'Hello, my mail to bob@acme.example came back again, it says the mailbox is full. Can you help?',
    permanent: false,
  };

  expect(read(about, '<ann@customer.example>').class).toBe('normal');
});
