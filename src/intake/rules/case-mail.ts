/** Mail to a support or sales address: an answer to a case, else a new case or lead. */
import type { Change } from '../../book/book';
import { thread, type Threading } from '../../crm/threading';
import { caseFacts, hintsOf, threadWriter, type Matter } from '../matter';
import { mergeCases } from '../merge-cases';
import type { Verdict } from '../verdict';
import { open } from './case-open';
import { reply } from './case-reply';
import { customerOf } from './customer';
import { neverLogged } from './never-logged';

export function caseMail(matter: Matter): Verdict {
  const customer = customerOf(matter);
  const never = customer.isColleague ? null : neverLogged(matter, customer.person);
  if (never) return never;
  const { settings } = matter.office;
  const subject = customer.content.subject;
  const found = thread(
    hintsOf(matter, subject),
    id => caseFacts(matter, id),
    threadWriter(matter, customer.person, subject, customer.isColleague),
    {
      at: Date.parse(matter.at),
      reopenDays: settings.reopenDays,
      subjectThreadDays: settings.subjectThreadDays,
      freeMailDomains: settings.freeMailDomains,
      lists: matter.office.lists,
    },
  );
  if (found.kind !== 'join') return open(matter, customer, found);
  const merged = mergeInto(matter, found);
  const made = reply({ ...matter, known: matter.known.with(merged) }, customer, found);
  const gone = found.merges.map(younger => younger.case.id).join(', ');
  return {
    ...made,
    reason: gone === '' ? made.reason : `${made.reason}; ${gone} merged into it`,
    changes: [...merged, ...made.changes],
  };
}

/** The younger cases go into the one that the mail joins, one after the other. */
function mergeInto(matter: Matter, found: Threading & { kind: 'join' }): readonly Change[] {
  const changes: Change[] = [];
  for (const younger of found.merges) {
    const by = { actor: 'poller', reason: `a mail by ${matter.writer?.address ?? ''} ${younger.reason}` };
    const merge = mergeCases(matter.known.with(changes), younger.case.id, found.case.id, by, {
      now: matter.now,
      lists: matter.office.lists,
    });
    if (merge.kind === 'merged') changes.push(...merge.changes);
  }
  return changes;
}
