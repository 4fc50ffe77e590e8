/**
 * The card of the open mail: whose it is, whether it is in the workbook and why, what a click would do, and what else
 * goes on with this person. What is needed at once stands in the first two sections.
 */
import { countOf, formatAgo, formatMoment } from '../../locales/format';
import {
  act,
  button,
  buttons,
  card,
  entry,
  menuButton,
  menuItem,
  open,
  row,
  section,
  textParagraph,
  type Card,
  type MenuItem,
  type Section,
  type Widget,
} from '../card';
import { companyDomainOf, isFreeMail } from '../../crm/domains';
import { isInBook } from '../../intake/outcome';
import type { MessageCardModel } from '../mail-card';
import type { MessageModel, PersonModel } from '../lines';
import { openRecord } from '../records/clicks';
import type { Scene } from '../scene';
import { bold, coloured, escape, join, joinPlain, paragraph, plain } from '../text';
import { caseMenu } from './case-menu';
import { LIST_LIMIT, caseRow, counted, listed, subjectOf, quietLine } from './lists';
import { deals, others, standingOf, tasks } from './mail-lines';
import { mailWork, ownStepRow } from './mail-work';
import { writing } from './new-draft';
import { outcomeLabel, reasonWords } from './outcome';
import { unreadSection } from './unread';
import { workRow } from './work';

/** Columns that people added to Contacts, shown on the card; the workbook has the rest. */
const EXTRA_LIMIT = 12;
const VISIBLE_OPEN_CASES = 2;
const VISIBLE_MESSAGES = 2;
/** Characters of the ledger's reason: two or three lines. */
const REASON_LIMIT = 280;

/** Name, address and standing of a person in two lines. */
const personRow = (person: PersonModel, scene: Scene, top?: string): Widget => {
  const { format } = scene.texts;
  const standing =
    person.contactId === null || person.messages === 0
      ? standingOf(person, scene)
      : joinPlain([standingOf(person, scene), countOf(person.messages, scene.texts.common.messages, format)]);
  const named = person.name !== '' && person.name !== person.address;
  return row(bold(escape(named ? person.name : person.address)), {
    icon: 'PERSON',
    top: top ?? standing,
    bottom: joinPlain([named ? person.address : '', top === undefined ? '' : standing]),
    onClick: person.contactId === null ? null : openRecord({ kind: 'contact', id: person.contactId }),
  });
};

const fact = (
  label: string,
  value: string,
  icon?: 'STORE' | 'PHONE' | 'BOOKMARK' | 'CLOCK',
): Widget | null =>
  value.trim() === '' ? null : row(escape(value), { top: label, ...(icon === undefined ? {} : { icon }) });

const who = (model: MessageCardModel, scene: Scene): Section | null => {
  const { message } = scene.texts;
  const forwarded = model.forwardedFrom;
  const person = forwarded ?? model.person;
  if (person === null)
    return section(null, [row(coloured(escape(message.unknownSender), 'warn'), { icon: 'PERSON' })]);
  const company = joinPlain([person.title, person.company]);
  const widgets = [
    personRow(person, scene),
    fact(message.company, company, 'STORE'),
    forwarded !== null && model.person !== null ? personRow(model.person, scene, message.forwardedBy) : null,
    fact(message.phone, person.phone, 'PHONE'),
    fact(message.owner, person.owner),
    fact(message.tags, person.tags.join(', '), 'BOOKMARK'),
    fact(
      message.lastMessage,
      formatMoment(person.lastMessageAt, scene.now, scene.offsetMinutes, scene.texts),
      'CLOCK',
    ),
    ...Object.keys(person.extra)
      .slice(0, EXTRA_LIMIT)
      .map(header => fact(header, person.extra[header] ?? '')),
  ];
  const always = 1 + (company === '' ? 0 : 1) + (forwarded !== null && model.person !== null ? 1 : 0);
  return section(null, widgets, always);
};

