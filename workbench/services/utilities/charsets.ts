/** Bytes to text and back by charset name, as Java does it on Google's side. */

/**
 * Names that WHATWG and Java read differently: Java's ISO-8859-1 keeps the C1 controls, its US-ASCII has no upper
 * half, and its UTF-16 is big-endian unless a byte order mark says otherwise.
 * Source: Java's java.nio.charset.Charset against encoding.spec.whatwg.org.
 */
const LATIN_1 = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'l1', 'cp819', 'ibm819']);
const ASCII = new Set(['us-ascii', 'ascii', 'iso646-us', 'ansi_x3.4-1968']);
const UTF_16 = new Set(['utf-16', 'utf16', 'unicode']);

const REPLACEMENT = '\ufffd';

/** The text, or null when the charset is unknown. Malformed bytes become U+FFFD; a UTF-8 byte order mark stays. */
export function decodeText(bytes: Uint8Array, charset: string): string | null {
  const name = charset.trim().toLowerCase();
  if (LATIN_1.has(name)) return Buffer.from(bytes).toString('latin1');
  if (ASCII.has(name))
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\xff]/g, REPLACEMENT);
  if (UTF_16.has(name)) {
    const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  try {
    const decoder = new TextDecoder(name, { ignoreBOM: true });
    // Node 20's one-step decoding takes windows-1252 for Latin-1 (nodejs/node#56542); its stream decoding does not.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    // The only failure of a decoder that replaces malformed bytes is a name it does not know.
    return null;
  }
}

/** The bytes, or null when text cannot be written in the charset here. Characters it lacks become '?', as in Java. */
export function encodeText(text: string, charset: string): Uint8Array | null {
  const name = charset.trim().toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return Buffer.from(text, 'utf8');
  if (LATIN_1.has(name)) return encodeSingleBytes(text, 0xff);
  if (ASCII.has(name)) return encodeSingleBytes(text, 0x7f);
  if (name === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (name === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return null;
}

function encodeSingleBytes(text: string, highest: number): Uint8Array {
  if (/^[\x00-\x7f]*$/.test(text)) return Buffer.from(text, 'latin1');
  return Uint8Array.from(Array.from(text), character => {
    const code = character.codePointAt(0) ?? 0;
    return code <= highest ? code : 0x3f;
  });
}
