/** RFC 2047 encoded words in header values, as Gmail shows them to people: decoded, and left alone when damaged. */

const ENCODED_WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?\s]*)\?=/gi;
/** White space between two encoded words is not shown (RFC 2047 section 6.2). */
const BETWEEN_WORDS = /(\?=)[ \t\r\n]+(?==\?[^?\s]{1,60}\?[bq]\?)/gi;

/** Text of `bytes`; a charset that is unknown falls back to UTF-8 where it is valid, else windows-1252. */
export const decodeCharset = (bytes: Uint8Array, charset: string | null): string => {
  const label = (charset ?? 'utf-8').trim().replace(/\*.*$/, '').toLowerCase();
  const decoder = decoderFor(ALIASES[label] ?? label);
  if (decoder && decoder.encoding !== 'utf-8') return decoded(decoder, bytes);
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return decoded(decoder ?? windows1252, bytes);
  }
};

/** Charset names seen in mail that the WHATWG Encoding Standard does not list. */
const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp1252: 'windows-1252',
  'x-gbk': 'gbk',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp874: 'windows-874',
};

/** Node 20's one-step decoding takes windows-1252 for Latin-1 (nodejs/node#56542); its stream decoding does not. */
const decoded = (decoder: Decoder, bytes: Uint8Array): string =>
  decoder.decode(bytes, { stream: true }) + decoder.decode();

type Decoder = InstanceType<typeof TextDecoder>;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');
const decoders = new Map<string, Decoder | null>();

const decoderFor = (label: string): Decoder | null => {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  let decoder: Decoder | null;
  try {
    decoder = new TextDecoder(label);
  } catch {
    decoder = null;
  }
  decoders.set(label, decoder);
  return decoder;
};

const wordBytes = (encoding: string, text: string): Uint8Array =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64')
    : Buffer.from(
        text
          .replace(/_/g, ' ')
          .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      );

interface Word {
  readonly charset: string;
  readonly bytes: Uint8Array[];
}

/**
 * Decodes every encoded word of a header value. Neighbouring words of one charset are joined before decoding, because
 * many programs cut a multi-byte character between two words.
 */
export const decodeWords = (value: string): string => {
  if (!value.includes('=?')) return value;
  let out = '';
  let open: Word | null = null;
  let end = 0;
  const text = value.replace(BETWEEN_WORDS, '$1');
  const close = (): void => {
    if (open) out += decodeCharset(Buffer.concat(open.bytes), open.charset);
    open = null;
  };
  for (const match of text.matchAll(ENCODED_WORD)) {
    const [whole, charset = '', encoding = '', body = ''] = match;
    const before: string = text.slice(end, match.index);
    if (before !== '' || (open as Word | null)?.charset !== charset) close();
    out += before;
    open ??= { charset, bytes: [] };
    (open as Word).bytes.push(wordBytes(encoding, body));
    end = match.index + whole.length;
  }
  close();
  return out + text.slice(end);
};
