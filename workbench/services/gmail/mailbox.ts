/**
 * One account's mailbox: messages with their labels, conversations and filters. Raw bytes lie in memory or, when the
 * store has a folder, on disk; a message whose bytes were dropped keeps its place in the conversation only.
 */
import { createHash } from 'node:crypto';
import { fieldOf, headerBlockOf, type HeaderField } from './header-block';
import { Labels } from './labels';
import { answeredIds, MAX_THREAD_LENGTH, ownMessageId, threadSubject } from './threading';

export interface MailboxMessage {
  /** 16 hex digits, of this mailbox alone. */
  readonly id: string;
  readonly threadId: string;
  readonly labelIds: ReadonlySet<string>;
  /** Epoch ms of arrival. */
  readonly internalDate: number;
  /** Bytes of the raw message. */
  readonly size: number;
  readonly historyId: string;
}

export interface Filter {
  readonly id: string;
  readonly criteria: Readonly<Record<string, unknown>>;
  readonly action: { readonly addLabelIds?: readonly string[]; readonly removeLabelIds?: readonly string[] };
}

/** Where raw bytes are kept. */
export interface RawKeeper {
  put(key: string, raw: Uint8Array): void;
  get(key: string): Uint8Array | null;
  drop(key: string): void;
}

/** Dropped messages whose place in a conversation is remembered: a memory of constant size for imports of any size. */
export const MAX_REMEMBERED = 20_000;

interface Thread {
  ids: string[];
  readonly subject: string;
  length: number;
}

interface Kept extends MailboxMessage {
  readonly labelIds: Set<string>;
  historyId: string;
  fields: readonly HeaderField[] | null;
}

export interface MailboxSnapshot {
  readonly account: string;
  readonly labels: ReturnType<Labels['snapshot']>;
  readonly filters: readonly Filter[];
  /** Absent in states of an older workbench. */
  readonly sendAs?: readonly string[];
  readonly drafts: Readonly<Record<string, string>>;
  readonly messages: readonly (Omit<MailboxMessage, 'labelIds'> & { readonly labelIds: readonly string[] })[];
}

/** 48 bits: among those that are remembered no two are alike, and a conversation is known by its subject too. */
const HASH_BYTES = 6;

const hashOfId = (messageId: string): number =>
  createHash('sha256').update(messageId).digest().readUIntBE(0, HASH_BYTES);

export class Mailbox {
  readonly labels = new Labels();
  readonly filters: Filter[] = [];
  /** Further addresses that the account may write from. */
  readonly sendAs: string[] = [];
  /** Message ids by draft id. */
  readonly drafts = new Map<string, string>();
  readonly #messages = new Map<string, Kept>();
  readonly #threads = new Map<string, Thread>();
  readonly #threadOfMessageId = new Map<string, string>();
  readonly #byLabel = new Map<string, Set<string>>();
  /** Conversations by hashes of the Message-IDs of dropped messages, oldest first. */
  readonly #dropped = new Map<number, string>();
  #history = 1000;

  constructor(
    readonly account: string,
    private readonly keeper: RawKeeper,
    private readonly newId: () => string,
  ) {}

  get size(): number {
    return this.#messages.size;
  }

