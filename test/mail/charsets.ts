/** Charsets for the tests: the platform's decoder as Node has it, and encoders made by trying every byte pair. */
import type { DecodeCharset } from '../../src/mail/message';

export const decode: DecodeCharset = (bytes, charset) => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
};

const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

function encoderOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = encoders.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  // Some versions of Node read windows-1252 as ISO 8859-1, which lacks this one.
  if (charset === 'windows-1252') table.set('’', [0x92]);
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) add([first, second]);
  encoders.set(charset, table);
  return table;
}

/** @throws Error when the charset has no bytes for a character */
export function encodeIn(charset: string, text: string): Uint8Array {
  const table = encoderOf(charset);
  return Uint8Array.from(
    [...text].flatMap(character => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${charset} has no ${character}`);
      return bytes;
    }),
  );
}
