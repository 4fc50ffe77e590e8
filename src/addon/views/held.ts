/** The queue of held mail: what was held, why, and the two ways out. */
import { countOf, formatAgo } from '../../locales/format';
import {
  act,
  button,
  buttons,
  card,
  menuItem,
  open,
  row,
  section,
  textParagraph,
  type Card,
  type Section,
} from '../card';
import type { Excerpt } from '../lines';
import type { HeldModel } from '../homepage';
import type { Scene } from '../scene';
import { coloured, joinPlain, paragraph } from '../text';
import { LIST_LIMIT, beyond, quietLine, subjectOf } from './lists';
import { heldCauseLabel, reasonWords } from './outcome';

/** Characters of the reason: two or three lines. */
const REASON_LIMIT = 240;

const heldSection = (model: HeldModel, scene: Scene): Section | null => {
  const { held, common } = scene.texts;
  return section(null, [
    row(subjectOf(model.subject, scene), {
      icon: 'EMAIL',
      top: joinPlain([model.from, formatAgo(model.at, scene.now, scene.offsetMinutes, scene.texts)]),
      bottom: heldCauseLabel(model.cause, scene.texts),
    }),
    model.reason === ''
      ? null
      : textParagraph(coloured(paragraph(reasonWords(model.reason, scene.texts), REASON_LIMIT), 'quiet')),
    buttons(
      button(held.release, act('release', { heldId: model.id }), 'FILLED_TONAL'),
      button(held.dismiss, act('dismiss', { heldId: model.id })),
      button(common.openMail, open(model.gmailLink), 'BORDERLESS'),
    ),
  ]);
};

export const heldCard = (queue: Excerpt<HeldModel>, scene: Scene): Card => {
  const { held, common, format } = scene.texts;
  const { items, complete } = queue;
  const shown = items.slice(0, LIST_LIMIT);
  return card({
    name: 'held',
    title: held.title,
    subtitle: items.length === 0 ? held.none : countOf(items.length, common.mails, format, complete),
    sections: [
      section(null, [quietLine(items.length === 0 ? held.none : held.note)]),
      ...shown.map(model => heldSection(model, scene)),
      section(null, beyond(queue, shown.length, scene)),
    ],
    menu: [menuItem(common.refresh, act('refresh', { view: 'held' }))],
  });
};
