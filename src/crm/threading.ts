/**
 * Which case a mail belongs to: each hint in its order, and none believed unless the mail
 * comes from the case's people. A stranger who writes a case number or guesses a Message-ID opens a case of his own.
 */
import { isClosed } from './case-status';
import { domainOf, isFreeMail } from './domains';
import type { OwnLists } from './own-lists';

export interface Pointer {
  readonly id: string;
  /** The case that this one was merged into, or ''. */
  readonly mergedInto: string;
}

/** What a case needs to tell for this decision. */
export interface CaseFacts extends Pointer {
  readonly status: string;
  /** Addresses that have taken part. */
  readonly people: readonly string[];
  /** Hash of its first bare subject (`subjectKeyFor`). */
  readonly subjectKey: string;
  /** Epoch ms; 0 when unknown. */
  readonly lastMessageAt: number;
  readonly closedAt: number;
  /** Who opened it, lower case. */
  readonly opener: string;
  /** A case or a lead. */
  readonly kind: string;
  /** Kind of the route that it came by; '' for one that came by none. */
  readonly routeKind: string;
}

export type HintKind = 'token' | 'reference' | 'gmail_thread' | 'number' | 'subject';

/** One reason to think of a case; `detail` for the ledger. */
export interface Hint {
  readonly kind: HintKind;
  readonly caseId: string;
  readonly detail: string;
}

export interface Writer {
  /** Lower case. */
  readonly address: string;
  /** The address whose place among a case's people counts; another than `address` where only a Reply-To names that. */
  readonly standing: string;
  /** Gmail could not confirm the sender: what anybody could have written does not count. */
  readonly doubted: boolean;
  readonly isOurs: boolean;
  /** To and Cc of the mail without our own addresses and routes, lower case. */
  readonly audience: readonly string[];
  readonly subjectKey: string;
  readonly saysReply: boolean;
}

export interface ThreadRules {
  /** When the mail was written, epoch ms: a mailbox that is read years later threads as it did then. */
  readonly at: number;
  readonly reopenDays: number;
  readonly subjectThreadDays: number;
  readonly freeMailDomains: readonly string[];
  /** Statuses that an administrator has added. */
  readonly lists: Pick<OwnLists, 'closed'>;
}

export type Threading =
  | {
      readonly kind: 'join';
      readonly case: CaseFacts;
      readonly reopen: boolean;
      readonly reason: string;
      /** Younger cases that this mail shows to be one with it. */
      readonly merges: readonly Merging[];
    }
  /** A case of its own that names the other one. */
  | { readonly kind: 'related'; readonly caseId: string; readonly reason: string }
  | { readonly kind: 'none' };

/** A case that goes into another one, and what ties the two together. */
export interface Merging {
  readonly case: CaseFacts;
  readonly reason: string;
}

const DAY = 86_400_000;

/** Why the writer counts as one of the case's people, or null. */
function belongs(hint: HintKind, writer: Writer, found: CaseFacts, rules: ThreadRules): string | null {
  if (writer.isOurs) return 'colleague';
  // A forged sender may know the number and the subject; an id he has only from a mail of the case.
  if (writer.doubted && hint !== 'reference') return null;
  if (found.people.includes(writer.standing)) return 'sender is on the case';
  const domain = domainOf(writer.standing);
  if (
    domain !== '' &&
    !isFreeMail(domain, rules.freeMailDomains) &&
    found.people.some(person => domainOf(person) === domain)
  ) {
    return `colleague at ${domain} is on the case`;
  }
  // Mailing lists and rounds of several people: who answers a mail of the case and writes to its people saw it there.
  const shared = writer.audience.find(address => found.people.includes(address));
  const tied =
    hint === 'reference' ||
    (hint !== 'number' && writer.subjectKey !== '' && writer.subjectKey === found.subjectKey);
  return shared !== undefined && tied ? `sent to ${shared}, who is on the case` : null;
}

/** A case's own subject lost its headers: a reply, or a round whose audience is on the case. */
function subjectFits(writer: Writer, found: CaseFacts, rules: ThreadRules): boolean {
  if (rules.subjectThreadDays === 0 || writer.subjectKey !== found.subjectKey) return false;
  if (rules.at - found.lastMessageAt > rules.subjectThreadDays * DAY) return false;
  return writer.saysReply || writer.audience.some(address => found.people.includes(address));
}

/**
 * Decides. `hints` come in their order (token, references newest first, Gmail thread, number, subject);
 * `cases` holds the cases they name, as far as they exist.
 */
