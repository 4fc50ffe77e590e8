/** The rows of a new contact: the person, the address, and the company that the address's domain stands for. */
import type { Change } from '../book/book';
import { insert, textOf } from '../book/row';
import { contactName } from '../crm/contacts';
import { companyDomainOf, companyNameFrom, domainOf, isFreeMail } from '../crm/domains';
import { companyIdFor } from '../crm/hash';
import type { Address } from '../mail/message';
import type { Known } from './known';

/** What is known, and how the office works. */
export interface Ground {
  readonly known: Known;
  readonly freeMailDomains: readonly string[];
  /** ISO. */
  readonly madeAt: string;
}

export interface NewContact {
  readonly id: string;
  readonly person: Address;
  readonly source: string;
  readonly language: string;
  /** Of the mail that it comes from; null: it comes from none. */
  readonly messageAt: string | null;
}

/** The company that an address stands for, with the row that makes it where it is new; none for private mailboxes. */
export function companyOfAddress(
  { known, freeMailDomains, madeAt }: Ground,
  address: string,
): { readonly id: string; readonly name: string; readonly changes: readonly Change[] } {
  const domain = companyDomainOf(address);
  if (domain === '' || isFreeMail(domainOf(address), freeMailDomains))
    return { id: '', name: '', changes: [] };
  const id = companyIdFor(domain);
  const row = known.get('Companies', id);
  if (row) return { id, name: textOf(row, 'name'), changes: [] };
  const name = companyNameFrom(domain);
  return { id, name, changes: [insert('Companies', { id, name, domain, createdAt: madeAt })] };
}

/** `ground.known` holds the rows of the address and of its company, where there are any. */
export function newContactRows(ground: Ground, made: NewContact): readonly Change[] {
  const address = made.person.address.toLowerCase();
  const company = companyOfAddress(ground, address);
  return [
    ...company.changes,
    insert('Contacts', {
      id: made.id,
      name: contactName(made.person),
      address,
      company: company.name,
      companyId: company.id,
      owner: '',
      language: made.language,
      source: made.source,
      createdAt: ground.madeAt,
      lastMessageAt: made.messageAt,
      messages: made.messageAt === null ? 0 : 1,
    }),
    ...(ground.known.get('Addresses', address) === null
      ? [insert('Addresses', { address, contactId: made.id, state: 'ok', createdAt: ground.madeAt })]
      : []),
  ];
}
