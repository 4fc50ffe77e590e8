/** The card of a record, whatever its kind; or the one that says that it is gone. */
import { act, button, buttons, card, row, section, textParagraph, type Card } from '../../card';
import type { RecordPage } from '../../records';
import type { Scene } from '../../scene';
import { coloured, escape } from '../../text';
import { caseCard } from './case';
import { companyCard } from './company';
import { contactCard } from './contact';
import { dealCard } from './deal';

export const goneCard = (scene: Scene): Card => {
  const { records } = scene.texts;
  return card({
    name: 'gone',
    title: records.gone,
    sections: [
      section(null, [
        row(escape(records.gone), { icon: 'DESCRIPTION' }),
        textParagraph(coloured(escape(records.goneNote), 'quiet')),
        buttons(button(records.search, act('search'))),
      ]),
    ],
  });
};

/** @param note what was typed into the note's field when saving it was refused */
export const recordCard = (page: RecordPage | null, scene: Scene, note = ''): Card => {
  switch (page?.kind) {
    case undefined:
      return goneCard(scene);
    case 'contact':
      return contactCard(page, scene, note);
    case 'company':
      return companyCard(page, scene, note);
    case 'case':
      return caseCard(page, scene, note);
    case 'deal':
      return dealCard(page, scene, note);
  }
};
