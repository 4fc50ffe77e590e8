import { fieldOf } from '../../../workbench/services/gmail/header-block';
import { readMimeTree, walk, type MimePart } from '../../../workbench/services/gmail/mime-tree';
import { attachmentsOf, bodyTextOf, htmlOf, plainOf } from '../../../workbench/services/gmail/text-view';
import { expectLinear } from '../../growth';

const read = (text: string, encoding: BufferEncoding = 'utf8'): MimePart =>
  readMimeTree(Buffer.from(text, encoding));
const types = (root: MimePart): readonly string[] => [...walk(root)].map(part => part.type);

const mixed = (body: string): string =>
  `From: a@b.example\nContent-Type: multipart/mixed; boundary="xyz"\n\n${body}`;

test('a multipart gives its parts in order and drops preamble and epilogue', () => {
  const root = read(
    mixed('preamble\n--xyz\n\none\n--xyz\nContent-Type: text/html\n\n<p>two\n--xyz--\nepilogue\n'),
  );
  expect(types(root)).toEqual(['multipart/mixed', 'text/plain', 'text/html']);
  expect(plainOf(root)).toBe('one');
  expect(htmlOf(root)).toBe('<p>two');
});

test('a last part without closing line runs to the end of the mail', () => {
  expect(plainOf(read(mixed('--xyz\n\none\n--xyz\n\ntwo\nthree')))).toBe('one\ntwo\nthree');
});

test('a multipart whose boundary never comes is shown as text', () => {
  const root = read(mixed('just text'));
  expect(types(root)).toEqual(['text/plain']);
  expect(bodyTextOf(root)).toBe('just text');
});

test('an outer boundary ends an inner multipart that was not closed', () => {
  const inner = 'Content-Type: multipart/alternative; boundary=in\n\n--in\n\nplain\n';
  const root = read(
    mixed(`--xyz\n${inner}--xyz\nContent-Type: application/pdf; name=a.pdf\n\nPDF\n--xyz--\n`),
  );
  expect(types(root)).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'application/pdf']);
});

test('a boundary that begins like another is not taken for it', () => {
  const inner = 'Content-Type: multipart/alternative; boundary=xyz1\n\n--xyz1\n\nplain\n--xyz1--\n';
  const root = read(mixed(`--xyz\n${inner}--xyz\n\nafter\n--xyz--\n`));
  expect(plainOf(root)).toBe('plain\nafter');
});

test('an attached mail stays one part with its own parts inside', () => {
  const attached = 'Subject: inner\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\ndeep\n--q--\n';
  const root = read(mixed(`--xyz\nContent-Type: message/rfc822\n\n${attached}\n--xyz--\n`));
  expect(types(root)).toEqual(['multipart/mixed', 'message/rfc822']);
  expect(Buffer.from(root.parts[0]?.content() ?? []).toString()).toContain('deep');
});

test('header fields are unfolded and repeated ones kept in order', () => {
  const root = read('Received: one\r\n\tand more\r\nReceived: two\r\nSubject: a\r\n\r\nbody');
  expect(root.fields).toEqual([
    { name: 'Received', value: 'one\tand more' },
    { name: 'Received', value: 'two' },
    { name: 'Subject', value: 'a' },
  ]);
});

test('a line that lost its fold is joined to the field before when fields follow', () => {
  const root = read('Subject: a long\nsubject\nFrom: a@b.example\n\nbody');
  expect(fieldOf(root.fields, 'subject')).toBe('a long subject');
  expect(fieldOf(root.fields, 'from')).toBe('a@b.example');
});

test('a stray line with a folded one behind it does not end the header', () => {
  const root = read('To    : Mary Smith\r\n__\r\n   <mary@example.net>\r\nSubject  : Hello\r\n\r\nbody');
  expect(root.fields.map(field => [field.name, field.value])).toEqual([
    ['To', 'Mary Smith __   <mary@example.net>'],
    ['Subject', 'Hello'],
  ]);
});

