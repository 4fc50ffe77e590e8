/** Content-Type and Content-Disposition values: the value itself and its parameters, RFC 2231 pieces joined. */
import { decodeCharset, decodeWords } from './encoded-words';

export interface ParameterizedValue {
  /** Lower case, without parameters. */
  readonly value: string;
  /** Names in lower case; values decoded (RFC 2231, and RFC 2047 words, which the standard forbids and mail uses). */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Longer values are cut: no name of a file or boundary needs more. */
const MAX_LENGTH = 20_000;
/** Pieces of one RFC 2231 parameter. */
const MAX_PIECES = 100;

const PARAMETER =
  /;\s*(?:\([^()]{0,200}\)\s*)?([^\s=;"]{1,100})\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)("|$)|([^;]*))/g;

const percentDecoded = (text: string, charset: string): string =>
  decodeCharset(
    Buffer.from(
      text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      'latin1',
    ),
    charset || 'utf-8',
  );

interface Piece {
  readonly text: string;
  readonly encoded: boolean;
}

/** Joins `name*0*`, `name*1` ...; neighbouring encoded pieces are decoded together, as characters may span them. */
const joined = (pieces: readonly Piece[]): string => {
  const head = pieces[0]?.encoded === true ? /^([^']*)'[^']*'([\s\S]*)$/.exec(pieces[0].text) : null;
  const charset = head?.[1] ?? 'utf-8';
  let out = '';
  let encoded = '';
  pieces.forEach((piece, index) => {
    const text = index === 0 && head ? (head[2] ?? '') : piece.text;
    if (piece.encoded) {
      encoded += text;
    } else {
      out += percentDecoded(encoded, charset) + text;
      encoded = '';
    }
  });
  return out + percentDecoded(encoded, charset);
};

export const readParameters = (header: string | null): ParameterizedValue => {
  const text = (header ?? '').slice(0, MAX_LENGTH);
  const semicolon = text.indexOf(';');
  const value = (semicolon < 0 ? text : text.slice(0, semicolon)).trim().toLowerCase();
  const plain = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  if (semicolon >= 0) {
    for (const match of text.slice(semicolon).matchAll(PARAMETER)) {
      const name = (match[1] ?? '').toLowerCase();
      const body = match[2] === undefined ? (match[4] ?? '').trim() : match[2].replace(/\\([\s\S])/g, '$1');
      const continued = /^([^*]+)\*(?:(\d{1,3})(\*?))?$/.exec(name);
      if (!continued) {
        if (!plain.has(name)) plain.set(name, decodeWords(body));
        continue;
      }
      const index = Number(continued[2] ?? 0);
      if (index >= MAX_PIECES) continue;
      const list = pieces.get(continued[1] ?? '') ?? [];
      list[index] = { text: body, encoded: continued[2] === undefined || continued[3] === '*' };
      pieces.set(continued[1] ?? '', list);
    }
  }
  const extended = [...pieces].map(
    ([name, list]) => [name, joined(list.filter(piece => piece !== undefined))] as const,
  );
  return { value, parameters: { ...Object.fromEntries(plain), ...Object.fromEntries(extended) } };
};