const loggedRow = (model: MessageCardModel, scene: Scene): Widget => {
  const { texts } = scene;
  const { logged } = model;
  const inBook = isInBook(logged.outcome);
  const label =
    logged.outcome === null
      ? escape(texts.message.notLogged)
      : join([escape(outcomeLabel(logged.outcome, texts)), escape(logged.caseId || logged.contact)]);
  return row(bold(inBook ? coloured(label, 'good') : label), {
    icon: inBook ? 'BOOKMARK' : 'EMAIL',
    ...(logged.outcome === null ? {} : { top: inBook ? texts.message.logged : texts.message.notLogged }),
    bottom: joinPlain([
      logged.loggedBy === '' ? '' : texts.message.loggedBy(logged.loggedBy),
      formatAgo(logged.at, scene.now, scene.offsetMinutes, texts),
    ]),
  });
};

/** Whether there is somebody on whom Log could put the mail. */
const canLog = (model: MessageCardModel): boolean => (model.forwardedFrom ?? model.person)?.never === null;

/** What the button Log would do now. */
const ifLogged = (model: MessageCardModel, scene: Scene): string => {
  const words = scene.texts.message.logWould;
  const person = model.forwardedFrom ?? model.person;
  if (person === null) return words.nobody;
  const name = plain(person.name === '' ? person.address : person.name);
  switch (person.never) {
    case 'own':
    case 'route':
      return words.colleagues;
    case 'never_log':
      return words.never;
    case 'role':
      return words.role;
    case null:
      return person.contactId === null ? words.newContact(name) : words.contact(name);
  }
};

/** The ledger's reason, where the outcome alone leaves one wondering. */
const whyRow = ({ logged, byItself }: MessageCardModel, scene: Scene): Widget | null =>
  byItself === true
    ? quietLine(scene.texts.settings.byItself)
    : logged.reason === ''
      ? null
      : textParagraph(coloured(paragraph(reasonWords(logged.reason, scene.texts), REASON_LIMIT), 'quiet'));

/** Its person is a contact whose row was not read: on whom it would go, and whether a lead is due, shows only then. */
const hasUnreadContact = ({ unread }: MessageCardModel): boolean => (unread?.contact ?? null) !== null;

const newLead = (model: MessageCardModel, scene: Scene): MenuItem | null =>
  hasUnreadContact(model) ? null : entry(scene.texts.message.newLead, act('new_lead'));

/** What can be done with the mail, the likeliest first, the rarer in the menu. */
const logButtons = (model: MessageCardModel, scene: Scene): Widget | null => {
  const { message, mailCard, held } = scene.texts;
  const { heldId } = model.logged;
  const decide = { heldId, view: 'message' };
  // There is one filled button on a card.
  const firstStyle = model.unread === null ? 'FILLED' : 'FILLED_TONAL';
  return buttons(
    canLog(model) && !model.senderUnread ? button(message.log, act('log'), firstStyle) : null,
    model.senderUnread ? button(mailCard.whoSent, act('who_sent'), firstStyle) : null,
    heldId === '' ? null : button(held.release, act('release', decide), 'FILLED_TONAL'),
    heldId === '' ? null : button(held.dismiss, act('dismiss', decide)),
    button(message.logToCase, act('choose_case')),
    button(message.newCase, act('new_case')),
    button(mailCard.reply, act('reply_form')),
    menuButton(mailCard.moreActions, [
      entry(scene.texts.draft.forwardButton, writing({ kind: 'forward' })),
      newLead(model, scene),
      entry(mailCard.logThread, act('log_thread')),
      model.senderUnread ? null : entry(mailCard.whoSent, act('who_sent')),
    ]),
  );
};

/** Of a mail that is in the book: it can go to another case or deal, or become a case where it is on none. */
const loggedButtons = (model: MessageCardModel, scene: Scene): Widget | null => {
  const { message, mailCard } = scene.texts;
  const hasCase = model.logged.caseId !== '';
  return buttons(
    button(mailCard.reply, act('reply_form'), 'FILLED_TONAL'),
    button(scene.texts.draft.forwardButton, writing({ kind: 'forward' })),
    hasCase ? null : button(message.newCase, act('new_case')),
    menuButton(mailCard.moreActions, [
      entry(mailCard.moveToCase, act('choose_case')),
      hasCase ? null : newLead(model, scene),
      entry(mailCard.logThread, act('log_thread')),
    ]),
  );
};