  get historyId(): string {
    return String(this.#history);
  }

  /** Keeps a message; `threadId` puts it into that conversation, else Gmail's rule decides. */
  add(
    raw: Uint8Array,
    at: number,
    labelIds: Iterable<string>,
    threadId: string | null = null,
  ): MailboxMessage {
    const { fields } = headerBlockOf(raw);
    const id = this.newId();
    this.keeper.put(this.#key(id), raw);
    return this.#insert(
      {
        id,
        threadId: threadId ?? this.findThread(fields) ?? id,
        labelIds: new Set(labelIds),
        internalDate: at,
        size: raw.length,
        historyId: this.#next(),
        fields: null,
      },
      fields,
    );
  }

  /** The conversation that a message with these headers joins, or null for a new one. */
  findThread(fields: readonly HeaderField[]): string | null {
    const subject = threadSubject(fields);
    for (const id of answeredIds(fields)) {
      const threadId = this.#threadOfMessageId.get(id) ?? this.#dropped.get(hashOfId(id));
      const thread = threadId === undefined ? undefined : this.#threads.get(threadId);
      if (threadId !== undefined && thread && thread.subject === subject && thread.length < MAX_THREAD_LENGTH)
        return threadId;
    }
    return null;
  }

  /** The subject that a conversation goes by, or null when there is no such conversation. */
  threadSubjectOf(threadId: string): string | null {
    return this.#threads.get(threadId)?.subject ?? null;
  }

  get(id: string): MailboxMessage | null {
    return this.#messages.get(id) ?? null;
  }

  /** Raw bytes, or null when they were dropped. */
  raw(id: string): Uint8Array | null {
    return this.keeper.get(this.#key(id));
  }

  /** Header fields of a message in order; read once. */
  fields(id: string): readonly HeaderField[] {
    const message = this.#messages.get(id);
    const raw = message && !message.fields ? this.raw(id) : null;
    if (message && raw) message.fields = headerBlockOf(raw).fields;
    return message?.fields ?? [];
  }

  header(id: string, name: string): string | null {
    return fieldOf(this.fields(id), name);
  }

  /** Messages, newest first, of one date the one that came last; only those with this label when one is given. */
  list(labelId: string | null = null): readonly MailboxMessage[] {
    const ids = labelId === null ? [...this.#messages.keys()] : [...(this.#byLabel.get(labelId) ?? [])];
    return ids
      .map(id => this.#messages.get(id))
      .filter(message => message !== undefined)
      .reverse()
      .sort((a, b) => b.internalDate - a.internalDate);
  }

  /** Messages of a conversation, oldest first. */
  thread(threadId: string): readonly MailboxMessage[] {
    return (this.#threads.get(threadId)?.ids ?? [])
      .map(id => this.#messages.get(id))
      .filter(message => message !== undefined)
      .sort((a, b) => a.internalDate - b.internalDate);
  }

  relabel(id: string, add: readonly string[], remove: readonly string[]): void {
    const message = this.#messages.get(id);
    if (!message) return;
    for (const label of remove) {
      message.labelIds.delete(label);
      this.#byLabel.get(label)?.delete(id);
    }
    for (const label of add) {
      message.labelIds.add(label);
      this.#index(label).add(id);
    }
    message.historyId = this.#next();
  }

  /** Takes a user label away and off every message. */
  removeLabel(labelId: string): void {
    for (const message of this.list(labelId)) this.relabel(message.id, [], [labelId]);
    this.labels.remove(labelId);
    this.#byLabel.delete(labelId);
  }

  /** Forgets a message but for its place in its conversation, so that later answers still find it. */
  drop(id: string): void {
    const message = this.#messages.get(id);
    if (!message) return;
    for (const label of message.labelIds) this.#byLabel.get(label)?.delete(id);
    const messageId = ownMessageId(this.fields(id));
    const thread = this.#threads.get(message.threadId);
    // Not by splice: an array that it empties keeps its room.
    if (thread) thread.ids = thread.ids.filter(other => other !== id);
    this.keeper.drop(this.#key(id));
    this.#messages.delete(id);
    if (messageId === null) {
      this.#forgetIfEmpty(message.threadId);
      return;
    }
    if (this.#threadOfMessageId.get(messageId) === message.threadId)
      this.#threadOfMessageId.delete(messageId);
    this.#dropped.set(hashOfId(messageId), message.threadId);
    if (this.#dropped.size > MAX_REMEMBERED) this.#forgetOldest();
  }

  #forgetOldest(): void {
    for (const [oldest, threadId] of this.#dropped) {
      this.#dropped.delete(oldest);
      this.#forgetIfEmpty(threadId);
      return;
    }
  }

  #forgetIfEmpty(threadId: string): void {
    if (this.#threads.get(threadId)?.ids.length === 0) this.#threads.delete(threadId);
  }

  snapshot(): MailboxSnapshot {
    return {
      account: this.account,
      labels: this.labels.snapshot(),
      filters: [...this.filters],
      sendAs: [...this.sendAs],
      drafts: Object.fromEntries(this.drafts),
      messages: [...this.#messages.values()].map(
        ({ id, threadId, labelIds, internalDate, size, historyId }) => ({
          id,
          threadId,
          labelIds: [...labelIds],
          internalDate,
          size,
          historyId,
        }),
      ),
    };
  }

  /** Takes over a snapshot; messages whose raw bytes are gone are left out. */
  restore(snapshot: MailboxSnapshot): void {
    for (const index of [
      this.#messages,
      this.#threads,
      this.#threadOfMessageId,
      this.#byLabel,
      this.#dropped,
    ])
      index.clear();
    this.labels.restore(snapshot.labels);
    this.filters.splice(0, this.filters.length, ...snapshot.filters);
    this.sendAs.splice(0, this.sendAs.length, ...(snapshot.sendAs ?? []));
    this.drafts.clear();
    for (const [draftId, id] of Object.entries(snapshot.drafts)) this.drafts.set(draftId, id);
    for (const message of snapshot.messages) {
      const raw = this.keeper.get(this.#key(message.id));
      this.#history = Math.max(this.#history, Number(message.historyId));
      if (raw)
        this.#insert(
          { ...message, labelIds: new Set(message.labelIds), fields: null },
          headerBlockOf(raw).fields,
        );
    }
  }

  #insert(message: Kept, fields: readonly HeaderField[]): MailboxMessage {
    this.#messages.set(message.id, message);
    const thread = this.#threads.get(message.threadId) ?? {
      ids: [],
      subject: threadSubject(fields),
      length: 0,
    };
    thread.ids.push(message.id);
    thread.length += 1;
    this.#threads.set(message.threadId, thread);
    const messageId = ownMessageId(fields);
    if (messageId !== null) this.#threadOfMessageId.set(messageId, message.threadId);
    for (const label of message.labelIds) this.#index(label).add(message.id);
    return message;
  }

  #index(labelId: string): Set<string> {
    const found = this.#byLabel.get(labelId) ?? new Set<string>();
    this.#byLabel.set(labelId, found);
    return found;
  }

  #key(id: string): string {
    return `${this.account}/${id}`;
  }

  #next(): string {
    this.#history += 1;
    return String(this.#history);
  }
}
