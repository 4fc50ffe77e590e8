import { encodeUtf8 } from '../../src/mail/utf8';

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
