/** The headers under which the book itself keeps contacts, in every language: what was exported can be imported. */
import type { ContactField } from './crm/contact-files/contact';
import type { OwnHeaders } from './crm/contact-files/from-table';
import { headersOf } from './locales';

const FIELDS: readonly ContactField[] = ['name', 'address', 'phone', 'title', 'company', 'tags', 'notes'];

export const ownHeaders = (): OwnHeaders =>
  Object.fromEntries(FIELDS.map(field => [field, headersOf('Contacts', field)]));
