/** A desk at work on an office in memory, with one mail open; counts what it asks of the book and of Gmail. */
import type { DraftHandle } from '../../../src/addon/answer';
import type { Desk } from '../../../src/addon/desk';
import { deskAtWork } from '../../../src/addon/desk/at-work';
import type { DeskPorts, OpenMail } from '../../../src/addon/desk/ports';
import type { Book } from '../../../src/book/book';
import { currentMark } from '../../../src/book/version';
import type { Installation } from '../../../src/intake/state';
import type { Mail } from '../../../src/mail/message';
import { KEY, NOW, TestOffice, aMail, type MailFacts } from '../../intake/office';
import { propertiesOn } from '../../intake/properties';
import { sha256 } from '../../sha256';

export const INSTALLATION: Installation = {
  bookId: 'book-1',
  folderId: 'folder-1',
  labels: { in: 'L1', done: 'L2', held: 'L3', error: 'L4' },
  key: KEY,
  account: 'casebook@solarmora.example',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  outboxOpen: false,
  releases: false,
  recentAcknowledgements: [],
  autoLoggers: [],
  seal: '',
  archives: [],
  problems: [],
  jobs: [],
  formerStatuses: [],
  heldEdited: false,
  manyEditsNoted: false,
  told: '',
  owners: [],
  strikes: {},
  routeTests: [],
  dailyTest: false,
  lastPoll: { at: '2026-11-02T09:55:00Z', processed: 4, waiting: 2, summary: 'logged 4' },
  lastUpkeep: null,
  lastWatch: null,
  trigger: 'minutes',
  trouble: null,
  today: null,
  step: 'full',
  bookMark: currentMark(),
};

export interface Seat {
  readonly desk: Desk;
  /** How often the whole mail was loaded. */
  readonly loads: () => number;
  /** How often the book was searched. */
  readonly searches: () => number;
  readonly properties: ReadonlyMap<string, string>;
  readonly lock: { free: boolean };
  /** How often a trigger was asked for. */
  readonly triggers: () => number;
}

/** Headers alone: what is known before the text is loaded. */
const headOf = (mail: Mail): Mail => ({ ...mail, text: '', newText: '', forwarded: null });

/** @param more ports that the desk has besides, or in place of those of this seat */
export const seated = (office: TestOffice, facts: MailFacts = {}, more: Partial<DeskPorts> = {}): Seat => {
  const mail = aMail(facts);
  const lock = { free: true };
  const properties = new Map<string, string>();
  let loads = 0;
  let triggers = 0;
  let searches = 0;
  let whole: Mail | null = null;
  const open: OpenMail = {
    gmailId: 'g-open',
    threadId: 't-open',
    receivedAt: NOW,
    permalink: 'https://mail.google.com/mail/u/0/#all/t-open',
    head: headOf(mail),
    whole: () => {
      if (whole === null) loads++;
      return (whole ??= mail);
    },
    attachment: () => new Uint8Array(),
    thread: () => [open],
    draftReply: text =>
      more.draft?.({ from: '', to: [], cc: [], bcc: [], subject: '', text }) ?? ({} as DraftHandle),
  };
  const book: Book = {
    ...office.book,
    find: queries => {
      searches++;
      return office.book.find(queries);
    },
    latest: (...asked) => {
      searches++;
      return office.book.latest(...asked);
    },
  };
  const desk = deskAtWork({
    book,
    installation: INSTALLATION,
    properties: propertiesOn(properties),
    files: { hashOf: sha256, byHash: () => ({}), save: () => ({ id: 'f', url: 'u' }) },
    lock: { tryLock: () => lock.free, release: () => undefined },
    clock: { now: () => NOW },
    zone: () => 0,
    user: 'ana@solarmora.example',
    version: '0.1.0',
    mail: () => open,
    later: () => void triggers++,
    ...more,
  });
  return { desk, loads: () => loads, searches: () => searches, properties, lock, triggers: () => triggers };
};

/** A mail that Ana forwards to the logging address; Bob wrote it. */
export const FORWARD: MailFacts = {
  from: 'Ana <ana@solarmora.example>',
  to: ['forward@solarmora.example'],
  subject: 'Fwd: Offer',
  forwarded: {},
};
