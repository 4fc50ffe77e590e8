/** Clicks on the reader's own mailbox: its folders and pages, what is done to a mail, and drafts that answer one. */
import { FIELD, PARAMETER } from '../actions';
import type { Answer } from '../answer';
import { act } from '../card';
import type { Desk } from '../desk';
import type { CardEvent } from '../event';
import { ANSWERS, FOLDERS, MAIL_CHANGES, type AnswerKind, type Folder, type MailChange } from '../mailbox';
import { KEY } from '../records/clicks';
import { always, parameter, required, typed, type CardRoute, type Routes } from '../route';
import type { Scene } from '../scene';
import { formatMoment } from '../../locales/format';
import { TEXT_LIMIT, plain } from '../text';
import { mailboxCard } from '../views/mailbox';
import { refusalText } from '../views/refusal';

/** Chosen in the field, which a button of the card leaves as it stands, or named by the button. */
const folderOf = (event: CardEvent): Folder => {
  const name = typed(event, FIELD.folder) || parameter(event, FIELD.folder);
  return FOLDERS.find(folder => folder === name) ?? 'inbox';
};

const changeOf = (event: CardEvent): MailChange => {
  const name = required(event, KEY.change);
  const change = MAIL_CHANGES.find(each => each === name);
  if (change === undefined) throw new Error(`A mail has no change "${name}".`);
  return change;
};

const kindOf = (event: CardEvent): AnswerKind => {
  const name = required(event, PARAMETER.value);
  const kind = ANSWERS.find(each => each === name);
  if (kind === undefined) throw new Error(`There is no answer "${name}".`);
  return kind;
};

const shown: Pick<CardRoute, 'show' | 'view' | 'afresh'> = {
  show: (desk, event, scene) => {
    const folder = folderOf(event);
    const from = parameter(event, KEY.page);
    return mailboxCard(folder, desk.mailbox.page(folder, from), scene, from);
  },
  view: always('home'),
  afresh: event => act('mailbox', { [FIELD.folder]: folderOf(event) }),
};

const answer = (desk: Desk, event: CardEvent, { texts, now, offsetMinutes }: Scene): Answer => {
  const made = desk.mailbox.answer(
    required(event, KEY.id),
    kindOf(event),
    (at, who) => texts.mailbox.wrote(formatMoment(at, now, offsetMinutes, texts), who),
    required(event, KEY.key),
  );
  const said = 'url' in made ? texts.mailbox.draftMade : refusalText(made, texts);
  return {
    kind: 'cards',
    navigation: [],
    notification: plain(said, TEXT_LIMIT),
    ...('url' in made ? { link: made } : {}),
    stateChanged: false,
  };
};

export const mailboxRoutes = {
  mailbox: { place: 'top', ...shown },
  mail_change: {
    change: (desk, event) => desk.mailbox.change(required(event, KEY.id), changeOf(event)),
    place: 'here',
    ...shown,
  },
  mail_answer: { answer },
} as const satisfies Routes;
