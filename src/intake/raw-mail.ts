/** Writes a plain-text mail as raw MIME. Every header value is encoded or stripped, so that no text can add a header. */
import { encodeBase64 } from '../mail/transfer';
import { encodeUtf8 } from '../mail/utf8';

export interface OutgoingMail {
  readonly from: { readonly name: string | null; readonly address: string };
  readonly replyTo: { readonly name: string | null; readonly address: string } | null;
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Line breaks and other controls end a header; they become spaces. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/** Encoded words of at most 75 characters (RFC 2047): 39 bytes of text each, never cutting a character. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let chunk = '';
  let size = 0;
  for (const character of text) {
    const length = encodeUtf8(character).length;
    if (size + length > 39) {
      words.push(chunk);
      chunk = '';
      size = 0;
    }
    chunk += character;
    size += length;
  }
  words.push(chunk);
  return words.map(word => `=?UTF-8?B?${encodeBase64(encodeUtf8(word))}?=`).join('\r\n ');
}

const mailbox = ({ name, address }: { readonly name: string | null; readonly address: string }): string => {
  const bare = `<${oneLine(address).replace(/[<>\s]/g, '')}>`;
  if (!name) return bare;
  const shown = oneLine(name);
  return `${/^[\x20-\x7e]*$/.test(shown) ? `"${shown.replace(/["\\]/g, '')}"` : encodedWords(shown)} ${bare}`;
};

export function rawMail(mail: OutgoingMail): string {
  const headers = [
    `From: ${mailbox(mail.from)}`,
    `To: ${mailbox({ name: null, address: mail.to })}`,
    ...(mail.replyTo ? [`Reply-To: ${mailbox(mail.replyTo)}`] : []),
    `Subject: ${encodedWords(oneLine(mail.subject))}`,
    ...mail.headers.map(({ name, value }) => `${name}: ${oneLine(value)}`),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
  ];
  const body = encodeBase64(encodeUtf8(mail.text.replace(/\r?\n/g, '\r\n'))).replace(/.{76}/g, '$&\r\n');
  return `${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
}
