/** The card that asks to which case or deal the open mail is to be logged: the person's open ones, or any case by its number. */
import { FIELD } from '../actions';
import { act, button, buttons, card, row, section, type Card } from '../card';
import type { MessageCardModel } from '../desk';
import type { Scene } from '../scene';
import { escape } from '../text';
import { caseRow, counted, listed, word } from './lists';

export const chooseCaseCard = (model: MessageCardModel, scene: Scene): Card => {
  const { choose, message, common, stage } = scene.texts;
  return card({
    name: 'choose-case',
    title: choose.title,
    subtitle: model.subject.trim() === '' ? common.noSubject : model.subject,
    sections: [
      section(
        counted(message.openCases, model.openCases, scene),
        listed(model.openCases, scene, choose.none, item =>
          caseRow(item, scene, { button: button(choose.here, act('log_to_case', { caseId: item.id })) }),
        ),
      ),
      section(
        escape(choose.deals),
        model.deals.map(deal =>
          row(escape(deal.name || deal.id), {
            icon: 'handshake',
            top: word(stage, deal.stage),
            button: button(choose.here, act('log_to_deal', { dealId: deal.id })),
          }),
        ),
      ),
      section(escape(choose.byNumber), [
        { textInput: { name: FIELD.caseId, label: choose.caseNumber, hintText: choose.caseNumberHint } },
        buttons(button(choose.logToNumber, act('log_to_case'))),
      ]),
    ],
  });
};
