/** The addresses of a contact: added, taken away, made the first. Rows stay; which contact they name changes. */
import { insert, textOf, update } from '../../../book/row';
import { neverContact } from '../../../crm/contacts';
import { contactIdFor } from '../../../crm/hash';
import type { Known, Values } from '../../../intake/known';
import type { Done } from '../../done';
import type { FaultKind } from '../../records/check-form';
import type { RecordRef } from '../../records';
import type { DeskPorts } from '../ports';
import { perform, refused, type Verdict } from './deed';
import { pageQueries } from './page';

const ADDRESS = /^[^\s@,;:<>"()[\]\\]+@(?:[^\s@,;:<>"()[\]\\.]+\.)+[^\s@,;:<>"()[\]\\.]{2,}$/;
/** RFC 5321, 4.5.3.1.3: a path has at most 256 octets, two of them the angle brackets. */
const ADDRESS_LENGTH = 254;

const refOf = (id: string): RecordRef => ({ kind: 'contact', id });

/** `Ann Lee <ann@acme.example>`, `mailto:ann@acme.example` and the bare address are the same. */
export const readAddress = (typed: string): string | null => {
  const address = (/<([^<>]*)>\s*$/.exec(typed)?.[1] ?? typed)
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return ADDRESS.test(address) && address.length <= ADDRESS_LENGTH ? address : null;
};

const wrong = (why: FaultKind, detail: string): Verdict =>
  refused({ kind: 'form', faults: [{ field: 'address', why, detail }], clashes: [] });

const own = (known: Known, contactId: string): readonly Values[] =>
  known.where('Addresses', 'contactId', contactId);

export const addAddress = (ports: DeskPorts, contactId: string, typed: string, key: string): Done => {
  const address = readAddress(typed);
  const founded = address === null ? '' : contactIdFor(address);
  const queries = [
    ...pageQueries(refOf(contactId)),
    { table: 'Addresses' as const, column: 'address', keys: [address ?? ''] },
    { table: 'Contacts' as const, column: 'id', keys: [founded] },
  ];
  return perform(ports, 'address_added', contactId, key, queries, (known, { at, office }) => {
    if (!known.get('Contacts', contactId)) return refused({ kind: 'no_record' });
    if (typed.trim() === '') return wrong('missing', '');
    if (address === null) return wrong('no_address', typed);
    if (['own', 'route'].includes(neverContact(address, office) ?? '')) return wrong('ours', address);
    const row = known.get('Addresses', address);
    const holder = row ? textOf(row, 'contactId') : founded;
    if (row && holder === contactId) return refused({ kind: 'nothing_changed' });
    if (known.get('Contacts', holder) === null && holder !== '' && row)
      known.add(ports.book.find([{ table: 'Contacts', column: 'id', keys: [holder] }]).flat());
    const other = known.get('Contacts', holder);
    if (other && holder !== contactId) return wrong('taken', textOf(other, 'name') || address);
    return {
      contactId,
      changes: [
        row
          ? update('Addresses', address, { contactId, state: 'ok' })
          : insert('Addresses', { address, contactId, state: 'ok', createdAt: at }),
      ],
      reason: `<${address}> added to ${contactId}`,
      after: `<${address}>`,
    };
  });
};

/**
 * Mail from the address is a stranger's from now on: its row names a contact that is not there yet, which the next mail
 * from it makes. Its last address no contact can lose.
 */
export const removeAddress = (ports: DeskPorts, contactId: string, address: string, key: string): Done =>
  perform(
    ports,
    'address_removed',
    `${contactId} ${address}`,
    key,
    pageQueries(refOf(contactId)),
    (known, { eventId }) => {
      const contact = known.get('Contacts', contactId);
      const addresses = own(known, contactId).map(row => textOf(row, 'address'));
      if (!contact || !addresses.includes(address)) return refused({ kind: 'no_record' });
      const next = addresses.find(other => other !== address);
      if (next === undefined) return refused({ kind: 'last_address' });
      const wasFirst = textOf(contact, 'address').toLowerCase() === address.toLowerCase();
      return {
        contactId,
        changes: [
          update('Addresses', address, { contactId: contactIdFor(`${address}|${eventId}`) }),
          ...(wasFirst ? [update('Contacts', contactId, { address: next })] : []),
        ],
        reason: `<${address}> taken from ${contactId}`,
        before: `<${address}>`,
      };
    },
  );

export const firstAddress = (ports: DeskPorts, contactId: string, address: string, key: string): Done =>
  perform(ports, 'address_first', `${contactId} ${address}`, key, pageQueries(refOf(contactId)), known => {
    const contact = known.get('Contacts', contactId);
    if (!contact || !own(known, contactId).some(row => textOf(row, 'address') === address))
      return refused({ kind: 'no_record' });
    const before = textOf(contact, 'address');
    if (before.toLowerCase() === address.toLowerCase()) return refused({ kind: 'nothing_changed' });
    return {
      contactId,
      changes: [update('Contacts', contactId, { address })],
      reason: `Contacts, ${contactId}, address`,
      before: `<${before}>`,
      after: `<${address}>`,
    };
  });
