/** Shown instead of any card while Casebook is not installed, or the reader may not open the workbook. */
import { act, button, buttons, card, row, section, textParagraph, type Card } from '../card';
import type { ViewName } from '../actions';
import type { NotReady } from '../desk';
import type { Scene } from '../scene';
import { coloured, escape, paragraph } from '../text';

const wordsFor = (why: NotReady['why'], { texts: { notReady } }: Scene): readonly [string, string] => {
  switch (why) {
    case 'not_installed':
      return [notReady.notInstalled, notReady.notInstalledNext];
    case 'no_access':
      return [notReady.noAccess, notReady.noAccessNext];
    case 'older_book':
      return [notReady.olderBook, notReady.olderBookNext];
    case 'newer_book':
      return [notReady.newerBook, notReady.newerBookNext];
  }
};

/** @param view what a refresh shows; null where a card cannot be changed */
export const notReadyCard = (model: NotReady, view: ViewName | null, scene: Scene): Card => {
  const { notReady, common } = scene.texts;
  const [what, next] = wordsFor(model.why, scene);
  return card({
    name: 'not-ready',
    title: notReady.title,
    sections: [
      section(null, [
        row(escape(what), { icon: 'DESCRIPTION' }),
        textParagraph(escape(next)),
        model.detail === '' ? null : textParagraph(coloured(paragraph(model.detail), 'quiet')),
        view === null ? null : buttons(button(common.refresh, act('refresh', { view }))),
      ]),
    ],
  });
};
