/** What an administrator asks about a person's data: checked and noted here, done by the next poll (src/privacy.ts). */
import { neverContact } from '../../../crm/contacts';
import { keyedHash } from '../../../crm/hash';
import { askLater, requestsIn, type PersonRequest } from '../../../intake/privacy/requests';
import { PROPERTY } from '../../../intake/state';
import type { Done } from '../../done';
import { officeOf, type DeskPorts } from '../ports';
import { ADDRESS, asAdmin, commit, refused } from './change';

/** @param again the address typed a second time: what cannot be undone is not done by a slip */
export const askAboutPerson = (
  ports: DeskPorts,
  what: PersonRequest['what'],
  typed: string,
  again: string,
): Done =>
  asAdmin(ports, () => {
    const address = typed.trim().toLowerCase();
    if (!ADDRESS.test(address)) return refused({ kind: 'bad_address', typed: typed.trim() });
    if (what === 'erase' && again.trim().toLowerCase() !== address)
      return refused({ kind: 'bad_address', typed: again.trim() });
    if (['own', 'route'].includes(neverContact(address, officeOf(ports)) ?? ''))
      return refused({ kind: 'colleague' });
    const asked = requestsIn(ports.properties.all()[PROPERTY.personRequests]);
    if (asked.some(each => each.what === what && each.address === address))
      return { changed: true, repeated: true };
    if (!askLater(ports.properties, { what, address, by: ports.user })) return refused({ kind: 'busy' });
    const hash = keyedHash(ports.installation.key.secret, address, 12);
    return commit(ports, `${what} of a person (hash ${hash}) was asked for; the next poll does it`, []);
  });
