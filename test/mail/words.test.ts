import fc from 'fast-check';
import { decodeWords } from '../../src/mail/words';
import { readParameters } from '../../src/mail/parameters';
import { decode, encodeIn } from './charsets';

const read = (value: string): string => decodeWords(value, decode);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('decodeWords', () => {
  it.each([
    ['base64', '=?UTF-8?B?R3LDvMOfZQ==?=', 'Grüße'],
    ['quoted-printable with underscores', '=?iso-8859-1?q?Gr=FC=DFe_an_alle?=', 'Grüße an alle'],
    ['a language tag', '=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['text around it', 'Re: =?utf-8?q?=C3=9C?= x', 'Re: Ü x'],
    ['white space between two words, which vanishes', '=?utf-8?q?a?= \r\n =?utf-8?q?b?=', 'ab'],
    ['white space inside a word', '=?utf-8?Q?a b?=', 'a b'],
    ['a missing end', '=?utf-8?Q?Gr=C3=BC=C3=9Fe', 'Grüße'],
    ['two charsets', '=?utf-8?q?=C3=A4?= =?koi8-r?B?0NLJ18XU?=', 'äпривет'],
    ['no encoding at all', 'plain =? text', 'plain =? text'],
    ['an unknown charset', '=?x-nonsense?q?abc?=', 'abc'],
  ])('reads %s', (_, header, expected) => {
    expect(read(header)).toBe(expected);
  });

  it('joins a character that is cut between two words', () => {
    const bytes = Buffer.from('ü');
    expect(
      read(
        `=?utf-8?B?${bytes.subarray(0, 1).toString('base64')}?= =?utf-8?B?${bytes.subarray(1).toString('base64')}?=`,
      ),
    ).toBe('ü');
  });

  it('reads ISO-2022-JP words of which each ends in ASCII', () => {
    const word = (text: string): string =>
      `=?ISO-2022-JP?B?${base64(Uint8Array.of(0x1b, 0x24, 0x42, ...encodeIn('euc-jp', text).map(byte => byte & 0x7f), 0x1b, 0x28, 0x42))}?=`;
    expect(read(`${word('見積')} ${word('書')}`)).toBe('見積書');
  });

  it('gives back any text in any cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 10 }),
        (text, length) => {
          const bytes = Buffer.from(text);
          const words: string[] = [];
          for (let at = 0; at < bytes.length; at += length)
            words.push(`=?utf-8?B?${bytes.subarray(at, at + length).toString('base64')}?=`);
          expect(read(words.join(' '))).toBe(bytes.toString('utf8').replace(/[\u0000\r\n]+/g, ' '));
        },
      ),
    );
  });
});

describe('readParameters', () => {
  const nameOf = (header: string): string | undefined =>
    readParameters(header, decode).parameters.get('filename');

  it.each([
    ['a quoted value', 'attachment; filename="a;b (1).pdf"', 'a;b (1).pdf'],
    ['a bare value with spaces', 'attachment; filename=a b.pdf; size=1', 'a b.pdf'],
    ['RFC 2231', "attachment; filename*=UTF-8''%E2%82%AC%20Liste.pdf", '€ Liste.pdf'],
    [
      'RFC 2231 in pieces',
      'attachment; filename*0*=utf-8\'\'Gr%C3%BC; filename*1*=%C3%9Fe; filename*2=".pdf"',
      'Grüße.pdf',
    ],
    ['pieces in the wrong order', 'attachment; filename*1="b.pdf"; filename*0="a"', 'ab.pdf'],
    ['a character cut between pieces', "attachment; filename*0*=utf-8''%C3; filename*1*=%BC.pdf", 'ü.pdf'],
    ['RFC 2231 beside a plain name', 'attachment; filename="_.pdf"; filename*=utf-8\'\'%C3%BC.pdf', 'ü.pdf'],
    ['an encoded word in quotes', 'attachment; filename="=?utf-8?Q?=C3=BC.pdf?="', 'ü.pdf'],
    ['raw UTF-8', 'attachment; filename="Grüße.pdf"', 'Grüße.pdf'],
    ['quoted pairs', 'attachment; filename="a\\"b\\\\c.txt"', 'a"b\\c.txt'],
    ['another charset', "attachment; filename*=iso-2022-jp''%1B$B8+%1B(B.pdf", '見.pdf'],
  ])('reads %s', (_, header, expected) => {
    expect(nameOf(header)).toBe(expected);
  });

  it.each([
    ['a comment in front of a name', 'attachment; (a;b) filename=a.pdf', 'a.pdf'],
    ['brackets in a bare value', 'attachment; filename=a (1).pdf', 'a (1).pdf'],
    ['a comment that never ends', 'attachment; (filename=a.pdf', undefined],
  ])('reads %s', (_, header, expected) => {
    expect(nameOf(header)).toBe(expected);
  });

  it('gives back any file name in any RFC 2231 cut, in any order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(name => !name.includes('=?')),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (name, length, backwards) => {
          const octets = [...Buffer.from(name)].map(byte => `%${byte.toString(16).padStart(2, '0')}`);
          const pieces: string[] = [];
          for (let at = 0; at < octets.length; at += length)
            pieces.push(
              `filename*${pieces.length}*=${at === 0 ? "utf-8''" : ''}${octets.slice(at, at + length).join('')}`,
            );
          const header = ['attachment', ...(backwards ? pieces.reverse() : pieces)].join('; ');
          expect(nameOf(header)).toBe(Buffer.from(name).toString('utf8'));
        },
      ),
    );
  });

  it('reads the value without comments and parameters, in lower case', () => {
    expect(readParameters('Text/HTML (yes); charset=utf-8', decode).value).toBe('text/html');
  });
});
