/** Mail to a support or sales address: an answer to a case, else a new case or lead (D.0 steps 8 to 10). */
import { thread } from '../../crm/threading';
import { caseFacts, hintsOf, threadWriter, type Matter } from '../matter';
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
    id => caseFacts(matter.known, id),
    threadWriter(matter, customer.person, subject, customer.isColleague),
    {
      at: Date.parse(matter.at),
      reopenDays: settings.reopenDays,
      subjectThreadDays: settings.subjectThreadDays,
      freeMailDomains: settings.freeMailDomains,
    },
  );
  return found.kind === 'join' ? reply(matter, customer, found) : open(matter, customer, found);
}
