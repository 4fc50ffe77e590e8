/** The card of a contact. */
import { countOf } from '../../../locales/format';
import { button, buttons, card, menuItem, open, row, section, type Card } from '../../card';
import type { ContactPage } from '../../records';
import { actOn, cardName, openRecord } from '../../records/clicks';
import type { Scene } from '../../scene';
import { writing } from '../new-draft';
import { bold, escape, joinPlain } from '../../text';
import {
  casesSection,
  dealsSection,
  extraRows,
  mailSearch,
  noteSection,
  recordMenu,
  tasksSection,
  timelineSection,
} from './parts';
import { dayWords, fact } from './words';

export const contactCard = (page: ContactPage, scene: Scene, note = ''): Card => {
  const { records, common, draft, message, format } = scene.texts;
  const { contact } = page;
  const ref = { kind: 'contact', id: contact.id } as const;
  const others = page.addresses.filter(({ first }) => !first);
  const named = contact.name !== contact.address;
  const facts = [
    fact(
      message.lastMessage,
      joinPlain([
        dayWords(contact.lastMessageAt, scene),
        contact.messages > 0 ? countOf(contact.messages, common.messages, format) : '',
      ]),
      { icon: 'CLOCK' },
    ),
    fact(message.owner, contact.owner),
    fact(message.tags, contact.tags.join(', '), { icon: 'BOOKMARK' }),
    fact(records.field.notes, contact.notes, { icon: 'note' }),
    ...extraRows(contact.extra),
  ];
  const merged = contact.mergedInto !== '';
  const head = [
    merged
      ? row(escape(contact.mergedInto), {
          icon: 'call_merge',
          top: records.mergedInto,
          onClick: openRecord({ kind: 'contact', id: contact.mergedInto }),
        })
      : null,
    row(bold(escape(contact.name)), {
      icon: 'PERSON',
      top: contact.title,
      bottom: joinPlain([named ? contact.address : '', ...others.map(({ address }) => address)]),
    }),
    fact(message.company, contact.company, {
      icon: 'domain',
      onClick: contact.companyId === '' ? null : openRecord({ kind: 'company', id: contact.companyId }),
    }),
    fact(message.phone, contact.phone, { icon: 'PHONE' }),
    merged
      ? null
      : buttons(
          button(records.edit, actOn('record_form', ref, { form: 'contact' }), 'FILLED_TONAL'),
          button(draft.write, writing({ kind: 'new', ref })),
          button(records.address.title, actOn('addresses', ref)),
          button(records.merge.title, actOn('merge', ref)),
        ),
  ];
  const addresses = page.addresses.length > 0 ? page.addresses.map(each => each.address) : [contact.address];
  return card({
    name: cardName(ref),
    title: contact.name,
    subtitle: joinPlain([records.kind.contact, contact.company]),
    sections: [
      section(null, [...head, ...facts], head.filter(widget => widget !== null).length),
      casesSection(ref, page.openCases, scene),
      merged ? null : tasksSection(ref, page.tasks, '', scene),
      merged ? null : dealsSection(ref, page.deals, scene),
      timelineSection(ref, page, '', scene),
      merged ? null : noteSection(ref, '', note, scene),
    ],
    menu: recordMenu(ref, page, '', scene, menuItem(records.searchMail, open(mailSearch(addresses)))),
  });
};
