/**
 * Brings mail from files through the poller of an installed Casebook, batch by batch: deliver, poll, note what became
 * of each, forget the bytes. Only the book grows.
 */
import { accountsOf, installOptions, leadRoutes, type Company } from '../company';
import type { ArrivedMail } from '../mail-in/arrived-mail';
import { complaint, type BadInput, type Place } from '../mail-in/incoming';
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
  /** In the order of the files. */
  readonly imported: (mail: Imported) => void;
  /** One case went on in another. */
  readonly merged: (from: string, into: string) => void;
  /** A message for people about input that is bad or damaged. */
  readonly complain: (message: string) => void;
  /** Mails that are in the mailbox at once. Default BATCH. */
  readonly batch?: number;
}

/** Mails that are in the mailbox at once. The rows that they make stay in memory until they are done. */
const BATCH = 200;
/** Bytes of mail in the mailbox at once, whatever their number. */
const BATCH_BYTES = 16 << 20;
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
  /** By their places, mails that came in before others of their files. */
  readonly #untold = new Map<number, Untold>();
  /** The place of the mail to be told next. */
  #next = 0;

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

  /** What can be done while the first mail is still being read. */
  prepare(): void {
    for (const functionName of ['install', 'pollMailbox']) this.workbench.prepare(functionName);
  }

  /** How mail to an address comes in. @throws Error when it is no address of the company */
  arrivalAt(address: string): Arrival {
    const arrival = this.#store.arrivalAt(address);
    if (!arrival) throw new Error(`${address} leads to no mailbox of the company.`);
    return arrival;
  }

  /** Takes one finding of `arrivalsOf`; a full batch is worked off at once. */
  add(found: ArrivedMail | BadInput): void {
    if (found.kind === 'bad') {
      this.options.complain(complaint(found, found.problem));
      return;
    }
    const { batch = BATCH } = this.options;
    // At once: the thread that reads goes on meanwhile.
    if (found.at !== null) this.#install(found.at);
    this.#batch.push(found);
    this.#bytes += found.size;
    if (this.#batch.length < batch && this.#bytes < BATCH_BYTES) return;
    this.#work();
    sheetsStore(this.workbench.cloud).shelve();
  }

  /** Works off what is left. What only polls need is given up: the book is yet to be written. */
  end(): void {
    if (this.#batch.length > 0) this.#work();
    // Where reading has failed, mails before these never came.
    for (const nth of [...this.#untold.keys()].sort((a, b) => a - b)) this.#tellOf(nth);
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
    const waiting = new Map<string, Waiting>();
    const readings = new Map<string, string>();
    const known = this.#batch.map(({ at }) => at).filter(at => at !== null);
    this.#install();
    for (const { file, index, offset, nth, damage, account, raw, at, reading } of this.#batch) {
      const { id } = this.#store.place(account, raw, { at: at ?? clock.now() });
      waiting.set(id, { file, index, offset, nth, damage });
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

  /** Polls until every waiting mail has its outcome. */
  #poll(waiting: ReadonlyMap<string, Waiting>, readBefore: (gmailId: string) => string | null): void {
    const { cloud } = this.workbench;
    const { company } = this.options;
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
    for (const [gmailId, { nth, damage, ...place }] of waiting) {
      const why = last?.error ?? 'the poller did not take it up';
      const mail = done.get(gmailId) ?? { ...NOTHING, outcome: `error:${why}`, reason: why };
      const problems = damage === null ? [] : [damage];
      if (!done.has(gmailId)) problems.push(`it was not processed: ${why}`);
      const { messageId, outcome, reason, caseId, contactId } = mail;
      this.#untold.set(nth, { ...place, messageId, outcome, reason, caseId, contactId, problems });
    }
    this.#tell();
  }

  /** Of what has been done, all before which nothing is missing. */
  #tell(): void {
    for (; this.#untold.has(this.#next); this.#next++) this.#tellOf(this.#next);
  }

  #tellOf(nth: number): void {
    const untold = this.#untold.get(nth);
    if (!untold) return;
    this.#untold.delete(nth);
    const { problems, ...mail } = untold;
    const { complain, imported } = this.options;
    for (const problem of problems) complain(complaint(mail, problem));
    imported(mail);
  }
}

interface Waiting extends Place {
  readonly nth: number;
  readonly damage: string | null;
}

interface Untold extends Imported {
  readonly problems: readonly string[];
}

const NOTHING = { messageId: '', caseId: '', contactId: '' };

interface Report {
  readonly processed?: readonly Processed[];
  readonly merged?: readonly { readonly from: string; readonly into: string }[];
}

/** What the poller reports; nothing when the run came to nothing. */
const reportOf = ({ how, value }: RunResult): Report =>
  how === 'done' ? ((value as Report | null | undefined) ?? {}) : {};
