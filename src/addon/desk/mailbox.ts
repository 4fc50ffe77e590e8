/** The reader's own mailbox: which mail of a folder is with known contacts, and drafts that answer or pass on one of them. */
import { textOf } from '../../book/row';
import { rawDraft } from '../../intake/raw-mail';
import type { Address, Mail } from '../../mail/message';
import { forwardedSubject, forwardedText } from '../../mail/write-forward';
import type { Done, Refusal } from '../done';
import type {
  AnswerKind,
  Attribution,
  Folder,
  MailChange,
  MailLine,
  MailPage,
  MailboxDesk,
} from '../mailbox';
import { draftOnce } from './draft-once';
import { closing, inParts } from './filling';
import { isInside } from './look-up';
import type { DeskPorts } from './ports';

/** A mail of the user's own mailbox, by its headers alone. */
export interface OwnMail {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds: readonly string[];
  readonly snippet: string;
  /** Epoch ms. */
  readonly receivedAt: number;
  readonly permalink: string;
  readonly head: Mail;
}

/** The user's own mailbox. Each method is one call to Google. */
export interface OwnMailbox {
  list(labelId: string, from: string): { readonly ids: readonly string[]; readonly next: string };
  /** All of them in one call; one that has gone meanwhile is left out. */
  heads(ids: readonly string[]): readonly OwnMail[];
  whole(id: string): OwnMail;
  modify(id: string, add: readonly string[], remove: readonly string[]): void;
  trash(id: string): void;
  /** @param raw as RFC 5322 */
  draft(raw: string, threadId: string): void;
}

/** Gmail's own names. */
const LABEL: Readonly<Record<Folder, string>> = {
  inbox: 'INBOX',
  starred: 'STARRED',
  drafts: 'DRAFT',
  sent: 'SENT',
  trash: 'TRASH',
};

type Relabel = { readonly add: readonly string[]; readonly remove: readonly string[] };

const RELABEL: Readonly<Record<Exclude<MailChange, 'trash'>, Relabel>> = {
  read: { add: [], remove: ['UNREAD'] },
  unread: { add: ['UNREAD'], remove: [] },
  star: { add: ['STARRED'], remove: [] },
  unstar: { add: [], remove: ['STARRED'] },
  // Gmail puts a mail that leaves the trash nowhere by itself.
  recover: { add: ['INBOX'], remove: ['TRASH'] },
};

/** Outside people of one mail who are looked up. */
const PEOPLE = 3;
/** Characters of an older mail that are quoted. */
const QUOTED = 20_000;
/** Mail programs cut long lists of ids from the middle. */
const REFERENCES = 20;

const outsiders = (ports: DeskPorts, { head }: OwnMail): readonly Address[] =>
  [head.originalSender ?? head.from, ...head.to, ...head.cc]
    .filter((person): person is Address => person !== null && person.address !== '')
    .filter(({ address }) => !isInside(address.toLowerCase(), ports))
    .slice(0, PEOPLE);

/** One look-up for the whole page: contact ids by address. */
function contactsOf(ports: DeskPorts, mails: readonly OwnMail[]): ReadonlyMap<string, string> {
  const keys = mails.flatMap(mail => outsiders(ports, mail).map(({ address }) => address.toLowerCase()));
  const unique = keys.filter((key, index) => keys.indexOf(key) === index);
  const [rows = []] =
    unique.length === 0 ? [] : ports.book.find([{ table: 'Addresses', column: 'address', keys: unique }]);
  return new Map(
    rows.map(({ values }) => [textOf(values, 'address').toLowerCase(), textOf(values, 'contactId')]),
  );
}

function lineOf(ports: DeskPorts, mail: OwnMail, contacts: ReadonlyMap<string, string>): readonly MailLine[] {
  const person = outsiders(ports, mail).find(({ address }) => contacts.has(address.toLowerCase()));
  if (person === undefined) return [];
  return [
    {
      id: mail.id,
      who: person.name ?? person.address,
      contactId: contacts.get(person.address.toLowerCase()) ?? '',
      subject: mail.head.subject,
      snippet: mail.snippet,
      at: mail.receivedAt > 0 ? new Date(mail.receivedAt).toISOString() : null,
      unread: mail.labelIds.includes('UNREAD'),
      starred: mail.labelIds.includes('STARRED'),
      link: mail.permalink,
    },
  ];
}

