/**
 * A form: its fields with what stands in the book or was typed, what is wrong with it, and what somebody else has changed
 * meanwhile. The Save button carries marks of the values the form was opened with, never the values.
 */
import {
  callback,
  button,
  buttons,
  card,
  footer,
  row,
  section,
  textParagraph,
  type Card,
  type Widget,
} from '../../card';
import { choiceField, dateField, textField } from '../../fields';
import type { Fault } from '../../records/check-form';
import { choicesOf, fieldsOf, type Field, type FormName, type FormValues } from '../../records/form-fields';
import { markOf, marksOf, type Clash } from '../../records/marks';
import { BESIDE_MAIL, actOn, cardName, changing } from '../../records/clicks';
import type { FormModel } from '../../records';
import type { Scene } from '../../scene';
import { coloured, escape, joinPlain, paragraph } from '../../text';
import { quietLine } from '../lists';
import { faultWords, fieldLabel, valueWord } from './words';

/** A form that was refused: what was typed, what is wrong, and the marks that it had. */
export interface Refused {
  readonly typed: FormValues;
  readonly opened: string;
  readonly faults: readonly Fault[];
  readonly clashes: readonly Clash[];
}

const hintOf = (field: Field, { texts }: Scene): string => {
  const { hint } = texts.records;
  switch (field.kind) {
    case 'currency':
      return hint.currency;
    case 'domain':
      return hint.domain;
    default:
      if (field.suggests === 'company') return hint.company;
      return field.name === 'tags' ? hint.tags : '';
  }
};

const oneOf = (choices: readonly string[], value: string): readonly string[] =>
  value === '' || choices.includes(value) ? choices : [value, ...choices];

const widgetOf = (field: Field, value: string, { users, lists }: FormModel, scene: Scene): Widget => {
  const label = fieldLabel(field.name, scene) + (field.required ? ' *' : '');
  switch (field.kind) {
    case 'choice':
      return choiceField(
        field.name,
        label,
        oneOf(choicesOf(field, lists), value).map(each => ({
          text: valueWord(field.name, each, scene),
          value: each,
        })),
        value,
      );
    case 'person':
      return choiceField(
        field.name,
        label,
        [
          { text: scene.texts.records.nobody, value: '' },
          ...oneOf(users, value).map(each => ({ text: each, value: each })),
        ],
        value,
      );
    case 'day':
      return dateField(
        field.name,
        label,
        value === '' || !Number.isFinite(Number(value)) ? null : Number(value),
      );
    default:
      return textField(field.name, label, {
        value,
        hint: hintOf(field, scene),
        multiline: field.kind === 'lines',
        ...(field.suggests
          ? { suggest: callback('suggest', { kind: field.suggests, field: field.name }) }
          : {}),
      });
  }
};

/** A clash's new mark is what stands there now: saved again, the person's own value is meant to replace it. */
const marksAfter = (form: FormName, { opened, clashes }: Refused): string =>
  opened
    .split('.')
    .map((mark, index) => {
      const field = fieldsOf(form)[index]?.name;
      const clash = clashes.find(each => each.field === field);
      return clash ? markOf(clash.theirs) : mark;
    })
    .join('.');

const shown = (field: string, value: string, scene: Scene): string => {
  const known = valueWord(field, value, scene);
  const day = /^\d{11,}$/.test(value) && (field === 'dueAt' || field === 'closeAt');
  return day ? new Date(Number(value)).toISOString().slice(0, 10) : known || scene.texts.records.form.empty;
};

/** What the form's buttons carry besides the record: the contact of a deal, and whether it was opened beside a mail. */
export interface FormOrigin {
  readonly about: string;
  readonly beside: boolean;
}

const more = ({ beside }: FormOrigin): Readonly<Record<string, string>> => (beside ? BESIDE_MAIL : {});

const clashRows = (model: FormModel, { clashes, typed }: Refused, from: FormOrigin, scene: Scene) => {
  const { form } = scene.texts.records;
  if (clashes.length === 0) return null;
  return section(escape(form.clash), [
    quietLine(form.clashNote),
    ...clashes.map(({ field, theirs }) =>
      row(escape(shown(field, theirs, scene)), {
        icon: 'group',
        top: fieldLabel(field, scene),
        bottom: form.yours(shown(field, typed[field] ?? '', scene)),
      }),
    ),
    buttons(
      button(
        form.takeTheirs,
        actOn('record_form', model.ref, { ...more(from), form: model.form, again: '1' }, from.about),
      ),
    ),
  ]);
};

/** @param refused null when the form is opened */
export const formCard = (model: FormModel, refused: Refused | null, from: FormOrigin, scene: Scene): Card => {
  const { records } = scene.texts;
  const values = refused?.typed ?? model.values;
  const opened = refused ? marksAfter(model.form, refused) : marksOf(model.form, model.values);
  const save = button(
    records.save,
    changing('record_save', model.ref, scene, { ...more(from), form: model.form, opened }, from.about),
    'FILLED',
  );
  return card({
    name: `form ${cardName(model.ref)}`,
    title: records.form[model.form],
    subtitle: joinPlain([model.ref.kind === 'case' ? model.ref.id : '', model.name]),
    sections: [
      refused && refused.faults.length > 0
        ? section(escape(records.form.wrong), [
            ...refused.faults.map(fault =>
              textParagraph(coloured(paragraph(faultWords(fault, scene.texts)), 'bad')),
            ),
          ])
        : null,
      refused ? clashRows(model, refused, from, scene) : null,
      section(null, [
        model.form === 'convert' ? quietLine(records.form.convertNote) : null,
        ...fieldsOf(model.form).map(field => widgetOf(field, values[field.name] ?? '', model, scene)),
      ]),
    ],
    footer: footer(save),
  });
};
