/** Holds one contact of a file against the book: who it is, what would change, and the changes. */
import type { Cell, Change } from '../../book/book';
import { insert, textOf, update } from '../../book/row';
import { contactName, neverContact } from '../../crm/contacts';
import type { FileContact } from '../../crm/contact-files/contact';
import { companyIdFor, contactIdFor } from '../../crm/hash';
import { tagsIn, tagText } from '../../crm/tags';
import type { Known, Values } from '../known';
import { livingContact } from '../merge-contacts';
import { companyOfAddress } from '../new-contact';
import type { Office } from '../office';
import { addressIn } from '../sheet-edit/cells';
import type { Difference, Planned, Verdict, WhyNot } from './verdict';

export interface PlanOptions {
  readonly office: Office;
  /** ISO. */
  readonly at: string;
  /** True: what the file says goes over what the book has. */
  readonly replace: boolean;
}

/** How the contact's row tells that it came so. */
const SOURCE = 'import';

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The living contact that has one of the addresses, or the only one of this name and company. */
function whoIs(known: Known, contact: FileContact, addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const named = textOf(known.get('Addresses', address) ?? {}, 'contactId') || contactIdFor(address);
    const living = livingContact(known, named);
    if (living !== null) return living;
  }
  if (contact.name === '' || contact.company === '') return null;
  const alike = known
    .where('Contacts', 'name', contact.name)
    .filter(
      row => fold(textOf(row, 'company')) === fold(contact.company) && textOf(row, 'mergedInto') === '',
    );
  const [only] = alike;
  return alike.length === 1 && only ? textOf(only, 'id') : null;
}

function companyNamed(
  known: Known,
  name: string,
  at: string,
): { id: string; name: string; changes: readonly Change[] } {
  const [row] = known.where('Companies', 'name', name);
  if (row) return { id: textOf(row, 'id'), name: textOf(row, 'name'), changes: [] };
  const id = companyIdFor(name);
  const there = known.get('Companies', id) !== null;
  return { id, name, changes: there ? [] : [insert('Companies', { id, name, createdAt: at })] };
}

/** Tags join; everything else is one value against another. */
function differences(row: Values, contact: FileContact): readonly Difference[] {
  const single = (['name', 'phone', 'title', 'company', 'notes'] as const).flatMap((column): Difference[] => {
    const from = textOf(row, column).trim();
    const to = contact[column];
    return to === '' || fold(from) === fold(to) ? [] : [{ column, from, to }];
  });
  const before = tagsIn(textOf(row, 'tags'));
  const more = contact.tags.filter(tag => !before.some(each => fold(each) === fold(tag)));
  return more.length === 0
    ? single
    : [...single, { column: 'tags', from: tagText(before), to: tagText([...before, ...more]) }];
}

const leftOut = (contact: FileContact, why: WhyNot, text = ''): Planned => ({
  contact,
  verdict: { kind: 'left_out', why, text },
  changes: [],
});

const addressRow = (address: string, contactId: string, at: string): Change =>
  insert('Addresses', { address, contactId, state: 'ok', createdAt: at });

function made(
  known: Known,
  contact: FileContact,
  addresses: readonly string[],
  { office, at }: PlanOptions,
): Planned {
  const [address = ''] = addresses;
  const id = contactIdFor(address);
  const company =
    contact.company === ''
      ? companyOfAddress({ known, freeMailDomains: office.settings.freeMailDomains, madeAt: at }, address)
      : companyNamed(known, contact.company, at);
  const changes = [
    ...company.changes,
    insert('Contacts', {
      id,
      name: contact.name || contactName({ name: null, address }),
      address,
      phone: contact.phone,
      title: contact.title,
      company: company.name,
      companyId: company.id,
      owner: '',
      tags: contact.tags.join(', '),
      language: '',
      source: SOURCE,
      createdAt: at,
      lastMessageAt: null,
      messages: 0,
      notes: contact.notes,
    }),
    ...addresses.filter(each => known.get('Addresses', each) === null).map(each => addressRow(each, id, at)),
  ];
  return { contact, verdict: { kind: 'new', id }, changes };
}

function changed(
  known: Known,
  contact: FileContact,
  id: string,
  addresses: readonly string[],
  { replace, at }: PlanOptions,
): Planned {
  const row = known.get('Contacts', id) ?? {};
  const all = differences(row, contact);
  const isGain = ({ column, from }: Difference): boolean => replace || from === '' || column === 'tags';
  const added = addresses.filter(address => known.get('Addresses', address) === null);
  const gains = [
    ...all.filter(isGain),
    ...added.map((to): Difference => ({ column: 'address', from: '', to })),
  ];
  const kept = all.filter(each => !isGain(each));
  if (gains.length === 0) return { contact, verdict: { kind: 'same', id, kept }, changes: [] };
  const values: Record<string, Cell> = {};
  const changes: Change[] = [];
  for (const { column, to } of gains) {
    if (column === 'address') changes.push(addressRow(to, id, at));
    else values[column] = to;
    if (column !== 'company') continue;
    const company = companyNamed(known, to, at);
    changes.push(...company.changes);
    values['companyId'] = company.id;
  }
  if (added.length > 0 && textOf(row, 'address') === '') values['address'] = added[0] ?? null;
  if (Object.keys(values).length > 0) changes.push(update('Contacts', id, values));
  return { contact, verdict: { kind: 'change', id, gains, kept }, changes };
}

/** Lays what it plans over `known`, so that the next contact of the file sees it. @param seen contact id -> line in this file */
export function planContact(
  contact: FileContact,
  known: Known,
  seen: Map<string, number>,
  options: PlanOptions,
): Planned {
  const addresses = [...new Set(contact.addresses.map(addressIn))].filter(Boolean);
  const [bad] = contact.addresses.filter(address => addressIn(address) === '');
  if (bad !== undefined) return leftOut(contact, 'bad_address', bad);
  const never = addresses.map(address => [address, neverContact(address, options.office)] as const);
  const barred = never.find(([, why]) => why !== null && why !== 'role');
  if (barred) return leftOut(contact, barred[1] as WhyNot, barred[0]);
  const who = whoIs(known, contact, addresses);
  if (who === null && addresses.length === 0) return leftOut(contact, 'no_address');
  const above = seen.get(who ?? contactIdFor(addresses[0] ?? ''));
  const planned =
    who === null
      ? made(known, contact, addresses, options)
      : changed(known, contact, who, addresses, options);
  const id = idOf(planned.verdict);
  if (above !== undefined && planned.verdict.kind !== 'change')
    return leftOut(contact, 'twice', String(above));
  if (id !== '' && above === undefined) seen.set(id, contact.line);
  known.apply(planned.changes);
  return planned;
}

export const idOf = (verdict: Verdict): string => (verdict.kind === 'left_out' ? '' : verdict.id);