function page(ports: DeskPorts, folder: Folder, from: string): MailPage | null {
  const mailbox = ports.ownMailbox ?? null;
  if (mailbox === null) return null;
  const { ids, next } = mailbox.list(LABEL[folder], from);
  const mails = ids.length === 0 ? [] : mailbox.heads(ids);
  const contacts = contactsOf(ports, mails);
  return { folder, items: mails.flatMap(mail => lineOf(ports, mail, contacts)), looked: mails.length, next };
}

function change(ports: DeskPorts, id: string, what: MailChange): Done {
  const mailbox = ports.ownMailbox ?? null;
  if (mailbox === null) return { changed: false, why: { kind: 'no_mailbox' } };
  if (what === 'trash') mailbox.trash(id);
  else mailbox.modify(id, RELABEL[what].add, RELABEL[what].remove);
  return { changed: true };
}

/** Everybody once, and not the writer himself. */
const each = (people: readonly Address[], but: readonly string[]): readonly Address[] => {
  const addresses = people.map(({ address }) => address.toLowerCase());
  return people.filter(
    ({ address }, index) =>
      address !== '' &&
      !but.includes(address.toLowerCase()) &&
      addresses.indexOf(address.toLowerCase()) === index,
  );
};

/** Whom an answer goes to: of one's own mail those it went to. */
function audience(ports: DeskPorts, mail: Mail, kind: AnswerKind) {
  if (kind === 'forward') return { to: [], cc: [] };
  const me = [ports.user.toLowerCase(), ...(ports.sendAs?.() ?? [])];
  const sender = mail.replyTo.length > 0 ? mail.replyTo : mail.from ? [mail.from] : [];
  const isMine = mail.from !== null && me.includes(mail.from.address.toLowerCase());
  const to = each(isMine ? mail.to : sender, isMine ? me : []);
  const named = to.map(({ address }) => address.toLowerCase());
  const others = kind === 'reply_all' ? [...(isMine ? [] : mail.to), ...mail.cc] : [];
  return { to, cc: each(others, [...me, ...named]) };
}

const quoted = (text: string): string =>
  text
    .slice(0, QUOTED)
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n');

function answer(
  ports: DeskPorts,
  id: string,
  kind: AnswerKind,
  attribution: Attribution,
  key: string,
): { readonly url: string } | Refusal {
  const mailbox = ports.ownMailbox ?? null;
  if (mailbox === null) return { kind: 'no_mailbox' };
  const { head: mail, threadId, receivedAt, permalink } = mailbox.whole(id);
  const isForward = kind === 'forward';
  const who = mail.from?.name ?? mail.from?.address ?? '';
  const quote = isForward
    ? forwardedText(mail, receivedAt)
    : `${attribution(new Date(receivedAt).toISOString(), who)}\n${quoted(mail.text)}`;
  const ids = [...mail.references, mail.messageId].filter(each => each !== '').slice(-REFERENCES);
  const raw = rawDraft({
    ...audience(ports, mail, kind),
    from: ports.user,
    subject: isForward
      ? forwardedSubject(mail)
      : mail.subjectSays === 'reply'
        ? mail.subject
        : `Re: ${mail.subject}`,
    text: `\n\n${inParts(closing(ports), quote)}`,
    inReplyTo: mail.messageId,
    references: ids,
  });
  return draftOnce(ports, [key, id, kind].join('|'), () => {
    mailbox.draft(raw, threadId);
    return { url: permalink };
  });
}

export const mailboxDesk = (ports: DeskPorts): MailboxDesk => ({
  page: (folder, from) => page(ports, folder, from),
  change: (id, what) => change(ports, id, what),
  answer: (id, kind, attribution, key) => answer(ports, id, kind, attribution, key),
});
