/** What a person decides in the side panel: the same records as the pipeline makes, with the person named as the cause. */
import type { Book } from '../book/book';
import { textOf } from '../book/row';
import { ledgerRow } from './records';
import { open } from './rules/case-open';
import { reply } from './rules/case-reply';
import { customerOf, type Customer } from './rules/customer';
import { logOn } from './rules/log-mail';
import { neverLogged } from './rules/never-logged';
import { learnCases } from './case-rows';
import { caseFacts, pointerOf, type Matter } from './matter';
import { puttingOnCase } from './move-mail';
import { contactCandidates } from '../crm/contacts';
import { survivor } from '../crm/threading';
import { verdict, type Verdict } from './verdict';

const withLedger = (matter: Matter, made: Verdict, actor: string): Verdict => ({
  ...made,
  changes: [...made.changes, ledgerRow(matter, made, actor)],
});

/** The customer of a mail that a colleague wrote is the outside person it went to. */
const direction = (matter: Matter, customer: Customer): Customer['content']['direction'] =>
  customer.isColleague && !customer.byForward && matter.writerIsOurs ? 'out' : 'in';

/**
 * Logs on the contact of the mail: its sender, the original sender of a forward, or the recipients of our own mail.
 * @param why the ledger's reason
 */
export function logOnContact(matter: Matter, actor: string, why = `logged by ${actor}`): Verdict {
  const customer = customerOf(matter);
  const never = customer.isColleague ? null : neverLogged(matter, customer.person);
  if (never) return never;
  const outgoing = direction(matter, customer) === 'out';
  const people = outgoing
    ? contactCandidates(
        'bcc_log',
        { sender: matter.mail.from, to: matter.mail.to, cc: matter.mail.cc },
        matter.office,
      )
    : contactCandidates('forward_log', { sender: customer.person, to: [], cc: [] }, matter.office);
  const content = { ...customer.content, direction: direction(matter, customer) };
  const by = { user: actor, reason: 'logged in the side panel' };
  return withLedger(matter, logOn(matter, people, content, 'card', why, by), actor);
}

/** The case's id by what somebody typed: only the digits count. */
export const typedCaseId = (typed: string): string => `C-${typed.replace(/[^0-9]/g, '')}`;

/**
 * Logs on a case that the person chose, or on the one that it was merged into; a mail that is logged moves there. The choice
 * itself is the tie, so no people check is made. One that is on it already stays as it is, and the case counts it once.
 * @param typed the case's number; only its digits count
 * @returns null when there is no such case
 */
export function logOnCase(matter: Matter, typed: string, actor: string, book: Book): Verdict | null {
  const caseId = typedCaseId(typed);
  learnCases(book, matter.known, [caseId]);
  const living = survivor(caseId, id => pointerOf(matter.known, id));
  const found = living === null ? null : caseFacts(matter, living.id);
  if (found === null) return null;
  const logged = matter.known.where('Messages', 'messageId', matter.key);
  if (logged.length > 0 && logged.every(row => textOf(row, 'caseId') === found.id))
    return verdict('duplicate', `already on ${found.id}`, { caseId: found.id });
  const customer = customerOf(matter);
  const never = customer.isColleague ? null : neverLogged(matter, customer.person);
  if (never) return never;
  const made = reply(matter, customer, {
    kind: 'join',
    case: found,
    reopen: false,
    reason: `chosen by ${actor}`,
    merges: [],
  });
  return withLedger(matter, puttingOnCase(matter, made), actor);
}

/** Opens a case or lead for the mail's customer, in the hands of the person who asked for it; a logged mail moves there. */
export function logAsCase(matter: Matter, kind: 'case' | 'lead', actor: string): Verdict {
  const customer = customerOf(matter);
  const never = customer.isColleague ? null : neverLogged(matter, customer.person);
  if (never) return never;
  const made = open(matter, customer, { kind: 'none' }, { actor, kind });
  return withLedger(matter, puttingOnCase(matter, made), actor);
}
