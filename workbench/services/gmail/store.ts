/**
 * All mailboxes of the workbench's Google Workspace and the way between them: who gets what is sent, and which
 * addresses (support@, sales@ ...) Google's routing rules lead into the routing mailbox.
 */
import type { Cloud, Stored } from '../../runtime/contract';
import { addressesIn, domainOf } from './address-headers';
import { stamp, type Arrival } from './arrival';
import { fieldOf, readHeaderBlock } from './header-block';
import { Mailbox, type MailboxMessage, type MailboxSnapshot, type RawKeeper } from './mailbox';
import { matchesFilter } from './filters';
import { GmailQuota } from './quota';
import { ReceivingRate } from './receiving-rate';
import { outgoing, withoutBcc } from './outgoing';
import { FolderKeeper, MemoryKeeper } from './raw-keeper';

export interface GmailOptions {
  /** Keep raw messages in this folder; null: in memory. */
  readonly folder: string | null;
  /** A fresh opaque id of n hex digits. */
  readonly hexId: (digits: number) => string;
  readonly now: () => number;
}

export interface Delivery {
  /** Labels instead of INBOX and UNREAD. Filters come on top. */
  readonly labels?: readonly string[];
  /** Epoch ms of arrival; default now. */
  readonly at?: number;
  /** The envelope's recipient when it is not the mailbox itself (an alias or a route). */
  readonly recipient?: string;
  /** The envelope's sender; '' for bounces. */
  readonly sender?: string;
}

/** How the emulator behaves where Google has been seen to do either. */
export interface GmailModes {
  /** Google keeps a good Message-ID of a message that a script sends, or always writes its own. */
  replaceMessageIds: boolean;
  /** `format: byte` fields of replies: byte arrays as Apps Script gives them, or base64url as the HTTP API does. */
  bytes: 'array' | 'base64url';
  /** Text parts come as the mail declares them, or already turned into UTF-8. */
  text: 'declared' | 'utf-8';
  /** Whether a mailbox that gets more than 60 mails a minute stops receiving; off, because samples come in bursts. */
  limitReceiving: boolean;
  /** Milliseconds until a search (`q`) finds a message that has arrived. */
  indexLag: number;
  /** Calls end when the minute's quota units are used up. */
  limitUnits: boolean;
}

/** What Google answers the sending server (https://support.google.com/mail/answer/6592). */
const RATE_EXCEEDED =
  '4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.';

interface Snapshot {
  readonly routes: Readonly<Record<string, string>>;
  readonly mailboxes: readonly MailboxSnapshot[];
  readonly raw: Readonly<Record<string, string>> | null;
}

export class GmailStore implements Stored {
  readonly modes: GmailModes = {
    replaceMessageIds: false,
    bytes: 'array',
    text: 'declared',
    limitReceiving: false,
    indexLag: 0,
    limitUnits: true,
  };
  readonly quota = new GmailQuota();
  readonly #receiving = new ReceivingRate();
  readonly #mailboxes = new Map<string, Mailbox>();
  readonly #routes = new Map<string, string>();
  readonly #keeper: RawKeeper;

  constructor(private readonly options: GmailOptions) {
    this.#keeper = options.folder === null ? new MemoryKeeper() : new FolderKeeper(options.folder);
  }

