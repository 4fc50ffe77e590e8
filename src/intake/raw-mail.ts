/** Writes a plain-text mail as raw MIME. Every header value is encoded or stripped, so that no text can add a header. */
import type { Address } from '../mail/message';
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
  return `${/^[\x20-\x7e]*$/.test(shown) ? `"${shown.replace(/["\\]/g, '\\$&')}"` : encodedWords(shown)} ${bare}`;
};

const written = (headers: readonly string[], text: string): string => {
  const all = [
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
  ];
  const body = encodeBase64(encodeUtf8(text.replace(/\r?\n/g, '\r\n'))).replace(/.{76}/g, '$&\r\n');
  return `${all.join('\r\n')}\r\n\r\n${body}\r\n`;
};

/** A mail that a person will finish and send. */
export interface DraftMail {
  readonly from: string;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  /** Message-IDs without angle brackets; '' and [] where there are none. */
  readonly inReplyTo: string;
  readonly references: readonly string[];
}

const list = (name: string, people: readonly Address[]): readonly string[] =>
  people.length === 0 ? [] : [`${name}: ${people.map(mailbox).join(',\r\n ')}`];

const bracketed = (id: string): string => `<${oneLine(id).replace(/[<>\s]/g, '')}>`;

/** As Gmail takes a draft: the date and the Message-ID it gives itself. */
export function rawDraft(mail: DraftMail): string {
  const ids = mail.references.map(bracketed);
  return written(
    [
      `From: ${mailbox({ name: null, address: mail.from })}`,
      ...list('To', mail.to),
      ...list('Cc', mail.cc),
      `Subject: ${encodedWords(oneLine(mail.subject))}`,
      ...(mail.inReplyTo === '' ? [] : [`In-Reply-To: ${bracketed(mail.inReplyTo)}`]),
      ...(ids.length === 0 ? [] : [`References: ${ids.join('\r\n ')}`]),
    ],
    mail.text,
  );
}

export function rawMail(mail: OutgoingMail): string {
  const headers = [
    `From: ${mailbox(mail.from)}`,
    `To: ${mailbox({ name: null, address: mail.to })}`,
    ...(mail.replyTo ? [`Reply-To: ${mailbox(mail.replyTo)}`] : []),
    `Subject: ${encodedWords(oneLine(mail.subject))}`,
    ...mail.headers.map(({ name, value }) => `${name}: ${oneLine(value)}`),
  ];
  return written(headers, mail.text);
}
