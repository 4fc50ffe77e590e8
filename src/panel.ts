/** One run of the side panel: the desk for the person at the keyboard, and Casebook's answer as Google's cards. */
import { onlyOnce } from './once';
import type { Answer, DraftHandle } from './addon/answer';
import { deskAtWork } from './addon/desk/at-work';
import type { OpenMail } from './addon/desk/ports';
import type { Desk, NotReady } from './addon/desk';
import { ageOf } from './book/version';
import { readCardEvent, type CardEvent } from './addon/event';
import { showCompose, showHome, showMessage } from './addon/open';
import { handle } from './addon/routes';
import type { Scene } from './addon/scene';
import { keepLongText, openBookBriefly } from './google/open-book';
import { buildAnswer, buildCard } from './google/cards';
import { driveFiles } from './google/drive';
import { permalinkOf } from './google/mailbox';
import { openMessage, type OpenMessage } from './google/open-message';
import { messageOf, once } from './google/retry';
import { zoneOffset } from './google/zone';
import { clock, lockUntilTheEnd, properties } from './google/state';
import { readSource } from './intake/read-fetched';
import { readInstallation, type Installation } from './intake/state';
import { textsFor } from './locales';

declare const CASEBOOK_VERSION: string;

function sceneOf(event: CardEvent): Scene {
  return {
    texts: textsFor(event.locale),
    now: clock.now(),
    offsetMinutes: event.offsetMinutes,
    reference: `CB-${clock.now().toString(36).toUpperCase()}`,
    report: (reference, error) => console.error(`${reference}: ${messageOf(error)}`),
  };
}

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

const desk = (event: unknown) => (): Desk | NotReady => {
  const installation = readInstallation(properties);
  if (!installation) return { why: 'not_installed', detail: '' };
  const files = driveFiles(() => installation.folderId);
  const age = ageOf(installation.bookMark);
  if (age !== 'current') return { why: age === 'older' ? 'older_book' : 'newer_book', detail: '' };
  return deskAtWork({
    book: keepLongText(openBookBriefly(installation), installation, files),
    installation,
    properties,
    files,
    lock: lockUntilTheEnd,
    clock,
    zone: zoneOffset(installation.timeZone),
    user: Session.getActiveUser().getEmail(),
    version: CASEBOOK_VERSION,
    mail: onlyOnce(() => openMail(event, installation)),
  });
};

export function onHome(event: unknown) {
  return buildCard(showHome(desk(event), sceneOf(readCardEvent(event))));
}

export function onMessage(event: unknown) {
  return buildCard(showMessage(desk(event), sceneOf(readCardEvent(event))));
}

export function onCompose(event: unknown) {
  const read = readCardEvent(event);
  return [buildCard(showCompose(read, desk(event), sceneOf(read)))];
}

export function onClick(event: unknown) {
  const read = readCardEvent(event);
  const answer: Answer = handle(read, desk(event), sceneOf(read));
  return buildAnswer(answer);
}
