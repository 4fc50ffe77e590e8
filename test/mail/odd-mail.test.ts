/** Mail as it really arrives, damaged and old: the facts are the same from raw bytes and from Gmail's payload of them. */
import fc from 'fast-check';
import { fromMime } from '../../src/mail/mime';
import type { Mail, MailSource } from '../../src/mail/message';
import { fromPayload } from '../../src/mail/payload';
import { readMail } from '../../src/mail/read';
import { payloadWithMails } from '../../workbench/services/gmail/payload';
import { decode, encodeIn } from './charsets';
import { multipart, part, raw } from './mail';

const viaGmail = (bytes: Uint8Array): MailSource => {
  const { payload, attachments } = payloadWithMails(bytes);
  const fetch = (id: string): Uint8Array | null =>
    attachments[id] === undefined ? null : Buffer.from(attachments[id], 'base64url');
  return fromPayload(payload, fetch, decode);
};

const WAYS: readonly (readonly [string, (bytes: Uint8Array) => MailSource])[] = [
  ['raw', bytes => fromMime(bytes, decode)],
  ['through Gmail', viaGmail],
];

const facts = ({ from, to, subject, text, attachments }: Mail) => ({
  from: from?.address ?? null,
  to: to.map(({ address }) => address),
  subject,
  text,
  files: attachments.map(({ name }) => name),
});

const USUAL = {
  from: 'ann@customer.example',
  to: ['support@company.example'],
  subject: 'Chairs',
  text: 'hello',
  files: [] as string[],
};

const PDF = part('Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf', 'x');
const HELLO = part('Content-Type: text/plain', 'hello');
const mixed = (type: string): string =>
  raw({ 'Content-Type': type }, `--b1\r\n${HELLO}\r\n--b1\r\n${PDF}\r\n--b1--\r\n`);