export function thread(
  hints: readonly Hint[],
  cases: (id: string) => CaseFacts | null,
  writer: Writer,
  rules: ThreadRules,
): Threading {
  let refused: Threading = { kind: 'none' };
  for (const hint of hints) {
    const found = survivor(hint.caseId, cases);
    if (!found) continue;
    if (hint.kind === 'subject' && !subjectFits(writer, found, rules)) continue;
    if (hint.kind === 'gmail_thread' && writer.subjectKey !== found.subjectKey) continue;
    const tie = hint.kind === 'token' ? 'the token is ours' : belongs(hint.kind, writer, found, rules);
    if (tie === null) {
      if (refused.kind === 'none' && hint.kind !== 'subject' && hint.kind !== 'gmail_thread') {
        refused = {
          kind: 'related',
          caseId: found.id,
          reason: `${hint.detail} points to ${found.id}, but ${writer.address} is not one of the people who take part in that case`,
        };
      }
      continue;
    }
    const reason = `${hint.detail}; ${tie}`;
    if (!isClosed(found.status, rules.lists))
      return joinOldest(hint, found, reason, { hints, cases, writer, rules });
    const closedAt = found.closedAt || found.lastMessageAt;
    if (rules.at - closedAt <= rules.reopenDays * DAY)
      return { kind: 'join', case: found, reopen: true, reason, merges: [] };
    return {
      kind: 'related',
      caseId: found.id,
      reason: `${reason}; ${found.id} was closed more than ${rules.reopenDays} days ago`,
    };
  }
  return refused;
}

interface Question {
  readonly hints: readonly Hint[];
  readonly cases: (id: string) => CaseFacts | null;
  readonly writer: Writer;
  readonly rules: ThreadRules;
}

/** Hints that only somebody who had the mail before him can give. */
const ID_HINTS: readonly HintKind[] = ['token', 'reference'];

/** Cases that one mail may bring together: more at once is no conversation. */
const MERGED_AT_ONCE = 5;

/**
 * The mail's ids may lead to several open cases, because an answer between them had lost its headers. They are one
 * when somebody is on both; the oldest takes the others in. A subject or a number never brings cases together.
 */
function joinOldest(
  hint: Hint,
  first: CaseFacts,
  reason: string,
  { hints, cases, writer, rules }: Question,
): Threading {
  const tied: Merging[] = [{ case: first, reason }];
  for (const other of ID_HINTS.includes(hint.kind) ? hints : []) {
    if (!ID_HINTS.includes(other.kind) || tied.length > MERGED_AT_ONCE) continue;
    const found = survivor(other.caseId, cases);
    if (!found || isClosed(found.status, rules.lists) || tied.some(({ case: { id } }) => id === found.id))
      continue;
    const tie = onBoth(writer, first, found, rules);
    if (tie !== null) tied.push({ case: found, reason: `${other.detail}, which is on ${found.id}; ${tie}` });
  }
  const [oldest = { case: first, reason }, ...younger] = [...tied].sort((a, b) =>
    olderFirst(a.case.id, b.case.id),
  );
  return { kind: 'join', case: oldest.case, reopen: false, reason: oldest.reason, merges: younger };
}

const numberIn = (caseId: string): number => Number(/\d+/.exec(caseId)?.[0] ?? Infinity);

/** By case id. Numbers are given in the order in which cases are opened; dates of mail can be wrong. */
export const olderFirst = (a: string, b: string): number => numberIn(a) - numberIn(b);

/**
 * Who ties two cases to each other, or null. Stricter than joining one: what a colleague quotes together is one only
 * where an outsider is on both, and being written to counts only for a round (a list, a team's address) that a person
 * of one of the cases writes to, so that nobody can bring strangers together.
 */
function onBoth(writer: Writer, a: CaseFacts, b: CaseFacts, rules: ThreadRules): string | null {
  if (a.kind !== b.kind || a.routeKind !== b.routeKind) return null;
  const shared = a.people.filter(person => b.people.includes(person));
  if (writer.isOurs) return shared[0] === undefined ? null : `${shared[0]} is on both`;
  if (writer.doubted) return null;
  if (shared.includes(writer.standing)) return `${writer.standing} is on both`;
  const domain = domainOf(writer.standing);
  const has = ({ people }: CaseFacts): boolean => people.some(person => domainOf(person) === domain);
  if (domain !== '' && !isFreeMail(domain, rules.freeMailDomains) && has(a) && has(b))
    return `people of ${domain} are on both`;
  if (!a.people.includes(writer.standing) && !b.people.includes(writer.standing)) return null;
  const isRound = (person: string): boolean => person !== a.opener && person !== b.opener;
  const round = shared.find(person => isRound(person) && writer.audience.includes(person));
  return round === undefined ? null : `both are rounds of ${round}`;
}

/**
 * The case that lives on after merges.
 * @returns null when the row it was merged into is not there, or the pointers go in a circle, as only hands can make one
 */
export function survivor<C extends Pointer>(id: string, cases: (id: string) => C | null): C | null {
  const passed = new Set<string>();
  let found = cases(id);
  while (found && found.mergedInto !== '') {
    if (passed.has(found.id)) return null;
    passed.add(found.id);
    found = cases(found.mergedInto);
  }
  return found;
}
