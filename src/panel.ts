/** One run of the side panel: the desk for the person at the keyboard, and Casebook's answer as Google's cards. */
import { onlyOnce } from './once';
import type { Answer, DraftHandle } from './addon/answer';
import { deskAtWork } from './addon/desk/at-work';
import type { OpenMail } from './addon/desk/ports';
import type { Desk, NotReady } from './addon/desk';
import { ageOf } from './book/version';
import { messageIdOf, readCardEvent } from './addon/event';
import { showCompose, showHome, showMessage } from './addon/open';
import { Recollection, recollectionKey, type Remembering } from './addon/recollection';
import { handle } from './addon/routes';
import { keepLongText, openBook, openBookBriefly } from './google/open-book';
import { buildAnswer, buildCard, buildOnTop } from './google/cards';
import { guarded, sceneOf, seat } from './panel-scene';
import { driveFiles } from './google/drive';
import { gmailMailbox, permalinkOf } from './google/mailbox';
import { openMessage, type OpenMessage } from './google/open-message';
import { newDraft, sendAs } from './google/own-mail';
import { ownMailbox } from './google/own-mailbox';
import { switchDaily } from './daily-tests';
import { messageOf, once } from './google/retry';
import { closeBook } from './google/share';
import { scriptMemory } from './google/short-memory';
import { opening } from './google/spreadsheet';
import { continueSoon } from './google/triggers';
import { zoneOffset } from './google/zone';
import { clock, lockUntilTheEnd, noteForSpeed, properties, setNoted, workOnChosen } from './google/state';
import { sealIn } from './book/ledger/seal-in';
import { bookOfUser } from './intake/books';
import { readSource } from './intake/read-fetched';
import { LeadNotes } from './intake/lead-notes';
import { isRare, notingLeads, type Lead } from './intake/leads';
import { readInstallation, type Installation } from './intake/state';

declare const CASEBOOK_VERSION: string;

const openMail = (event: unknown, installation: Installation): OpenMail =>
  mailOf(
    once(() => openMessage(event)),
    installation,
  );

function mailOf(open: OpenMessage, installation: Installation): OpenMail {
  return {
    gmailId: open.gmailId,
    threadId: open.threadId,
    receivedAt: open.receivedAt,
    permalink: permalinkOf('', open.threadId),
    head: readSource(open.headers, installation),
    whole: onlyOnce(() =>
      readSource(
        once(() => open.full()),
        installation,
      ),
    ),
    attachment: handle => once(() => open.attachment(handle)),
    draftReply: (text, options) => once(() => open.draftReply(text, options)) as unknown as DraftHandle,
    thread: onlyOnce(() => once(() => open.thread()).map(each => mailOf(each, installation))),
  };
}

/** The function that the trigger of the daily test calls. */
export const DAILY_TESTS = 'sendRouteTests';

const notInstalled: NotReady = { why: 'not_installed', detail: '' };

/** What a run of the panel takes along to the next. */
interface Memory {
  readonly leads: LeadNotes;
  /** null for a card that remembers nothing. */
  readonly recollection: Recollection | null;
}

/** Most clicks have no call to spare for the mails that they put on cases: those go along where something else is set. */
function noteFound(leads: LeadNotes, found: readonly Lead[]): void {
  if (leads.note(found.filter(isRare))) noteForSpeed(leads.changed());
  leads.note(found);
}

const deskFor = (
  event: unknown,
  installation: Installation,
  { leads, recollection }: Memory,
): Desk | NotReady => {
  const files = driveFiles(() => installation.folderId);
  const open = opening(installation.bookId);
  const age = ageOf(installation.bookMark);
  if (age !== 'current') return { why: age === 'older' ? 'older_book' : 'newer_book', detail: '' };
  return deskAtWork({
    book: notingLeads(
      keepLongText(openBookBriefly(installation, open, recollection), installation, files),
      found => noteFound(leads, found),
    ),
    installation,
    properties,
    files,
    lock: lockUntilTheEnd,
    clock,
    zone: zoneOffset(installation.timeZone),
    user: Session.getActiveUser().getEmail(),
    version: CASEBOOK_VERSION,
    sendAs: onlyOnce(sendAs),
    ownMailbox: ownMailbox(installation),
    draft: text => newDraft(text) as unknown as DraftHandle,
    mailbox: gmailMailbox(''),
    switchDaily: (on, user) => switchDaily(on, user, DAILY_TESTS),
    mail: onlyOnce(() => openMail(event, installation)),
    report: error => console.warn(`not logged by itself: ${messageOf(error)}`),
    later: continueSoon,
    note: noteForSpeed,
    sealNow: () => sealIn(openBook(installation, true)),
    unshare: emails => closeBook(emails, open),
    memory: scriptMemory,
    leads,
    ...(recollection === null ? {} : { wrote: () => recollection.wrote() }),
  });
};

const reader = (): string => Session.getActiveUser().getEmail();

/** @param remember what helps to find the rows of the open mail; null for a card that remembers nothing */
const seatFor = (
  event: unknown,
  remember: (before: Remembering, leads: LeadNotes) => Recollection | null = () => null,
) =>
  seat(() => {
    const all = workOnChosen(stored => bookOfUser(stored, reader()));
    const installation = readInstallation(properties);
    if (installation === null) return notInstalled;
    const leads = new LeadNotes(all, installation.key);
    const recollection = remember({ ...installation, all, now: clock.now() }, leads);
    return deskFor(event, installation, { leads, recollection });
  });

export const onHome = (event: unknown) =>
  guarded(
    'the homepage',
    event,
    () => {
      const { open, ...words } = seatFor(event);
      return buildCard(showHome(open, sceneOf(readCardEvent(event), words)));
    },
    card => card,
  );

/** What this opening has found, for the next ones; nothing where that would be a call that nothing else asks for. */
function keepForNext(recollection: Recollection, leads: LeadNotes): void {
  const kept = recollection.toKeep();
  if (Object.keys(kept).length === 0) return;
  leads.renew();
  noteForSpeed({ ...kept, ...leads.changed() });
}

/** What is remembered of the open mail comes with the installation's properties, in one call. */
function openedMessage(event: unknown) {
  const key = recollectionKey(reader(), messageIdOf(event), CASEBOOK_VERSION);
  const keeping: (() => void)[] = [];
  const { open, ...words } = seatFor(event, (before, leads) => {
    const recollection = new Recollection(key, before);
    keeping.push(() => keepForNext(recollection, leads));
    return recollection;
  });
  const card = buildCard(showMessage(open, sceneOf(readCardEvent(event), words)));
  keeping.forEach(keep => keep());
  setNoted();
  return card;
}

export const onMessage = (event: unknown) =>
  guarded(
    'the card of a mail',
    event,
    () => openedMessage(event),
    card => card,
  );

export const onCompose = (event: unknown) =>
  guarded(
    'the card of a draft',
    event,
    () => {
      const read = readCardEvent(event);
      const { open, ...words } = seatFor(event);
      return [buildCard(showCompose(read, open, sceneOf(read, words)))];
    },
    card => [card],
  );

export const onClick = (event: unknown) =>
  guarded(
    'a click',
    event,
    () => {
      const read = readCardEvent(event);
      const { open, ...words } = seatFor(event);
      const answer: Answer = handle(read, open, sceneOf(read, words));
      setNoted();
      return buildAnswer(answer);
    },
    buildOnTop,
  );
