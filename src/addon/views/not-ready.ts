/** Shown instead of any card while Casebook is not installed, or the reader may not open the workbook. */
import { act, button, buttons, card, row, section, textParagraph, type Card } from '../card';
import type { ViewName } from '../actions';
import type { NotReady } from '../desk';
import type { Scene } from '../scene';
import { coloured, escape, paragraph } from '../text';

/** @param view what a refresh shows; null where a card cannot be changed */
export const notReadyCard = (model: NotReady, view: ViewName | null, scene: Scene): Card => {
  const { notReady, common } = scene.texts;
  const missing = model.why === 'not_installed';
  return card({
    name: 'not-ready',
    title: notReady.title,
    sections: [
      section(null, [
        row(escape(missing ? notReady.notInstalled : notReady.noAccess), { icon: 'DESCRIPTION' }),
        textParagraph(escape(missing ? notReady.notInstalledNext : notReady.noAccessNext)),
        model.detail === '' ? null : textParagraph(coloured(paragraph(model.detail), 'quiet')),
        view === null ? null : buttons(button(common.refresh, act('refresh', { view }))),
      ]),
    ],
  });
};
