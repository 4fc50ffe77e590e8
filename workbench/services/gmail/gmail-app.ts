/**
 * The global `GmailApp`: the open message of a card by its access token, drafts, and what needs the full mail scope.
 * Sending is left out: without headers of one's own it is of no use to automatic mail.
 */
import type { CallSpec, Run } from '../../runtime/contract';
import { DRAFT_SCOPES, GmailDraft, newDraft } from './gmail-draft';
import { GmailMessage } from './gmail-message';
import { GmailLabel, GmailThread, threadsOf } from './gmail-thread';
import type { Mailbox } from './mailbox';
import { openMessage, scopesFor } from './message-access';
import { hexIdOf } from './message-id';
import { announceToken } from './message-token';
import { searchMessages } from './query';
import { gmailStore } from './store';

/** Most threads that one call answers. */
const MAX_THREADS = 500;

class GmailApp {
  constructor(private readonly run: Run) {}

  setCurrentMessageAccessToken(accessToken: string): void {
    this.run.call({ name: 'GmailApp.setCurrentMessageAccessToken', remote: false }, () => {
      announceToken(this.run, String(accessToken));
    });
  }

  /** @param id hex, or `msg-f:` and a decimal number as events have it */
  getMessageById(id: string): GmailMessage {
    return this.#call('getMessageById', 'headers', mailbox => {
      const message = openMessage(this.run, mailbox, String(id));
      return new GmailMessage(this.run, mailbox, message);
    });
  }

  /** @param options cc, bcc, from, name, htmlBody, replyTo, subject */
  createDraft(recipient: string, subject: string, body: string, options?: unknown): GmailDraft {
    const spec: CallSpec = { name: 'GmailApp.createDraft', remote: true, scopes: DRAFT_SCOPES };
    return this.run.call(spec, () =>
      newDraft(this.run, this.#mailbox(), String(recipient), String(subject), String(body), options),
    );
  }

  getDraft(draftId: string): GmailDraft {
    return this.#call('getDraft', 'mailbox', mailbox => {
      if (!mailbox.drafts.has(String(draftId))) this.run.fail('Invalid argument: draftId');
      return new GmailDraft(this.run, mailbox, String(draftId));
    });
  }

  getThreadById(id: string): GmailThread | null {
    return this.#call('getThreadById', 'thread', mailbox => {
      const hex = hexIdOf(String(id)) ?? '';
      return mailbox.threadSubjectOf(hex) === null ? null : new GmailThread(this.run, mailbox, hex);
    });
  }

  /** Threads of which any message matches, newest first. */
  search(query: string, start = 0, max = MAX_THREADS): readonly GmailThread[] {
    if (max > MAX_THREADS) this.run.fail(`Argument max cannot exceed ${MAX_THREADS}`);
    return this.#call('search', 'mailbox', mailbox => {
      const found = searchMessages(mailbox, { q: String(query) }, this.run.now());
      const ids = [...new Set(found.map(message => message.threadId))];
      return threadsOf(this.run, mailbox, ids.slice(start, start + max));
    });
  }

  getInboxThreads(start = 0, max = MAX_THREADS): readonly GmailThread[] {
    return this.search('in:inbox', start, max);
  }

  getMessagesForThread(thread: GmailThread): readonly GmailMessage[] {
    return thread.getMessages();
  }

  getUserLabelByName(name: string): GmailLabel | null {
    return this.#call('getUserLabelByName', 'mailbox', mailbox => {
      const label = mailbox.labels.named(String(name));
      return label?.type === 'user' ? new GmailLabel(this.run, mailbox, label) : null;
    });
  }

  getUserLabels(): readonly GmailLabel[] {
    return this.#call('getUserLabels', 'mailbox', mailbox => {
      const found = new this.run.realm.Array<GmailLabel>();
      for (const label of mailbox.labels.list()) {
        if (label.type === 'user') found.push(new GmailLabel(this.run, mailbox, label));
      }
      return found;
    });
  }

  /** Answers the label that is there when the name is taken, as GmailApp does. */
  createLabel(name: string): GmailLabel {
    return this.#call('createLabel', 'mailbox', mailbox => {
      const label = mailbox.labels.named(String(name)) ?? mailbox.labels.create(String(name));
      return new GmailLabel(this.run, mailbox, label);
    });
  }

  toString(): string {
    return 'GmailApp';
  }

  #call<T>(method: string, access: 'headers' | 'thread' | 'mailbox', work: (mailbox: Mailbox) => T): T {
    const spec: CallSpec = { name: `GmailApp.${method}`, remote: true, scopes: scopesFor(this.run, access) };
    return this.run.call(spec, () => work(this.#mailbox()));
  }

  #mailbox(): Mailbox {
    return gmailStore(this.run.cloud).mailbox(this.run.effectiveUser);
  }
}

export default function gmailAppService(run: Run): Readonly<Record<string, unknown>> {
  return { GmailApp: new GmailApp(run) };
}
