/**
 * Failures of the side panel whose reference somebody may read out over the phone. A click that failed writes nothing to
 * the book, so each is noted in a property of its own, and the poller's next run puts it into the ledger.
 */
import { isBookError, type Book, type Change } from '../book/book';
import { insert, textOf } from '../book/row';
import { isUnavailable, type Properties } from './ports';

/** Failures that wait for the poller at the most: an outage makes many alike, and the store holds 500 KB. */
const WAITING = 40;
const PREFIX = 'casebook.problem.';

/** Without what Google or a mail said: that stands in the execution log alone. */
export interface Problem {
  readonly reference: string;
  /** ISO 8601. */
  readonly at: string;
  readonly user: string;
  /** The card or click that failed. */
  readonly what: string;
  readonly kind: string;
}

/** Of what sort a failure is: the one part of it that never holds anybody's text. */
export const kindOf = (error: unknown): string =>
  isBookError(error)
    ? `book ${error.problem.kind}`
    : isUnavailable(error)
      ? 'Google out of reach'
      : 'unexpected';

/** True while another one may be noted. */
const hasRoom = (all: Readonly<Record<string, string>>): boolean =>
  Object.keys(all).filter(name => name.startsWith(PREFIX)).length < WAITING;

/** Never throws: the card that tells of the failure comes first. */
export function noteProblem(properties: Properties, problem: Problem): void {
  try {
    if (!hasRoom(properties.all())) return;
    properties.set({ [PREFIX + problem.reference]: JSON.stringify(problem) });
  } catch {
    // The execution log has it.
  }
}

const parsed = (text: string): Problem | null => {
  try {
    const value = JSON.parse(text) as Problem;
    return typeof value.reference === 'string' && typeof value.at === 'string' ? value : null;
  } catch {
    return null;
  }
};

/** @param all the script properties @returns the oldest first */
export const problemsIn = (all: Readonly<Record<string, string>>): readonly Problem[] =>
  Object.entries(all)
    .flatMap(([name, text]) => (name.startsWith(PREFIX) ? (parsed(text) ?? []) : []))
    .sort((a, b) => a.at.localeCompare(b.at));

/** An entry of the ledger, found by the reference in its column of records. */
export const problemEntry = ({ reference, at, user, what, kind }: Problem): Change =>
  insert('Events', {
    id: `P-${reference}`,
    at,
    actor: user,
    action: 'problem',
    outcome: 'problem',
    reason: `${what} failed: ${kind}. Reference ${reference}; the execution log tells more`,
    recordId: reference,
  });

/** Puts what waits into the ledger; a run that is cut off in between puts none in twice. The caller holds the lock. */
export function ledgerProblems(book: Book, properties: Properties, waiting: readonly Problem[]): void {
  if (waiting.length === 0) return;
  const entries = waiting.map(problemEntry);
  const ids = entries.map(({ values }) => textOf(values, 'id'));
  const [there = []] = book.find([{ table: 'Events', column: 'id', keys: ids }]);
  const known = new Set(there.map(({ values }) => textOf(values, 'id')));
  const missing = entries.filter(({ values }) => !known.has(textOf(values, 'id')));
  if (missing.length > 0) book.commit(missing);
  waiting.forEach(({ reference }) => properties.remove(PREFIX + reference));
}
