/** The card of a deal. */
import { button, buttons, card, row, section, type Card } from '../../card';
import type { DealPage } from '../../records';
import { actOn, cardName, openRecord } from '../../records/clicks';
import type { Scene } from '../../scene';
import { writing } from '../new-draft';
import { bold, escape, joinPlain } from '../../text';
import { noteSection, recordMenu, tasksSection, timelineSection } from './parts';
import { dayWords, fact, moneyWords, word } from './words';

export const dealCard = (page: DealPage, scene: Scene, note = ''): Card => {
  const { records, message } = scene.texts;
  const { deal } = page;
  const ref = { kind: 'deal', id: deal.id } as const;
  const about = deal.contactId;
  const head = [
    row(bold(escape(moneyWords(deal, scene) || deal.name)), {
      icon: 'handshake',
      top: word(records.stage, deal.stage),
      bottom: deal.owner,
    }),
    fact(records.field.closeAt, dayWords(deal.closeAt, scene), { icon: 'CLOCK' }),
    fact(message.contact, deal.contactName, {
      icon: 'PERSON',
      onClick: deal.contactId === '' ? null : openRecord({ kind: 'contact', id: deal.contactId }),
    }),
    fact(message.company, deal.company, {
      icon: 'domain',
      onClick: deal.companyId === '' ? null : openRecord({ kind: 'company', id: deal.companyId }),
    }),
    buttons(
      button(records.edit, actOn('record_form', ref, { form: 'deal' }, about), 'FILLED_TONAL'),
      deal.contactId === '' ? null : button(scene.texts.draft.write, writing({ kind: 'new', ref })),
    ),
  ];
  return card({
    name: cardName(ref),
    title: deal.name || deal.id,
    subtitle: joinPlain([records.kind.deal, deal.company]),
    sections: [
      section(null, [...head, fact(records.field.notes, deal.notes, { icon: 'note' })]),
      tasksSection(ref, page.tasks, about, scene),
      timelineSection(ref, page, about, scene),
      noteSection(ref, about, note, scene),
    ],
    menu: recordMenu(ref, page, about, scene),
  });
};
