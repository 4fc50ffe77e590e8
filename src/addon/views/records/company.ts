/** The card of a company: its people, its cases and deals, and all mail of its contacts. */
import { button, buttons, card, menuItem, open, row, section, type Card } from '../../card';
import type { CompanyPage } from '../../records';
import { actOn, cardName } from '../../records/clicks';
import type { Scene } from '../../scene';
import { writing } from '../new-draft';
import { bold, escape } from '../../text';
import { counted, quietLine } from '../lists';
import {
  ROWS,
  allButton,
  casesSection,
  dealsSection,
  extraRows,
  mailSearch,
  noteSection,
  recordMenu,
  timelineSection,
} from './parts';
import { contactRow, fact } from './words';

const VISIBLE_CONTACTS = 3;

export const companyCard = (page: CompanyPage, scene: Scene, note = ''): Card => {
  const { records, message } = scene.texts;
  const { company, contacts } = page;
  const ref = { kind: 'company', id: company.id } as const;
  const head = [
    row(bold(escape(company.name)), { icon: 'domain', bottom: company.domain }),
    buttons(
      button(records.edit, actOn('record_form', ref, { form: 'company' }), 'FILLED_TONAL'),
      button(scene.texts.draft.write, writing({ kind: 'new', ref })),
    ),
  ];
  return card({
    name: cardName(ref),
    title: company.name,
    subtitle: records.kind.company,
    sections: [
      section(
        null,
        [
          ...head,
          fact(message.owner, company.owner),
          fact(message.tags, company.tags.join(', '), { icon: 'BOOKMARK' }),
          fact(records.field.notes, company.notes, { icon: 'note' }),
          ...extraRows(company.extra),
        ],
        head.length,
      ),
      section(
        counted(records.contacts, contacts, scene),
        [
          ...(contacts.items.length === 0
            ? [quietLine(records.noContacts)]
            : contacts.items.slice(0, ROWS).map(item => contactRow(item, scene))),
          contacts.items.length > ROWS ? allButton(ref, 'contacts', scene) : null,
        ],
        VISIBLE_CONTACTS,
      ),
      casesSection(ref, page.openCases, scene),
      dealsSection(ref, page.deals, scene),
      timelineSection(ref, page, '', scene),
      noteSection(ref, '', note, scene),
    ],
    menu: recordMenu(
      ref,
      page,
      '',
      scene,
      company.domain === ''
        ? null
        : menuItem(records.searchMail, open(mailSearch([`from:${company.domain}`, `to:${company.domain}`]))),
    ),
  });
};
