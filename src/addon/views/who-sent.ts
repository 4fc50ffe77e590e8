/** The form that asks who wrote a forwarded mail whose own header could not be read. */
import { FIELD } from '../actions';
import { act, button, card, footer, section, textParagraph, type Card } from '../card';
import type { SenderGuess } from '../mail-card';
import { textField } from '../fields';
import type { Scene } from '../scene';
import { coloured, escape } from '../text';
import { quietLine } from './lists';

/** @param wrong what is wrong with what was typed; '' at first */
export const whoSentCard = (sender: SenderGuess, wrong: string, scene: Scene): Card => {
  const { whoSent } = scene.texts;
  return card({
    name: 'who-sent',
    title: whoSent.title,
    sections: [
      section(null, [
        quietLine(whoSent.why),
        wrong === '' ? null : textParagraph(coloured(escape(wrong), 'bad')),
        textField(FIELD.senderAddress, whoSent.address, {
          value: sender.address,
          kind: 'EMAIL',
          hint: whoSent.addressHint,
        }),
        textField(FIELD.senderName, whoSent.name, { value: sender.name }),
        sender.address === '' || wrong !== '' ? null : quietLine(whoSent.found),
      ]),
    ],
    footer: footer(button(whoSent.log, act('log_as_sent_by'))),
  });
};
