/**
 * Which case a mail belongs to (product.md D.0 step 8): each hint in its order, and none believed unless the mail
 * comes from the case's people. A stranger who writes a case number or guesses a Message-ID opens a case of his own.
 */
import { isClosed } from './case-status';
import { domainOf, isFreeMail } from './domains';

/** What a case needs to tell for this decision. */
export interface CaseFacts {
  readonly id: string;
  readonly status: string;
  /** Addresses that have taken part. */
  readonly people: readonly string[];
  /** Hash of its first bare subject (`subjectKeyFor`). */
  readonly subjectKey: string;
  /** Epoch ms; 0 when unknown. */
  readonly lastMessageAt: number;
  readonly closedAt: number;
  /** The case that this one was merged into, or ''. */
  readonly mergedInto: string;
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
}

export type Threading =
  | { readonly kind: 'join'; readonly case: CaseFacts; readonly reopen: boolean; readonly reason: string }
  /** A case of its own that names the other one. */
  | { readonly kind: 'related'; readonly caseId: string; readonly reason: string }
  | { readonly kind: 'none' };

const DAY = 86_400_000;

/** Why the writer counts as one of the case's people, or null. */
function belongs(hint: HintKind, writer: Writer, found: CaseFacts, rules: ThreadRules): string | null {
  if (writer.isOurs) return 'colleague';
  if (found.people.includes(writer.address)) return 'sender is on the case';
  const domain = domainOf(writer.address);
  if (
    domain !== '' &&
    !isFreeMail(domain, rules.freeMailDomains) &&
    found.people.some(person => domainOf(person) === domain)
  ) {
    return `colleague at ${domain} is on the case`;
  }
  // Mailing lists and rounds of several people: who answers a mail of the case and writes to its people saw it there.
  const shared = writer.audience.find(address => found.people.includes(address));
  const tied = hint === 'reference' || (writer.subjectKey !== '' && writer.subjectKey === found.subjectKey);
  return shared !== undefined && tied ? `sent to ${shared}, who is on the case` : null;
}

/** A case's own subject lost its headers: a reply, or a round whose audience is on the case. */
function subjectFits(writer: Writer, found: CaseFacts, rules: ThreadRules): boolean {
  if (rules.subjectThreadDays === 0 || writer.subjectKey !== found.subjectKey) return false;
  if (rules.at - found.lastMessageAt > rules.subjectThreadDays * DAY) return false;
  return writer.saysReply || writer.audience.some(address => found.people.includes(address));
}

/**
 * Decides. `hints` come in the order of D.0 step 8 (token, references newest first, Gmail thread, number, subject);
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
          reason: `${hint.detail} points to ${found.id}, but ${writer.address} is not one of its people`,
        };
      }
      continue;
    }
    const reason = `${hint.detail}; ${tie}`;
    if (!isClosed(found.status)) return { kind: 'join', case: found, reopen: false, reason };
    const closedAt = found.closedAt || found.lastMessageAt;
    if (rules.at - closedAt <= rules.reopenDays * DAY)
      return { kind: 'join', case: found, reopen: true, reason };
    return {
      kind: 'related',
      caseId: found.id,
      reason: `${reason}; ${found.id} was closed more than ${rules.reopenDays} days ago`,
    };
  }
  return refused;
}

/** Pointers followed for merged cases: more than a few can only be a circle. */
const MERGES_FOLLOWED = 5;

function survivor(id: string, cases: (id: string) => CaseFacts | null): CaseFacts | null {
  let found = cases(id);
  for (let step = 0; found && found.mergedInto !== '' && step < MERGES_FOLLOWED; step++)
    found = cases(found.mergedInto) ?? null;
  return found;
}
