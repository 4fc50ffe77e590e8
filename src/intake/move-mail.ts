/** A mail that is in the book already goes to a case: its rows move, and the figures of both cases follow. */
import type { Change } from '../book/book';
import { numberOf, textOf, update } from '../book/row';
import type { Values } from './known';
import type { Matter } from './matter';
import { storedId } from './veil';
import type { Verdict } from './verdict';

/** What logging would add a second time: the rows of the mail, and what they add to their contact's figures. */
const isThereAlready = (change: Change): boolean =>
  change.table === 'Messages' || (change.table === 'Contacts' && change.kind === 'update');

/** The cases that lose the mail count one less. */
const without = (matter: Matter, caseIds: readonly string[]): readonly Change[] =>
  caseIds.flatMap(id => {
    const row = matter.known.get('Cases', id);
    return row ? [update('Cases', id, { messages: Math.max(0, numberOf(row, 'messages') - 1) })] : [];
  });

/** A case that has one of its rows counts the mail already. */
const countedOnce = (change: Change, { known }: Matter, caseId: string): Change =>
  change.table === 'Cases' && change.kind === 'update' && change.id === caseId
    ? update('Cases', caseId, {
        ...change.values,
        messages: numberOf(known.get('Cases', caseId) ?? {}, 'messages'),
      })
    : change;

/** Answers to the mail follow it to its new case. */
const ownReference = ({ known, key }: Matter, caseId: string): readonly Change[] => {
  const row = known.get('References', key);
  return row === null ? [] : [update('References', storedId(row), { caseId })];
};

/**
 * What becomes of a mail that is put on a case: as it was made where the book does not have the mail, else a move of its rows.
 * @param made the verdict of a mail that nobody has logged, with its case
 */
export function puttingOnCase(matter: Matter, made: Verdict): Verdict {
  const rows = matter.known.where('Messages', 'messageId', matter.key);
  if (rows.length === 0) return made;
  const { caseId, outcome } = made;
  const isOnIt = (row: Values): boolean => textOf(row, 'caseId') === caseId;
  const added = made.changes.filter(change => !isThereAlready(change));
  const left = rows.map(row => textOf(row, 'caseId')).filter(id => id !== '' && id !== caseId);
  const from = left.filter((id, index) => left.indexOf(id) === index);
  return {
    ...made,
    reason: `${made.reason}; it had been logged ${from.length === 0 ? 'without a case' : `on ${from.join(', ')}`}`,
    changes: [
      ...(rows.some(isOnIt) ? added.map(change => countedOnce(change, matter, caseId)) : added),
      ...rows.map(row => update('Messages', textOf(row, 'id'), { caseId, outcome })),
      ...without(matter, from),
      ...ownReference(matter, caseId),
    ],
    // Their files were kept when the mail was logged.
    messageRows: [],
  };
}
