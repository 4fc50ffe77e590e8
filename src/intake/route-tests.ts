/**
 * The tests of routes that are on their way or have come to an end: which hop was reached when, and which one failed.
 * They are kept in one script property, the newest of each address.
 */
import { TEST_EXPIRES } from '../crm/route-test';
import type { Outcome } from './outcome';
import type { FoundMessage, Mailbox, Properties } from './ports';

/** What the poller saw of a test. Times are epoch ms. */
export interface TestArrival {
  readonly address: string;
  readonly sentAt: number;
  readonly arrivedAt: number;
  readonly takenAt: number;
  /** Address of the route that it came by; ''. */
  readonly cameTo: string;
  /** The header that told. */
  readonly by: string;
  /** What a customer's mail would have become. */
  readonly outcome: Outcome;
  readonly reason: string;
}

/** Where a test was found that the poller did not get. */
export type TestPlace = 'labelled' | 'unlabelled' | 'spam' | 'own_copy' | 'bounced';

export interface SentTest {
  readonly address: string;
  readonly sentAt: number;
  /** Who sent it. */
  readonly sender: string;
  /** Message-ID that Gmail gave it. */
  readonly messageId: string;
  readonly daily: boolean;
  readonly arrival: TestArrival | null;
  readonly place: TestPlace | null;
  /** When it was seen there. */
  readonly placeAt: number | null;
  /** When the routing mailbox was last searched for it. */
  readonly lookedAt: number | null;
}

export const TESTS_PROPERTY = 'casebook.routeTests';
/** Who has switched the daily test on; absent when it is off. */
export const DAILY_PROPERTY = 'casebook.dailyTest';
/** Tests that are kept: a property holds 9 KB. */
const KEPT = 10;
/** Characters of a reason that are kept. */
const REASON = 300;
/** A mail that has not come after so long is late; Gmail delivers within seconds. */
export const LATE = 15 * 60_000;

/** The newest first. */
export function readTests(all: Readonly<Record<string, string>>): readonly SentTest[] {
  try {
    const tests: unknown = JSON.parse(all[TESTS_PROPERTY] ?? '[]');
    return Array.isArray(tests) ? (tests as readonly SentTest[]) : [];
  } catch {
    return [];
  }
}

/** @returns what was set */
const keep = (properties: Properties, tests: readonly SentTest[]): Readonly<Record<string, string>> => {
  const newest = [...tests].sort((a, b) => b.sentAt - a.sentAt);
  const first = newest.filter((test, n) => newest.findIndex(each => each.address === test.address) === n);
  const kept = { [TESTS_PROPERTY]: JSON.stringify(first.slice(0, KEPT)) };
  properties.set(kept);
  return kept;
};

/** @returns the script properties as they are then */
export function addTest(properties: Properties, test: SentTest): Readonly<Record<string, string>> {
  const all = properties.all();
  return { ...all, ...keep(properties, [test, ...readTests(all)]) };
}

const isOpen = (test: SentTest, now: number): boolean =>
  test.arrival === null && test.place !== 'bounced' && now - test.sentAt <= TEST_EXPIRES;

const sameTest = (a: { address: string; sentAt: number }, b: { address: string; sentAt: number }): boolean =>
  a.sentAt === b.sentAt && a.address.toLowerCase() === b.address.toLowerCase();

const OWN_PLACES = ['SENT', 'INBOX', 'SPAM', 'TRASH'];

/** Where a message lies that this run has not taken up; `labelled`: another run has it, or the next will. */
function placeOf(labelIds: readonly string[], ours: readonly string[]): TestPlace {
  if (labelIds.some(id => ours.includes(id))) return 'labelled';
  if (labelIds.includes('SPAM')) return 'spam';
  const onlySent =
    labelIds.includes('SENT') && !labelIds.some(id => id !== 'SENT' && OWN_PLACES.includes(id));
  return onlySent ? 'own_copy' : 'unlabelled';
}

/** undefined: Gmail could not be asked now. Only for people to know, so it must not fail the run. */
function searched(mailbox: Mailbox, query: string): FoundMessage | null | undefined {
  try {
    return mailbox.find(query);
  } catch {
    return undefined;
  }
}

/**
 * One run of the poller: notes what has come, and searches for what has not. One call for each test that is open, none
 * where there is none.
 */
