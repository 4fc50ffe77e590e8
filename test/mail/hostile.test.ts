/** No input makes reading hang: each entry point gets a megabyte of one pattern, and stays linear in it. */
import { parseAddressList } from '../../src/mail/addresses';
import { transferDecoded } from '../../src/mail/body-encoding';
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
import { expectLinear } from '../growth';

const MEGABYTE = 1_000_000;
/** What breaks readers of headers. */
const HEADER = [
  '(',
  '((a) ',
  '<',
  '"',
  '\\',
  '[',
  '@',
  'a@b,',
  'a@b.c <',
  '=?utf-8?q?',
  '=?utf-8?b?x?= ',
  ';',
  'a=',
  '*0*=',
  ':',
  'Re: ',
  ' ',
  '\r\n ',
  '1:',
  '1.',
  '\u202e',
];

/** What breaks readers of text. */
const TEXT = [
  '>',
  '> ',
  '-',
  ' ',
  '\n',
  'a ',
  'a\n',
  'é',
  'http://',
  'a@',
  'From: ',
  'On ',
  '--\n',
  'message-id: <',
];

const HTML = [
  '<',
  '<div>',
  '<p>',
  '<table><tr><td>',
  '<ul><li>',
  '<a href="',
  '<!--',
  '&amp;',
  '</div>',
  ' style="',
];

const BYTES = ['=', '\n', '\r', '\r\n ', '--\n', 'x: y\n', '漢', '~{', '('];

/** What breaks readers of coded bodies. */
const CODED = ['=', 'A\n', 'A b!', 'begin 644 a\n'];

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

type Reader = (text: string) => unknown;

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, character => character.charCodeAt(0) & 0xff);
const asPayload = (text: string): GmailPayload => ({
  mimeType: 'text/plain',
  headers: [{ name: 'Content-Type', value: text }],
  body: { data: text },
});

const ENTRY_POINTS: readonly (readonly [string, readonly string[], Reader])[] = [
  ['an address list', HEADER, text => parseAddressList(text, decode)],
  ['a list of ids', HEADER, messageIdList],
  ['encoded words', HEADER, text => decodeWords(text, decode)],
  ['header parameters', HEADER, text => readParameters(text, decode)],
  ['a header date', HEADER, parseHeaderDate],
  ['a local date', HEADER, text => parseLocalDate(text)],
  ['a subject', HEADER, text => [bareSubject(text), stripPrefixes(text), subjectSays(text)]],
  ['flowed text', TEXT, text => unflow(text, true)],
  ['text of any language', TEXT, languageOf],
  ['HTML', HTML, text => htmlToText(text, { markQuotes: true })],
  ['undeclared bytes', BYTES, text => decodeText(latin1(text), null, decode)],
  [
    'coded bodies',
    CODED,
    text => ['base64', 'quoted-printable', 'x-uuencode'].map(name => transferDecoded(latin1(text), name)),
  ],
  ['8-bit headers', BYTES, text => fromMime(latin1(`A: é${text}\r\n`.repeat(2)), decode)],
  ['raw mail', BYTES, text => fromMime(encodeUtf8(text), decode)],
  [
    'a raw multipart',
    BYTES,
    text => fromMime(encodeUtf8(`Content-Type: multipart/mixed; boundary=x\n\n--x\n\n${text}`), decode),
  ],
  ['a payload', BYTES, text => fromPayload(asPayload(text), () => null, decode)],
];

const pairs = ENTRY_POINTS.flatMap(([name, patterns, read]) =>
  patterns.map(pattern => [name, pattern, read] as const),
);

it.each(pairs)('reads %s of a megabyte of %j in linear time', (_, pattern, read) => {
  expectLinear(filled(pattern), read);
});

it.each([...TEXT, ...HTML])('reads a whole mail of a megabyte of %j in linear time', pattern => {
  const whole = filled(pattern);
  expectLinear(whole, text => readMail(source(text, null, text.slice(0, 100_000)), { decode }));
  expectLinear(whole, text => readMail(source(null, text), { decode }));
});
