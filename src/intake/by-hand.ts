/** What a person decides in the side panel: the same records as the pipeline makes, with the person named as the cause. */
import type { Book } from '../book/book';
import { ledgerRow } from './records';
import { open } from './rules/case-open';
import { reply } from './rules/case-reply';
import { customerOf, type Customer } from './rules/customer';
import { logOn } from './rules/log-mail';
import { neverLogged } from './rules/never-logged';
import { caseFacts, type Matter } from './matter';
import { contactCandidates } from '../crm/contacts';
import type { Verdict } from './verdict';

const withLedger = (matter: Matter, made: Verdict, actor: string): Verdict => ({
  ...made,
  changes: [...made.changes, ledgerRow(matter, made, actor)],
});

/** The customer of a mail that a colleague wrote is the outside person it went to. */
const direction = (matter: Matter, customer: Customer): Customer['content']['direction'] =>
  customer.isColleague && !customer.byForward && matter.writerIsOurs ? 'out' : 'in';

/** Logs on the contact of the mail: its sender, the original sender of a forward, or the recipients of our own mail. */
export function logOnContact(matter: Matter, actor: string): Verdict {
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
  return withLedger(matter, logOn(matter, people, content, 'card', `logged by ${actor}`, by), actor);
}

/**
 * Logs on a case that the person chose. The choice itself is the tie, so no people check is made.
 * @param typed the case's number; only its digits count
 * @returns null when there is no such case
 */
export function logOnCase(matter: Matter, typed: string, actor: string, book: Book): Verdict | null {
  const caseId = `C-${typed.replace(/[^0-9]/g, '')}`;
  const row = book.find([{ table: 'Cases', column: 'id', keys: [caseId] }])[0]?.[0];
  if (!row) return null;
  const customer = customerOf(matter);
  const never = customer.isColleague ? null : neverLogged(matter, customer.person);
  if (never) return never;
  matter.known.add([row]);
  const found = caseFacts(matter.known, row.values['id'] === null ? caseId : String(row.values['id']));
  if (!found) return null;
  const made = reply(matter, customer, {
    kind: 'join',
    case: found,
    reopen: false,
    reason: `chosen by ${actor}`,
  });
  return withLedger(matter, made, actor);
}

/** Opens a case or lead for the mail's customer, in the hands of the person who asked for it. */
export function logAsCase(matter: Matter, kind: 'case' | 'lead', actor: string): Verdict {
  const customer = customerOf(matter);
  const never = customer.isColleague ? null : neverLogged(matter, customer.person);
  if (never) return never;
  return withLedger(matter, open(matter, customer, { kind: 'none' }, { actor, kind }), actor);
}
