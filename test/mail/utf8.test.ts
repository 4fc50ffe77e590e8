import { decodeUtf8, encodeUtf8 } from '../../src/mail/utf8';

const TEXTS: Readonly<Record<string, string>> = {
  'no character': '',
  'ASCII alone': 'Hello, world\r\n\t\u0000\u007f',
  'two bytes': '\u0080 é ß \u07ff',
  'three bytes': '\u0800 漢字 \uffff',
  'pairs of surrogates': '😀 \u{10000}\u{10ffff}',
  'halves of pairs': '\ud83d \ude00 \ude00\ud83d',
  'half a pair at the end': 'x\ud83d',
  'a cell of three bytes each': '漢'.repeat(50_000),
  'more than a cell': `${'漢'.repeat(50_000)}😀`,
};

describe('text as UTF-8', () => {
  it.each(Object.keys(TEXTS))('%s', name => {
    const text = TEXTS[name] ?? '';
    expect(Buffer.from(encodeUtf8(text))).toEqual(Buffer.from(text, 'utf8'));
  });

  it('stays as it is when another text is encoded', () => {
    const first = encodeUtf8('first');
    encodeUtf8('another');
    expect(Buffer.from(first).toString()).toBe('first');
  });
});

describe('UTF-8 as text', () => {
  const long = 'Plain text of a mail.\r\n'.repeat(2_000);

  it.each(['', 'a', long, `${long}é`, `é${long}😀`])('says what was encoded (%#)', text => {
    expect(decodeUtf8(encodeUtf8(text)).text).toBe(text);
  });

  it('counts what is and what is not UTF-8, also at the end of seven-bit text', () => {
    const bytes = Uint8Array.from([...encodeUtf8(`${long}é`), 0xff]);
    expect(decodeUtf8(bytes)).toEqual({ text: `${long}é\ufffd`, broken: true, errors: 1, sequences: 1 });
    expect(decodeUtf8(encodeUtf8(long))).toEqual({ text: long, broken: false, errors: 0, sequences: 0 });
  });
});
