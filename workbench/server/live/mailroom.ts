/** Answers the page's questions about mail from the workbench's Gmail, and brings mail into it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromPath } from '../../mail-in/files';
import type { Cloud } from '../../runtime/contract';
import { addressesIn } from '../../services/gmail/address-headers';
import { fieldOf, readHeaderBlock } from '../../services/gmail/header-block';
import type { Mailbox, MailboxMessage } from '../../services/gmail/mailbox';
import { readMimeTree } from '../../services/gmail/mime-tree';
import { withoutBcc } from '../../services/gmail/outgoing';
import { searchMessages } from '../../services/gmail/query';
import { gmailStore, type GmailStore } from '../../services/gmail/store';
import type { Delivered, LabelView, ThreadView } from '../api';
import { Refused, type Mailroom } from '../office';
import { discardDraft, senderOf } from './draft-view';
import { fileName, messageView, partByHandle, summaryOf, userLabels, type Summary } from './message-view';
import { writtenMime } from './written-mime';

/** Labels of Gmail's own that are folders to people. */
const FOLDERS = ['INBOX', 'SENT', 'SPAM'];
const ID_DIGITS = 24;
/** Headers whose addresses say where a mail without an envelope wants to go. */
const RECIPIENTS = ['X-Gm-Original-To', 'Delivered-To', 'To', 'Cc', 'Bcc'];

function mailboxOf(store: GmailStore, account: string): Mailbox {
  if (!store.accounts.includes(account)) throw new Refused(404, `There is no account ${account}.`);
  return store.mailbox(account);
}

function messageOf(mailbox: Mailbox, id: string): MailboxMessage {
  const message = mailbox.get(id);
  if (!message) throw new Refused(404, 'There is no such message.');
  return message;
}

/** A conversation shows what was sent; what is still being written has its own window. */
const withoutDrafts = (messages: readonly MailboxMessage[]): readonly MailboxMessage[] =>
  messages.filter(message => !message.labelIds.has('DRAFT'));

/** Outsiders' mail: each local recipient gets a copy without the Bcc field. */
function receive(store: GmailStore, raw: Uint8Array, to: string): Delivered {
  const { fields } = readHeaderBlock(raw);
  const named = to.trim()
    ? addressesIn(to)
    : [...new Set(RECIPIENTS.flatMap(name => addressesIn(fieldOf(fields, name))))];
  const ours = named.filter(address => store.accountOf(address) !== null);
  const undelivered = named.filter(address => store.accountOf(address) === null);
  if (ours.length === 0) {
    const who = named.length > 0 ? named.join(', ') : 'nobody';
    throw new Refused(
      409,
      `The mail goes to ${who}, and none of that is an address here. Say where to deliver it.`,
    );
  }
  const { delivered } = store.receive(withoutBcc(raw), ours);
  const copies = ours.flatMap((address, index) => {
    const message = delivered[index];
    return message
      ? [{ account: store.accountOf(address) ?? '', id: message.id, threadId: message.threadId }]
      : [];
  });
  return { messages: 1, copies, undelivered };
}

const joined = (parts: readonly Delivered[]): Delivered => ({
  messages: parts.reduce((sum, part) => sum + part.messages, 0),
  copies: parts.flatMap(part => part.copies),
  undelivered: [...new Set(parts.flatMap(part => part.undelivered))],
});

