/** No input makes reading hang: each entry point gets a megabyte of one pattern and has one second for it. */
import { parseAddressList } from '../../src/mail/addresses';
import { decodeText } from '../../src/mail/charset';
import { parseHeaderDate, parseLocalDate } from '../../src/mail/dates';
import { unflow } from '../../src/mail/flowed';
import { htmlToText } from '../../src/mail/html-text';
import { messageIdList } from '../../src/mail/ids';
import { languageOf } from '../../src/mail/language';
import type { MailSource } from '../../src/mail/message';
import { fromMime } from '../../src/mail/mime';
import { readParameters } from '../../src/mail/parameters';
import { fromPayload, type GmailPayload } from '../../src/mail/payload';
import { readMail } from '../../src/mail/read';
import { bareSubject, stripPrefixes, subjectSays } from '../../src/mail/subject';
import { encodeUtf8 } from '../../src/mail/utf8';
import { decodeWords } from '../../src/mail/words';
import { decode } from './charsets';

const MEGABYTE = 1_000_000;
/** Of the processor, not of the clock: tests run side by side. */
const LIMIT_MS = 1000;

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const PATTERNS = [
  '>', '> ', '-', '=', '_', '(', '((a) ', '<', '"', '\\', '[', '@', 'a@b,', 'a@b.c <', '=?utf-8?q?', '=?utf-8?b?x?= ', '=?x', ';', 'a=', '*0*=', ':', 'From: ', 'On ', 'Re: ', '[x]', ' ', '\t', '\n', '\r', '\n\n', '\r\n ', 'a ', 'a\n', '1 ', '1:', '1.', 'é', '漢', '\u202e', '<div>', '<p>', '<table><tr><td>', '<ul><li>', '<a href="', '<!--', '&amp;', '&', '<blockquote>', '</div>', ' style="', 'cid:', '~{', '+AD', '--\n', 'begin 644 a\n', 'http://', 'a@', '.', 'message-id: <', 'status: ', 'To: a@b\n', 'x: y\n',
]; // prettier-ignore

const filled = (pattern: string): string => pattern.repeat(Math.ceil(MEGABYTE / pattern.length));

const source = (text: string | null, html: string | null, header = ''): MailSource => ({
  headers: ['From', 'To', 'Subject', 'Date', 'Message-ID', 'References', 'In-Reply-To'].map(name => ({
    name,
    value: header,
  })),
  text,
  html,
  attachments: [],
  attached: [],
  reports: [{ type: 'message/delivery-status', text: text ?? '' }],
  contentType: 'text/plain',
  reportType: null,
});

const ENTRY_POINTS: Readonly<Record<string, (text: string) => unknown>> = {
  'an address list': text => parseAddressList(text, decode),
  'a list of ids': messageIdList,
  'encoded words': text => decodeWords(text, decode),
  'header parameters': text => readParameters(text, decode),
  'a header date': parseHeaderDate,
  'a local date': text => parseLocalDate(text),
  'a subject': text => [bareSubject(text), stripPrefixes(text), subjectSays(text)],
  'flowed text': text => unflow(text, true),
  HTML: text => htmlToText(text, { markQuotes: true }),
  'undeclared bytes': text =>
    decodeText(
      Uint8Array.from(text, character => character.charCodeAt(0) & 0xff),
      null,
      decode,
    ),
  'the language of a text': languageOf,
  'raw mail': text => fromMime(encodeUtf8(text), decode),
  'a raw multipart': text =>
    fromMime(encodeUtf8(`Content-Type: multipart/mixed; boundary=x\n\n--x\n\n${text}`), decode),
  'a payload': text =>
    fromPayload(
      {
        mimeType: 'text/plain',
        headers: [{ name: 'Content-Type', value: text }],
        body: { data: text },
      } as GmailPayload,
      () => null,
      decode,
    ),
};

describe.each(Object.entries(ENTRY_POINTS))('%s of a megabyte', (_, read) => {
  it.each(PATTERNS)('takes less than a second when it repeats %j', pattern => {
    const text = filled(pattern);
    expect(processorTime(() => read(text))).toBeLessThan(LIMIT_MS);
  });
});

describe('a whole mail of a megabyte', () => {
  it.each(PATTERNS)(
    'takes less than five seconds as text, HTML and headers, read one after another when it repeats %j',
    pattern => {
      const text = filled(pattern);
      const read = (): void => {
        readMail(source(text, null), { decode });
        readMail(source(null, text), { decode });
        readMail(source('', null, text), { decode });
      };
      expect(processorTime(read)).toBeLessThan(5 * LIMIT_MS);
    },
  );
});
