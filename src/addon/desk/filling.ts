/** Templates filled for a person, and the signature below: what compose windows, replies and new drafts have in common. */
import type { Query, Row } from '../../book/book';
import { textOf } from '../../book/row';
import { contactIdFor } from '../../crm/hash';
import { mergeFields, type MergeSources } from '../../crm/merge-fields';
import { chooseTemplate, fillTemplate, type Fields } from '../../crm/templates';
import { LOCALES } from '../../locales';
import type { FilledText } from '../drafts';
import type { Refusal } from '../done';
import { isInside } from './look-up';
import { officeOf, type DeskPorts } from './ports';

/** Recipients of a draft that are looked up: more is a mass mailing. */
export const RECIPIENTS = 10;
/** Files are linked, not attached: a card cannot hold a file. */
const DRIVE_LINK = /^https:\/\/(drive|docs)\.google\.com\/[^\s<>"]{1,500}$/;

export const isDriveLink = (link: string): boolean => DRIVE_LINK.test(link);

export const isRefusal = <T extends object>(value: T | Refusal): value is Refusal => 'kind' in value;

/** Names of templates, each once. */
export const templateNames = (ports: DeskPorts): readonly string[] => [
  ...new Set(
    officeOf(ports)
      .templates.map(({ name }) => name.trim())
      .filter(name => name !== ''),
  ),
];

export const me = (ports: DeskPorts): Row['values'] =>
  ports.book
    .whole('Users')
    .find(row => textOf(row.values, 'email').trim().toLowerCase() === ports.user.toLowerCase())?.values ?? {};

const outside = (ports: DeskPorts, addresses: readonly string[]): readonly string[] =>
  addresses.filter(address => address !== '' && !isInside(address, ports)).slice(0, RECIPIENTS);

/** What `contactsOf` asks of the book, for a click that asks for more. */
export const contactsOfQueries = (ports: DeskPorts, addresses: readonly string[]): readonly Query[] => {
  const wanted = outside(ports, addresses);
  return [
    { table: 'Contacts', column: 'id', keys: wanted.map(contactIdFor) },
    { table: 'Addresses', column: 'address', keys: wanted },
  ];
};

/** Contacts of these addresses; a second look-up only for somebody known by a further address. */
export function contactsOf(
  ports: DeskPorts,
  addresses: readonly string[],
  more: readonly Query[] = [],
): ReadonlyMap<string, Row> {
  const wanted = outside(ports, addresses);
  const queries = [...contactsOfQueries(ports, addresses), ...more];
  const [contacts = [], rows = []] = wanted.length === 0 ? [] : ports.book.find(queries);
  const idOf = (address: string): string => {
    const row = rows.find(each => textOf(each.values, 'address').toLowerCase() === address);
    return row ? textOf(row.values, 'contactId') : contactIdFor(address);
  };
  const missing = wanted.map(idOf).filter(id => !contacts.some(row => textOf(row.values, 'id') === id));
  const known =
    rows.length === 0 ? [] : missing.filter(id => rows.some(row => textOf(row.values, 'contactId') === id));
  const further =
    known.length === 0 ? [] : (ports.book.find([{ table: 'Contacts', column: 'id', keys: known }])[0] ?? []);
  const all = [...contacts, ...further];
  return new Map(
    wanted.flatMap(address => {
      const row = all.find(each => textOf(each.values, 'id') === idOf(address));
      return row ? [[address, row] as const] : [];
    }),
  );
}

/** What fills a template's fields, without the sender and the organisation, which are always the same. */
export type Recipient = Pick<MergeSources, 'contact' | 'case'>;

export const NOBODY: Recipient = { contact: { name: '', address: '', company: '' }, case: null };

export const fieldsFor = (ports: DeskPorts, recipient: Recipient): Fields =>
  mergeFields({
    ...recipient,
    user: { name: textOf(me(ports), 'name'), email: ports.user },
    companyName: officeOf(ports).settings.companyName,
  });

/** @param language of the recipient; '' for the office's */
export function filled(
  ports: DeskPorts,
  name: string,
  fields: Fields,
  language: string,
): FilledText | Refusal {
  const office = officeOf(ports);
  const template = chooseTemplate(
    office.templates,
    name,
    language || office.settings.locale || LOCALES[0] || 'en',
  );
  if (!template) return { kind: 'no_template', name };
  const [subject, text] = [fillTemplate(template.subject, fields), fillTemplate(template.text, fields)];
  const open = [subject, text].flatMap(each => (each.ok ? [] : each.unresolved));
  if (!subject.ok || !text.ok) return { kind: 'unresolved', fields: [...new Set(open)] };
  return { subject: subject.text, text: text.text };
}

export function signature(ports: DeskPorts): string | Refusal {
  const text = textOf(me(ports), 'signature').trim();
  if (text === '') return { kind: 'no_signature' };
  const done = fillTemplate(text, fieldsFor(ports, NOBODY));
  return done.ok ? done.text : { kind: 'unresolved', fields: done.unresolved };
}

/** What stands below every text: '' where the person has written none. */
export const closing = (ports: DeskPorts): string => {
  const signed = signature(ports);
  return typeof signed === 'string' ? signed : '';
};

/** Parts of a text with an empty line between them. */
export const inParts = (...parts: readonly string[]): string =>
  parts.filter(part => part !== '').join('\n\n');
