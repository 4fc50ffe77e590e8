/**
 * The Gmail API's quota units on the virtual clock, as for Cloud projects made since May 2026
 * (https://developers.google.com/workspace/gmail/api/reference/quota).
 */
import type { GmailMethod } from './scopes';

/** Units that one user may spend in a minute. */
export const UNITS_PER_MINUTE = 6000;
/** Messages that one Workspace account may send in a day. */
export const SENT_PER_DAY = 2000;

const MINUTE = 60_000;
const DAY = 86_400_000;

const UNITS: Readonly<Record<GmailMethod, number>> = {
  'users.getProfile': 1,
  'users.messages.list': 5,
  'users.messages.get': 20,
  'users.messages.modify': 5,
  'users.messages.batchModify': 50,
  'users.messages.send': 100,
  'users.messages.trash': 5,
  'users.messages.attachments.get': 5,
  'users.threads.list': 10,
  'users.threads.get': 40,
  'users.threads.modify': 10,
  'users.labels.list': 1,
  'users.labels.get': 1,
  'users.labels.create': 5,
  'users.labels.update': 5,
  'users.labels.delete': 5,
  'users.drafts.create': 10,
  'users.drafts.get': 5,
  'users.drafts.list': 5,
  'users.drafts.send': 100,
  'users.drafts.delete': 10,
  'users.settings.sendAs.list': 1,
  'users.settings.filters.list': 1,
  'users.settings.filters.create': 5,
  'users.settings.filters.delete': 5,
};

/** Spending of one kind by one user within a fixed span of time. */
class Window {
  #from = -Infinity;
  #spent = 0;

  constructor(
    private readonly span: number,
    private readonly limit: number,
  ) {}

  /** False, and nothing spent, when it would pass the limit. */
  spend(amount: number, now: number): boolean {
    if (now - this.#from >= this.span || now < this.#from) {
      this.#from = now;
      this.#spent = 0;
    }
    if (this.#spent + amount > this.limit) return false;
    this.#spent += amount;
    return true;
  }
}

export class GmailQuota {
  readonly #units = new Map<string, Window>();
  readonly #sent = new Map<string, Window>();

  /** Spends the method's units for the user; false when the minute's are used up. */
  spend(user: string, method: GmailMethod, now: number): boolean {
    return this.#window(this.#units, user, MINUTE, UNITS_PER_MINUTE).spend(UNITS[method], now);
  }

  /** Counts a sent message; false when the day's are used up. */
  send(user: string, now: number): boolean {
    return this.#window(this.#sent, user, DAY, SENT_PER_DAY).spend(1, now);
  }

  #window(windows: Map<string, Window>, user: string, span: number, limit: number): Window {
    const found = windows.get(user) ?? new Window(span, limit);
    windows.set(user, found);
    return found;
  }
}
