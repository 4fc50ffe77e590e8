/**
 * What a mail's tier of visibility lets into the book. `records.ts` and `attachments.ts` make every row of a mail through
 * these functions, so that what a tier leaves out is in no cell, no file, no entry of the ledger and no change that it tells.
 */
import type { Row } from '../book/book';
import { textOf } from '../book/row';
import type { TokenKey } from '../crm/case-token';
import { keyedHash, subjectKeyFor } from '../crm/hash';
import { isOurs } from '../crm/users';
import { SNIPPET, type Visibility } from '../crm/visibility';
import type { Address } from '../mail/message';
import type { Matter } from './matter';

/** Stands where a row has to have a text. */
export const KEPT_IN_GMAIL = '(kept in Gmail)';

type Veiled = Pick<Matter, 'visibility'>;

const KEEPS: Readonly<Record<Visibility, { readonly people: boolean; readonly files: boolean }>> = {
  link: { people: false, files: false },
  metadata: { people: true, files: false },
  snippet: { people: true, files: false },
  full: { people: true, files: true },
};

/** Who wrote to whom, the subject, names of files, Message-IDs: all that stands around a mail's text. */
export const keepsEnvelope = ({ visibility }: Veiled): boolean => KEEPS[visibility].people;
/** Attached files, in Drive. */
export const keepsFiles = ({ visibility }: Veiled): boolean => KEEPS[visibility].files;

/** Whole words of the beginning. */
function snippetOf(text: string): string {
  const words = text
    .slice(0, 4 * SNIPPET)
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= SNIPPET) return words;
  const cut = words.slice(0, SNIPPET);
  // Half a pair of surrogates at the end is no character.
  const whole = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${whole}…`;
}

/** The text of a mail, or what a colleague wrote above a forward. */
export const veiledText = ({ visibility }: Veiled, text: string): string =>
  visibility === 'full' ? text : visibility === 'snippet' ? snippetOf(text) : '';

export const veiledPeople = (matter: Veiled, shown: string): string => (keepsEnvelope(matter) ? shown : '');

export const veiledSubject = (matter: Veiled, subject: string): string =>
  keepsEnvelope(matter) ? subject : '';

/** A case needs a name. */
export const veiledTitle = (matter: Veiled, subject: string): string =>
  keepsEnvelope(matter) ? subject : KEPT_IN_GMAIL;

/** A bare hash of a subject can be guessed, so the tier `link` does without. */
export const veiledSubjectKey = (matter: Veiled, subject: string): string =>
  keepsEnvelope(matter) ? subjectKeyFor(subject) : '';

/** What stands for a Message-ID that is not to be read: only the installation can make it again. */
export const hiddenId = ({ secret }: TokenKey, messageId: string): string =>
  `k:${keyedHash(secret, messageId, 16)}`;

/** The name of the mail in its rows. */
export const veiledId = (matter: Pick<Matter, 'visibility' | 'key' | 'office'>): string =>
  keepsEnvelope(matter) ? matter.key : hiddenId(matter.office.key, matter.key);

/** Outside people and Message-IDs of the mail, as reasons may quote them. */
const quotable = ({ mail, key, office }: Matter): readonly string[] => {
  const people: readonly (Address | null)[] = [
    mail.from,
    mail.originalSender,
    mail.forwarded?.from ?? null,
    ...mail.replyTo,
    ...mail.to,
    ...mail.cc,
  ];
  const addresses = people.flatMap(person =>
    person === null || isOurs(person.address, office.users, office.settings.ownDomains)
      ? []
      : [person.address, person.address.toLowerCase()],
  );
  return [...addresses, key, mail.messageId, ...mail.inReplyTo, ...mail.references].filter(
    text => text !== '',
  );
};

/** A reason without what the mail's tier leaves out. */
export function veiledReason(matter: Matter, reason: string): string {
  if (keepsEnvelope(matter)) return reason;
  // The longest first: one id may stand within another.
  return [...new Set(quotable(matter))]
    .sort((a, b) => b.length - a.length)
    .reduce((text, quoted) => text.split(quoted).join(KEPT_IN_GMAIL), reason);
}

/** Each id, and what stands for it where it is hidden: both are searched for. */
export const bothIds = (key: TokenKey, ids: readonly string[]): readonly string[] =>
  ids.flatMap(id => (id === '' ? [] : [id, hiddenId(key, id)]));

/** Where an unveiled row keeps the Message-ID that stands in the book. */
const STORED = 'storedMessageId';

/** The Message-ID of a row as it stands in the book: what an update has to name. */
export const storedId = (values: Row['values']): string =>
  textOf(values, STORED) || textOf(values, 'messageId');

/** Rows whose hidden Message-ID is one of `ids` with that id, so that they are found by it as all others are. */
export function unveiled(rows: readonly Row[], key: TokenKey, ids: readonly string[]): readonly Row[] {
  if (!rows.some(({ values }) => textOf(values, 'messageId').startsWith('k:'))) return rows;
  const clear = new Map(ids.filter(id => id !== '').map(id => [hiddenId(key, id), id]));
  return rows.map(row => {
    const id = clear.get(textOf(row.values, 'messageId'));
    return id === undefined
      ? row
      : { ...row, values: { ...row.values, messageId: id, [STORED]: textOf(row.values, 'messageId') } };
  });
}