/** The mails in an upload, which may be one mail or an mbox. */
function* mailsIn(bytes: Uint8Array): Generator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-upload-'));
  try {
    const file = join(folder, 'upload');
    writeFileSync(file, bytes);
    for (const found of fromPath(file)) {
      if (found.kind === 'bad')
        throw new Refused(400, `Message ${found.index + 1} (byte ${found.offset}): ${found.problem}`);
      yield found.raw;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function liveMailroom(cloud: Cloud): Mailroom {
  const store = gmailStore(cloud);
  const summaries = new Map<string, Summary>();

  function summary(mailbox: Mailbox, message: MailboxMessage): Summary {
    const known = summaries.get(message.id) ?? summaryOf(mailbox, message);
    summaries.set(message.id, known);
    return known;
  }

  function threadView(mailbox: Mailbox, newest: MailboxMessage): ThreadView {
    const messages = withoutDrafts(mailbox.thread(newest.threadId));
    const { subject, snippet, to } = summary(mailbox, newest);
    const people = messages.map(message => {
      const { from } = summary(mailbox, message);
      return from.name || from.address;
    });
    return {
      id: newest.threadId,
      people: [...new Set(people)],
      to: to.map(person => person.name || person.address),
      subject,
      snippet,
      at: newest.internalDate,
      unread: messages.some(message => message.labelIds.has('UNREAD')),
      count: messages.length,
      labels: [...new Set(messages.flatMap(message => userLabels(mailbox, message)))],
      attachments: messages.reduce((sum, message) => sum + summary(mailbox, message).attachments, 0),
    };
  }

  return {
    labels(account) {
      const mailbox = mailboxOf(store, account);
      const view = (id: string, name: string, kind: LabelView['kind']): LabelView => {
        const messages = mailbox.list(id);
        return {
          id,
          name,
          kind,
          total: messages.length,
          unread: messages.filter(one => one.labelIds.has('UNREAD')).length,
        };
      };
      return mailbox.labels
        .list()
        .filter(label => label.type === 'user' || FOLDERS.includes(label.id))
        .map(label => view(label.id, label.name, label.type));
    },

    threads(account, label, query, from, count) {
      const mailbox = mailboxOf(store, account);
      const labelIds = label ? [label] : [];
      const newest = new Map<string, MailboxMessage>();
      for (const message of searchMessages(mailbox, { q: query, labelIds }, cloud.clock.now()))
        if (!newest.has(message.threadId) && !message.labelIds.has('DRAFT'))
          newest.set(message.threadId, message);
      const page = [...newest.values()].slice(from, from + count);
      return { threads: page.map(message => threadView(mailbox, message)), total: newest.size };
    },

    thread(account, id) {
      const mailbox = mailboxOf(store, account);
      const threadId = mailbox.get(id)?.threadId ?? id;
      const messages = withoutDrafts(mailbox.thread(threadId));
      if (messages.length === 0) throw new Refused(404, 'There is no such conversation in this mailbox.');
      const views = messages.map(message => messageView(mailbox, message));
      for (const message of messages)
        if (message.labelIds.has('UNREAD')) mailbox.relabel(message.id, [], ['UNREAD']);
      return views;
    },

    attachment(account, messageId, handle) {
      const mailbox = mailboxOf(store, account);
      const root = readMimeTree(mailbox.raw(messageOf(mailbox, messageId).id) ?? new Uint8Array(0));
      const part = partByHandle(root, handle);
      if (!part) throw new Refused(404, 'There is no such attachment.');
      return { name: fileName(part), type: part.type, bytes: part.content() };
    },

    raw(account, messageId) {
      const mailbox = mailboxOf(store, account);
      const { id } = messageOf(mailbox, messageId);
      return { name: `${id}.eml`, type: 'message/rfc822', bytes: mailbox.raw(id) ?? new Uint8Array(0) };
    },

    deliver: (bytes, to) => joined([...mailsIn(bytes)].map(raw => receive(store, raw, to))),

    discard(account, draftId) {
      discardDraft(mailboxOf(store, account), draftId);
    },

    write(account, mail) {
      const mailbox = account === null ? null : mailboxOf(store, account);
      const raw = writtenMime({
        mail: { ...mail, from: mailbox ? senderOf(mailbox, mail.draftId) : mail.from },
        mailbox,
        at: cloud.clock.now(),
        id: cloud.hexId(ID_DIGITS),
      });
      if (account === null) return receive(store, raw, '');
      const named = [mail.to, mail.cc, mail.bcc].flatMap(addressesIn);
      if (named.length === 0) throw new Refused(400, 'Write at least one address to send to.');
      const sent = store.send(account, raw);
      if (mailbox && mail.draftId) discardDraft(mailbox, mail.draftId);
      return {
        messages: 1,
        copies: [{ account, id: sent.id, threadId: sent.threadId }],
        undelivered: named.filter(address => store.accountOf(address) === null),
      };
    },
  };
}
