/** What `inspect` prints for people. */

interface Person {
  readonly address: string;
  readonly name: string | null;
}

/** The bundle's verdict on a mail (`inspectMessage`). */
export interface Inspected {
  readonly messageId: string;
  readonly class: string;
  readonly from: Person | null;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly replyTo: readonly Person[];
  readonly subject: string;
  readonly date: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly text: string;
  readonly newText: string;
  readonly signature: string;
  readonly forwarded: {
    readonly from: Person | null;
    readonly to: readonly Person[];
    readonly cc: readonly Person[];
    readonly subject: string | null;
    readonly date: string | null;
    readonly text: string;
  } | null;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly size: number;
    readonly inline: boolean;
  }[];
  readonly language: string | null;
}

const LABEL_WIDTH = 14;

const person = ({ address, name }: Person): string =>
  name === null || name === '' ? address : `${name} <${address}>`;
const people = (list: readonly Person[]): string => list.map(person).join(', ');
const indented = (text: string): string => text.replace(/^/gm, '  ');

const row = (label: string, value: string | null): string =>
  value === null || value === '' ? '' : `${label.padEnd(LABEL_WIDTH)}${value}\n`;

const block = (label: string, text: string): string =>
  text.trim() === '' ? '' : `${label}\n${indented(text.trim())}\n`;

const forwardedBlock = (forwarded: NonNullable<Inspected['forwarded']>): string =>
  [
    row('Forwarded from', forwarded.from && person(forwarded.from)),
    row('  to', people(forwarded.to)),
    row('  cc', people(forwarded.cc)),
    row('  subject', forwarded.subject),
    row('  date', forwarded.date),
    block('  text', forwarded.text),
  ].join('');

/** A page about one mail, ending with an empty line. */
export const describeMail = (file: string, index: number, mail: Inspected): string =>
  [
    `${file}, message ${index}\n`,
    row('Class', mail.class),
    row('From', mail.from && person(mail.from)),
    row('To', people(mail.to)),
    row('Cc', people(mail.cc)),
    row('Reply-To', people(mail.replyTo)),
    row('Subject', mail.subject),
    row('Date', mail.date),
    row('Language', mail.language),
    row('Message-ID', mail.messageId),
    row('Answers', mail.inReplyTo.join(' ')),
    ...mail.attachments.map(file =>
      row(file.inline ? 'Inline' : 'Attachment', `${file.name} (${file.type}, ${file.size} bytes)`),
    ),
    block('New text', mail.newText),
    block('Signature', mail.signature),
    ...(mail.forwarded ? [forwardedBlock(mail.forwarded)] : []),
    '\n',
  ].join('');
