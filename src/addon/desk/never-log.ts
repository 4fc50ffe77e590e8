/** Puts the person of the open mail, or the whole company, on the never-log list. */
import { insert } from '../../book/row';
import { neverContact } from '../../crm/contacts';
import { companyDomainOf, domainOf, isFreeMail } from '../../crm/domains';
import { eventIdFor } from '../../crm/hash';
import type { Done, Refusal } from '../done';
import { locked } from './locked';
import { HELD_QUERY } from './held';
import { LISTED, listPattern } from './list-pattern';
import { cardQueries } from './look-up';
import { hiddenMailId, officeOf, type DeskPorts } from './ports';
import { isListed } from '../../intake/never-log-list';
import { subjectOf } from './subject';

const refused = (why: Refusal): Done => ({ changed: false, why });

export const neverLog = (ports: DeskPorts, what: 'address' | 'domain'): Done =>
  locked(ports, () => {
    // The card that shows the result asks the same: once for both, and for the held mail.
    const [held = []] = ports.book.find([HELD_QUERY, ...cardQueries(ports, ports.mail())]);
    const office = officeOf(ports);
    const { person } = subjectOf(ports.mail(), office);
    if (!person || person.address === '') return refused({ kind: 'no_sender' });
    if (['own', 'route'].includes(neverContact(person.address, office) ?? ''))
      return refused({ kind: 'colleague' });
    const domain = domainOf(person.address);
    if (what === 'domain' && isFreeMail(domain, office.settings.freeMailDomains))
      return refused({ kind: 'shared_domain', domain });
    const pattern = what === 'address' ? person.address.toLowerCase() : companyDomainOf(person.address);
    if (isListed(office, pattern)) return refused({ kind: 'listed', pattern });
    const at = new Date(ports.clock.now()).toISOString();
    const entry = eventIdFor('never', pattern, at);
    return listPattern(ports, { held, pattern, entry, at }, changes =>
      ports.book.commit([
        ...changes,
        insert('Events', {
          id: entry,
          at,
          actor: ports.user,
          action: 'never_log',
          outcome: 'added',
          reason: LISTED,
          messageId: hiddenMailId(ports),
        }),
      ]),
    );
  });
