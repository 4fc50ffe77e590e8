/** The card of a draft: puts the logging address into Bcc. */
import { act, button, card, row, section, textParagraph, type Card } from '../card';
import type { LogAddress } from '../desk';
import type { Scene } from '../scene';
import { coloured, escape } from '../text';

export interface ComposeModel {
  readonly logAddresses: readonly LogAddress[];
  /** False when the draft's recipients are not known, so that inserting may replace some. */
  readonly knowsBcc: boolean;
}

export const composeCard = (model: ComposeModel, scene: Scene): Card => {
  const { compose, home } = scene.texts;
  const addresses = model.logAddresses.filter(({ kind }) => kind === 'bcc');
  return card({
    name: 'compose',
    title: compose.title,
    sections: [
      section(null, [
        ...(addresses.length === 0
          ? [textParagraph(coloured(escape(compose.none), 'quiet'))]
          : addresses.map(({ address }) =>
              row(escape(address), {
                icon: 'EMAIL',
                top: home.bcc,
                button: button(compose.insert, act('insert_bcc', { address }), 'FILLED_TONAL'),
              }),
            )),
        addresses.length === 0 ? null : textParagraph(coloured(escape(compose.note), 'quiet')),
        addresses.length === 0 || model.knowsBcc
          ? null
          : textParagraph(coloured(escape(compose.replaces), 'quiet')),
      ]),
    ],
  });
};
