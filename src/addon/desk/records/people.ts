/** Suggested contacts: the people of the open mail's conversation, or of a case, whom no contact stands for. */
import type { Change, Query } from '../../../book/book';
import { listOf } from '../../../book/row';
import { neverContact } from '../../../crm/contacts';
import { companyDomainOf } from '../../../crm/domains';
import { companyIdFor, contactIdFor } from '../../../crm/hash';
import { Known } from '../../../intake/known';
import { contactIdOf } from '../../../intake/matter';
import { newContactRows } from '../../../intake/new-contact';
import type { Address } from '../../../mail/message';
import type { Done } from '../../done';
import type { RecordRef, UnknownPeople } from '../../records';
import { officeOf, type DeskPorts } from '../ports';
import { perform, refused } from './deed';
import { rowQuery } from './page';

/** People looked up: a card lists no more, and a mass mailing's recipients would cost more than they tell. */
const PEOPLE = 30;
/** Newest mails of a conversation whose people are looked at. */
const MAILS = 20;

const knownQueries = (people: readonly Address[]): readonly Query[] => {
  const addresses = people.map(({ address }) => address.toLowerCase());
  return [
    { table: 'Addresses', column: 'address', keys: addresses },
    { table: 'Contacts', column: 'id', keys: addresses.map(contactIdFor) },
    {
      table: 'Companies',
      column: 'id',
      keys: addresses.map(companyDomainOf).filter(Boolean).map(companyIdFor),
    },
  ];
};

const each = (people: readonly Address[]): readonly Address[] => {
  const addresses = people.map(({ address }) => address.toLowerCase());
  return people
    .filter((person, index) => person.address !== '' && addresses.indexOf(addresses[index] ?? '') === index)
    .slice(0, PEOPLE);
};

/** null: the case is not there. */
const peopleOf = (ports: DeskPorts, ref: RecordRef | null): readonly Address[] | null => {
  if (ref === null) {
    const heads = ports
      .mail()
      .thread()
      .slice(-MAILS)
      .map(({ head }) => head);
    return each(
      heads.flatMap(head => {
        const sender = head.originalSender ?? head.from;
        return [...(sender ? [sender] : []), ...head.to, ...head.cc];
      }),
    );
  }
  const row = ports.book.find([rowQuery(ref)])[0]?.[0];
  if (!row || ref.kind !== 'case') return null;
  return each(listOf(row.values, 'people').map(address => ({ address, name: null })));
};

/** A second look-up only for the people of a case, who stand in its row. */
export const unknownPeople = (ports: DeskPorts, ref: RecordRef | null): UnknownPeople | null => {
  const people = peopleOf(ports, ref);
  if (people === null) return null;
  const known = new Known();
  known.add(ports.book.find(knownQueries(people)).flat());
  const office = officeOf(ports);
  const possible = people.filter(({ address }) => neverContact(address, office) === null);
  const unknown = possible.filter(({ address }) => !contactIdOf(known, address.toLowerCase()).exists);
  return {
    ref,
    people: unknown.map(({ address, name }) => ({ address: address.toLowerCase(), name: name ?? '' })),
    known: possible.length - unknown.length,
  };
};

/** Those who have become contacts meanwhile are left as they are. */
export const addPeople = (
  ports: DeskPorts,
  ref: RecordRef | null,
  addresses: readonly string[],
  key: string,
): Done => {
  const all = peopleOf(ports, ref) ?? [];
  const people = all.filter(({ address }) => addresses.includes(address.toLowerCase()));
  return perform(
    ports,
    'contact_added',
    ref?.id ?? 'mail',
    key,
    // Of all, so that the card that shows the result need not ask again.
    knownQueries(all),
    (known, { at, office }) => {
      if (people.length === 0) return refused({ kind: 'nobody_chosen' });
      let seen = known;
      const changes: Change[] = [];
      const added: string[] = [];
      for (const person of people) {
        const { id, exists } = contactIdOf(seen, person.address.toLowerCase());
        if (exists || neverContact(person.address, office) !== null) continue;
        const ground = { known: seen, freeMailDomains: office.settings.freeMailDomains, madeAt: at };
        const rows = newContactRows(ground, { id, person, source: 'card', language: '', messageAt: null });
        seen = seen.with(rows);
        changes.push(...rows);
        added.push(id);
      }
      if (added.length === 0) return refused({ kind: 'nothing_changed' });
      return {
        changes,
        caseId: ref?.id ?? '',
        contactId: added[0] ?? '',
        reason: `${added.length} contacts added in the side panel: ${added.join(', ')}`,
      };
    },
  );
};
