/** What the book knows of the contacts of a file: by address, and by name where the company agrees. */
import type { Book, Query } from '../../book/book';
import { textOf } from '../../book/row';
import type { FileContact } from '../../crm/contact-files/contact';
import { companyDomainOf } from '../../crm/domains';
import { companyIdFor, contactIdFor } from '../../crm/hash';
import { Known } from '../known';
import { addressIn } from '../sheet-edit/cells';

/** Contacts of one look-up: some 1,500 keys. */
export const LOOKED_UP = 300;
/** Merges that are followed. */
const POINTERS = 3;

/** What is asked first: who has these addresses, names and companies. */
export function contactQueries(contacts: readonly FileContact[]): readonly Query[] {
  const each = <T>(of: (contact: FileContact) => readonly T[]): readonly T[] => [
    ...new Set(contacts.flatMap(of)),
  ];
  const addresses = each(({ addresses: all }) => all.map(addressIn).filter(Boolean));
  const queries: readonly Query[] = [
    { table: 'Addresses', column: 'address', keys: addresses },
    { table: 'Contacts', column: 'id', keys: addresses.map(contactIdFor) },
    { table: 'Contacts', column: 'name', keys: each(({ name }) => [name].filter(Boolean)) },
    { table: 'Companies', column: 'name', keys: each(({ company }) => [company].filter(Boolean)) },
    {
      table: 'Companies',
      column: 'id',
      keys: [
        ...addresses.map(companyDomainOf).filter(Boolean).map(companyIdFor),
        ...each(({ company }) => [company].filter(Boolean)).map(companyIdFor),
      ],
    },
  ];
  return queries.filter(({ keys }) => keys.length > 0);
}

export function lookUp(book: Book, contacts: readonly FileContact[]): Known {
  const known = new Known();
  known.add(book.find(contactQueries(contacts)).flat());
  for (let step = 0; step < POINTERS; step++) {
    const named = [
      ...known.all('Addresses').map(row => textOf(row, 'contactId')),
      ...known.all('Contacts').map(row => textOf(row, 'mergedInto')),
    ];
    const keys = [...new Set(named)].filter(id => id !== '' && known.get('Contacts', id) === null);
    if (keys.length === 0) break;
    known.add(book.find([{ table: 'Contacts', column: 'id', keys }]).flat());
  }
  return known;
}
