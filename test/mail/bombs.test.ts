/** Mail that is small on the wire and wants to be large in memory, deep or many: it stays within the limits, and no archive is opened. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNameOf } from '../../src/mail/attachments';
import { openly } from '../../src/mail/deceptive';
import { PART_LIMIT } from '../../src/mail/part';
import { multipart, part, raw, source } from './mail';

const attached = (name: string, body = 'x'): string =>
  part(`Content-Type: application/zip\r\nContent-Disposition: attachment; filename="${name}"`, body);

/** A mail within a mail within a mail. */
const nested = (depth: number): string => {
  let inner = raw({ Subject: 'The innermost' }, 'innermost words');
  for (let n = 0; n < depth; n++)
    inner = multipart('multipart/mixed', [part('Content-Type: message/rfc822', inner)]).replace(
      /b1/g,
      `b${n}x`,
    );
  return inner;
};

/** Multiparts without end that share one boundary, as libraries that recurse per opening line die of. */
const deepMultipart = (depth: number): string => {
  const lines: string[] = [];
  for (let n = 0; n < depth; n++)
    lines.push(`--b${n}`, `Content-Type: multipart/mixed; boundary="b${n + 1}"`, '');
  return raw({ 'Content-Type': 'multipart/mixed; boundary="b0"' }, lines.join('\r\n'));
};

it('mails within mails stop at a depth', () => {
  expect(JSON.stringify(source(nested(60)))).not.toContain('innermost words');
});

it('multiparts within multiparts end without an overflow of the stack', () => {
  expect(source(deepMultipart(20_000)).attachments.length).toBeLessThanOrEqual(PART_LIMIT);
});

it('of twenty thousand parts only as many are read as a mail may have', () => {
  const many = multipart(
    'multipart/mixed',
    Array.from({ length: 20_000 }, (_, n) => attached(`${n}.zip`)),
  );
  expect(source(many).attachments.length).toBeLessThanOrEqual(PART_LIMIT);
});

it('a body never grows by its decoding: base64 and quoted-printable shrink, a charset at most triples', () => {
  const base64 = Buffer.alloc(300_000, 'bomb').toString('base64');
  const read = source(
    multipart('multipart/mixed', [
      part('Content-Type: text/plain\r\nContent-Transfer-Encoding: base64', base64),
    ]),
  );
  expect(read.text?.length).toBeLessThanOrEqual(base64.length);
  const quoted = '=3D'.repeat(100_000);
  const other = source(
    raw({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'quoted-printable' }, quoted),
  );
  expect(other.text?.length).toBeLessThanOrEqual(quoted.length);
});

it('an archive is a file with a size like any other, even inside an archive’s own type', () => {
  // The head of a ZIP whose one entry says that it unpacks to 4 GB.
  const zip = Buffer.from('504b0304140000000800000000000000000000000000ffffffff0100000061', 'hex').toString(
    'base64',
  );
  const mail = multipart('multipart/mixed', [
    part('Content-Type: text/plain', 'see file'),
    part(
      'Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=bomb.zip',
      zip,
    ),
    part(
      'Content-Type: application/gzip\r\nContent-Encoding: gzip\r\nContent-Disposition: attachment; filename=b.gz',
      'x',
    ),
  ]);
  const { attachments, text } = source(mail);
  expect(text?.trim()).toBe('see file');
  expect(attachments.map(({ name, type, size }) => [name, type, size])).toEqual([
    ['bomb.zip', 'application/zip', Buffer.from(zip, 'base64').length],
    ['b.gz', 'application/gzip', 1],
  ]);
});

it('nothing in the program can unpack: no service, no library, no hand-made inflater', () => {
  const files = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
      entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
    );
  const sources = files(join(__dirname, '../../src')).map(path => readFileSync(path, 'utf8'));
  expect(
    sources.filter(text => /\b(?:unzip|ungzip|inflate|gunzip|decompress\w*|fflate|pako)\b/i.test(text)),
  ).toEqual([]);
});

describe('the name of a file', () => {
  it.each([
    ['invoice\u202efdp.exe', /\u202e/],
    ['report\u200b.pdf\u200d.exe', /[\u200b\u200d]/],
    ['../../etc/passwd', /\.\.\/|\//],
    ['C:\\Windows\\system32\\cmd.exe', /\\/],
    ['a\u0000b.pdf', /\u0000/],
    ['line\nbreak.pdf', /[\r\n]/],
    ['\u2066safe\u2069.pdf', /[\u2066-\u2069]/],
  ])('%j is shown and stored without what deceives', (name, never) => {
    const { attachments } = source(
      multipart('multipart/mixed', [
        part(
          `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          'x',
        ),
      ]),
    );
    const [file] = attachments;
    expect(file).toBeDefined();
    if (file) expect(openly(fileNameOf(file, 1))).not.toMatch(never);
  });

  it('of any length is cut, and still has one', () => {
    const { attachments } = source(multipart('multipart/mixed', [attached(`${'a'.repeat(50_000)}.zip`)]));
    const [file] = attachments;
    expect(file && openly(fileNameOf(file, 1)).length).toBeLessThan(300);
  });
});
