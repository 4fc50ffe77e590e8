/** Beside a draft: templates filled for the person it goes to, the Bcc address, and recipients who become contacts. */
import type { Change, Query } from '../../book/book';
import { insert, mergeChanges, textOf } from '../../book/row';
import { companyDomainOf, companyNameFrom, domainOf, isFreeMail } from '../../crm/domains';
import { companyIdFor, contactIdFor, eventIdFor } from '../../crm/hash';
import { Known } from '../../intake/known';
import type { ComposeModel, FilledText } from '../drafts';
import type { Done, Refusal } from '../done';
import type { PersonModel } from '../lines';
import type { SenderGuess } from '../mail-card';
import { RECIPIENTS, contactsOf, contactsOfQueries, fieldsFor, filled, me, templateNames } from './filling';
import { logAddresses } from './home';
import { locked } from './locked';
import { isInside } from './look-up';
import { personModel } from './models';
import { officeOf, type DeskPorts } from './ports';
import { companyQueries, linkCompany } from './records/company-link';

/** Characters of a name or company that is typed in. */
const LINE = 200;
const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/;

/** The company of the address's own domain; '' for mail providers that anyone can use. */
const domainFor = (ports: DeskPorts, address: string): string => {
  const domain = companyDomainOf(address);
  return isFreeMail(domainOf(address), officeOf(ports).settings.freeMailDomains) ? '' : domain;
};

/** Companies of the recipients' domains, so that the card can name the one that a new contact would belong to. */
const companiesOf = (ports: DeskPorts, addresses: readonly string[]): readonly Query[] => [
  {
    table: 'Companies',
    column: 'id',
    keys: addresses
      .slice(0, RECIPIENTS)
      .map(address => domainFor(ports, address))
      .filter(domain => domain !== '')
      .map(companyIdFor),
  },
];

export function composing(ports: DeskPorts, recipients: readonly string[]): ComposeModel {
  const addresses = recipients.map(address => address.trim().toLowerCase());
  const contacts = contactsOf(ports, addresses, companiesOf(ports, addresses));
  const office = officeOf(ports);
  const companies = new Map(
    (addresses.length === 0 ? [] : (ports.book.find(companiesOf(ports, addresses))[0] ?? [])).map(
      ({ values }) => [textOf(values, 'domain'), textOf(values, 'name')],
    ),
  );
  return {
    logAddresses: logAddresses(ports),
    recipients: addresses
      .map((address): PersonModel => {
        const person = personModel({ name: null, address }, contacts.get(address) ?? null, office);
        const company = companies.get(companyDomainOf(address)) ?? '';
        return person.contactId === null && person.never === null ? { ...person, company } : person;
      })
      .filter(({ never }) => never !== 'route' && never !== 'own')
      .slice(0, RECIPIENTS),
    templates: templateNames(ports),
    hasSignature: textOf(me(ports), 'signature').trim() !== '',
  };
}

export function fillFor(ports: DeskPorts, name: string, recipient: string): FilledText | Refusal {
  const address = recipient.trim().toLowerCase();
  const contact = contactsOf(ports, [address]).get(address)?.values ?? {};
  const fields = fieldsFor(ports, {
    contact: { name: textOf(contact, 'name'), address, company: textOf(contact, 'company') },
    case: null,
  });
  return filled(ports, name, fields, textOf(contact, 'language'));
}

interface LinkedCompany {
  readonly name: string;
  readonly id: string;
  readonly changes: readonly Change[];
}

/**
 * The account that the recipient is tied to: the one that was picked or typed, else that of the address's domain.
 * A name that nobody has yet makes a new one; of the domain, where that has none.
 */
function companyFor(known: Known, typed: string, domain: string, eventId: string, at: string): LinkedCompany {
  const ofDomain = domain === '' ? null : known.get('Companies', companyIdFor(domain));
  const usual = ofDomain ? textOf(ofDomain, 'name') : domain === '' ? '' : companyNameFrom(domain);
  const name = typed || usual;
  if (ofDomain && (name === usual || name === companyNameFrom(domain)))
    return { name: usual, id: companyIdFor(domain), changes: [] };
  const isThere = known.where('Companies', 'name', name).length > 0;
  if (name !== '' && !isThere && domain !== '' && !ofDomain) {
    const id = companyIdFor(domain);
    return { name, id, changes: [insert('Companies', { id, name, domain, createdAt: at })] };
  }
  const { company, companyId, changes } = linkCompany(known, name, eventId, at);
  return { name: company, id: companyId, changes };
}

/** @param recipients of the draft, whom the card that answers shows: asked for at once */
export const linkRecipient = (
  ports: DeskPorts,
  person: SenderGuess,
  company: string,
  recipients: readonly string[],
): Done =>
  locked(ports, () => {
    const address = person.address.trim().toLowerCase();
    if (!ADDRESS.test(address) || isInside(address, ports))
      return { changed: false, why: { kind: 'bad_address', typed: person.address } };
    const id = contactIdFor(address);
    const typed = company.trim().slice(0, LINE);
    const domain = companyDomainOf(address);
    const shown = recipients.map(each => each.trim().toLowerCase()).slice(0, RECIPIENTS);
    const [companies = [], contacts = [], rows = [], , , , named = []] = ports.book.find([
      { table: 'Companies', column: 'id', keys: domain === '' ? [] : [companyIdFor(domain)] },
      { table: 'Contacts', column: 'id', keys: [id] },
      { table: 'Addresses', column: 'address', keys: [address] },
      ...contactsOfQueries(ports, shown),
      {
        table: 'Companies',
        column: 'id',
        keys: shown.map(companyDomainOf).filter(Boolean).map(companyIdFor),
      },
      ...companyQueries(typed),
    ]);
    if (contacts.length + rows.length > 0) return { changed: false, why: { kind: 'is_so', now: address } };
    const at = new Date(ports.clock.now()).toISOString();
    const eventId = eventIdFor('contact_added', id, at);
    const known = new Known();
    known.add([...companies, ...named]);
    const linked = companyFor(known, typed, domainFor(ports, address), eventId, at);
    ports.book.commit(
      mergeChanges([
        ...linked.changes,
        insert('Contacts', {
          id,
          name: person.name.trim().slice(0, LINE) || address,
          address,
          company: linked.name,
          companyId: linked.id,
          owner: ports.user,
          source: 'card',
          createdAt: at,
          messages: 0,
        }),
        insert('Addresses', { address, contactId: id, state: 'ok', createdAt: at }),
        insert('Events', {
          id: eventId,
          at,
          actor: ports.user,
          action: 'contact_added',
          outcome: 'done',
          reason: 'a recipient of a draft was made a contact',
          contactId: id,
        }),
      ]),
    );
    return { changed: true };
  });
