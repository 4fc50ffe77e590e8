/** A stored mail as the page shows it. */
import { decodeHTML } from 'entities';
import { decodeWords } from '../../services/gmail/encoded-words';
import { fieldOf, type HeaderField } from '../../services/gmail/header-block';
import type { Mailbox, MailboxMessage } from '../../services/gmail/mailbox';
import { readMimeTree, walk, type MimePart } from '../../services/gmail/mime-tree';
import { attachmentsOf, bodyTextOf, htmlOf, inlineImagesOf, snippetOf } from '../../services/gmail/text-view';
import type { AttachmentView, MessageView, PersonView } from '../api';
import { peopleIn } from './people';

/** What the mail list shows of one mail. */
export interface Summary {
  readonly from: PersonView;
  readonly to: readonly PersonView[];
  readonly subject: string;
  readonly snippet: string;
  readonly attachments: number;
}

/** Larger pictures are not carried inside the page's JSON. */
const LARGEST_INLINE = 2 << 20;
/** Headers that explain how a mail was routed and judged; the whole source is a click away. */
const SHOWN_HEADERS = [
  'Delivered-To',
  'X-Gm-Original-To',
  'Message-ID',
  'In-Reply-To',
  'Auto-Submitted',
  'Precedence',
  'List-Id',
  'Authentication-Results',
  'X-Casebook',
];

const subjectOf = (fields: readonly HeaderField[]): string =>
  decodeWords(fieldOf(fields, 'Subject') ?? '').trim() || '(no subject)';

const senderOf = (fields: readonly HeaderField[]): PersonView =>
  peopleIn(fieldOf(fields, 'From'))[0] ?? { name: '', address: '' };

export function summaryOf(mailbox: Mailbox, message: MailboxMessage): Summary {
  const fields = mailbox.fields(message.id);
  const raw = mailbox.raw(message.id);
  const root = raw && readMimeTree(raw);
  return {
    from: senderOf(fields),
    to: peopleIn(fieldOf(fields, 'To')),
    subject: subjectOf(fields),
    snippet: root ? decodeHTML(snippetOf(root)) : '',
    attachments: root ? attachmentsOf(root).length : 0,
  };
}

/** The place of a part in its mail: what an attachment's address names. */
const handleOf = (root: MimePart, part: MimePart): string => String([...walk(root)].indexOf(part));

export const partByHandle = (root: MimePart, handle: string): MimePart | null =>
  /^\d{1,4}$/.test(handle) ? ([...walk(root)][Number(handle)] ?? null) : null;

export const fileName = (part: MimePart): string =>
  part.filename || (part.type === 'message/rfc822' ? 'message.eml' : 'attachment');

function attachmentViews(root: MimePart): readonly AttachmentView[] {
  return attachmentsOf(root).map(part => ({
    name: fileName(part),
    type: part.type,
    size: part.content().length,
    handle: handleOf(root, part),
  }));
}

function inlineImages(root: MimePart): Readonly<Record<string, string>> {
  const images: Record<string, string> = {};
  for (const part of inlineImagesOf(root)) {
    const id = (fieldOf(part.fields, 'Content-ID') ?? '').trim().replace(/^<|>$/g, '');
    const content = part.content();
    if (id && content.length <= LARGEST_INLINE && /^image\/(png|jpe?g|gif|webp|bmp)$/.test(part.type))
      images[id] = `data:${part.type};base64,${Buffer.from(content).toString('base64')}`;
  }
  return images;
}

const labelNames = (mailbox: Mailbox, ids: Iterable<string>): readonly string[] =>
  [...ids].flatMap(id => {
    const label = mailbox.labels.get(id);
    return label?.type === 'user' ? [label.name] : [];
  });

export const userLabels = (mailbox: Mailbox, message: MailboxMessage): readonly string[] =>
  labelNames(mailbox, message.labelIds);

export function messageView(mailbox: Mailbox, message: MailboxMessage): MessageView {
  const fields = mailbox.fields(message.id);
  const people = (name: string): readonly PersonView[] => peopleIn(fieldOf(fields, name));
  const root = readMimeTree(mailbox.raw(message.id) ?? new Uint8Array(0));
  return {
    id: message.id,
    threadId: message.threadId,
    from: senderOf(fields),
    to: people('To'),
    cc: people('Cc'),
    bcc: people('Bcc'),
    replyTo: people('Reply-To'),
    subject: subjectOf(fields),
    at: message.internalDate,
    unread: message.labelIds.has('UNREAD'),
    sent: message.labelIds.has('SENT'),
    labels: userLabels(mailbox, message),
    snippet: decodeHTML(snippetOf(root)),
    text: bodyTextOf(root),
    html: htmlOf(root),
    inline: inlineImages(root),
    attachments: attachmentViews(root),
    headers: fields
      .filter(field => SHOWN_HEADERS.some(name => field.name.toLowerCase().startsWith(name.toLowerCase())))
      .map(field => ({ name: field.name, value: field.value.trim().replace(/\s+/g, ' ') })),
  };
}
