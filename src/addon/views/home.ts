/** The homepage of the side panel: what waits for the reader, how to log by mail, and whether Casebook is well. */
import { countOf, formatAgo, formatMoment } from '../../locales/format';
import { act, button, card, footer, menuItem, open, row, section, type Card, type Section } from '../card';
import type { HomeModel } from '../homepage';
import type { Scene } from '../scene';
import { quickSearch } from './records/search';
import { openRecord } from '../records/clicks';
import { LABEL_LIMIT, coloured, escape, joinPlain, plain } from '../text';
import { healthSection } from './health';
import { LIST_LIMIT, caseRow, counted, listed, subjectOf } from './lists';
import { writing } from './new-draft';
import { outcomeLabel, reasonWords } from './outcome';
import { workRow } from './work';

/** Rows of a list that are visible without unfolding it: two lists fit the panel's first screen. */
const VISIBLE_CASES = 3;

/** The reader's own work that goes on without them, and what it came to. */
const workSection = ({ work }: HomeModel, scene: Scene): Section | null =>
  section(
    escape(scene.texts.work.title),
    work.slice(0, LIST_LIMIT).map(line => workRow(line, 'home', scene)),
  );

/** What is due until the reader's day ends, late things first. */
const dueSection = (model: HomeModel, scene: Scene): Section | null => {
  const { home } = scene.texts;
  const { now, offsetMinutes, texts } = scene;
  const local = now + offsetMinutes * 60_000;
  const endOfDay = local - (local % 86_400_000) + 86_400_000;
  const items = model.due.filter(({ dueAt }) => Date.parse(dueAt) + offsetMinutes * 60_000 < endOfDay);
  const startOfDay = endOfDay - 86_400_000;
  return section(
    counted(home.due, { items, complete: true }, scene),
    items.slice(0, LIST_LIMIT).map(({ kind, id, title, dueAt }) => {
      const late = Date.parse(dueAt) + offsetMinutes * 60_000 < startOfDay;
      const when = formatMoment(dueAt, now, offsetMinutes, texts);
      const text = title === '' ? escape(id) : escape(title);
      return row(late ? coloured(text, 'bad') : text, {
        icon: kind === 'case' ? 'CONFIRMATION_NUMBER_ICON' : 'task_alt',
        top: late ? texts.mailCard.overdue(when) : texts.mailCard.due(when),
        bottom: kind === 'case' ? id : '',
        ...(kind === 'case' ? { onClick: openRecord({ kind, id }) } : {}),
      });
    }),
    VISIBLE_CASES,
  );
};

const leftOutSection = (model: HomeModel, scene: Scene): Section | null =>
  section(
    counted(scene.texts.home.leftOut, { items: model.leftOut, complete: true }, scene),
    model.leftOut.slice(0, LIST_LIMIT).map(item =>
      row(subjectOf(item.subject, scene), {
        icon: 'EMAIL',
        top: outcomeLabel(item.outcome, scene.texts),
        bottom: joinPlain([
          item.from,
          formatAgo(item.at, scene.now, scene.offsetMinutes, scene.texts),
          plain(reasonWords(item.reason, scene.texts), LABEL_LIMIT),
        ]),
      }),
    ),
    0,
  );

const heldSection = (model: HomeModel, scene: Scene): Section | null => {
  const { home, format } = scene.texts;
  const { items, complete } = model.held;
  return section(escape(home.held), [
    items.length === 0
      ? row(coloured(escape(home.nothingHeld), 'quiet'), { icon: 'EMAIL' })
      : row(escape(countOf(items.length, home.heldWaits, format, complete)), {
          icon: 'EMAIL',
          button: button(home.review, act('held'), 'FILLED_TONAL'),
        }),
  ]);
};

export const homeCard = (model: HomeModel, scene: Scene): Card => {
  const { home, common } = scene.texts;
  return card({
    name: 'home',
    title: 'Casebook',
    subtitle: model.user,
    sections: [
      section(null, quickSearch('', false, scene)),
      section(
        counted(home.myCases, model.myCases, scene),
        listed(model.myCases, scene, home.noCases, item => caseRow({ ...item, assignee: '' }, scene)),
        VISIBLE_CASES,
      ),
      workSection(model, scene),
      dueSection(model, scene),
      section(
        counted(home.unassigned, model.unassigned, scene),
        listed(model.unassigned, scene, home.nobodyWaits, item => caseRow(item, scene)),
        VISIBLE_CASES,
      ),
      heldSection(model, scene),
      leftOutSection(model, scene),
      section(
        escape(home.logByMail),
        model.logAddresses.map(({ kind, address }) =>
          row(escape(address), { icon: 'EMAIL', top: kind === 'bcc' ? home.bcc : home.forward }),
        ),
      ),
      healthSection(model.health, scene),
    ],
    menu: [
      menuItem(scene.texts.mailbox.title, act('mailbox')),
      menuItem(scene.texts.draft.title, writing({ kind: 'new', ref: null })),
      menuItem(scene.texts.settings.title, act('settings')),
    ],
    footer: footer(
      button(common.openWorkbook, open(model.bookUrl)),
      button(common.refresh, act('refresh', { view: 'home' })),
    ),
  });
};