const encoded = (encoding: string, body: string): string =>
  raw({ 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': encoding }, body);
const PLAIN = raw({}, 'hello');

const MAILS: readonly (readonly [string, string | Uint8Array, Partial<typeof USUAL>])[] = [
  ['a byte order mark first', `\ufeff${PLAIN}`, {}],
  ['a line of another protocol first', `HTTP/1.1 200 OK\r\n${PLAIN}`, {}],
  ['a colon without a name first', `: x\r\n${PLAIN}`, {}],
  ['its first field indented', ` ${PLAIN}`, {}],
  ['an mbox line first', `From ann@x Tue Nov  3 10:00:00 2026\r\n${PLAIN}`, {}],
  ['a space before the colon of From', PLAIN.replace('From:', 'From :'), {}],
  ['CR before each CRLF', PLAIN.replace(/\r\n/g, '\r\r\n'), {}],
  ['CR line ends', PLAIN.replace(/\r\n/g, '\r'), {}],
  ['LF and CRLF in one header', PLAIN.replace('\r\n', '\n'), {}],
  ['a boundary that lost its fold', mixed('multipart/mixed;\r\nboundary="b1"'), { files: ['a.pdf'] }],
  [
    'comments in its Content-Type',
    mixed('multipart/mixed (x); (a;b) boundary=b1 (bye)'),
    { files: ['a.pdf'] },
  ],
  ['blanks behind its boundary', mixed('multipart/mixed; boundary="b1  "'), { files: ['a.pdf'] }],
  ['a boundary in pieces', mixed('multipart/mixed; boundary*0=b; boundary*1=1'), { files: ['a.pdf'] }],
  ['no final boundary', mixed('multipart/mixed; boundary=b1').replace('--b1--', ''), { files: ['a.pdf'] }],
  [
    'an inner boundary that continues the outer one',
    raw(
      { 'Content-Type': 'multipart/mixed; boundary=b1' },
      `--b1\r\nContent-Type: multipart/alternative; boundary=b12\r\n\r\n--b12\r\n${HELLO}\r\n--b12--\r\n--b1\r\n${PDF}\r\n--b1--`,
    ),
    { files: ['a.pdf'] },
  ],
  [
    'an inner multipart that is never closed',
    raw(
      { 'Content-Type': 'multipart/mixed; boundary=b1' },
      `--b1\r\nContent-Type: multipart/alternative; boundary=b2\r\n\r\n--b2\r\n${HELLO}\r\n--b1\r\n${PDF}\r\n--b1--`,
    ),
    { files: ['a.pdf'] },
  ],
  ['words around its parts', `${mixed('multipart/mixed; boundary=b1')}goodbye`, { files: ['a.pdf'] }],
  ['base64 in an odd spelling', encoded('"Base64";', 'aGVsbG8='), {}],
  ['quoted-printable in an odd spelling', encoded('Quoted_Printable', 'hel=6Co='), {}],
  ['base64 with a footer behind its padding', encoded('base64', 'aGVsbG8=\r\n____\r\nthe list'), {}],
  [
    'base64 without padding and with a footer',
    encoded('base64', 'aGVsbG8gYWxs\r\n\r\n-- \r\nYou get this because you are on the list.'),
    { text: 'hello all' },
  ],
  [
    'base64 broken by noise',
    encoded('base64', 'aGVsbG8g!YWxsIG\r\n*9mIHlvdSBvdmVyIHRoZXJl'),
    { text: 'hello all of you over there' },
  ],
  ['joined base64', encoded('base64', 'aGVs==bG8='), {}],
  [
    'prose that claims to be base64',
    encoded('base64', 'This is no base64 at all.'),
    { text: 'This is no base64 at all.' },
  ],
  ['lower-case escapes', encoded('quoted-printable', 'gr=c3=bc=c3=9fe =zz='), { text: 'grüße =zz' }],
  [
    'a file whose type cannot be read',
    multipart('multipart/mixed', [HELLO, part('Content-Type: application-x-gzip; name=a.gz', 'x')]),
    { files: ['a.gz'] },
  ],
  [
    'an empty file name beside a full one',
    multipart('multipart/mixed', [
      HELLO,
      part('Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=""', 'x'),
    ]),
    { files: ['a.pdf'] },
  ],
  [
    'a raw file name in the charset of its text',
    Buffer.concat([
      Buffer.from(
        `${raw({ 'Content-Type': 'multipart/mixed; boundary=b1' }, '--b1')}\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nhello\r\n--b1\r\nContent-Type: application/pdf; name="`,
      ),
      encodeIn('koi8-r', 'Счет'),
      Buffer.from('"\r\n\r\nx\r\n--b1--\r\n'),
    ]),
    { files: ['Счет'] },
  ],
  [
    'a report that is a file',
    multipart('multipart/mixed', [
      HELLO,
      part('Content-Type: message/delivery-status; name=why.txt', 'x: y'),
    ]),
    { files: ['why.txt'] },
  ],
  [
    'a digest of parts that say they are mails',
    multipart('multipart/digest', [part('Content-Type: message/rfc822', raw({}, 'hello'))]),
    { files: [''] },
  ],
  ['a digest of parts that say nothing', multipart('multipart/digest', [part('', raw({}, 'hello'))]), {}],
  ['raw ISO-2022-JP in its subject', raw({ Subject: '\u001b$B8+@Q\u001b(B' }, 'hello'), { subject: '見積' }],
  [
    'a Q word that ends in an equals sign',
    raw({ Subject: '=?utf-8?Q?1+1=?=' }, 'hello'),
    { subject: '1+1=' },
  ],
  [
    'two adjacent words that share a character',
    raw({ Subject: '=?utf-8?Q?=E2=82?=\r\n =?utf-8?Q?=AC?=' }, 'hello'),
    { subject: '€' },
  ],
];

describe.each(WAYS)('mail read %s', (_, read) => {
  it.each(MAILS)('with %s gives its facts', (_name, mail, expected) => {
    const bytes = typeof mail === 'string' ? Buffer.from(mail) : mail;
    expect(facts(readMail(read(bytes), { decode }))).toEqual({ ...USUAL, ...expected });
  });

  it.each([
    ['windows-1251', 'Счёт'],
    ['koi8-r', 'Счет'],
    ['shift_jis', '見積書'],
    ['gb18030', '报价单'],
    ['euc-kr', '견적서'],
    ['windows-1252', 'Stühle’'],
    ['windows-1255', 'שלום לכם'],
  ])('with 8-bit headers gives them in the charset of its first part: %s', (charset, subject) => {
    const bytes = Buffer.concat([
      Buffer.from('From: a@b.example\r\nSubject: '),
      encodeIn(charset, subject),
      Buffer.from('\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\n'),
      Buffer.from(`Content-Type: text/plain; charset=${charset}\r\n\r\nhello\r\n--b1--\r\n`),
    ]);
    expect(readMail(read(bytes), { decode }).subject).toBe(subject);
  });

  it.each([
    ['<meta charset=KOI8-R>', 'koi8-r', 'Я'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', 'iso-8859-2', 'ś'],
    ['<meta charset=utf-7>', 'windows-1252', 'ü'],
  ])('with HTML of no declared charset believes %s', (meta, charset, text) => {
    const bytes = Buffer.concat([
      Buffer.from(`Content-Type: text/html\r\n\r\n<html><head>${meta}</head><p>`),
      encodeIn(charset, text),
    ]);
    expect(readMail(read(bytes), { decode }).text).toBe(text);
  });
});

describe.each(WAYS)('header fields read %s', (_, read) => {
  it('come back in order, wherever they were folded', () => {
    const word = fc.stringMatching(/^[!-~äß山]{1,12}$/).filter(text => !text.includes('=?'));
    const field = fc.tuple(
      fc.stringMatching(/^X-[A-Za-z0-9-]{1,12}$/),
      fc.array(word, { minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\r\n', '\n', '\r\r\n'),
        fc.nat({ max: 3 }),
        (fields, lineEnd, every) => {
          const mail = fields
            .map(
              ([name, words]) =>
                `${name}: ${words.reduce((all, next, i) => `${all}${i % 4 < every ? `${lineEnd} ` : ' '}${next}`)}`,
            )
            .join(lineEnd);
          const headers = read(Buffer.from(`${mail}${lineEnd}${lineEnd}hello`)).headers;
          expect(headers.map(({ name, value }) => [name, value.replace(/\s+/g, ' ')])).toEqual(
            fields.map(([name, words]) => [name, words.join(' ')]),
          );
        },
      ),
    );
  });
});

describe('mail attached to a mail', () => {
  const attachedMail = (fields: Record<string, string>): string =>
    part('Content-Type: message/rfc822', raw(fields, 'inner'));

  it('gives the names and the subject of its header in any charset', () => {
    const forwarded = readMail(
      fromMime(
        Buffer.from(
          multipart('multipart/mixed', [
            HELLO,
            attachedMail({
              From: '=?koi8-r?B?4c7OwQ==?= <anna@other.example>',
              Subject: '=?windows-1251?B?0ffl8g==?=',
            }),
          ]),
        ),
        decode,
      ),
      { decode },
    ).forwarded;
    expect(forwarded).toMatchObject({ from: { name: 'Анна' }, subject: 'Счет' });
  });

  it('is passed over where it does not name its author', () => {
    const both = multipart('multipart/mixed', [
      HELLO,
      attachedMail({ From: '' }),
      attachedMail({ From: 'Eve <eve@other.example>' }),
    ]);
    const read = readMail(fromMime(Buffer.from(both), decode), { decode });
    expect(read.forwarded?.from?.address).toBe('eve@other.example');
  });
});
