/** Rows of the book as the models that record cards show. */
import type { Row } from '../../../book/book';
import { listOf, numberOf, textOf } from '../../../book/row';
import type { Values } from '../../../intake/known';
import { tagsOf } from '../models';
import type {
  AddressModel,
  CaseDetails,
  CompanyModel,
  ContactModel,
  DealModel,
  TaskModel,
} from '../../records';

const extraOf = ({ extra }: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(extra).flatMap(([header, cell]) =>
      cell === null || cell === '' ? [] : [[header, String(cell)]],
    ),
  );

const dateOf = (values: Values, key: string): string | null => textOf(values, key) || null;

export const contactModel = (row: Row): ContactModel => {
  const { values } = row;
  return {
    id: textOf(values, 'id'),
    name: textOf(values, 'name') || textOf(values, 'address'),
    address: textOf(values, 'address'),
    title: textOf(values, 'title'),
    phone: textOf(values, 'phone'),
    company: textOf(values, 'company'),
    companyId: textOf(values, 'companyId'),
    owner: textOf(values, 'owner'),
    tags: tagsOf(values),
    notes: textOf(values, 'notes'),
    messages: numberOf(values, 'messages'),
    createdAt: dateOf(values, 'createdAt'),
    lastMessageAt: dateOf(values, 'lastMessageAt'),
    mergedInto: textOf(values, 'mergedInto'),
    extra: extraOf(row),
  };
};

export const companyModel = (row: Row): CompanyModel => {
  const { values } = row;
  return {
    id: textOf(values, 'id'),
    name: textOf(values, 'name') || textOf(values, 'domain'),
    domain: textOf(values, 'domain'),
    owner: textOf(values, 'owner'),
    tags: tagsOf(values),
    notes: textOf(values, 'notes'),
    createdAt: dateOf(values, 'createdAt'),
    extra: extraOf(row),
  };
};

export const caseDetails = (row: Row): CaseDetails => {
  const { values } = row;
  return {
    contactName: textOf(values, 'contactName'),
    contactAddress: textOf(values, 'contactAddress').replace(/[<>]/g, '').trim(),
    contactId: textOf(values, 'contactId'),
    company: textOf(values, 'company'),
    companyId: textOf(values, 'companyId'),
    tags: tagsOf(values),
    dueAt: dateOf(values, 'dueAt'),
    closedAt: dateOf(values, 'closedAt'),
    people: listOf(values, 'people'),
    relatedTo: textOf(values, 'relatedTo'),
    gmailLink: textOf(values, 'gmailLink'),
    extra: extraOf(row),
  };
};

export const dealModel = ({ values }: Row): DealModel => ({
  id: textOf(values, 'id'),
  name: textOf(values, 'name'),
  stage: textOf(values, 'stage'),
  amount: textOf(values, 'amount') === '' ? null : numberOf(values, 'amount'),
  currency: textOf(values, 'currency'),
  owner: textOf(values, 'owner'),
  contactName: textOf(values, 'contactName'),
  contactId: textOf(values, 'contactId'),
  company: textOf(values, 'company'),
  companyId: textOf(values, 'companyId'),
  createdAt: dateOf(values, 'createdAt'),
  closeAt: dateOf(values, 'closeAt'),
  notes: textOf(values, 'notes'),
});

export const taskModel = ({ values }: Row): TaskModel => ({
  id: textOf(values, 'id'),
  title: textOf(values, 'title'),
  done: textOf(values, 'state').toLowerCase() === 'done',
  assignee: textOf(values, 'assignee'),
  dueAt: dateOf(values, 'dueAt'),
});

/** What is due first stands first; what has no date stands last. */
export const dueFirst = (a: TaskModel, b: TaskModel): number =>
  (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');

export const addressModel =
  (first: string) =>
  ({ values }: Row): AddressModel => ({
    address: textOf(values, 'address'),
    bounced: textOf(values, 'state') === 'bounced',
    first: textOf(values, 'address').toLowerCase() === first.toLowerCase(),
  });
