/** The card that asks to which case the open mail is to be logged: the person's open cases, or any other by its number. */
import { FIELD } from '../actions';
import { act, button, buttons, card, section, type Card } from '../card';
import type { MessageCardModel } from '../desk';
import type { Scene } from '../scene';
import { escape } from '../text';
import { caseRow, counted, listed } from './lists';

export const chooseCaseCard = (model: MessageCardModel, scene: Scene): Card => {
  const { choose, message, common } = scene.texts;
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
      section(escape(choose.byNumber), [
        { textInput: { name: FIELD.caseId, label: choose.caseNumber, hintText: choose.caseNumberHint } },
        buttons(button(choose.logToNumber, act('log_to_case'))),
      ]),
    ],
  });
};
