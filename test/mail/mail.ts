/** Raw mails for the tests, put together from parts. */
import type { MailSource, Mail } from '../../src/mail/message';
import { fromMime } from '../../src/mail/mime';
import { readMail, type ReadOptions } from '../../src/mail/read';
import { decode } from './charsets';

export type Fields = Readonly<Record<string, string>>;

const PLAIN: Fields = {
  From: 'Ann Bee <ann@customer.example>',
  To: 'support@company.example',
  Subject: 'Chairs',
  Date: 'Tue, 3 Nov 2026 10:00:00 +0100',
  'Message-ID': '<1@customer.example>',
};

/** A mail of one text with these fields over the usual ones; a field given as '' is left out. */
export const raw = (fields: Fields, body: string): string =>
  [
    ...Object.entries({ ...PLAIN, ...fields })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');

/** A multipart mail of parts that bring their own fields. */
export const multipart = (type: string, parts: readonly string[], fields: Fields = {}): string =>
  raw(
    { ...fields, 'Content-Type': `${type}; boundary="b1"` },
    `${parts.map(part => `--b1\r\n${part}\r\n`).join('')}--b1--\r\n`,
  );

export const part = (fields: string, body: string): string => `${fields}\r\n\r\n${body}`;

export const source = (text: string | Uint8Array): MailSource =>
  fromMime(typeof text === 'string' ? Buffer.from(text) : text, decode);

export const mail = (text: string | Uint8Array, options: ReadOptions = {}): Mail =>
  readMail(source(text), { decode, ...options });
