/** Rows of the book as the plain models that cards show. */
import type { Row } from '../../book/book';
import { numberOf, textOf } from '../../book/row';
import { isUnlisted } from '../../crm/case-status';
import { neverContact } from '../../crm/contacts';
import type { OwnLists } from '../../crm/own-lists';
import { tagsIn } from '../../crm/tags';
import type { Values } from '../../intake/known';
import type { Office } from '../../intake/office';
import type { Address } from '../../mail/message';
import type { CaseModel, DealLine, MessageModel, PersonModel, TaskLine } from '../lines';
import type { HeldModel } from '../homepage';

/** Characters of a mail's text below its subject: two lines of the panel. */
const SNIPPET = 160;

export const caseModel = ({ values }: Row, lists: Pick<OwnLists, 'statuses'>): CaseModel => ({
  id: textOf(values, 'id'),
  kind: textOf(values, 'kind') === 'lead' ? 'lead' : 'case',
  subject: textOf(values, 'subject'),
  status: textOf(values, 'status'),
  priority: textOf(values, 'priority'),
  assignee: textOf(values, 'assignee'),
  createdAt: textOf(values, 'createdAt') || null,
  lastMessageAt: textOf(values, 'lastMessageAt') || null,
  messages: numberOf(values, 'messages'),
  ...(isUnlisted(textOf(values, 'status'), lists) ? { unlisted: true as const } : {}),
});

/** The case that was last written about first. */
export const newestFirst = (a: CaseModel, b: CaseModel): number =>
  (b.lastMessageAt ?? '').localeCompare(a.lastMessageAt ?? '');

/** The first words, cut behind a whole one. */
const snippetOf = (text: string): string => {
  const line = text
    .slice(0, 2 * SNIPPET)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= SNIPPET) return line;
  const cut = line.slice(0, SNIPPET);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
};

export const messageModel = ({ values }: Row): MessageModel => ({
  at: textOf(values, 'at') || null,
  direction: textOf(values, 'direction') === 'out' ? 'out' : 'in',
  subject: textOf(values, 'subject'),
  caseId: textOf(values, 'caseId'),
  snippet: snippetOf(textOf(values, 'text')),
  gmailLink: textOf(values, 'gmailLink'),
});

export const heldModel = ({ values }: Row): HeldModel => ({
  id: textOf(values, 'id'),
  cause: textOf(values, 'cause'),
  reason: textOf(values, 'reason'),
  from: textOf(values, 'from'),
  subject: textOf(values, 'subject'),
  at: textOf(values, 'at') || null,
  gmailLink: textOf(values, 'gmailLink'),
});

export const dealLine = ({ values }: Row): DealLine => ({
  id: textOf(values, 'id'),
  name: textOf(values, 'name'),
  stage: textOf(values, 'stage'),
  amount: typeof values['amount'] === 'number' ? values['amount'] : null,
  currency: textOf(values, 'currency'),
  closeAt: textOf(values, 'closeAt') || null,
});

export const taskLine = ({ values }: Row): TaskLine => ({
  id: textOf(values, 'id'),
  title: textOf(values, 'title'),
  assignee: textOf(values, 'assignee'),
  dueAt: textOf(values, 'dueAt') || null,
});

export const isOpenTask = ({ values }: Row): boolean =>
  textOf(values, 'state').trim().toLowerCase() !== 'done';

/** What is due first comes first; without a date last. */
export const dueFirst = (a: TaskLine, b: TaskLine): number => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');

/** What a person is called: by the book, else by the mail, else by his address. */
export const nameOf = (person: Address, contact: Values | null): string =>
  textOf(contact ?? {}, 'name') || person.name || person.address;

export const tagsOf = (values: Values): readonly string[] => tagsIn(textOf(values, 'tags'));

/**
 * A person that the panel shows: with what the book knows, or why he will not be in it.
 * @param contactId of a contact whose row was not read; ''
 */
export function personModel(
  person: Address,
  contact: Row | null,
  office: Office,
  contactId = '',
): PersonModel {
  const values = contact?.values ?? {};
  return {
    address: person.address,
    name: nameOf(person, values),
    contactId: textOf(values, 'id') || contactId || null,
    company: textOf(values, 'company'),
    phone: textOf(values, 'phone'),
    title: textOf(values, 'title'),
    owner: textOf(values, 'owner'),
    tags: tagsOf(values),
    extra: Object.fromEntries(
      Object.entries(contact?.extra ?? {}).flatMap(([name, cell]) =>
        cell === null || cell === '' ? [] : [[name, String(cell)]],
      ),
    ),
    messages: numberOf(values, 'messages'),
    lastMessageAt: textOf(values, 'lastMessageAt') || null,
    never: neverContact(person.address, office),
  };
}

export const bookUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;
