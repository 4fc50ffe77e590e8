/** What the runs need from the outside world. src/google/ stands behind these on Google and in the workbench. */
import type { Reading } from '../mail/message';

/** A mail in a mailbox, read for the pipeline. */
export interface FetchedMail {
  readonly gmailId: string;
  readonly threadId: string;
  readonly labelIds: readonly string[];
  readonly permalink: string;
  /** When the mailbox got it, epoch ms. */
  readonly receivedAt: number;
  readonly reading: Reading;
}

/** Mails that were read before they are fetched, each as `packReading` has written it; null for any other. */
export type ReadBefore = (gmailId: string) => string | null;

export interface SentMail {
  readonly gmailId: string;
  readonly threadId: string;
  /** The Message-ID that the provider really gave, normalised. */
  readonly messageId: string;
}

export interface FoundMessage {
  readonly gmailId: string;
  readonly labelIds: readonly string[];
  /** Epoch ms. */
  readonly arrivedAt: number;
}

/** The routing mailbox, by message (Gmail advanced service). */
export interface Mailbox {
  /** Ids of all messages under the label, oldest first; at most `limit`, and how many more wait. */
  list(labelId: string, limit: number): { readonly ids: readonly string[]; readonly waiting: number };
  fetch(gmailId: string): FetchedMail;
  /** Bytes of an attachment. */
  attachment(gmailId: string, handle: string): Uint8Array;
  /** Moves labels by message; at most 1,000 ids a call. */
  relabel(gmailIds: readonly string[], add: readonly string[], remove: readonly string[]): void;
  /** Sends raw MIME into a thread and reads the real Message-ID back. */
  send(raw: string, threadId: string | null): SentMail;
  /**
   * What this mailbox has sent since then (epoch ms), by the value of a header of ours. By the mailbox and not by the
   * conversation: Gmail takes a mail whose subject differs out of the conversation that it was sent into.
   */
  sentSince(since: number, header: string): Readonly<Record<string, SentMail>>;
  /** How many messages carry the label and arrived after `since` (epoch ms), with their ids. */
  listSince(labelIds: readonly string[], since: number): readonly string[];
  /** The newest message that Gmail finds by this query, Spam and Trash included; null for none. */
  find(query: string): FoundMessage | null;
  /** When the mailbox got the message, epoch ms. */
  arrivedAt(gmailId: string): number;
  /** Makes labels that are missing, in the book that the run works on; their ids by the names asked for. */
  ensureLabels(names: readonly string[]): Readonly<Record<string, string>>;
}

export interface StoredFile {
  readonly id: string;
  readonly url: string;
}

/** Where attachments are kept: a Drive folder of the book. */
export interface FileStore {
  /** What contents are known by: SHA-256 in lower-case hex. */
  hashOf(bytes: Uint8Array): string;
  /** Files already stored under these content hashes. */
  byHash(hashes: readonly string[]): Readonly<Record<string, StoredFile>>;
  save(hash: string, name: string, type: string, bytes: Uint8Array): StoredFile;
}

/** Script properties: strings, few and small. */
export interface Properties {
  all(): Readonly<Record<string, string>>;
  set(values: Readonly<Record<string, string>>): void;
  remove(name: string): void;
}

/** Texts that may be gone at any moment (the script cache). Nothing but comfort may depend on them, and no secret stands there. */
export interface ShortMemory {
  /** Those that are there, in one call. */
  get(keys: readonly string[]): Readonly<Record<string, string>>;
  /** In one call. @param seconds at most six hours */
  put(values: Readonly<Record<string, string>>, seconds: number): void;
}

export interface Lock {
  /** Takes the script lock; false when another run holds it for `ms` milliseconds. */
  tryLock(ms: number): boolean;
  release(): void;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/**
 * Google is out of reach for now (rate limit, daily quota, outage, missing permission). No mail is to blame: the run
 * ends, everything stays under its label, and the next run goes on.
 */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  /** @param undone surely nothing has happened; else the call may have worked although its answer was an error */
  constructor(
    message: string,
    readonly undone = false,
  ) {
    super(message);
  }
}

export const isUnavailable = (error: unknown): error is Unavailable =>
  error instanceof Error && error.name === 'Unavailable';

/**
 * Google answered with words that we do not know: it may be out of reach, or may refuse what it was given. Which of the
 * two shows when the same call fails again and again while others work (suspects.ts).
 */
export class Unclear extends Error {
  override readonly name = 'Unclear';
}

export const isUnclear = (error: unknown): error is Unclear =>
  error instanceof Error && error.name === 'Unclear';
