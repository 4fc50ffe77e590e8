/** Beside a draft, and for a reply: templates filled for the person it goes to, the signature, the Bcc address. */
import type { Query, Row } from '../../book/book';
import { insert, mergeChanges, textOf } from '../../book/row';
import { companyDomainOf, companyNameFrom, domainOf, isFreeMail } from '../../crm/domains';
import { companyIdFor, contactIdFor, eventIdFor } from '../../crm/hash';
import { mergeFields } from '../../crm/merge-fields';
import { chooseTemplate, fillTemplate, type Fields } from '../../crm/templates';
import { LOCALES } from '../../locales';
import type { DraftHandle } from '../answer';
import type {
  ComposeModel,
  Done,
  FilledText,
  PersonModel,
  Refusal,
  ReplyChoice,
  ReplyModel,
  SenderGuess,
} from '../desk';
import { logAddresses } from './home';
import { locked } from './locked';
import { isInside, lookUp } from './look-up';
import { personModel } from './models';
import { officeOf, type DeskPorts } from './ports';

/** Recipients of a draft that the card names: more is a mass mailing. */
const RECIPIENTS = 10;
/** Characters of a name or company that is typed in. */
const LINE = 200;
const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/;
/** Files are linked, not attached: a card cannot hold a file. */
const DRIVE_LINK = /^https:\/\/(drive|docs)\.google\.com\/[^\s<>"]{1,500}$/;

const isRefusal = <T extends object>(value: T | Refusal): value is Refusal => 'kind' in value;

const namesOf = (ports: DeskPorts): readonly string[] => [
  ...new Set(
    officeOf(ports)
      .templates.map(({ name }) => name.trim())
      .filter(name => name !== ''),
  ),
];

const me = (ports: DeskPorts): Row['values'] =>
  ports.book
    .whole('Users')
    .find(row => textOf(row.values, 'email').trim().toLowerCase() === ports.user.toLowerCase())?.values ?? {};

/** Contacts of these addresses; a second look-up only for somebody known by a further address. */
function contactsOf(ports: DeskPorts, addresses: readonly string[]): ReadonlyMap<string, Row> {
  const wanted = addresses
    .filter(address => address !== '' && !isInside(address, ports))
    .slice(0, RECIPIENTS);
  const queries: readonly Query[] = [
    { table: 'Contacts', column: 'id', keys: wanted.map(contactIdFor) },
    { table: 'Addresses', column: 'address', keys: wanted },
  ];
  const [contacts = [], rows = []] = wanted.length === 0 ? [] : ports.book.find(queries);
  const idOf = (address: string): string => {
    const row = rows.find(each => textOf(each.values, 'address').toLowerCase() === address);
    return row ? textOf(row.values, 'contactId') : contactIdFor(address);
  };
  const missing = wanted.map(idOf).filter(id => !contacts.some(row => textOf(row.values, 'id') === id));
  const known =
    rows.length === 0 ? [] : missing.filter(id => rows.some(row => textOf(row.values, 'contactId') === id));
  const more =
    known.length === 0 ? [] : (ports.book.find([{ table: 'Contacts', column: 'id', keys: known }])[0] ?? []);
  const all = [...contacts, ...more];
  return new Map(
    wanted.flatMap(address => {
      const row = all.find(each => textOf(each.values, 'id') === idOf(address));
      return row ? [[address, row] as const] : [];
    }),
  );
}

export function composing(ports: DeskPorts, recipients: readonly string[]): ComposeModel {
  const addresses = recipients.map(address => address.trim().toLowerCase());
  const contacts = contactsOf(ports, addresses);
  const office = officeOf(ports);
  return {
    logAddresses: logAddresses(ports),
    recipients: addresses
      .map((address): PersonModel =>
        personModel({ name: null, address }, contacts.get(address) ?? null, office),
      )
      .filter(({ never }) => never !== 'route' && never !== 'own')
      .slice(0, RECIPIENTS),
    templates: namesOf(ports),
    hasSignature: textOf(me(ports), 'signature').trim() !== '',
  };
}

function filled(ports: DeskPorts, name: string, fields: Fields, language: string): FilledText | Refusal {
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

const sender = (ports: DeskPorts) => ({ name: textOf(me(ports), 'name'), email: ports.user });

export function fillFor(ports: DeskPorts, name: string, recipient: string): FilledText | Refusal {
  const address = recipient.trim().toLowerCase();
  const contact = contactsOf(ports, [address]).get(address)?.values ?? {};
  const fields = mergeFields({
    contact: { name: textOf(contact, 'name'), address, company: textOf(contact, 'company') },
    case: null,
    user: sender(ports),
    companyName: officeOf(ports).settings.companyName,
  });
  return filled(ports, name, fields, textOf(contact, 'language'));
}

export function signature(ports: DeskPorts): string | Refusal {
  const text = textOf(me(ports), 'signature').trim();
  if (text === '') return { kind: 'no_signature' };
  const { companyName } = officeOf(ports).settings;
  const nobody = { name: '', address: '', company: '' };
  const done = fillTemplate(
    text,
    mergeFields({ contact: nobody, case: null, user: sender(ports), companyName }),
  );
  return done.ok ? done.text : { kind: 'unresolved', fields: done.unresolved };
}

export const linkRecipient = (ports: DeskPorts, person: SenderGuess, company: string): Done =>
  locked(ports, () => {
    const address = person.address.trim().toLowerCase();
    if (!ADDRESS.test(address) || isInside(address, ports))
      return { changed: false, why: { kind: 'bad_address', typed: person.address } };
    const domain = companyDomainOf(address);
    const companyId = companyIdFor(domain);
    const [companies = [], contacts = [], rows = []] = ports.book.find([
      { table: 'Companies', column: 'id', keys: [companyId] },
      { table: 'Contacts', column: 'id', keys: [contactIdFor(address)] },
      { table: 'Addresses', column: 'address', keys: [address] },
    ]);
    if (contacts.length + rows.length > 0) return { changed: false, why: { kind: 'is_so', now: address } };
    const own = !isFreeMail(domainOf(address), officeOf(ports).settings.freeMailDomains) && domain !== '';
    const known = companies[0]?.values;
    const name = known
      ? textOf(known, 'name')
      : company.trim().slice(0, LINE) || (own ? companyNameFrom(domain) : '');
    const at = new Date(ports.clock.now()).toISOString();
    const id = contactIdFor(address);
    ports.book.commit(
      mergeChanges([
        ...(own && !known ? [insert('Companies', { id: companyId, name, domain, createdAt: at })] : []),
        insert('Contacts', {
          id,
          name: person.name.trim().slice(0, LINE) || address,
          address,
          company: name,
          companyId: own ? companyId : '',
          owner: ports.user,
          source: 'card',
          createdAt: at,
          messages: 0,
        }),
        insert('Addresses', { address, contactId: id, state: 'ok', createdAt: at }),
        insert('Events', {
          id: eventIdFor('contact_added', id, at),
          at,
          actor: ports.user,
          action: 'contact_added',
          outcome: 'done',
          reason: 'a recipient of a draft was made a contact',
          contactId: id,
        }),
      ]),
    );
    return { changed: true };
  });

export function replying(ports: DeskPorts): ReplyModel {
  const { subject } = lookUp(ports, ports.mail());
  const aliases = officeOf(ports).users.find(user => user.email === ports.user.toLowerCase())?.aliases ?? [];
  return {
    to: subject.person?.name || (subject.person?.address ?? ''),
    templates: namesOf(ports),
    aliases: [ports.user, ...aliases],
  };
}

export function replyText(ports: DeskPorts, choice: ReplyChoice): FilledText | Refusal {
  const { subject, contact, mailCase } = lookUp(ports, ports.mail());
  const values = contact?.values ?? {};
  const own = sender(ports);
  const fields = mergeFields({
    contact: {
      name: textOf(values, 'name') || (subject.person?.name ?? ''),
      address: subject.person?.address ?? '',
      company: textOf(values, 'company'),
    },
    case: mailCase && { id: textOf(mailCase.values, 'id'), subject: textOf(mailCase.values, 'subject') },
    user: own,
    companyName: officeOf(ports).settings.companyName,
  });
  if (choice.link !== '' && !DRIVE_LINK.test(choice.link)) return { kind: 'bad_link', typed: choice.link };
  const made =
    choice.template === ''
      ? { subject: '', text: '' }
      : filled(ports, choice.template, fields, textOf(values, 'language'));
  if (isRefusal(made)) return made;
  const signed = signature(ports);
  const closing = typeof signed === 'string' ? signed : '';
  return { ...made, text: [made.text, choice.link, closing].filter(part => part !== '').join('\n\n') };
}

export function makeReply(ports: DeskPorts, choice: ReplyChoice): DraftHandle {
  const made = replyText(ports, choice);
  if (isRefusal(made)) throw new Error(`The reply was not made: ${made.kind}.`);
  const { aliases } = replying(ports);
  const from = aliases.find(alias => alias.toLowerCase() === choice.from.toLowerCase()) ?? '';
  return ports.mail().draftReply(made.text, { toAll: choice.toAll, from: from === ports.user ? '' : from });
}
