/** Builders for the fields of a card: texts, choices and dates, with labels cleaned and optional parts left out. */
import type { Callback, SelectionItem, Widget } from './card-json';
import { LABEL_LIMIT, plain } from './text';

export interface TextFieldOptions {
  readonly value?: string;
  readonly hint?: string;
  readonly multiline?: boolean;
  /** Characters; the client takes no more. */
  readonly limit?: number;
  readonly kind?: 'TEXT' | 'INTEGER' | 'FLOAT' | 'EMAIL';
  /** A fixed list to pick from while typing. */
  readonly suggestions?: readonly string[];
  /** Asked for suggestions while somebody types. */
  readonly suggest?: Callback;
  readonly onChange?: Callback;
}

/** A line, or several lines, to type into. What it starts with is shown as it is: no HTML, line breaks kept. */
export const textField = (name: string, label: string, options: TextFieldOptions = {}): Widget => ({
  textInput: {
    name,
    label: plain(label),
    ...(options.hint ? { hintText: plain(options.hint, 2 * LABEL_LIMIT) } : {}),
    ...(options.value ? { value: options.value } : {}),
    ...(options.multiline ? { type: 'MULTIPLE_LINE' as const } : {}),
    ...(options.limit === undefined && options.kind === undefined
      ? {}
      : {
          validation: {
            ...(options.limit === undefined ? {} : { characterLimit: options.limit }),
            ...(options.kind === undefined ? {} : { inputType: options.kind }),
          },
        }),
    ...(options.suggestions && options.suggestions.length > 0
      ? { initialSuggestions: { items: options.suggestions.map(text => ({ text: plain(text) })) } }
      : {}),
    ...(options.suggest ? { autoCompleteAction: options.suggest } : {}),
    ...(options.onChange ? { onChangeAction: options.onChange } : {}),
  },
});

export interface Choice {
  readonly text: string;
  readonly value: string;
}

/** Items of a selection that the platform takes (reference of SelectionInput). */
const ITEM_LIMIT = 100;

const itemsOf = (choices: readonly Choice[], chosen: readonly string[]): readonly SelectionItem[] =>
  choices.slice(0, ITEM_LIMIT).map(({ text, value }) => ({
    text: plain(text),
    value,
    selected: chosen.includes(value),
  }));

/** A choice of one: a dropdown, or radio buttons. `chosen` is a value; without one a dropdown shows its first item. */
export const choiceField = (
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: string,
  more: { readonly radio?: boolean; readonly onChange?: Callback } = {},
): Widget => ({
  selectionInput: {
    name,
    label: plain(label),
    type: more.radio === true ? 'RADIO_BUTTON' : 'DROPDOWN',
    items: itemsOf(choices, [chosen]),
    ...(more.onChange ? { onChangeAction: more.onChange } : {}),
  },
});

/** A choice of any number: boxes, or switches. */
export const choicesField = (
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  more: { readonly switches?: boolean; readonly onChange?: Callback } = {},
): Widget => ({
  selectionInput: {
    name,
    label: plain(label),
    type: more.switches === true ? 'SWITCH' : 'CHECK_BOX',
    items: itemsOf(choices, chosen),
    ...(more.onChange ? { onChangeAction: more.onChange } : {}),
  },
});

/**
 * A date to pick.
 * @param day epoch milliseconds of that day's midnight in UTC, or null for none yet
 */
export const dateField = (name: string, label: string, day: number | null): Widget => ({
  dateTimePicker: {
    name,
    label: plain(label),
    type: 'DATE_ONLY',
    ...(day === null ? {} : { valueMsEpoch: String(day) }),
  },
});
