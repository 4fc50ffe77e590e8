/** The card that asks to which case or deal the open mail is to be logged: the person's open ones, any case by its number, any deal by its words. */
import { FIELD } from '../actions';
import { act, button, buttons, callback, card, row, section, type Card, type Section } from '../card';
import type { MessageCardModel } from '../mail-card';
import { textField } from '../fields';
import type { FoundRecord } from '../records';
import type { Scene } from '../scene';
import { escape } from '../text';
import { LIST_LIMIT, caseRow, counted, listed, quietLine, word } from './lists';
import { foundRow } from './records/words';

/** What was looked for among the deals of everybody, and what was found. */
export interface DealSearch {
  readonly asked: string;
  readonly found: readonly FoundRecord[];
}

const NOT_SOUGHT: DealSearch = { asked: '', found: [] };

const otherDeals = ({ asked, found }: DealSearch, scene: Scene): Section | null => {
  const { choose } = scene.texts;
  return section(escape(choose.otherDeal), [
    ...found.slice(0, LIST_LIMIT).map(each => foundRow(each, scene, { button: logHere(each.ref.id, scene) })),
    asked !== '' && found.length === 0 ? quietLine(choose.noDeal(asked)) : null,
    textField(FIELD.deal, choose.dealSought, {
      value: asked,
      suggest: callback('suggest', { kind: 'deal', field: FIELD.deal }),
    }),
    buttons(button(choose.findDeal, act('find_deal'))),
  ]);
};

const logHere = (dealId: string, { texts }: Scene) =>
  button(texts.choose.here, act('log_to_deal', { dealId }));

export const chooseCaseCard = (model: MessageCardModel, scene: Scene, sought = NOT_SOUGHT): Card => {
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
            button: logHere(deal.id, scene),
          }),
        ),
      ),
      otherDeals(sought, scene),
      section(escape(choose.byNumber), [
        { textInput: { name: FIELD.caseId, label: choose.caseNumber, hintText: choose.caseNumberHint } },
        buttons(button(choose.logToNumber, act('log_to_case'))),
      ]),
    ],
  });
};
