/** GmailThread and GmailLabel: conversations as GmailApp shows them; labels act on every message they hold now. */
import type { CallSpec, Run } from '../../runtime/contract';
import { decodeWords } from './encoded-words';
import { GmailMessage } from './gmail-message';
import type { Label } from './labels';
import type { Mailbox, MailboxMessage } from './mailbox';
import { announcedToken } from './message-token';
import { scopesFor } from './message-access';
import { FULL } from './scopes';

export class GmailLabel {
  constructor(
    private readonly run: Run,
    private readonly mailbox: Mailbox,
    readonly label: Label,
  ) {}

  getName(): string {
    return this.label.name;
  }

  /** @throws Exception when there are more than 100 (https://developers.google.com/apps-script/reference/gmail/gmail-label) */
  addToThreads(threads: readonly GmailThread[]): GmailLabel {
    return this.#each('addToThreads', threads, thread => thread.addLabel(this));
  }

  removeFromThreads(threads: readonly GmailThread[]): GmailLabel {
    return this.#each('removeFromThreads', threads, thread => thread.removeLabel(this));
  }

  addToThread(thread: GmailThread): GmailLabel {
    thread.addLabel(this);
    return this;
  }

  removeFromThread(thread: GmailThread): GmailLabel {
    thread.removeLabel(this);
    return this;
  }

  getThreads(start = 0, max = 500): readonly GmailThread[] {
    const spec = { name: 'GmailLabel.getThreads', remote: true, scopes: scopesFor(this.run, 'mailbox') };
    return this.run.call(spec, () => {
      const ids = new Set(this.mailbox.list(this.label.id).map(message => message.threadId));
      return threadsOf(this.run, this.mailbox, [...ids].slice(start, start + max));
    });
  }

  toString(): string {
    return 'GmailLabel';
  }

  #each(method: string, threads: readonly GmailThread[], work: (thread: GmailThread) => void): GmailLabel {
    const limit = 100;
    if (threads.length > limit) this.run.fail(`Too many threads for GmailLabel.${method}: at most ${limit}.`);
    for (const thread of threads) work(thread);
    return this;
  }
}

export class GmailThread {
  constructor(
    private readonly run: Run,
    private readonly mailbox: Mailbox,
    private readonly id: string,
  ) {}

  getId(): string {
    return this.id;
  }

  getPermalink(): string {
    return `https://mail.google.com/mail/u/0/#inbox/${this.id}`;
  }

  getMessages(): readonly GmailMessage[] {
    return this.#call('getMessages', true, 'thread', () => {
      const found = new this.run.realm.Array<GmailMessage>();
      for (const message of this.#messages()) found.push(new GmailMessage(this.run, this.mailbox, message));
      return found;
    });
  }

  getMessageCount(): number {
    return this.#call('getMessageCount', false, 'thread', () => this.#messages().length);
  }

  getFirstMessageSubject(): string {
    return this.#call('getFirstMessageSubject', false, 'thread', () =>
      decodeWords(this.mailbox.header(this.#messages()[0]?.id ?? '', 'Subject') ?? ''),
    );
  }

  getLastMessageDate(): Date {
    return this.#call('getLastMessageDate', false, 'thread', () => {
      const messages = this.#messages();
      return new this.run.realm.Date(messages[messages.length - 1]?.internalDate ?? 0);
    });
  }

  isUnread(): boolean {
    return this.#call('isUnread', false, 'thread', () =>
      this.#messages().some(({ labelIds }) => labelIds.has('UNREAD')),
    );
  }

  isInInbox(): boolean {
    return this.#call('isInInbox', false, 'thread', () =>
      this.#messages().some(({ labelIds }) => labelIds.has('INBOX')),
    );
  }

  /** User labels of any of its messages. */
  getLabels(): readonly GmailLabel[] {
    return this.#call('getLabels', true, 'mailbox', () => {
      const ids = new Set(this.#messages().flatMap(message => [...message.labelIds]));
      const found = new this.run.realm.Array<GmailLabel>();
      for (const id of ids) {
        const label = this.mailbox.labels.get(id);
        if (label?.type === 'user') found.push(new GmailLabel(this.run, this.mailbox, label));
      }
      return found;
    });
  }

  addLabel(label: GmailLabel): GmailThread {
    return this.#relabel('addLabel', [label.label.id], []);
  }

  removeLabel(label: GmailLabel): GmailThread {
    return this.#relabel('removeLabel', [], [label.label.id]);
  }

  markRead(): GmailThread {
    return this.#relabel('markRead', [], ['UNREAD']);
  }

  refresh(): GmailThread {
    return this;
  }

  toString(): string {
    return 'GmailThread';
  }

  /** @throws Exception without the full scope, when it is not the open message's conversation */
  #messages(): readonly MailboxMessage[] {
    if (!this.run.scopes.has(FULL)) {
      const open = this.mailbox.get(announcedToken(this.run)?.messageId ?? '');
      if (open?.threadId !== this.id)
        this.run.fail('Access denied: : Missing access token for per message authorization.');
    }
    return this.mailbox.thread(this.id);
  }

  #relabel(method: string, add: readonly string[], remove: readonly string[]): GmailThread {
    return this.#call(method, true, 'mailbox', () => {
      for (const message of this.#messages()) this.mailbox.relabel(message.id, add, remove);
      return this;
    });
  }

  #call<T>(method: string, remote: boolean, access: 'thread' | 'mailbox', work: () => T): T {
    const spec: CallSpec = { name: `GmailThread.${method}`, remote, scopes: scopesFor(this.run, access) };
    return this.run.call(spec, work);
  }
}

/** Thread objects for ids, in a list of the bundle's realm. */
export const threadsOf = (run: Run, mailbox: Mailbox, ids: readonly string[]): readonly GmailThread[] => {
  const found = new run.realm.Array<GmailThread>();
  for (const id of ids) found.push(new GmailThread(run, mailbox, id));
  return found;
};
