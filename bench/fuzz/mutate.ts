/** Makes bad input of good: what is there is cut, doubled, swapped, overwritten, and mixed with what breaks readers. */
import type { Chance } from '../chance';

/** Pieces that mean something to a reader of mail, and pieces that have broken one. */
export const PIECES: readonly string[] = [
  ...[
    '<',
    '>',
    '"',
    '\\',
    '(',
    ')',
    '[',
    ']',
    '@',
    ',',
    ';',
    ':',
    '=',
    '?',
    '*',
    '%',
    '_',
    '-',
    '.',
    ' ',
    '\t',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\r\n ',
    '\n\n',
    '\u0000',
    '\u0007',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ufffd',
  ],
  ...['é', 'ß', 'İ', 'ı', '漢', 'あ', '한', 'א', 'ع', '😀', '\ud83d', '\udc00', '：', '＠', '＜', '\u0301'],
  ...[
    '=?utf-8?q?',
    '=?utf-8?b?',
    '?=',
    '=?iso-2022-jp?B?GyRC?=',
    '=?x?y?z?=',
    "utf-8''",
    '*0*=',
    '*1=',
    '%E2%82',
  ],
  ...[
    '=3D',
    '=\r\n',
    '=00',
    '=FF',
    'base64',
    'quoted-printable',
    'charset=utf-7',
    'boundary=',
    '--b1',
    '--b1--',
  ],
  ...[
    'a@b.example',
    '<a@b.example>',
    '@b,@c:a@d.example',
    'group: a@b.example;',
    '""@b.example',
    'a@[127.0.0.1]',
  ],
  ...[
    'From: ',
    'To: ',
    'Subject: ',
    'Date: ',
    'Message-ID: ',
    'References: ',
    'In-Reply-To: ',
    'Content-Type: ',
  ],
  ...['multipart/mixed; boundary="x"', 'message/rfc822', 'text/html', 'Auto-Submitted: auto-replied\r\n'],
  ...['Re: ', 'Fwd: ', 'AW: ', '[EXTERNAL] ', '> ', '>> ', '-- \n', '________________________________\n'],
  ...[
    '---------- Forwarded message ---------\n',
    '-----Original Message-----\n',
    'On Mon, 2 Nov 2026, A wrote:\n',
  ],
  ...[
    '<div>',
    '</div>',
    '<blockquote>',
    '<!--',
    '-->',
    '<![CDATA[',
    '&amp;',
    '&#x0;',
    '&#xd800;',
    '<a href="',
  ],
  ...[
    '31 Feb 2026 25:61:61 +9999',
    '1 Jan 0000',
    '99999999999',
    '-1',
    '1e308',
    'NaN',
    '__proto__',
    'constructor',
  ],
  ...[
    '=HYPERLINK("x")',
    '+1',
    '{{contact.first|there}}',
    '{{',
    '}}',
    '$&',
    '../',
    'C-1',
    'P-1',
    'null',
    'undefined',
  ],
];

/** How often a piece is put in a row, at most: enough to tell a slow reader, few enough for many tries. */
const MOST_TIMES = 60;

/** Lengths that are kept; what grows beyond is cut. */
const MOST_UNITS = 8_000;

/** @param mixedWith other good input, to take pieces of */
export function mutatedText(text: string, mixedWith: readonly string[], random: Chance): string {
  let now = text;
  for (let change = random.below(6) + 1; change > 0; change--) {
    const at = random.below(now.length + 1);
    const end = Math.min(now.length, at + random.below(random.happens(0.8) ? 12 : now.length + 1));
    switch (random.below(7)) {
      case 0:
        now = now.slice(0, at) + now.slice(end);
        break;
      case 1:
        now = now.slice(0, at) + random.pick(PIECES) + now.slice(at);
        break;
      case 2:
        now = now.slice(0, at) + random.pick(PIECES) + now.slice(end);
        break;
      case 3:
        now = now.slice(0, at) + random.pick(PIECES).repeat(random.below(MOST_TIMES)) + now.slice(at);
        break;
      case 4:
        now = now.slice(0, end) + now.slice(at);
        break;
      case 5: {
        const other = random.pick(mixedWith);
        const from = random.below(other.length + 1);
        now = now.slice(0, at) + other.slice(from, from + random.below(400)) + now.slice(end);
        break;
      }
      default:
        now = now.slice(0, at) + String.fromCharCode(random.below(0x10000)) + now.slice(at + 1);
    }
    if (now.length > MOST_UNITS) now = now.slice(0, MOST_UNITS);
  }
  return now;
}

/** The same on bytes: each is taken for a character of its own, and what is not Latin 1 comes in as UTF-8. */
export function mutatedBytes(mail: string, mixedWith: readonly string[], random: Chance): Uint8Array {
  const text = mutatedText(mail, mixedWith, random);
  let wide = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    wide += unit <= '\u00ff' ? unit : Buffer.from(unit, 'utf8').toString('latin1');
  }
  return Buffer.from(wide, 'latin1');
}
