/** The desk at work: answers the side panel's questions and clicks from the book, for the mail that is open. */
import type { Book, Change, Query, Row } from '../book/book';
import { insert, mergeChanges, numberOf, textOf, update } from '../book/row';
import { neverContact } from '../crm/contacts';
import { companyDomainOf, domainOf, isFreeMail } from '../crm/domains';
import { contactIdFor, eventIdFor } from '../crm/hash';
import { keepAttachments } from '../intake/attachments';
import { gather } from '../intake/gather';
import { Known, type Values } from '../intake/known';
import { matterOf, messageKey, type Matter } from '../intake/matter';
import { openOffice, type Office } from '../intake/office';
import type { Outcome } from '../intake/outcome';
import type { Clock, FileStore, Lock, Properties } from '../intake/ports';
import { logAsCase, logOnCase, logOnContact } from '../intake/by-hand';
import { PROPERTY, type Installation } from '../intake/state';
import type { Verdict } from '../intake/verdict';
import type { Address, Mail } from '../mail/message';
import type {
  CaseModel,
  Desk,
  Done,
  HeldModel,
  HomeModel,
  LoggedModel,
  MessageCardModel,
  MessageModel,
  PersonModel,
} from './desk';

/** The message that is open, as far as it has been read. */
export interface OpenMail {
  readonly gmailId: string;
  readonly threadId: string;
  readonly receivedAt: number;
  readonly permalink: string;
  /** From the headers alone: cheap, without text. */
  readonly head: Mail;
  /** With text and attachments; loaded once, when first asked for. */
  whole(): Mail;
  attachment(handle: string): Uint8Array;
}

export interface DeskPorts {
  readonly book: Book;
  readonly installation: Installation;
  readonly properties: Properties;
  readonly files: FileStore;
  readonly lock: Lock;
  readonly clock: Clock;
  /** The person at the keyboard. */
  readonly user: string;
  readonly version: string;
  /** @throws Error when no message is open */
  readonly mail: () => OpenMail;
}

/** How long a click waits for another run's commit; a card has 30 seconds in all. */
const LOCK_WAIT = 12_000;
/** Rows shown at the most in each list of a card. */
const SHOWN = { cases: 10, messages: 5, held: 25 } as const;
const OPEN = ['new', 'open', 'waiting', 'qualified'];
const SNIPPET = 160;

const caseModel = (values: Values): CaseModel => ({
  id: textOf(values, 'id'),
  kind: textOf(values, 'kind') === 'lead' ? 'lead' : 'case',
  subject: textOf(values, 'subject'),
  status: textOf(values, 'status'),
  priority: textOf(values, 'priority'),
  assignee: textOf(values, 'assignee'),
  createdAt: textOf(values, 'createdAt') || null,
  lastMessageAt: textOf(values, 'lastMessageAt') || null,
  messages: numberOf(values, 'messages'),
});

const messageModel = (values: Values): MessageModel => ({
  at: textOf(values, 'at') || null,
  direction: textOf(values, 'direction') === 'out' ? 'out' : 'in',
  subject: textOf(values, 'subject'),
  caseId: textOf(values, 'caseId'),
  snippet: textOf(values, 'text').replace(/\s+/g, ' ').slice(0, SNIPPET),
  gmailLink: textOf(values, 'gmailLink'),
});

const heldModel = ({ values }: Row): HeldModel => ({
  id: textOf(values, 'id'),
  cause: textOf(values, 'cause'),
  reason: textOf(values, 'reason'),
  from: textOf(values, 'from'),
  subject: textOf(values, 'subject'),
  at: textOf(values, 'at') || null,
  gmailLink: textOf(values, 'gmailLink'),
});

const newestFirst = (a: CaseModel, b: CaseModel): number =>
  (b.lastMessageAt ?? '').localeCompare(a.lastMessageAt ?? '');

const bookUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** A person that the panel shows: with what the book knows, or why he will not be in it. */
function personModel(person: Address, contact: Row | null, office: Office): PersonModel {
  const values = contact?.values ?? {};
  return {
    address: person.address,
    name: textOf(values, 'name') || person.name || person.address,
    contactId: contact ? textOf(values, 'id') : null,
    company: textOf(values, 'company'),
    phone: textOf(values, 'phone'),
    title: textOf(values, 'title'),
    owner: textOf(values, 'owner'),
    tags: textOf(values, 'tags')
      .split(',')
      .map(tag => tag.trim())
      .filter(Boolean),
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

/** Whom the panel is about: the customer. Of a colleague's own mail that is its first outside recipient. */
function personOf(mail: Mail, office: Office): Address | null {
  const outside = (person: Address): boolean =>
    person.address !== '' && !['own', 'route'].includes(neverContact(person.address, office) ?? '');
  const from = mail.originalSender ?? mail.from;
  if (from && outside(from)) return from;
  return [...mail.to, ...mail.cc].find(outside) ?? from;
}

interface Subject {
  readonly person: Address | null;
  /** The colleague who forwarded the mail of `person`; null when nobody did. */
  readonly forwarder: Address | null;
}

/** The writer of a forwarded mail. It stands in the text, so only mails whose subject says so are read whole for it. */
function originalOf(open: OpenMail): Address | null {
  const original = open.head.subjectSays === 'forward' ? open.whole().forwarded?.from : null;
  return original && original.address !== '' ? original : null;
}

/** Whom the panel is about, forwards by colleagues seen through. */
function subjectOf(open: OpenMail, office: Office): Subject {
  const { head } = open;
  const original = originalOf(open);
  const byUs = head.from !== null && neverContact(head.from.address, office) === 'own';
  return original && byUs
    ? { person: original, forwarder: head.from }
    : { person: personOf(head, office), forwarder: null };
}

export function deskAtWork(ports: DeskPorts): Desk {
  const { book, installation, clock } = ports;
  const office = (): Office =>
    openOffice(table => book.whole(table), installation.key, installation.recentAcknowledgements);

  /** The open mail as a matter of the pipeline. */
  function matter(): Matter {
    const mail = ports.mail();
    const read = mail.whole();
    const known = gather(book, office(), [{ mail: read, gmailId: mail.gmailId, threadId: mail.threadId }]);
    const arrived = {
      mail: read,
      gmailId: mail.gmailId,
      threadId: mail.threadId,
      permalink: mail.permalink,
      receivedAt: mail.receivedAt,
      labelIds: [],
      released: true,
    };
    // A mail logged from the panel came by no route: it is neither answered nor distributed.
    return { ...matterOf(arrived, office(), known, clock.now()), routed: null, kind: 'support' };
  }

  /** Runs a change under the lock, so that no poller or colleague comes in between its reading and its writing. */
  function locked(work: () => Done): Done {
    if (!ports.lock.tryLock(LOCK_WAIT))
      return {
        say: 'Casebook is busy with other mail. Please try again in a moment; nothing was changed.',
        changed: false,
      };
    try {
      return work();
    } finally {
      ports.lock.release();
    }
  }

  function commit(made: Matter, verdict: Verdict): void {
    const files = keepAttachments(
      [{ matter: made, verdict }],
      (_id, handle) => ports.mail().attachment(handle),
      ports,
    );
    book.commit(mergeChanges([...verdict.changes, ...files.flatMap(file => file.changes)]));
  }

  /** Logs the open mail unless it is logged already: a second click changes nothing. */
  function logging(how: (made: Matter, actor: string) => Verdict): Done {
    return locked(() => {
      const made = matter();
      const logged = made.known.where('Messages', 'messageId', made.key)[0];
      if (logged)
        return {
          say: `This mail is already logged on ${textOf(logged, 'caseId') || 'its contact'}.`,
          changed: false,
        };
      const verdict = how(made, ports.user);
      if (verdict.changes.length === 0) return { say: verdict.reason, changed: false };
      commit(made, verdict);
      return { say: verdict.reason, changed: true };
    });
  }

  function loggedModel(known: Known, mail: Mail): LoggedModel {
    const key = messageKey(mail);
    const row = known.where('Messages', 'messageId', key)[0];
    const event = known
      .where('Events', 'messageId', key)
      .filter(each => textOf(each, 'action') === 'mail')
      .sort((a, b) => textOf(b, 'at').localeCompare(textOf(a, 'at')))[0];
    const outcome = (textOf(event ?? {}, 'outcome') || textOf(row ?? {}, 'outcome')) as Outcome | '';
    return {
      outcome:
        outcome === ''
          ? null
          : row && outcome === 'duplicate'
            ? (textOf(row, 'outcome') as Outcome)
            : outcome,
      reason: textOf(event ?? {}, 'reason'),
      caseId: textOf(row ?? {}, 'caseId') || textOf(event ?? {}, 'caseId'),
      loggedBy: textOf(row ?? {}, 'loggedBy') || textOf(event ?? {}, 'actor'),
      at: textOf(row ?? {}, 'loggedAt') || textOf(event ?? {}, 'at') || null,
    };
  }

  /** One search and one read show the whole card: a contact's id follows from its first address. */
  function look(open: OpenMail): {
    office: Office;
    subject: Subject;
    rows: Record<'contacts' | 'cases' | 'messages', readonly Row[]>;
    known: Known;
  } {
    const mail = open.head;
    const key = messageKey(mail);
    const candidates = [originalOf(open), mail.originalSender ?? mail.from, ...mail.to, ...mail.cc]
      .flatMap(each => (each && each.address !== '' ? [each.address.toLowerCase()] : []))
      .slice(0, 10);
    const ask = (ids: readonly string[]): Query[] => [
      { table: 'Contacts', column: 'id', keys: ids },
      { table: 'Cases', column: 'contactId', keys: ids, newest: SHOWN.cases },
      { table: 'Messages', column: 'contactId', keys: ids, newest: SHOWN.messages },
    ];
    const found = book.find([
      ...ask(candidates.map(contactIdFor)),
      { table: 'Addresses', column: 'address', keys: candidates },
      { table: 'Messages', column: 'messageId', keys: [key] },
      { table: 'Events', column: 'messageId', keys: [key] },
    ]);
    const known = new Known();
    known.add(found.flat());
    const settled = office();
    const subject = subjectOf(open, settled);
    const address = subject.person?.address.toLowerCase() ?? '';
    const id = textOf(known.get('Addresses', address) ?? {}, 'contactId') || contactIdFor(address);
    // A second address of a contact: its id is another one, and the second look-up is due.
    const [contacts = [], cases = [], messages = []] = candidates.map(contactIdFor).includes(id)
      ? found
      : book.find(ask([id]));
    const own =
      (column: string) =>
      (row: Row): boolean =>
        textOf(row.values, column) === id;
    return {
      office: settled,
      subject,
      known,
      rows: {
        contacts: contacts.filter(own('id')),
        cases: cases.filter(own('contactId')),
        messages: messages.filter(own('contactId')),
      },
    };
  }

  function message(): MessageCardModel {
    const open = ports.mail();
    const { office: settled, subject, rows, known } = look(open);
    const { person, forwarder } = subject;
    const model = person ? personModel(person, rows.contacts[0] ?? null, settled) : null;
    return {
      subject: open.head.subject,
      person: forwarder ? personModel(forwarder, null, settled) : model,
      logged: loggedModel(known, open.head),
      openCases: rows.cases
        .map(row => caseModel(row.values))
        .filter(each => OPEN.includes(each.status))
        .sort(newestFirst),
      lastMessages: rows.messages.map(row => messageModel(row.values)),
      bookUrl: bookUrl(installation.bookId),
      forwardedFrom: forwarder ? model : null,
    };
  }

  function heldRows(): readonly Row[] {
    return book.latest('Held', 'state', 'held', SHOWN.held);
  }

  function home(): HomeModel {
    const [cases = [], held = []] = book.find([
      { table: 'Cases', column: 'status', keys: OPEN, newest: 60 },
      { table: 'Held', column: 'state', keys: ['held'], newest: SHOWN.held },
    ]);
    const settled = office();
    const models = cases
      .map(row => caseModel(row.values))
      .filter(each => OPEN.includes(each.status))
      .sort(newestFirst);
    return {
      user: ports.user,
      myCases: models
        .filter(each => each.assignee.toLowerCase() === ports.user.toLowerCase())
        .slice(0, SHOWN.cases),
      unassigned: models.filter(each => each.assignee === '').slice(0, SHOWN.cases),
      held: held.map(heldModel),
      health: {
        lastPollAt: installation.lastPoll?.at ?? null,
        lastPollSummary: installation.lastPoll?.summary ?? '',
        waiting: installation.lastPoll?.waiting ?? 0,
        gap: installation.lastUpkeep?.gap ?? null,
        version: ports.version,
      },
      bookUrl: bookUrl(installation.bookId),
      logAddresses: settled.routes.flatMap(route =>
        route.kind === 'bcc' || route.kind === 'forward'
          ? [{ kind: route.kind, address: route.address }]
          : [],
      ),
    };
  }

  function neverLog(what: 'address' | 'domain'): Done {
    return locked(() => {
      book.whole('NeverLog');
      const settled = office();
      const { person } = subjectOf(ports.mail(), settled);
      if (!person) return { say: 'The mail has no readable sender.', changed: false };
      const domain = domainOf(person.address);
      if (neverContact(person.address, settled) === 'own')
        return { say: 'Colleagues are never logged as contacts anyway.', changed: false };
      if (what === 'domain' && isFreeMail(domain, settled.settings.freeMailDomains)) {
        return {
          say: `${domain} is a provider of personal mailboxes, so the whole domain cannot be left out. Use the address instead.`,
          changed: false,
        };
      }
      const pattern = what === 'address' ? person.address.toLowerCase() : companyDomainOf(person.address);
      if (settled.neverLog.some(entry => entry.pattern.toLowerCase() === pattern))
        return { say: `${pattern} is on the never-log list already.`, changed: false };
      const at = new Date(clock.now()).toISOString();
      book.commit([
        insert('NeverLog', { pattern, reason: '', addedBy: ports.user, addedAt: at }),
        insert('Events', {
          id: eventIdFor('never', pattern, at),
          at,
          actor: ports.user,
          action: 'never_log',
          outcome: 'added',
          reason: `a pattern was put on the never-log list`,
        }),
      ]);
      return { say: `${pattern} will not be logged any more.`, changed: true };
    });
  }

  function decideHeld(id: string, state: 'released' | 'dismissed'): Done {
    return locked(() => {
      const row = book.find([{ table: 'Held', column: 'id', keys: [id] }])[0]?.[0];
      if (!row) return { say: 'That mail is no longer in the queue.', changed: false };
      if (textOf(row.values, 'state') !== 'held')
        return { say: `That mail is ${textOf(row.values, 'state')} already.`, changed: false };
      const at = new Date(clock.now()).toISOString();
      const changes: readonly Change[] = [
        update('Held', id, { state, decidedBy: ports.user }),
        insert('Events', {
          id: eventIdFor('held', id, at),
          at,
          actor: ports.user,
          action: state === 'released' ? 'release' : 'dismiss',
          outcome: state,
          reason: textOf(row.values, 'cause'),
          subject: textOf(row.values, 'subject'),
          from: textOf(row.values, 'from'),
          messageId: textOf(row.values, 'messageId'),
          before: 'held',
          after: state,
        }),
      ];
      if (state === 'released') ports.properties.set({ [PROPERTY.releases]: 'yes' });
      book.commit(changes);
      return {
        say:
          state === 'released'
            ? 'Released: the next run takes it up.'
            : 'Dismissed. The mail stays in Gmail.',
        changed: true,
      };
    });
  }

  return {
    home,
    message,
    held: () => heldRows().map(heldModel),
    log: () => logging(logOnContact),
    logToCase: caseId => logging((made, actor) => logOnCase(made, caseId, actor, book)),
    newCase: kind => logging((made, actor) => logAsCase(made, kind, actor)),
    neverLog,
    releaseHeld: id => decideHeld(id, 'released'),
    dismissHeld: id => decideHeld(id, 'dismissed'),
  };
}
