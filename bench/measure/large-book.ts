/** Fills an installed book with as many messages as wanted, and with the contacts, cases and ledger that go with them. */
import { SCHEMA, type TableName } from '../../src/book/schema';
import { companyIdFor, contactIdFor, subjectKeyFor } from '../../src/crm/hash';
import type { CellValue } from '../../workbench/services/sheets/cells';
import { Row } from '../../workbench/services/sheets/row';
import type { Spreadsheet } from '../../workbench/services/sheets/spreadsheet';

/** Per message: every fifth opens a case, every tenth comes from somebody new, three contacts share a company. */
const MESSAGES_PER_CASE = 5;
const MESSAGES_PER_CONTACT = 10;
const CONTACTS_PER_COMPANY = 3;
/** Days since 30 December 1899, in which the sheet counts: 1 January 2024. */
const FIRST_DAY = 45_292;
const MESSAGES_PER_DAY = 200;
/** Distinct texts of mails; equal ones share their memory. */
const TEXTS = 400;

export interface Person {
  readonly address: string;
  readonly second: string;
  readonly name: string;
}

/** The contact whose mails are measured: in the middle of the book, with as many mails as anybody. */
export const personOf = (messages: number): Person => {
  const n = Math.floor(messages / MESSAGES_PER_CONTACT / 2);
  return { address: addressOf(n), second: `second.${addressOf(n)}`, name: nameOf(n) };
};

/** Message-ID of a mail that belongs to a case. */
export const messageIdOf = (n: number): string => `${n}.bulk@mail.example`;

export const subjectOf = (message: number): string =>
  `Lower output ${Math.floor(message / MESSAGES_PER_CASE)}`;

const companyOf = (contact: number): string => `firm${Math.floor(contact / CONTACTS_PER_COMPANY)}.example`;
const addressOf = (contact: number): string => `person${contact}@${companyOf(contact)}`;
const nameOf = (contact: number): string => `Person ${contact}`;

const sentence = (n: number): string =>
  `The panel number ${n} on the southern roof shows a lower output than the others since last week. `;
const texts = Array.from({ length: TEXTS }, (_, n) =>
  sentence(n)
    .repeat(1 + (n % 12))
    .trim(),
);

type Values = Readonly<Record<string, CellValue>>;

class Filler {
  constructor(private readonly book: Spreadsheet) {}

  /** Puts rows below the header of a table; what is there already stays. */
  fill(table: TableName, count: number, make: (n: number) => Values): void {
    const tab = this.book.tabById(SCHEMA[table].sheetId);
    if (!tab) throw new Error(`The book has no tab ${table}.`);
    const keys = SCHEMA[table].columns.map(({ key }) => key);
    const before = [...tab.rows].slice(0, tab.lastRow());
    const rows = Array.from({ length: count }, (_, n) => {
      const values = make(n);
      return new Row(keys.map(key => values[key] ?? null));
    });
    tab.load([...before, ...rows]);
    tab.setProperties({ rowCount: Math.max(tab.properties.rowCount, before.length + count) });
  }
}

