/**
 * The fields of a card: what they start with, what the person put in, and the `formInputs` that a click sends.
 * As on Google, an empty text and an unticked box have no entry at all.
 */
import type { FormInput, FormInputs } from '../../server/api';
import type { Action, Card, DateTimePicker, SelectionInput, Widget } from './card';

/** By field name: the texts or chosen values. A picker holds its epoch milliseconds as one string. */
export type Fields = Readonly<Record<string, readonly string[]>>;

const EMPTY: readonly string[] = [];

export function widgetsOf(card: Card): readonly Widget[] {
  const nested = (widget: Widget): readonly Widget[] => [
    widget,
    ...(widget.columns?.columnItems ?? []).flatMap(column => (column.widgets ?? []).flatMap(nested)),
  ];
  return (card.sections ?? []).flatMap(section => (section.widgets ?? []).flatMap(nested));
}

/** A dropdown without a chosen item shows its first one, as the client does. */
function chosen(input: SelectionInput): readonly string[] {
  const items = input.items ?? [];
  const selected = items.filter(item => item.selected).map(item => item.value ?? '');
  const first = items[0];
  return input.type === 'DROPDOWN' && selected.length === 0 && first ? [first.value ?? ''] : selected;
}

export function startingFields(card: Card): Fields {
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, values: readonly string[]): void => {
    if (name) fields[name] = [...(fields[name] ?? EMPTY), ...values];
  };
  for (const widget of widgetsOf(card)) {
    const { textInput, selectionInput, dateTimePicker, decoratedText } = widget;
    if (textInput) add(textInput.name, textInput.value ? [textInput.value] : EMPTY);
    if (selectionInput) add(selectionInput.name, chosen(selectionInput));
    if (dateTimePicker)
      add(
        dateTimePicker.name,
        dateTimePicker.valueMsEpoch === undefined ? EMPTY : [`${dateTimePicker.valueMsEpoch}`],
      );
    const control = decoratedText?.switchControl;
    if (control) add(control.name, control.selected ? [control.value ?? ''] : EMPTY);
  }
  return fields;
}

function pickerInput(picker: DateTimePicker, ms: string): FormInput {
  if (picker.type === 'DATE_ONLY') return { dateInput: { msSinceEpoch: ms } };
  if (picker.type === 'TIME_ONLY') {
    const minutes = Math.floor(Number(ms) / 60_000);
    return { timeInput: { hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 } };
  }
  return { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: ms } };
}

export function formInputs(card: Card, fields: Fields): FormInputs {
  const pickers = new Map(
    widgetsOf(card).flatMap(({ dateTimePicker: picker }) =>
      picker?.name ? [[picker.name, picker] as const] : [],
    ),
  );
  const inputs: Record<string, FormInput> = {};
  for (const [name, values] of Object.entries(fields)) {
    const filled = values.filter(value => value !== '');
    const [first] = filled;
    if (first === undefined) continue;
    const picker = pickers.get(name);
    inputs[name] = picker ? pickerInput(picker, first) : { stringInputs: { value: filled } };
  }
  return inputs;
}

/** The values that a card which takes another's place keeps: those of fields that it has too. */
export function carriedOver(card: Card, typed: Fields): Fields {
  const fields: Record<string, readonly string[]> = { ...startingFields(card) };
  for (const name of Object.keys(fields)) fields[name] = typed[name] ?? fields[name] ?? EMPTY;
  return fields;
}

/** Names of the fields that must be filled before this action may go, and are not. */
export function missingFields(action: Action, fields: Fields): readonly string[] {
  const required = action.allWidgetsAreRequired ? Object.keys(fields) : (action.requiredWidgets ?? []);
  return required.filter(name => !(fields[name] ?? EMPTY).some(value => value.trim() !== ''));
}

export const parametersOf = (action: Action): Readonly<Record<string, string>> =>
  Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key ?? '', value ?? '']));
