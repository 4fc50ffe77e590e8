/** A contact or company that somebody edits in the sheet, and what follows on the tabs that repeat its name. */
import { insert, textOf, update } from '../../book/row';
import { companyIdFor } from '../../crm/hash';
import { addressIn, checkPerson, tidyTags } from './cells';
import { isoNow, type EditDesk, type RowAnswer } from './desk';

/** Sets the cells of every case of the contact that shows them. */
function toCases(answer: RowAnswer, desk: EditDesk, values: Readonly<Record<string, string>>): void {
  for (const row of desk.known.where('Cases', 'contactId', answer.id))
    answer.changes.push(update('Cases', textOf(row, 'id'), values));
}

/** The company of this name, made where there is none. */
export function companyNamed(answer: RowAnswer, desk: EditDesk, name: string): string {
  const [row] = desk.known.where('Companies', 'name', name);
  if (row) return textOf(row, 'id');
  const id = companyIdFor(name);
  if (desk.known.get('Companies', id) === null) {
    const made = insert('Companies', { id, name, createdAt: isoNow(desk) });
    answer.changes.push(made);
    desk.known.apply([made]);
  }
  return id;
}

function company(answer: RowAnswer, desk: EditDesk): void {
  const name = answer.typed('company');
  const companyId = name === '' ? '' : companyNamed(answer, desk, name);
  if (companyId !== answer.text('companyId')) answer.values['companyId'] = companyId || null;
  toCases(answer, desk, { company: name, companyId });
}

/** The name of another contact that has the address; null when nobody else has it. */
export function otherOwner(desk: EditDesk, address: string, contactId: string): string | null {
  const row = desk.known.get('Addresses', address);
  const owner = row === null ? contactId : textOf(row, 'contactId');
  if (owner === contactId) return null;
  return textOf(desk.known.get('Contacts', owner) ?? {}, 'name') || owner;
}

/** The address is the contact's from now on. */
export function claimAddress(answer: RowAnswer, desk: EditDesk, address: string, contactId: string): void {
  if (address !== answer.row.typed['address']) answer.values['address'] = address;
  if (desk.known.get('Addresses', address) !== null) return;
  const added = insert('Addresses', { address, contactId, state: 'ok', createdAt: isoNow(desk) });
  answer.changes.push(added);
  desk.known.apply([added]);
}

function address(answer: RowAnswer, desk: EditDesk): void {
  const typed = addressIn(answer.typed('address'));
  if (typed === '') {
    answer.putBack('address', null, 'address');
    return;
  }
  const owner = otherOwner(desk, typed, answer.id);
  if (owner === null) claimAddress(answer, desk, typed, answer.id);
  else answer.putBack('address', null, 'addressTaken', { owner });
}

export function editContact(answer: RowAnswer, columns: readonly string[], desk: EditDesk): void {
  for (const column of columns) {
    if (column === 'name') toCases(answer, desk, { contactName: answer.typed('name') });
    if (column === 'address') address(answer, desk);
    if (column === 'company') company(answer, desk);
    if (column === 'owner') checkPerson(answer, 'owner', desk);
    if (column === 'tags') tidyTags(answer, 'tags');
  }
}

export function editCompany(answer: RowAnswer, columns: readonly string[], desk: EditDesk): void {
  for (const column of columns) {
    if (column === 'owner') checkPerson(answer, 'owner', desk);
    if (column === 'tags') tidyTags(answer, 'tags');
    if (column !== 'name') continue;
    for (const table of ['Contacts', 'Cases'] as const)
      for (const row of desk.known.where(table, 'companyId', answer.id))
        answer.changes.push(update(table, textOf(row, 'id'), { company: answer.typed('name') }));
  }
}