/** @returns how many cells the grids have then; Google's ceiling is 10 million */
export function fillBook(book: Spreadsheet, messages: number): number {
  book.cellLimit = Infinity;
  const filler = new Filler(book);
  const contacts = Math.ceil(messages / MESSAGES_PER_CONTACT);
  const cases = Math.ceil(messages / MESSAGES_PER_CASE);
  const day = (n: number): number => FIRST_DAY + n / MESSAGES_PER_DAY;
  const contactIds = Array.from({ length: contacts }, (_, n) => contactIdFor(addressOf(n)));
  const contactOf = (message: number): number => Math.floor(message / MESSAGES_PER_CONTACT);
  const caseOf = (message: number): string => `C-${Math.floor(message / MESSAGES_PER_CASE) + 1}`;
  const measured = personOf(messages);

  filler.fill('Companies', Math.ceil(contacts / CONTACTS_PER_COMPANY), n => {
    const domain = companyOf(n * CONTACTS_PER_COMPANY);
    return { id: companyIdFor(domain), name: `Firm ${n}`, domain, createdAt: day(n) };
  });
  filler.fill('Contacts', contacts, n => ({
    id: contactIds[n] ?? '',
    name: nameOf(n),
    address: `<${addressOf(n)}>`,
    company: `Firm ${Math.floor(n / CONTACTS_PER_COMPANY)}`,
    language: 'en',
    source: 'support',
    createdAt: day(n * MESSAGES_PER_CONTACT),
    lastMessageAt: day((n + 1) * MESSAGES_PER_CONTACT),
    messages: MESSAGES_PER_CONTACT,
  }));
  filler.fill('Addresses', contacts, n => ({
    address: addressOf(n),
    contactId: contactIds[n] ?? '',
    state: 'ok',
    createdAt: day(n * MESSAGES_PER_CONTACT),
  }));
  filler.fill('Addresses', 1, () => ({
    address: measured.second,
    contactId: contactIdFor(measured.address),
    state: 'ok',
    createdAt: day(1),
  }));
  filler.fill('Cases', cases, n => {
    const contact = contactOf(n * MESSAGES_PER_CASE);
    return {
      id: `C-${n + 1}`,
      kind: 'case',
      subject: subjectOf(n * MESSAGES_PER_CASE),
      status: n % 10 === 0 ? 'open' : 'closed',
      priority: 'normal',
      assignee: n % 2 === 0 ? 'ana@solarmora.example' : 'kenji@solarmora.example',
      contactName: nameOf(contact),
      contactAddress: `<${addressOf(contact)}>`,
      contactId: contactIds[contact] ?? '',
      company: `Firm ${Math.floor(contact / CONTACTS_PER_COMPANY)}`,
      route: 'support',
      createdAt: day(n * MESSAGES_PER_CASE),
      lastMessageAt: day((n + 1) * MESSAGES_PER_CASE),
      lastDirection: 'in',
      messages: MESSAGES_PER_CASE,
      people: addressOf(contact),
      subjectKey: subjectKeyFor(subjectOf(n * MESSAGES_PER_CASE)),
      language: 'en',
    };
  });
  filler.fill('Messages', messages, n => ({
    id: `M-${n}`,
    at: day(n),
    direction: 'in',
    from: `${nameOf(contactOf(n))} <${addressOf(contactOf(n))}>`,
    to: '<support@solarmora.example>',
    subject: subjectOf(n),
    text: texts[n % TEXTS] ?? '',
    outcome: n % MESSAGES_PER_CASE === 0 ? 'case_new' : 'case_reply',
    caseId: caseOf(n),
    contactId: contactIds[contactOf(n)] ?? '',
    route: 'support',
    language: 'en',
    size: 2_000,
    messageId: messageIdOf(n),
    gmailId: `g${n}`,
    threadId: `t${Math.floor(n / MESSAGES_PER_CASE)}`,
    gmailLink: `https://mail.google.com/mail/u/0/#all/g${n}`,
    loggedAt: day(n),
  }));
  filler.fill('References', messages, n => ({
    messageId: messageIdOf(n),
    caseId: caseOf(n),
    at: day(n),
  }));
  filler.fill('Events', messages, n => ({
    id: `E-${n}`,
    at: day(n),
    actor: 'poller',
    action: 'mail',
    outcome: n % MESSAGES_PER_CASE === 0 ? 'case_new' : 'case_reply',
    reason: 'answer on a case: the sender is on it',
    subject: subjectOf(n),
    from: `${nameOf(contactOf(n))} <${addressOf(contactOf(n))}>`,
    caseId: caseOf(n),
    contactId: contactIds[contactOf(n)] ?? '',
    route: 'support',
    messageId: messageIdOf(n),
    gmailId: `g${n}`,
  }));
  return book.cellCount();
}
