/** The homepage of the side panel: what waits for the reader, how to log by mail, and whether Casebook is well. */
import { countOf, formatAgo, formatNumber } from '../../locales/format';
import {
  act,
  button,
  card,
  footer,
  menuItem,
  open,
  row,
  section,
  textParagraph,
  type Card,
  type Section,
} from '../card';
import type { HealthModel, HomeModel } from '../desk';
import type { Scene } from '../scene';
import { quickSearch } from './records/search';
import { coloured, escape } from '../text';
import { caseRow, counted, listed } from './lists';

/** Rows of a list that are visible without unfolding it: two lists fit the panel's first screen. */
const VISIBLE_CASES = 3;

const health = (model: HealthModel, scene: Scene): Section | null => {
  const { texts, now, offsetMinutes } = scene;
  const { home, common, format } = texts;
  const read = formatAgo(model.lastPollAt, now, offsetMinutes, texts);
  const gap = model.gap ?? 0;
  return section(
    escape(home.health),
    [
      read === ''
        ? row(coloured(escape(home.neverPolled), 'warn'), { icon: 'CLOCK' })
        : row(escape(read), {
            icon: 'CLOCK',
            top: home.lastPoll,
            bottom: countOf(model.lastPollMails, common.mails, format),
          }),
      gap > 0
        ? row(coloured(escape(formatNumber(gap, format)), 'bad'), { top: home.gap, icon: 'DESCRIPTION' })
        : null,
      model.waiting > 0
        ? row(escape(formatNumber(model.waiting, format)), { top: home.waiting, icon: 'EMAIL' })
        : null,
      model.gap === 0 ? row(escape(home.noGap), { icon: 'DESCRIPTION' }) : null,
      textParagraph(coloured(escape(home.version(model.version)), 'quiet')),
    ],
    gap > 0 ? 2 : 1,
  );
};

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
      section(
        counted(home.unassigned, model.unassigned, scene),
        listed(model.unassigned, scene, home.nobodyWaits, item => caseRow(item, scene)),
        VISIBLE_CASES,
      ),
      heldSection(model, scene),
      section(
        escape(home.logByMail),
        model.logAddresses.map(({ kind, address }) =>
          row(escape(address), { icon: 'EMAIL', top: kind === 'bcc' ? home.bcc : home.forward }),
        ),
      ),
      health(model.health, scene),
    ],
    menu: [menuItem(scene.texts.settings.title, act('settings'))],
    footer: footer(
      button(common.openWorkbook, open(model.bookUrl)),
      button(common.refresh, act('refresh', { view: 'home' })),
    ),
  });
};
