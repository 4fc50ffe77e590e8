/** Mails that are to be written: new ones from a record's card, and the open mail forwarded. Nothing is sent from here. */
import type { Query } from '../../book/book';
import { textOf } from '../../book/row';
import { subjectToken } from '../../crm/case-token';
import { messageKey } from '../../intake/matter';
import type { Values } from '../../intake/known';
import { forwardedSubject, forwardedText } from '../../mail/write-forward';
import type {
  DraftChoice,
  DraftModel,
  DraftOrigin,
  DraftText,
  MadeDraft,
  ReadyDraft,
  ShownDraft,
} from '../drafts';
import type { Refusal } from '../done';
import type { RecordRef } from '../records';
import {
  closing,
  contactsOf,
  fieldsFor,
  filled,
  inParts,
  isDriveLink,
  isRefusal,
  templateNames,
  type Recipient,
} from './filling';
import { draftOnce } from './draft-once';
import { logAddresses } from './home';
import { lookUp } from './look-up';
import type { DeskPorts } from './ports';
import { readRecipients, showRecipient } from './recipients';
import { rowQuery } from './records/page';
import { fromOf, sendersOf } from './senders';

/** People of a company who are offered as recipients. */
const OFFERED = 10;
/** Characters of a typed message: what a card's field takes well. */
const MESSAGE_LIMIT = 10_000;
/** A draft's subject longer than this is refused by Gmail. */
const SUBJECT_LIMIT = 250;

const NOTHING: DraftChoice = {
  from: '',
  to: '',
  cc: '',
  log: true,
  subject: '',
  template: '',
  message: '',
  link: '',
};

/** The record, and the contacts of a company, in one look-up. */
const queriesFor = (ref: RecordRef): readonly Query[] => [
  rowQuery(ref),
  ...(ref.kind === 'company'
    ? [{ table: 'Contacts', column: 'companyId', keys: [ref.id], newest: OFFERED } as const]
    : []),
];

const isLiving = (values: Values): boolean => textOf(values, 'mergedInto') === '';

const bare = (address: string): string => address.replace(/[<>]/g, '');

/** What the mail is about, as far as the book tells. */
interface About {
  readonly name: string;
  readonly to: string;
  readonly people: readonly string[];
  /** null: the mail is about no case. */
  readonly caseRow: Values | null;
  readonly company: string;
}

const NO_ABOUT: About = { name: '', to: '', people: [], caseRow: null, company: '' };

function aboutRecord(ports: DeskPorts, ref: RecordRef): About | null {
  const [rows = [], contacts = []] = ports.book.find(queriesFor(ref));
  const row = rows[0]?.values;
  if (!row) return null;
  switch (ref.kind) {
    case 'contact':
      return {
        ...NO_ABOUT,
        name: textOf(row, 'name'),
        to: showRecipient(textOf(row, 'name'), textOf(row, 'address')),
      };
    case 'company':
      return {
        ...NO_ABOUT,
        name: textOf(row, 'name'),
        company: textOf(row, 'name'),
        people: contacts
          .filter(({ values }) => isLiving(values) && textOf(values, 'address') !== '')
          .map(({ values }) => showRecipient(textOf(values, 'name'), textOf(values, 'address'))),
      };
    case 'case':
      return {
        ...NO_ABOUT,
        name: textOf(row, 'subject'),
        to: showRecipient(textOf(row, 'contactName'), bare(textOf(row, 'contactAddress'))),
        caseRow: row,
      };
    case 'deal': {
      const [contact] =
        ports.book.find([{ table: 'Contacts', column: 'id', keys: [textOf(row, 'contactId')] }])[0] ?? [];
      const values = contact?.values ?? {};
      return {
        ...NO_ABOUT,
        name: textOf(row, 'name'),
        to: showRecipient(textOf(values, 'name'), textOf(values, 'address')),
        company: textOf(row, 'company'),
      };
    }
  }
}

const aboutMail = (ports: DeskPorts): About => {
  const { mailCase } = lookUp(ports, ports.mail());
  return { ...NO_ABOUT, name: ports.mail().head.subject, caseRow: mailCase?.values ?? null };
};

const aboutOrigin = (ports: DeskPorts, origin: DraftOrigin): About | null => {
  if (origin.kind === 'forward') return aboutMail(ports);
  return origin.ref === null ? NO_ABOUT : aboutRecord(ports, origin.ref);
};

/** An answer finds its case by the token at the subject's end. */
const subjectFor = (ports: DeskPorts, origin: DraftOrigin, { caseRow }: About): string => {
  if (origin.kind === 'forward') return forwardedSubject(ports.mail().head);
  if (caseRow === null) return '';
  const token = subjectToken(ports.installation.key, textOf(caseRow, 'id'));
  const room = SUBJECT_LIMIT - token.length - 1;
  return `${textOf(caseRow, 'subject').slice(0, room)} ${token}`;
};