  get accounts(): readonly string[] {
    return [...this.#mailboxes.keys()];
  }

  /** The mailbox of an account, made when it is new. */
  mailbox(account: string): Mailbox {
    const name = account.toLowerCase();
    const found = this.#mailboxes.get(name);
    if (found) return found;
    const made = new Mailbox(name, this.#keeper, () => `1${this.options.hexId(15)}`);
    this.#mailboxes.set(name, made);
    return made;
  }

  /** Mail to `address` goes into the mailbox of `account`, with X-Gm-Original-To (an alias or a routing rule). */
  route(address: string, account: string): void {
    this.#routes.set(address.toLowerCase(), account.toLowerCase());
  }

  get routes(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#routes);
  }

  /** The mailbox that an address leads to; plus-addresses count as their base. Null: not ours. */
  accountOf(address: string): string | null {
    const plain = address.toLowerCase();
    const base = plain.replace(/\+[^@]*@/, '@');
    for (const candidate of [plain, base]) {
      const routed = this.#routes.get(candidate);
      if (routed !== undefined) return routed;
      if (this.#mailboxes.has(candidate)) return candidate;
    }
    return null;
  }

  /**
   * Puts a raw message into a mailbox as mail from outside that has just arrived.
   * @throws Error when the mailbox is over its receiving rate (see modes)
   */
  deliver(account: string, raw: Uint8Array, delivery: Delivery = {}): MailboxMessage {
    const { recipient = account, sender = null } = delivery;
    const arrival = this.#arrival(this.mailbox(account).account, recipient, sender, false);
    return this.place(arrival.account, stamp(raw, arrival), delivery);
  }

  /** What a mail server does with an envelope: one copy per local recipient. Answers what could not be placed too. */
  receive(
    raw: Uint8Array,
    recipients: readonly string[],
    delivery: Omit<Delivery, 'recipient'> = {},
  ): { readonly delivered: readonly MailboxMessage[]; readonly unknown: readonly string[] } {
    return this.#distribute(raw, recipients, delivery, false);
  }

  /**
   * Sends a raw message from an account: a copy with the label SENT stays, local recipients get theirs. It joins the
   * conversation that its References and Subject name.
   * @throws Error when it names no recipient
   */
  send(account: string, raw: Uint8Array): MailboxMessage {
    const at = this.options.now();
    const mailbox = this.mailbox(account);
    const written = outgoing(raw, {
      account,
      at,
      newId: () => this.options.hexId(20),
      replaceMessageId: this.modes.replaceMessageIds,
      mayWriteAs: address =>
        this.accountOf(address) === mailbox.account ||
        mailbox.sendAs.some(alias => alias.toLowerCase() === address.toLowerCase()),
    });
    const { fields } = readHeaderBlock(written);
    const recipients = ['To', 'Cc', 'Bcc'].flatMap(name => addressesIn(fieldOf(fields, name)));
    if (recipients.length === 0) throw new Error('Recipient address required');
    const sent = mailbox.add(written, at, ['SENT']);
    this.#distribute(withoutBcc(written), recipients, { at, sender: mailbox.account }, true);
    return sent;
  }

  /** Frees the bytes and facts of messages that nobody will open again (imports). */
  drop(account: string, ids: Iterable<string>): void {
    const mailbox = this.mailbox(account);
    for (const id of ids) mailbox.drop(id);
  }

  snapshot(): Snapshot {
    return {
      routes: this.routes,
      mailboxes: [...this.#mailboxes.values()].map(mailbox => mailbox.snapshot()),
      raw: this.#keeper instanceof MemoryKeeper ? this.#keeper.snapshot() : null,
    };
  }

  restore(snapshot: unknown): void {
    const { routes, mailboxes, raw } = snapshot as Snapshot;
    if (raw && this.#keeper instanceof MemoryKeeper) this.#keeper.restore(raw);
    this.#routes.clear();
    for (const [address, account] of Object.entries(routes)) this.route(address, account);
    for (const mailbox of mailboxes) this.mailbox(mailbox.account).restore(mailbox);
  }

  /** What is written above mail to this address, and whose mailbox it goes into; null when nobody here gets it. */
  arrivalAt(recipient: string, sender: string | null = null, internal = false): Arrival | null {
    const account = this.accountOf(recipient);
    return account === null ? null : this.#arrival(account, recipient, sender, internal);
  }

  /**
   * Puts a mail into a mailbox that has Google's lines in front already.
   * @throws Error when the mailbox is over its receiving rate (see modes)
   */
  place(
    account: string,
    stamped: Uint8Array,
    { at = this.options.now(), labels = ['INBOX', 'UNREAD'] }: Pick<Delivery, 'at' | 'labels'> = {},
  ): MailboxMessage {
    const mailbox = this.mailbox(account);
    if (this.modes.limitReceiving && !this.#receiving.accepts(mailbox.account, this.options.now())) {
      throw new Error(RATE_EXCEEDED);
    }
    const message = mailbox.add(stamped, at, labels);
    for (const filter of mailbox.filters) {
      if (!matchesFilter(mailbox, message, filter.criteria, this.options.now())) continue;
      mailbox.relabel(message.id, filter.action.addLabelIds ?? [], filter.action.removeLabelIds ?? []);
    }
    return message;
  }

  #arrival(account: string, recipient: string, sender: string | null, internal: boolean): Arrival {
    const ownDomains = [...new Set(this.accounts.map(domainOf))];
    return { account, recipient: recipient.toLowerCase(), sender, ownDomains, internal };
  }

  #distribute(
    raw: Uint8Array,
    recipients: readonly string[],
    delivery: Omit<Delivery, 'recipient'>,
    internal: boolean,
  ): { readonly delivered: readonly MailboxMessage[]; readonly unknown: readonly string[] } {
    const delivered: MailboxMessage[] = [];
    const unknown: string[] = [];
    for (const recipient of new Set(recipients.map(address => address.toLowerCase()))) {
      const arrival = this.arrivalAt(recipient, delivery.sender, internal);
      if (arrival === null) unknown.push(recipient);
      else delivered.push(this.place(arrival.account, stamp(raw, arrival), delivery));
    }
    return { delivered, unknown };
  }
}

/** The mail part of the cloud. */
export const gmailStore = (cloud: Cloud): GmailStore =>
  cloud.part('gmail', () => {
    const store = new GmailStore({
      folder: cloud.folder('mail'),
      hexId: digits => cloud.hexId(digits),
      now: () => cloud.clock.now(),
    });
    for (const account of cloud.accounts) store.mailbox(account);
    return store;
  });
