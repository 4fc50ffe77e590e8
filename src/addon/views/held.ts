/** The queue of held mail: what was held, why, and the two ways out. */
import { countOf, formatAgo, formatNumber } from '../../locales/format';
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
import type { HeldModel } from '../desk';
import type { Scene } from '../scene';
import { coloured, escape, joinPlain } from '../text';
import { LIST_LIMIT, subjectOf } from './lists';
import { heldCauseLabel } from './outcome';

const heldSection = (model: HeldModel, scene: Scene): Section | null => {
  const { held, common } = scene.texts;
  return section(null, [
    row(subjectOf(model.subject, scene), {
      icon: 'EMAIL',
      top: joinPlain([model.from, formatAgo(model.at, scene.now, scene.offsetMinutes, scene.texts)]),
      bottom: joinPlain([heldCauseLabel(model.cause, scene.texts), model.reason]),
    }),
    buttons(
      button(held.release, act('release', { heldId: model.id }), 'FILLED_TONAL'),
      button(held.dismiss, act('dismiss', { heldId: model.id })),
      button(common.openMail, open(model.gmailLink), 'BORDERLESS'),
    ),
  ]);
};

export const heldCard = (models: readonly HeldModel[], scene: Scene): Card => {
  const { held, common, format } = scene.texts;
  const more = models.length - LIST_LIMIT;
  return card({
    name: 'held',
    title: held.title,
    subtitle: models.length === 0 ? held.none : countOf(models.length, held.count, format),
    sections: [
      section(null, [textParagraph(coloured(escape(models.length === 0 ? held.none : held.note), 'quiet'))]),
      ...models.slice(0, LIST_LIMIT).map(model => heldSection(model, scene)),
      more > 0
        ? section(null, [textParagraph(coloured(escape(common.more(formatNumber(more, format))), 'quiet'))])
        : null,
    ],
    menu: [menuItem(common.refresh, act('refresh', { view: 'held' }))],
  });
};
