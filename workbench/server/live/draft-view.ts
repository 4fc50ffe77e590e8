/** A draft of a mailbox as the compose window opens it, and what becomes of it when it is sent, saved or discarded. */
import { addressesIn } from '../../services/gmail/address-headers';
import { decodeWords } from '../../services/gmail/encoded-words';
import type { Mailbox } from '../../services/gmail/mailbox';
import { readMimeTree } from '../../services/gmail/mime-tree';
import { htmlOf, plainOf } from '../../services/gmail/text-view';
import type { DraftView } from '../api';

/** The address that a draft goes out from: the account's own, or an alias that the account may use. */
export function senderOf(mailbox: Mailbox, draftId: string | undefined): string {
  const message = mailbox.get(mailbox.drafts.get(draftId ?? '') ?? '');
  const [written = ''] = message ? addressesIn(mailbox.header(message.id, 'From')) : [];
  return mailbox.sendAs.find(alias => alias.toLowerCase() === written) ?? mailbox.account;
}

/** Null when there is no such draft. */
export function draftView(mailbox: Mailbox, draftId: string): DraftView | null {
  const message = mailbox.get(mailbox.drafts.get(draftId) ?? '');
  if (!message) return null;
  const root = readMimeTree(mailbox.raw(message.id) ?? new Uint8Array(0));
  const header = (name: string): string => decodeWords(mailbox.header(message.id, name) ?? '');
  return {
    id: draftId,
    threadId: message.threadId,
    from: senderOf(mailbox, draftId),
    to: header('To'),
    cc: header('Cc'),
    bcc: header('Bcc'),
    subject: header('Subject'),
    text: plainOf(root) ?? '',
    html: htmlOf(root),
  };
}

/** Headers by which the draft hangs on the mail that it answers. */
export function threadingOf(mailbox: Mailbox, draftId: string): readonly string[] {
  const id = mailbox.drafts.get(draftId) ?? '';
  return ['In-Reply-To', 'References'].flatMap(name => {
    const value = mailbox.get(id) ? mailbox.header(id, name) : null;
    return value === null ? [] : [`${name}: ${value}`];
  });
}

export function discardDraft(mailbox: Mailbox, draftId: string): void {
  mailbox.drop(mailbox.drafts.get(draftId) ?? '');
  mailbox.drafts.delete(draftId);
}