test('a separator line of an mbox in front is no header', () => {
  const root = read('From a@b.example Tue Nov  3 10:00:00 2026\nSubject: x\n\nbody');
  expect(root.fields.map(field => field.name)).toEqual(['Subject']);
});

test('a mail without any header is all text', () => {
  expect(bodyTextOf(read('Dear all,\n\nno header here\n'))).toBe('Dear all,\n\nno header here\n');
});

test.each([
  ['UTF-8', Buffer.from('Subject: Zażółć\n\n', 'utf8'), 'Zażółć'],
  ['windows-1252', Buffer.from('Subject: Grüße\n\n', 'latin1'), 'Grüße'],
])('raw 8-bit header text in %s is readable', (_, raw, subject) => {
  expect(fieldOf(readMimeTree(raw).fields, 'Subject')).toBe(subject);
});

test('CRLF, LF and the lone CR of old Macs all end lines', () => {
  expect(plainOf(read('Subject: x\r\n\nbody'))).toBe('body');
  expect(plainOf(read('Subject: x\r\rbody'))).toBe('body');
});

test.each([
  ['quoted-printable', 'a=C3=BC=\nb =zz', 'aüb =zz'],
  ['QUOTED-PRINTABLE', 'trailing   \nnext', 'trailing\nnext'],
  ['base64', 'SGVs\nbG8=\n', 'Hello'],
  ['base64', 'SGVsbG8g!eW91IHR3bw', 'Hello you two'],
  ['base64', 'SGVsbG8=IHlvdQ==', 'Hello you'],
  ['base64', 'This is no base64 at all, is it? Not... (really) -- $$$ %%% !!!', undefined],
  ['x-uuencode', 'begin 644 a.txt\n', undefined],
])('%s is decoded, and damage is left readable: %s', (encoding, body, expected) => {
  expect(plainOf(read(`Content-Transfer-Encoding: ${encoding}\n\n${body}`))).toBe(expected ?? body);
});

test.each([
  ['RFC 2231', "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf", 'résumé.pdf'],
  ['RFC 2231 in pieces', "attachment; filename*0*=UTF-8''%E8%A6%8B; filename*1*=%E7%A9%8D.pdf", '見積.pdf'],
  ['RFC 2047', 'attachment; filename="=?UTF-8?Q?r=C3=A9sum=C3=A9=2Epdf?="', 'résumé.pdf'],
  ['a semicolon in quotes', 'attachment; filename="a;b.pdf"', 'a;b.pdf'],
])('a file name by %s is read', (_, disposition, name) => {
  const root = read(
    mixed(`--xyz\nContent-Type: application/pdf\nContent-Disposition: ${disposition}\n\nx\n--xyz--\n`),
  );
  expect(attachmentsOf(root).map(part => part.filename)).toEqual([name]);
});

test('text is decoded by its charset', () => {
  const raw = Buffer.concat([
    Buffer.from('Content-Type: text/plain; charset=ISO-2022-JP\n\n'),
    Buffer.from('1b2442467c4b5c1b2842', 'hex'),
  ]);
  expect(plainOf(readMimeTree(raw))).toBe('日本');
});

test('multiparts nested without end stop at a limit', () => {
  const nested = Array.from(
    { length: 200 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
  );
  expect([...walk(read(`${nested.join('')}\nend`))].length).toBeLessThan(100);
});

test.each([
  ['dashes', '-'.repeat(1e6)],
  ['one endless header', 'a:'.repeat(5e5)],
  ['delimiters', mixed('--xyz\n'.repeat(150_000))],
  ['folded lines', `A: b\n${' x\n'.repeat(300_000)}`],
  ['multiparts', mixed('--xyz\nContent-Type: multipart/mixed; boundary=xyz\n\n'.repeat(20_000))],
  ['paddings', `Content-Transfer-Encoding: base64\n\n${'=A'.repeat(5e5)}`],
  ['parameters', `Content-Type: x/y${'; a*0="'.repeat(100_000)}`],
])('a megabyte of %s is read in linear time', (_, text) => {
  expectLinear(text, part => bodyTextOf(read(part, 'latin1')));
});
