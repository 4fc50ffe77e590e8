/** Writes the text of a mail as mail programs do: header fields with encoded words, parts in base64. */

/** Bytes of text in one encoded word, so that its line stays within RFC 2047's 75 characters. */
const WORD_BYTES = 42;
/** RFC 2045. */
const BASE64_LINE = 76;

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** RFC 2047, cut between characters. */
export function encodedWords(text: string): string {
  if (isPlain(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const char of text) {
    if (Buffer.byteLength(word + char) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += char;
  }
  return [...words, word].map(part => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

/** No line break of a form field may become a header of its own. */
export const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();

/** A name and its address as a header has them. */
export function mailboxText(name: string, address: string): string {
  if (!name) return address;
  if (!isPlain(name)) return `${encodedWords(name)} <${address}>`;
  return /^[\w .'-]+$/.test(name)
    ? `${name} <${address}>`
    : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
}

export const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? []
  ).join('\r\n');

const textPart = (subtype: 'plain' | 'html', text: string): string =>
  `Content-Type: text/${subtype}; charset="UTF-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(Buffer.from(text.replace(/\r?\n/g, '\r\n')))}\r\n`;

/**
 * The body with its Content-Type: plain text alone, or both kinds as alternatives.
 * @param boundary must not occur in the texts; base64 keeps any word with `_` out
 */
export const bodyPart = (text: string, html: string | null, boundary: string): string =>
  html === null
    ? textPart('plain', text)
    : `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n${[textPart('plain', text), textPart('html', html)].map(part => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
