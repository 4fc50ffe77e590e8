/** Turns a mail written on the page into the raw message that its sender's mail program would hand over. */
import { fieldOf } from '../../services/gmail/header-block';
import type { Mailbox } from '../../services/gmail/mailbox';
import { readMimeTree } from '../../services/gmail/mime-tree';
import { attachmentsOf } from '../../services/gmail/text-view';
import { base64Lines, bodyPart, encodedWords, mailboxText, oneLine } from '../../services/gmail/mime-writing';
import { mailDate } from '../../services/gmail/outgoing';
import type { WrittenMail } from '../api';
import { threadingOf } from './draft-view';
import { fileName } from './message-view';
import { peopleIn } from './people';

/** What follows in a References field is cut from its middle by mail programs; the first and the last ones count. */
const MOST_REFERENCES = 30;

const addressList = (typed: string): string =>
  peopleIn(oneLine(typed))
    .map(({ name, address }) => mailboxText(name, address))
    .join(',\r\n ');

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
  const threading = mail.draftId && mailbox ? threadingOf(mailbox, mail.draftId) : [];
  const domain = from.address.split('@')[1] ?? 'localhost';
  const boundary = `=_${id}`;
  const head = [
    `From: ${mailboxText(from.name, from.address)}`,
    `To: ${addressList(mail.to)}`,
    ...(mail.cc.trim() ? [`Cc: ${addressList(mail.cc)}`] : []),
    ...(mail.bcc.trim() ? [`Bcc: ${addressList(mail.bcc)}`] : []),
    `Subject: ${encodedWords(oneLine(mail.subject))}`,
    `Date: ${mailDate(at)}`,
    `Message-ID: <${id}@${domain}>`,
    ...(lines.length > 0 ? lines : threading),
    'MIME-Version: 1.0',
  ].join('\r\n');
  const text = bodyPart(mail.text, mail.html ?? null, `${boundary}_text`);
  const body =
    files.length === 0
      ? text
      : `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${[text, ...files].map(part => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
  return Buffer.from(`${head}\r\n${body}`);
}
