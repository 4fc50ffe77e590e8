/** The reader's own mailbox: mail of a folder that is with known contacts, with what Gmail's own list offers for each. */
import { countOf, formatAgo } from '../../locales/format';
import { FIELD } from '../actions';
import {
  act,
  button,
  buttons,
  callback,
  card,
  entry,
  menuButton,
  menuItem,
  open,
  row,
  section,
  type Card,
  type MenuItem,
  type Section,
  type Widget,
} from '../card';
import { choiceField } from '../fields';
import {
  FOLDERS,
  type AnswerKind,
  type Folder,
  type MailChange,
  type MailLine,
  type MailPage,
} from '../mailbox';
import { KEY, openRecord } from '../records/clicks';
import type { Scene } from '../scene';
import { bold, joinPlain, plain } from '../text';
import { quietLine, subjectOf } from './lists';

/** Characters of a mail's first words: two lines of the panel. */
const SNIPPET = 80;

const GMAIL = 'https://mail.google.com/mail/u/0/#';

/** Gmail's own list of the folder. */
const folderLink = (folder: Folder) => open(`${GMAIL}${folder}`);

const answering = (line: MailLine, kind: AnswerKind, { reference }: Scene) =>
  act('mail_answer', { [KEY.id]: line.id, value: kind, [KEY.key]: reference });

/** The page that is shown stays the same. */
const changing = (line: MailLine, change: MailChange, folder: Folder, from: string) =>
  act('mail_change', { [KEY.id]: line.id, change, [FIELD.folder]: folder, [KEY.page]: from });

const menuOf = (line: MailLine, folder: Folder, from: string, scene: Scene): readonly (MenuItem | null)[] => {
  const { mailbox, records } = scene.texts;
  const change = (label: string, what: MailChange) => entry(label, changing(line, what, folder, from));
  const isDraft = folder === 'drafts';
  return [
    isDraft ? null : entry(mailbox.reply, answering(line, 'reply', scene)),
    isDraft ? null : entry(mailbox.replyAll, answering(line, 'reply_all', scene)),
    isDraft ? null : entry(mailbox.forward, answering(line, 'forward', scene)),
    line.unread ? change(mailbox.read, 'read') : change(mailbox.unread, 'unread'),
    line.starred ? change(mailbox.unstar, 'unstar') : change(mailbox.star, 'star'),
    folder === 'trash' ? change(mailbox.recover, 'recover') : change(mailbox.trash, 'trash'),
    line.contactId === ''
      ? null
      : entry(records.kind.contact, openRecord({ kind: 'contact', id: line.contactId })),
  ];
};

const mailRow = (line: MailLine, folder: Folder, from: string, scene: Scene): Widget => {
  const subject = subjectOf(line.subject, scene);
  return row(line.unread ? bold(subject) : subject, {
    icon: line.starred ? 'star' : 'EMAIL',
    top: joinPlain([line.who, formatAgo(line.at, scene.now, scene.offsetMinutes, scene.texts)]),
    bottom: plain(line.snippet, SNIPPET),
    onClick: open(line.link),
    button: menuButton(scene.texts.mailbox.actions, menuOf(line, folder, from, scene)),
  });
};

const choice = (folder: Folder, scene: Scene): Widget => {
  const { mailbox } = scene.texts;
  return choiceField(
    FIELD.folder,
    mailbox.folderLabel,
    FOLDERS.map(each => ({ text: mailbox.folder[each], value: each })),
    folder,
    { onChange: callback('mailbox', { again: '1' }) },
  );
};

/** What was left out, and the way to it in Gmail. */
const rest = (page: MailPage, scene: Scene): readonly (Widget | null)[] => {
  const { mailbox, format } = scene.texts;
  const others = page.looked - page.items.length;
  return [
    page.items.length === 0 ? quietLine(mailbox.none) : null,
    others === 0 ? null : quietLine(countOf(others, mailbox.others, format)),
  ];
};

const paging = (page: MailPage, from: string, scene: Scene): Section | null => {
  const { records, mailbox } = scene.texts;
  const { folder, next } = page;
  return section(null, [
    buttons(
      from === '' ? null : button(records.newer, act('mailbox', { [FIELD.folder]: folder, again: '1' })),
      next === ''
        ? null
        : button(records.older, act('mailbox', { [FIELD.folder]: folder, [KEY.page]: next, again: '1' })),
      button(mailbox.inGmail, folderLink(folder), 'BORDERLESS'),
    ),
  ]);
};

/** Where the option is not built in: why, who can change that, and Gmail's own folders meanwhile. */
const offSections = (scene: Scene): readonly (Section | null)[] => {
  const { mailbox } = scene.texts;
  return [
    section(null, [quietLine(mailbox.off), quietLine(mailbox.offWhy), quietLine(mailbox.offWho)]),
    section(null, [
      ...FOLDERS.map(folder => buttons(button(mailbox.folder[folder], folderLink(folder), 'BORDERLESS'))),
    ]),
  ];
};

/**
 * @param page null where the option is not built in
 * @param from where the page begins; '' for the newest
 */
export const mailboxCard = (folder: Folder, page: MailPage | null, scene: Scene, from = ''): Card => {
  const { mailbox, common } = scene.texts;
  if (page === null) return card({ name: 'mailbox', title: mailbox.title, sections: offSections(scene) });
  return card({
    name: 'mailbox',
    title: mailbox.title,
    subtitle: mailbox.note,
    sections: [
      section(null, [choice(folder, scene)]),
      section(null, [...page.items.map(line => mailRow(line, folder, from, scene)), ...rest(page, scene)]),
      paging(page, from, scene),
    ],
    menu: [menuItem(common.refresh, act('mailbox', { [FIELD.folder]: folder, again: '1' }))],
  });
};
