/**
 * The one pipeline: a mail and what the book knows become an outcome and a change set. The rules
 * are asked in their order; the first that has something to say decides.
 */
import type { Matter } from './matter';
import { ledgerRow } from './records';
import { heldByRule, neverLoggedByRule, underRules } from './rules/by-rule';
import { caseMail } from './rules/case-mail';
import { noSender, spam, spoof, strangerAtLogAddress } from './rules/doubtful-mail';
import { duplicate } from './rules/duplicate';
import { logMail } from './rules/log-mail';
import { fromRoute, machineMail } from './rules/machine-mail';
import { erasedMail, neverLogged } from './rules/never-logged';
import { routeTest } from './rules/route-test';
import { tooLarge } from './rules/too-large';
import type { Verdict } from './verdict';

type Rule = (matter: Matter) => Verdict | null;

const writerNeverLogged: Rule = matter =>
  matter.writer && !matter.writerIsOurs ? neverLogged(matter, matter.writer) : null;

const RULES: readonly Rule[] = [
  duplicate,
  erasedMail,
  fromRoute,
  writerNeverLogged, // before anything of such a person is written down
  neverLoggedByRule,
  tooLarge,
  heldByRule,
  machineMail, // own loop, bounce, automatic answer, receipt, list
  spam,
  noSender,
  spoof,
  strangerAtLogAddress,
  logMail, // Bcc and forward routes
  caseMail, // support and sales: always decides
];

/** What was decided, and that less of the mail is kept than people chose. */
const spared = ({ office }: Matter, { reason, messageRows }: Verdict): string =>
  office.sparing === undefined || messageRows.length === 0 ? reason : `${reason}; ${office.sparing.why}`;

function ordinary(matter: Matter): Verdict {
  for (const rule of RULES) {
    const found = rule(matter);
    if (found) return { ...found, reason: spared(matter, found) };
  }
  throw new Error('No rule decided; caseMail always does.');
}

/** Decides about one mail. Pure: nothing is read or written. `actor` is who did it, for the ledger. */
export function decide(arrived: Matter, actor: string): Verdict {
  const test = routeTest(arrived, stranger => ordinary(underRules(stranger)));
  const matter = test ? arrived : underRules(arrived);
  const found = test ?? ordinary(matter);
  return { ...found, changes: [...found.changes, ledgerRow(matter, found, actor)] };
}
