/**
 * Brings mail from files through the poller of an installed Casebook, batch by batch: deliver, poll, note what became
 * of each, forget the bytes. Only the book grows.
 */
import { accountsOf, installOptions, leadRoutes, type Company } from '../company';
import { arrivedMail, type ArrivedMail } from '../mail-in/arrived-mail';
import { complaint, type Incoming, type Place } from '../mail-in/incoming';
import type { RunResult } from '../runtime/contract';
import { Worlds } from '../runtime/worlds';
import type { Arrival } from '../services/gmail/arrival';
import { GmailStore, gmailStore } from '../services/gmail/store';
import { sheetsStore } from '../services/sheets/store';
import { openWorkbench, type Workbench } from '../workbench';

/** What became of one mail. */
export interface Imported extends Place {
  readonly messageId: string;
  readonly outcome: string;
  readonly reason: string;
  readonly caseId: string;
  readonly contactId: string;
}

export interface BackfillOptions {
  /** Folder of the built bundle. */
  readonly dist: string;
  readonly company: Company;
  /** The address that a mail was sent to. */
  readonly address: string | ((raw: Uint8Array) => string);
  readonly imported: (mail: Imported) => void;
  /** One case went on in another. */
  readonly merged: (from: string, into: string) => void;
  /** A message for people about input that is bad or damaged. */
  readonly complain: (message: string) => void;
  /** Mails that are in the mailbox at once. Default BATCH. */
  readonly batch?: number;
}

/**
 * Mails that are in the mailbox at once, among which the poller takes the oldest first: a file that is not in order of time
 * has questions come before their answers within so many. The rows that they make stay in memory until they are done.
 */
const BATCH = 1_000;
/** Bytes of mail in the mailbox at once, whatever their number. */
const BATCH_BYTES = 32 << 20;
/** The poller gets so many runs that change nothing before its mail is given up. */
const MAX_IDLE_RUNS = 3;
/** Virtual time between polls, as of a trigger. */
const BETWEEN_POLLS_MS = 60_000;

interface Processed {
  readonly gmailId: string;
  readonly messageId: string;
  readonly outcome: string;
  readonly reason: string;
  readonly caseId: string;
  readonly contactId: string;
}

export class Backfill {
  readonly workbench: Workbench;
  readonly #worlds = new Worlds();
  readonly #store: GmailStore;
  #batch: ArrivedMail[] = [];
  #bytes = 0;

