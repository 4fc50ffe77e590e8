/** GmailMessage: a message as GmailApp shows it. Headers come with the object; content is one more round trip. */
import type { Run } from '../../runtime/contract';
import { decodeWords } from './encoded-words';
import { GmailAttachment } from './gmail-attachment';
import { DRAFT_SCOPES, replyDraft, type GmailDraft } from './gmail-draft';
import { GmailThread } from './gmail-thread';
import { htmlFromPlain } from './html-text';
import type { Mailbox, MailboxMessage } from './mailbox';
import { openMessage, scopesFor } from './message-access';
import { readMimeTree, type MimePart } from './mime-tree';
import { fieldsOf } from './request';
import { attachmentsOf, bodyTextOf, htmlOf, inlineImagesOf, plainOf } from './text-view';

type Access = 'headers' | 'content';

export class GmailMessage {
  #root: MimePart | null = null;

  constructor(
    private readonly run: Run,
    private readonly mailbox: Mailbox,
    private readonly message: MailboxMessage,
  ) {}

  getId(): string {
    return this.message.id;
  }

  getThread(): GmailThread {
    return new GmailThread(this.run, this.mailbox, this.message.threadId);
  }

  getFrom(): string {
    return this.#header('getFrom', 'From');
  }

  getTo(): string {
    return this.#header('getTo', 'To');
  }

  getCc(): string {
    return this.#header('getCc', 'Cc');
  }

  /** Only the sender's own copy has it. */
  getBcc(): string {
    return this.#header('getBcc', 'Bcc');
  }

  getReplyTo(): string {
    return this.#header('getReplyTo', 'Reply-To');
  }

  getSubject(): string {
    return this.#header('getSubject', 'Subject');
  }

  /** The first header of this name, '' when there is none. */
  getHeader(name: string): string {
    return this.#header('getHeader', String(name));
  }

  getDate(): Date {
    return this.#local('getDate', 'headers', () => new this.run.realm.Date(this.message.internalDate));
  }

  getPlainBody(): string {
    return this.#content('getPlainBody', bodyTextOf);
  }

  getBody(): string {
    return this.#content('getBody', root => htmlOf(root) ?? htmlFromPlain(plainOf(root) ?? ''));
  }

  /** The raw message, one character per byte. */
  getRawContent(): string {
    return this.#content('getRawContent', () =>
      Buffer.from(this.mailbox.raw(this.message.id) ?? '').toString('latin1'),
    );
  }

  /** @param options includeInlineImages and includeAttachments, both true by default */
  getAttachments(options?: unknown): readonly GmailAttachment[] {
    const { includeInlineImages = true, includeAttachments = true } = fieldsOf(options);
    const scopes = scopesFor(this.run, 'content');
    return this.#content('getAttachments', root => {
      const parts = [
        ...(includeAttachments === true ? attachmentsOf(root) : []),
        ...(includeInlineImages === true ? inlineImagesOf(root) : []),
      ];
      const found = new this.run.realm.Array<GmailAttachment>();
      for (const part of parts) found.push(new GmailAttachment(this.run, part, scopes));
      return found;
    });
  }

  isUnread(): boolean {
    return this.#labelled('isUnread', 'UNREAD');
  }

  isStarred(): boolean {
    return this.#labelled('isStarred', 'STARRED');
  }

  isInInbox(): boolean {
    return this.#labelled('isInInbox', 'INBOX');
  }

  isInTrash(): boolean {
    return this.#labelled('isInTrash', 'TRASH');
  }

  isDraft(): boolean {
    return this.#labelled('isDraft', 'DRAFT');
  }

  isInChats(): boolean {
    return this.#labelled('isInChats', 'CHAT');
  }

  isInPriorityInbox(): boolean {
    return this.#labelled('isInPriorityInbox', 'IMPORTANT');
  }

  markRead(): GmailMessage {
    return this.#relabel('markRead', [], ['UNREAD']);
  }

  markUnread(): GmailMessage {
    return this.#relabel('markUnread', ['UNREAD'], []);
  }

  star(): GmailMessage {
    return this.#relabel('star', ['STARRED'], []);
  }

  unstar(): GmailMessage {
    return this.#relabel('unstar', [], ['STARRED']);
  }

  /** @param options cc, bcc, from, name, htmlBody, replyTo, subject */
  createDraftReply(body: string, options?: unknown): GmailDraft {
    return this.#draft('createDraftReply', false, body, options);
  }

  createDraftReplyAll(body: string, options?: unknown): GmailDraft {
    return this.#draft('createDraftReplyAll', true, body, options);
  }

  refresh(): GmailMessage {
    return this.run.call(
      { name: 'GmailMessage.refresh', remote: true, scopes: scopesFor(this.run, 'headers') },
      () => this,
    );
  }

  toString(): string {
    return 'GmailMessage';
  }

  #draft(method: string, all: boolean, body: string, options: unknown): GmailDraft {
    return this.run.call({ name: `GmailMessage.${method}`, remote: true, scopes: DRAFT_SCOPES }, () => {
      const message = openMessage(this.run, this.mailbox, this.message.id);
      return replyDraft(this.run, this.mailbox, message, all, String(body), options);
    });
  }

  #header(method: string, name: string): string {
    return this.#local(method, 'headers', () =>
      decodeWords(this.mailbox.header(this.message.id, name) ?? ''),
    );
  }

  #labelled(method: string, label: string): boolean {
    return this.#local(method, 'headers', () => this.message.labelIds.has(label));
  }

  #relabel(method: string, add: readonly string[], remove: readonly string[]): GmailMessage {
    return this.run.call(
      { name: `GmailMessage.${method}`, remote: true, scopes: scopesFor(this.run, 'mailbox') },
      () => {
        this.mailbox.relabel(this.message.id, add, remove);
        return this;
      },
    );
  }

  #local<T>(method: string, access: Access, work: () => T): T {
    const spec = { name: `GmailMessage.${method}`, remote: false, scopes: scopesFor(this.run, access) };
    return this.run.call(spec, work);
  }

  /** The first look at the content loads it. */
  #content<T>(method: string, work: (root: MimePart) => T): T {
    const remote = this.#root === null;
    const spec = { name: `GmailMessage.${method}`, remote, scopes: scopesFor(this.run, 'content') };
    return this.run.call(spec, cost => {
      const message = openMessage(this.run, this.mailbox, this.message.id);
      if (remote) cost({ bytes: message.size });
      this.#root ??= readMimeTree(this.mailbox.raw(message.id) ?? new Uint8Array(0));
      return work(this.#root);
    });
  }
}