export function followTests(
  ports: {
    readonly properties: Properties;
    /** The properties as they have just been read. */
    readonly stored: Readonly<Record<string, string>>;
    readonly mailbox: Mailbox;
    readonly now: number;
  },
  labels: readonly string[],
  arrivals: readonly TestArrival[],
): void {
  const { properties, stored, mailbox, now } = ports;
  const before = readTests(stored);
  if (!before.some(test => isOpen(test, now))) return;
  const after = before.map((test): SentTest => {
    const arrival = arrivals.find(each => sameTest(each, test));
    if (test.arrival !== null) return test;
    if (arrival) return { ...test, arrival: { ...arrival, reason: arrival.reason.slice(0, REASON) } };
    if (!isOpen(test, now) || test.messageId === '') return test;
    const found = searched(mailbox, `rfc822msgid:${test.messageId}`);
    if (found === undefined) return test;
    const place = found === null ? null : placeOf(found.labelIds, labels);
    return { ...test, lookedAt: now, place, placeAt: place === null ? null : (found?.arrivedAt ?? now) };
  });
  if (JSON.stringify(after) !== JSON.stringify(before)) keep(properties, after);
}

/** The sender's own mailbox tells of a mail that came back. @param search the sender's mailbox */
export function noteBounces(
  properties: Properties,
  sender: string,
  search: Mailbox['find'],
  now: number,
): void {
  const before = readTests(properties.all());
  const after = before.map((test): SentTest => {
    if (test.sender !== sender || !isOpen(test, now)) return test;
    const since = Math.floor(test.sentAt / 1000);
    const found = search(`from:mailer-daemon after:${since} "${test.address}"`);
    return found === null ? test : { ...test, place: 'bounced', placeAt: found.arrivedAt };
  });
  if (JSON.stringify(after) !== JSON.stringify(before)) keep(properties, after);
}

export type HopName = 'sent' | 'arrived' | 'labelled' | 'made';

export type HopFault =
  'bounced' | 'not_arrived' | 'own_copy' | 'spam' | 'no_label' | 'not_polled' | 'wrong_route' | 'no_case';

export interface Hop {
  readonly hop: HopName;
  readonly state: 'done' | 'waiting' | 'failed';
  /** Epoch ms; null before it is reached. */
  readonly at: number | null;
  readonly fault: HopFault | null;
}

const MAKES_CASES: readonly string[] = ['case_new', 'case_reply', 'lead_new'];

/** The hops of a test in their order; what comes after a failed one is left out. */
export function hopsOf(test: SentTest, now: number): readonly Hop[] {
  const { arrival, place } = test;
  const hops: Hop[] = [{ hop: 'sent', state: 'done', at: test.sentAt, fault: null }];
  const add = (hop: HopName, at: number | null, fault: HopFault | null): boolean => {
    const state = fault !== null ? 'failed' : at === null ? 'waiting' : 'done';
    hops.push({ hop, state, at, fault });
    return state === 'done';
  };
  const late = now - test.sentAt > LATE && test.lookedAt !== null && test.lookedAt - test.sentAt > LATE;
  if (arrival === null) {
    if (place === 'bounced' || place === 'spam' || place === 'own_copy')
      add('arrived', null, place === 'own_copy' && !late ? null : place);
    else if (place === 'unlabelled') {
      add('arrived', test.placeAt, null);
      add('labelled', null, 'no_label');
    } else if (place === 'labelled') {
      add('arrived', test.placeAt, null);
      add('labelled', test.placeAt, null);
      add('made', null, null);
    } else if (now - test.sentAt > LATE && test.lookedAt === null) add('arrived', null, 'not_polled');
    else add('arrived', null, late ? 'not_arrived' : null);
    return hops;
  }
  add('arrived', arrival.arrivedAt, null);
  add('labelled', arrival.arrivedAt, null);
  const wrong = arrival.cameTo.toLowerCase() !== test.address.toLowerCase();
  const fault = wrong ? 'wrong_route' : MAKES_CASES.includes(arrival.outcome) ? null : 'no_case';
  add('made', arrival.takenAt, fault);
  return hops;
}

/** The hop that failed; null where all went well so far. */
export const failedHop = (test: SentTest, now: number): (Hop & { readonly fault: HopFault }) | null => {
  const failed = hopsOf(test, now).find(({ fault }) => fault !== null);
  return failed?.fault ? { ...failed, fault: failed.fault } : null;
};
