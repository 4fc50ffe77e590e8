/**
 * Where look-ups would come to in a second step: the contact behind a further address, the case behind a mail that is
 * answered, the case that a merged one went on in. What the book says of it, and what its changes make of it.
 */
import type { Book, Change, Row } from '../book/book';
import { textOf } from '../book/row';
import { isMerged } from '../crm/case-status';
import { contactIdFor } from '../crm/hash';
import type { Known } from './known';

/** An address leads to a contact; a mail, or a case that was merged, to a case. */
export type LeadKind = 'address' | 'mail';

export interface Lead {
  readonly kind: LeadKind;
  /** The address, the Message-ID or the case's id. */
  readonly from: string;
  /** None: it leads nowhere any more. */
  readonly ids: readonly string[];
}

/** Of contacts and cases. */
export const RECORD_ID = /^[A-Z]-[0-9a-z]{1,20}$/;

const addressLead = (address: string, contactId: string): Lead => ({
  kind: 'address',
  from: address,
  // A contact's first address needs no note: its hash is the contact's id.
  ids: contactId === '' || contactId === contactIdFor(address) ? [] : [contactId],
});

const mailLead = (from: string, caseId: string): Lead => ({
  kind: 'mail',
  from,
  ids: caseId === '' ? [] : [caseId],
});

/** Of a contact that got an address or of records that were merged, and not of each mail. */
export const isRare = ({ kind, from }: Lead): boolean => kind === 'address' || RECORD_ID.test(from);

/** What these changes lead to from now on, and what leads nowhere any more. */
export const leadsIn = (changes: readonly Change[]): readonly Lead[] =>
  changes.flatMap(change => {
    const { table, values } = change;
    const named = (column: string): string => (change.kind === 'update' ? change.id : textOf(values, column));
    if (table === 'Addresses' && 'contactId' in values)
      return [addressLead(named('address'), textOf(values, 'contactId'))];
    if (table === 'References' && 'caseId' in values)
      return [mailLead(named('messageId'), textOf(values, 'caseId'))];
    // The mails of a merged case go on leading to its row.
    if (table === 'Events' && textOf(values, 'action') === 'merge')
      return [mailLead(textOf(values, 'before'), textOf(values, 'after'))];
    return [];
  });

/** Tables whose rows lead somewhere by themselves. */
export type LeadingTable = 'Addresses' | 'References' | 'Cases';

const leadOfRow: Readonly<Record<LeadingTable, (values: Row['values']) => Lead>> = {
  Addresses: values => addressLead(textOf(values, 'address'), textOf(values, 'contactId')),
  References: values => mailLead(textOf(values, 'messageId'), textOf(values, 'caseId')),
  Cases: values =>
    mailLead(textOf(values, 'id'), isMerged(textOf(values, 'status')) ? textOf(values, 'relatedTo') : ''),
};

/** What a row tells as it stands in the book. */
export function leadsOfRow(table: LeadingTable, values: Row['values']): readonly Lead[] {
  const lead = leadOfRow[table](values);
  return lead.ids.length === 0 ? [] : [lead];
}

/** Further addresses that a batch of mails has met. */
export const leadsMet = (known: Known): readonly Lead[] =>
  known.all('Addresses').flatMap(values => leadsOfRow('Addresses', values));

/**
 * A book that tells what its commits lead to.
 * @param note called after a commit, only where there is something; what it throws is lost, as only speed depends on it
 */
export const notingLeads = (book: Book, note: (leads: readonly Lead[]) => void): Book => ({
  find: queries => book.find(queries),
  latest: (table, column, key, n) => book.latest(table, column, key, n),
  seek: (text, tables) => book.seek(text, tables),
  whole: table => book.whole(table),
  commit: changes => {
    book.commit(changes);
    const leads = leadsIn(changes);
    if (leads.length === 0) return;
    try {
      note(leads);
    } catch {
      // Its next mail costs a second look-up.
    }
  },
});
