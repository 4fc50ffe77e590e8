/**
 * Mails at which Google failed in words that we do not know. One such error may be an outage as well as the mail's own
 * fault, so a mail is called bad only after it has failed alone in several runs; and a run in which nothing else works stops.
 */
import { Unavailable } from './ports';

/** Runs in which a mail fails alone while others are worked on, before it is put aside: a quarter of an hour. */
const STRIKES = 3;
/** The same where nothing in the run worked that would show that Google is well: with the breaker's pauses some hours. */
const STRIKES_ALONE = 8;
/** Mails of one run that fail with none that works, at which the run stops. */
const ONLY_ERRORS = 5;
/** Mails that are remembered: a script property holds 9 KB. */
const REMEMBERED = 100;

/** Runs in which each mail has failed, by Gmail id. */
export type Strikes = Readonly<Record<string, number>>;

export class Suspects {
  /** Why each has failed in this run. */
  private readonly failed = new Map<string, string>();
  private worked = false;

  /** @param before as the last run left them */
  constructor(private readonly before: Strikes) {}

  /** The same mails, those that have failed before at the end: whether others work shows first. */
  last(gmailIds: readonly string[]): readonly string[] {
    const isSuspect = (id: string): boolean => id in this.before;
    return [...gmailIds.filter(id => !isSuspect(id)), ...gmailIds.filter(isSuspect)];
  }

  /** Mails were read and stored. */
  haveWorked(): void {
    this.worked = true;
  }

  /** A mail has failed alone. @throws Unavailable when the run meets nothing but errors */
  fails(gmailId: string, why: string): void {
    this.failed.set(gmailId, why);
    const fresh = [...this.failed.keys()].filter(id => this.runs(id) < STRIKES_ALONE);
    if (!this.worked && fresh.length >= ONLY_ERRORS)
      throw new Unavailable(`${ONLY_ERRORS} mails one after the other failed and none worked: ${why}`);
  }

  /** At the end of a run: what is to be put aside. The others stay where they are for the next run. */
  get bad(): readonly { readonly gmailId: string; readonly why: string }[] {
    return [...this.failed].filter(([id]) => this.isBad(id)).map(([gmailId, why]) => ({ gmailId, why }));
  }

  /** What the next run has to know. @param ended the run came to its end, and the bad ones have been put aside */
  strikes(ended: boolean): Strikes {
    const left = [...this.failed.keys()].filter(id => !ended || !this.isBad(id));
    const counted = left.slice(-REMEMBERED).map((id): [string, number] => [id, this.runs(id)]);
    return { ...(ended ? {} : this.before), ...Object.fromEntries(counted) };
  }

  private runs(gmailId: string): number {
    return (this.before[gmailId] ?? 0) + (this.failed.has(gmailId) ? 1 : 0);
  }

  private isBad(gmailId: string): boolean {
    return this.runs(gmailId) >= (this.worked ? STRIKES : STRIKES_ALONE);
  }
}