  /** @throws Error when the bundle cannot be installed */
  constructor(private readonly options: BackfillOptions) {
    const { company, dist } = options;
    // Records of calls would be most of what a long import keeps in memory.
    this.workbench = openWorkbench({
      dist,
      accounts: accountsOf(company),
      now: 0,
      rememberedRuns: 0,
      worlds: this.#worlds,
    });
    this.#store = gmailStore(this.workbench.cloud);
    // Google's rate of reading is no matter here.
    this.#store.modes.limitUnits = false;
    leadRoutes(this.#store, company);
  }

  /** How mail to an address comes in. @throws Error when it is no address of the company */
  arrivalAt(address: string): Arrival {
    const arrival = this.#store.arrivalAt(address);
    if (!arrival) throw new Error(`${address} leads to no mailbox of the company.`);
    return arrival;
  }

  /** Takes one finding; a full batch is worked off at once. */
  add(found: Incoming | ArrivedMail): void {
    if (found.kind === 'bad') {
      this.options.complain(complaint(found, found.problem));
      return;
    }
    if (found.damage !== null) this.options.complain(complaint(found, found.damage));
    const { address, batch = BATCH } = this.options;
    const mail =
      found.kind === 'arrived'
        ? found
        : arrivedMail(found, this.arrivalAt(typeof address === 'string' ? address : address(found.raw)));
    // At once: the thread that reads goes on meanwhile.
    if (mail.sentAt !== null) this.#install(mail.sentAt);
    this.#batch.push(mail);
    this.#bytes += mail.size;
    if (this.#batch.length < batch && this.#bytes < BATCH_BYTES) return;
    this.#work();
    sheetsStore(this.workbench.cloud).shelve();
  }

  /** Works off what is left. What only polls need is given up: the book is yet to be written. */
  end(): void {
    if (this.#batch.length > 0) this.#work();
    this.#install();
    this.#worlds.clear();
    sheetsStore(this.workbench.cloud).shelve();
  }

  /** When nobody will look at the book any more. */
  close(): void {
    sheetsStore(this.workbench.cloud).close();
  }

  /** Installs on the first mail's day, so that what the book begins with is no younger than the mail. */
  #install(now: number = Date.now()): void {
    if (this.workbench.cloud.clock.now() > 0) return;
    this.workbench.cloud.clock.set(now);
    const { company } = this.options;
    const result = this.workbench.run('install', [installOptions(company)], {
      as: company.routing,
      kind: 'editor',
    });
    if (result.how !== 'done')
      throw new Error(`Casebook could not be installed: ${result.error ?? result.how}`);
  }

  #work(): void {
    const { clock } = this.workbench.cloud;
    const { company } = this.options;
    const waiting = new Map<string, Place>();
    const readings = new Map<string, string>();
    const known = this.#batch.map(({ sentAt }) => sentAt).filter(date => date !== null);
    this.#install();
    let at = clock.now();
    for (const { file, index, offset, account, raw, sentAt, reading } of this.#batch) {
      at = sentAt ?? at;
      const { id } = this.#store.place(account, raw, { at });
      waiting.set(id, { file, index, offset });
      if (reading !== null) readings.set(id, reading);
    }
    clock.set(Math.max(clock.now(), ...known) + BETWEEN_POLLS_MS);
    this.#batch = [];
    this.#bytes = 0;
    this.#poll(waiting, gmailId => readings.get(gmailId) ?? null);
    // What the poller itself sent (acknowledgements) goes with the rest.
    const box = this.#store.mailbox(company.routing);
    this.#store.drop(
      company.routing,
      box.list().map(message => message.id),
    );
  }

  /** Polls until every waiting mail has its outcome; tells them in the order of the files. */
  #poll(waiting: ReadonlyMap<string, Place>, readBefore: (gmailId: string) => string | null): void {
    const { cloud } = this.workbench;
    const { company, complain, imported } = this.options;
    const done = new Map<string, Processed>();
    let idle = 0;
    let last: RunResult | null = null;
    while (done.size < waiting.size && idle < MAX_IDLE_RUNS) {
      last = this.workbench.run('pollMailbox', () => [undefined, readBefore], {
        as: company.routing,
        kind: 'trigger',
      });
      const before = done.size;
      for (const { from, into } of reportOf(last).merged ?? []) this.options.merged(from, into);
      for (const mail of reportOf(last).processed ?? [])
        if (waiting.has(mail.gmailId)) done.set(mail.gmailId, mail);
      idle = done.size > before ? 0 : idle + 1;
      cloud.clock.advance(BETWEEN_POLLS_MS);
    }
    for (const [gmailId, place] of waiting) {
      const why = last?.error ?? 'the poller did not take it up';
      const mail = done.get(gmailId) ?? { ...NOTHING, outcome: `error:${why}`, reason: why };
      if (!done.has(gmailId)) complain(complaint(place, `it was not processed: ${why}`));
      const { messageId, outcome, reason, caseId, contactId } = mail;
      imported({ ...place, messageId, outcome, reason, caseId, contactId });
    }
  }
}

const NOTHING = { messageId: '', caseId: '', contactId: '' };

interface Report {
  readonly processed?: readonly Processed[];
  readonly merged?: readonly { readonly from: string; readonly into: string }[];
}

/** What the poller reports; nothing when the run came to nothing. */
const reportOf = ({ how, value }: RunResult): Report =>
  how === 'done' ? ((value as Report | null | undefined) ?? {}) : {};
