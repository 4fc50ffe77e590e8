/** The addresses of a contact: which is the first, add one, take one away. */
import { button, buttons, card, row, section, textParagraph, type Card, type Section } from '../../card';
import { textField } from '../../fields';
import type { Fault } from '../../records/check-form';
import type { AddressModel, ContactPage } from '../../records';
import { RECORD_FIELD, changing } from '../../records/clicks';
import type { Scene } from '../../scene';
import { bold, coloured, escape, joinPlain, paragraph } from '../../text';
import { quietLine } from '../lists';
import { faultWords } from './words';

const addressSection = (page: ContactPage, model: AddressModel, scene: Scene): Section | null => {
  const { address: words } = scene.texts.records;
  const ref = { kind: 'contact', id: page.contact.id } as const;
  const { address } = model;
  return section(null, [
    row(model.first ? bold(escape(address)) : escape(address), {
      icon: 'EMAIL',
      top: joinPlain([model.first ? words.first : '', model.bounced ? words.bounced : '']),
    }),
    page.addresses.length < 2
      ? null
      : buttons(
          model.first ? null : button(words.makeFirst, changing('address_first', ref, scene, { address })),
          button(words.remove, changing('address_remove', ref, scene, { address })),
        ),
  ]);
};

/** @param refused what was typed and why it was refused; null when nothing was */
export const addressesCard = (
  page: ContactPage,
  refused: { readonly typed: string; readonly faults: readonly Fault[] } | null,
  scene: Scene,
): Card => {
  const { address: words, field } = scene.texts.records;
  const ref = { kind: 'contact', id: page.contact.id } as const;
  return card({
    name: `addresses ${page.contact.id}`,
    title: words.title,
    subtitle: page.contact.name,
    sections: [
      ...page.addresses.map(address => addressSection(page, address, scene)),
      section(escape(words.add), [
        ...(refused?.faults ?? []).map(fault =>
          textParagraph(coloured(paragraph(faultWords(fault, scene.texts)), 'bad')),
        ),
        textField(RECORD_FIELD.address, field.address, { value: refused?.typed ?? '', kind: 'EMAIL' }),
        buttons(button(words.add, changing('address_add', ref, scene), 'FILLED_TONAL')),
        quietLine(words.note),
      ]),
    ],
  });
};
