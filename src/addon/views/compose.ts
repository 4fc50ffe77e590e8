/** The card of a draft: templates, the signature, the logging address, and the recipients that the book does not know. */
import { companyDomainOf, companyNameFrom, domainOf, isFreeMail } from '../../crm/domains';
import { FIELD } from '../actions';
import {
  act,
  button,
  callback,
  buttons,
  card,
  row,
  section,
  textParagraph,
  type Card,
  type Section,
} from '../card';
import type { ComposeModel } from '../drafts';
import type { PersonModel } from '../lines';
import { choiceField, textField } from '../fields';
import { KEY } from '../records/clicks';
import type { Scene } from '../scene';
import { coloured, escape, joinPlain } from '../text';
import { quietLine } from './lists';
import { standingOf } from './mail-lines';
import { wrongLine } from './settings/parts';

export interface ComposeView extends ComposeModel {
  /** False when the draft's hidden recipients are not known, so that inserting may replace some. */
  readonly knowsBcc: boolean;
  /** What stood in the form of a recipient whom nothing was made of, and why. */
  readonly refused?: { readonly name: string; readonly company: string; readonly wrong: string };
}

const templates = (model: ComposeView, scene: Scene): Section | null => {
  const { compose } = scene.texts;
  const address = model.recipients[0]?.address ?? '';
  const chosen = model.templates[0];
  const once = { [KEY.key]: scene.reference };
  return section(escape(compose.write), [
    chosen === undefined
      ? quietLine(compose.noTemplates)
      : choiceField(
          FIELD.template,
          compose.template,
          model.templates.map(name => ({ text: name, value: name })),
          chosen,
        ),
    buttons(
      chosen === undefined
        ? null
        : button(compose.insertTemplate, act('insert_template', { address, ...once }), 'FILLED_TONAL'),
      chosen === undefined
        ? null
        : button(compose.withSubject, act('insert_template', { address, value: 'subject', ...once })),
      model.hasSignature ? button(compose.insertSignature, act('insert_signature', once)) : null,
    ),
  ]);
};

const log = (model: ComposeView, scene: Scene): Section | null => {
  const { compose, home } = scene.texts;
  const addresses = model.logAddresses.filter(({ kind }) => kind === 'bcc');
  if (addresses.length === 0) return section(escape(compose.title), [quietLine(compose.none)]);
  return section(escape(compose.title), [
    ...addresses.map(({ address }) =>
      row(escape(address), {
        icon: 'EMAIL',
        top: home.bcc,
        button: button(compose.insert, act('insert_bcc', { address }), 'FILLED_TONAL'),
      }),
    ),
    textParagraph(coloured(escape(compose.note), 'quiet')),
    model.knowsBcc ? null : textParagraph(coloured(escape(compose.replaces), 'quiet')),
  ]);
};

const recipient = (person: PersonModel, scene: Scene) =>
  row(escape(person.name), {
    icon: person.contactId === null ? 'person_add' : 'PERSON',
    top: standingOf(person, scene),
    bottom: joinPlain([person.name === person.address ? '' : person.address, person.company]),
  });

/** The first recipient who is in no contact can be made one: one form fits a card. */
const people = (model: ComposeView, scene: Scene): Section | null => {
  const { compose } = scene.texts;
  const unknown = model.recipients.find(each => each.contactId === null && each.never === null);
  const domain = unknown ? companyDomainOf(unknown.address) : '';
  const isOwn = domain !== '' && !isFreeMail(domainOf(unknown?.address ?? ''));
  const company = unknown?.company || (isOwn ? companyNameFrom(domain) : '');
  return section(escape(compose.recipients), [
    ...model.recipients.map(person => recipient(person, scene)),
    ...(unknown === undefined
      ? []
      : [
          wrongLine(model.refused?.wrong ?? ''),
          textField(FIELD.recipientName, compose.nameOf(unknown.address), {
            value: model.refused?.name ?? '',
          }),
          textField(FIELD.company, compose.company, {
            value: model.refused?.company ?? company,
            hint: scene.texts.records.hint.company,
            suggest: callback('suggest', { kind: 'company', field: FIELD.company }),
          }),
          buttons(button(compose.link, act('link_recipient', { address: unknown.address }))),
        ]),
  ]);
};

export const composeCard = (model: ComposeView, scene: Scene): Card =>
  card({
    name: 'compose',
    title: 'Casebook',
    sections: [templates(model, scene), log(model, scene), people(model, scene)],
  });