const logAddressOf = (ports: DeskPorts): string =>
  logAddresses(ports).find(({ kind }) => kind === 'bcc')?.address ?? '';

export function openDraft(ports: DeskPorts, origin: DraftOrigin): DraftModel | null {
  const about = aboutOrigin(ports, origin);
  if (about === null) return null;
  return {
    origin,
    name: about.name,
    start: {
      ...NOTHING,
      to: about.to,
      subject: subjectFor(ports, origin, about),
      // A forward among colleagues is no mail to a customer.
      log: origin.kind === 'new',
    },
    templates: templateNames(ports),
    senders: sendersOf(ports),
    people: about.people,
    logAddress: logAddressOf(ports),
  };
}

/** Who the fields speak of: the first recipient. */
function recipientOf(
  ports: DeskPorts,
  address: string,
  about: About,
): { fields: Recipient; language: string } {
  const contact = contactsOf(ports, [address]).get(address)?.values ?? {};
  const { caseRow, company } = about;
  return {
    fields: {
      contact: { name: textOf(contact, 'name'), address, company: textOf(contact, 'company') || company },
      case: caseRow && { id: textOf(caseRow, 'id'), subject: textOf(caseRow, 'subject') },
    },
    language: textOf(contact, 'language'),
  };
}

/** Names and links of the files that were kept when the mail was logged; names of those that were not. */
function filesOf(ports: DeskPorts): {
  readonly linked: readonly string[];
  readonly leftOut: readonly string[];
} {
  const open = ports.mail();
  const { known } = lookUp(ports, open);
  const row = known.where('Messages', 'messageId', messageKey(open.head))[0] ?? {};
  const linked = textOf(row, 'attachments')
    .split('\n')
    .filter(line => line.includes('https://'));
  const leftOut = open
    .whole()
    .attachments.filter(({ inline, name }) => !inline && !linked.some(line => line.startsWith(name)))
    .map(({ name }) => name);
  return { linked, leftOut };
}

const NO_FILES = { linked: [], leftOut: [] };

export function draftText(ports: DeskPorts, origin: DraftOrigin, choice: DraftChoice): ShownDraft | Refusal {
  const to = readRecipients(choice.to);
  if (isRefusal(to)) return to;
  const cc = readRecipients(choice.cc);
  if (isRefusal(cc)) return cc;
  const first = to.addresses[0];
  if (first === undefined) return { kind: 'no_recipient' };
  if (choice.message.length > MESSAGE_LIMIT || choice.subject.length > SUBJECT_LIMIT)
    return { kind: 'too_long' };
  if (choice.link !== '' && !isDriveLink(choice.link)) return { kind: 'bad_link', typed: choice.link };
  // One look-up for whom the draft is to and what it is about: what was found stays known for the rest of the click.
  contactsOf(ports, [first], origin.kind === 'new' && origin.ref !== null ? queriesFor(origin.ref) : []);
  const about = aboutOrigin(ports, origin);
  if (about === null) return { kind: 'no_record' };
  const { fields, language } = recipientOf(ports, first, about);
  const made =
    choice.template === ''
      ? { subject: '', text: '' }
      : filled(ports, choice.template, fieldsFor(ports, fields), language);
  if (isRefusal(made)) return made;
  const files = origin.kind === 'forward' ? filesOf(ports) : NO_FILES;
  const ready: ReadyDraft = {
    from: fromOf(ports, choice.from),
    to: to.shown.join(', '),
    cc: cc.shown.join(', '),
    bcc: choice.log ? logAddressOf(ports) : '',
    subject: choice.subject.trim() || made.subject,
    text: inParts(made.text, choice.message.trim(), choice.link, closing(ports)),
    files: files.linked.join('\n'),
  };
  return {
    ...wholeOf(ports, origin, ready, to.shown, cc.shown),
    ready,
    leftOut: files.leftOut,
  };
}

/** With the mail that is forwarded. */
function wholeOf(
  { mail }: DeskPorts,
  origin: DraftOrigin,
  { from, bcc, subject, text, files }: ReadyDraft,
  to: readonly string[],
  cc: readonly string[],
): DraftText {
  const forwarded = origin.kind === 'forward' ? forwardedText(mail().whole(), mail().receivedAt) : '';
  const hidden = bcc === '' ? [] : [bcc];
  return { from, to, cc, bcc: hidden, subject, text: inParts(text, forwarded, files) };
}

export function makeDraft(
  ports: DeskPorts,
  origin: DraftOrigin,
  ready: ReadyDraft,
  key: string,
): MadeDraft | Refusal {
  const to = readRecipients(ready.to);
  if (isRefusal(to)) return to;
  const cc = readRecipients(ready.cc);
  if (isRefusal(cc)) return cc;
  if (to.addresses.length === 0) return { kind: 'no_recipient' };
  const { draft } = ports;
  if (draft === undefined) throw new Error('No drafts can be made here.');
  return draftOnce(ports, key, () => ({ draft: draft(wholeOf(ports, origin, ready, to.shown, cc.shown)) }));
}