const thisMail = (model: MessageCardModel, scene: Scene): Section | null => {
  const { message, mailCard } = scene.texts;
  const inBook = isInBook(model.logged.outcome);
  return section(escape(message.thisMail), [
    loggedRow(model, scene),
    model.longWork === null ? null : workRow(model.longWork, 'message', scene),
    model.mailCase === null
      ? null
      : caseRow(model.mailCase, scene, { button: caseMenu(model.mailCase, model.user, model.lists, scene) }),
    inBook || model.senderUnread || (hasUnreadContact(model) && canLog(model))
      ? null
      : row(escape(ifLogged(model, scene)), { top: message.ifLogged }),
    model.senderUnread ? row(escape(mailCard.senderUnread), { icon: 'help' }) : null,
    inBook ? loggedButtons(model, scene) : logButtons(model, scene),
    whyRow(model, scene),
    ownStepRow(model, scene),
  ]);
};

const messageRow = (model: MessageModel, scene: Scene): Widget =>
  row(subjectOf(model.subject, scene), {
    icon: 'EMAIL',
    top: joinPlain([
      model.direction === 'in' ? scene.texts.message.received : scene.texts.message.sent,
      formatAgo(model.at, scene.now, scene.offsetMinutes, scene.texts),
      model.caseId,
    ]),
    bottom: model.snippet,
    onClick: open(model.gmailLink),
  });

/** People whom no list needs to name: ours are never logged, the others are on it. */
const BEYOND_LISTS: readonly PersonModel['never'][] = ['own', 'route', 'never_log'];

const neverLog = (model: MessageCardModel, scene: Scene): Section | null => {
  const { message } = scene.texts;
  const person = model.forwardedFrom ?? model.person;
  if (person === null || BEYOND_LISTS.includes(person.never) || person.address === '') return null;
  const domain = companyDomainOf(person.address);
  const shared = domain === '' || isFreeMail(domain);
  return section(
    escape(message.neverLog),
    [
      textParagraph(coloured(escape(message.neverLogNote), 'quiet')),
      buttons(
        button(message.neverLogSender, act('never_log_address')),
        shared ? null : button(message.neverLogDomain(domain), act('never_log_domain')),
      ),
    ],
    0,
  );
};

/** @param note what stood in the note's field when saving it was refused */
export const messageCard = (model: MessageCardModel, scene: Scene, note = ''): Card => {
  const { message, home, common } = scene.texts;
  // The mail's own case stands in its section already.
  const openCases = {
    ...model.openCases,
    items: model.openCases.items.filter(({ id }) => id !== model.mailCase?.id),
  };
  return card({
    name: 'message',
    title: model.subject.trim() === '' ? common.noSubject : model.subject,
    sections: [
      unreadSection(model, scene),
      who(model, scene),
      thisMail(model, scene),
      mailWork(model, note, scene),
      model.unread !== null && openCases.items.length === 0
        ? null
        : section(
            counted(message.openCases, openCases, scene),
            listed(openCases, scene, message.noOpenCases, item =>
              caseRow(item, scene, { button: caseMenu(item, model.user, model.lists, scene) }),
            ),
            VISIBLE_OPEN_CASES,
          ),
      tasks(model, scene),
      deals(model, scene),
      others(model, scene),
      section(
        escape(message.lastMessages),
        model.lastMessages.slice(0, LIST_LIMIT).map(item => messageRow(item, scene)),
        VISIBLE_MESSAGES,
      ),
      neverLog(model, scene),
    ],
    menu: [
      menuItem(scene.texts.records.find.title, act('search')),
      menuItem(scene.texts.records.unknown.title, act('people')),
      menuItem(scene.texts.mailbox.title, act('mailbox')),
      menuItem(home.held, act('held')),
      menuItem(scene.texts.settings.title, act('settings')),
      menuItem(common.openWorkbook, open(model.bookUrl)),
      menuItem(common.refresh, act('refresh', { view: 'message' })),
    ],
  });
};
