/** Turns a mail written on the page into the raw message that its sender's mail program would hand over. */
import { fieldOf } from '../../services/gmail/header-block';
import type { Mailbox } from '../../services/gmail/mailbox';
import { readMimeTree } from '../../services/gmail/mime-tree';
import { attachmentsOf } from '../../services/gmail/text-view';
import { mailDate } from '../../services/gmail/outgoing';
import type { PersonView, WrittenMail } from '../api';
import { fileName } from './message-view';
import { peopleIn } from './people';

/** Bytes of text in one encoded word, so that its line stays within RFC 2047's 75 characters. */
const WORD_BYTES = 42;
/** RFC 2045. */
const BASE64_LINE = 76;
/** What follows in a References field is cut from its middle by mail programs; the first and the last ones count. */
const MOST_REFERENCES = 30;

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** RFC 2047, cut between characters. */
function encodedWords(text: string): string {
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
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();

function addressOf({ name, address }: PersonView): string {
  if (!name) return address;
  if (!isPlain(name)) return `${encodedWords(name)} <${address}>`;
  return /^[\w .'-]+$/.test(name)
    ? `${name} <${address}>`
    : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
}

const addressList = (typed: string): string => peopleIn(oneLine(typed)).map(addressOf).join(',\r\n ');

const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? []
  ).join('\r\n');

const textPart = (text: string): string =>
  `Content-Type: text/plain; charset="UTF-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(Buffer.from(text.replace(/\r?\n/g, '\r\n')))}\r\n`;

interface Origin {
  readonly lines: readonly string[];
  readonly files: readonly string[];
}

/** What a reply or forward takes over from the mail it is about: the thread, and for a forward the attached files. */
function originOf(about: WrittenMail['about'], mailbox: Mailbox | null): Origin {
  const message = about && mailbox?.get(about.messageId);
  if (!about || !mailbox || !message) return { lines: [], files: [] };
  const fields = mailbox.fields(message.id);
  const id = fieldOf(fields, 'Message-ID')?.trim();
  const older = (fieldOf(fields, 'References') ?? '').split(/\s+/).filter(Boolean).slice(-MOST_REFERENCES);
  const lines = id ? [`In-Reply-To: ${id}`, `References: ${[...older, id].join('\r\n ')}`] : [];
  if (about.kind !== 'forward') return { lines, files: [] };
  const root = readMimeTree(mailbox.raw(message.id) ?? new Uint8Array(0));
  const files = attachmentsOf(root).map(part => {
    const name = encodedWords(fileName(part).replace(/["\\\r\n]/g, '_'));
    return `Content-Type: ${part.type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(part.content())}\r\n`;
  });
  return { lines, files };
}

export interface Written {
  readonly mail: WrittenMail;
  /** The sender's mailbox; null for an outsider. */
  readonly mailbox: Mailbox | null;
  readonly at: number;
  /** Hex digits that make the Message-ID and the boundary the mail's own. */
  readonly id: string;
}

/** The raw message, with Bcc as a field: whoever sends it takes the field out. */
export function writtenMime({ mail, mailbox, at, id }: Written): Uint8Array {
  const from = peopleIn(oneLine(mail.from))[0] ?? { name: '', address: '' };
  const { lines, files } = originOf(mail.about, mailbox);
  const domain = from.address.split('@')[1] ?? 'localhost';
  const boundary = `=_${id}`;
  const head = [
    `From: ${addressOf(from)}`,
    `To: ${addressList(mail.to)}`,
    ...(mail.cc.trim() ? [`Cc: ${addressList(mail.cc)}`] : []),
    ...(mail.bcc.trim() ? [`Bcc: ${addressList(mail.bcc)}`] : []),
    `Subject: ${encodedWords(oneLine(mail.subject))}`,
    `Date: ${mailDate(at)}`,
    `Message-ID: <${id}@${domain}>`,
    ...lines,
    'MIME-Version: 1.0',
  ].join('\r\n');
  const body =
    files.length === 0
      ? textPart(mail.text)
      : `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${[textPart(mail.text), ...files].map(part => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
  return Buffer.from(`${head}\r\n${body}`);
}
