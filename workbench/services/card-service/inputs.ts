/** The widgets that people fill in. Source: CardService reference and card.proto. */
import { actionUnder } from './clicks';
import { append, choice, fieldName, flag, inWords, nested, text, whole } from './methods';
import type { Json, JsonObject, Method, Spec } from './part';
import { widgetSpec } from './widget';

/** Items of a selection (reference of SelectionInput). */
const MAX_ITEMS = 100;

const SWITCH: Spec = {
  name: 'Switch',
  methods: {
    setFieldName: fieldName(true),
    setValue: text('value'),
    setSelected: flag('selected'),
    setControlType: choice('SwitchControlType', 'controlType'),
    setOnChangeAction: actionUnder('onChangeAction'),
  },
  required: { name: 'setFieldName', value: 'setValue' },
};

const VALIDATION: Spec = {
  name: 'Validation',
  methods: { setCharacterLimit: whole('characterLimit'), setInputType: choice('InputType', 'inputType') },
};

const SUGGESTIONS: Spec = {
  name: 'Suggestions',
  methods: {
    addSuggestion: {
      takes: [['String']],
      apply: (part, [item]) => append(part, 'items', { text: String(item) }),
    },
    addSuggestions: {
      takes: [['Object[]']],
      apply: (part, [items]) =>
        (items as readonly unknown[]).forEach(item => append(part, 'items', { text: String(item) })),
    },
  },
};

const TEXT_INPUT = widgetSpec({
  name: 'TextInput',
  wire: 'textInput',
  methods: {
    setFieldName: fieldName(),
    setTitle: text('label'),
    setHint: text('hintText'),
    setValue: text('value'),
    setMultiline: {
      takes: [['Boolean']],
      apply: (part, [many]) => {
        part.json['type'] = many === true ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
      },
    },
    setOnChangeAction: actionUnder('onChangeAction'),
    setSuggestions: nested('Suggestions', 'initialSuggestions'),
    setSuggestionsAction: actionUnder('autoCompleteAction'),
    setValidation: nested('Validation', 'validation'),
  },
  required: { name: 'setFieldName', label: 'setTitle' },
});

const addItem =
  (item: JsonObject) => (part: Parameters<Method['apply']>[0], fail: (text: string) => never) => {
    if (((part.json['items'] ?? []) as readonly Json[]).length >= MAX_ITEMS) {
      fail(`CardService.SelectionInput: at most ${MAX_ITEMS} items can be added.`);
    }
    append(part, 'items', item);
  };

const SELECTION_INPUT = widgetSpec({
  name: 'SelectionInput',
  wire: 'selectionInput',
  start: { type: 'CHECK_BOX' },
  methods: {
    setFieldName: fieldName(),
    setTitle: text('label'),
    setType: choice('SelectionInputType', 'type'),
    setOnChangeAction: actionUnder('onChangeAction'),
    setExternalDataSource: actionUnder('externalDataSource'),
    setMultiSelectMaxSelectedItems: whole('multiSelectMaxSelectedItems'),
    setMultiSelectMinQueryLength: whole('multiSelectMinQueryLength'),
    addItem: {
      takes: [['Object', 'Object', 'Boolean']],
      apply: (part, [label, value, selected], kit) =>
        addItem({ text: String(label), value: String(value), selected: selected === true })(part, kit.fail),
    },
    addMultiSelectItem: {
      takes: [['Object', 'Object', 'Boolean', 'Object', 'Object']],
      apply: (part, [label, value, selected, startIconUri, bottomText], kit) =>
        addItem({
          text: String(label),
          value: String(value),
          selected: selected === true,
          startIconUri: String(startIconUri),
          bottomText: String(bottomText),
        })(part, kit.fail),
    },
  },
  required: { name: 'setFieldName' },
  check: json => {
    const selected = ((json['items'] ?? []) as readonly JsonObject[]).filter(
      item => item['selected'] === true,
    );
    const one = json['type'] === 'RADIO_BUTTON' || json['type'] === 'DROPDOWN';
    return one && selected.length > 1 ? `${inWords(json, 'type')} takes one selected item.` : null;
  },
});

const epoch: Method = {
  takes: [['Number'], ['String']],
  apply: (part, [value], kit) => {
    if (!/^-?\d+$/.test(String(value)))
      kit.fail(`CardService.${part.spec.name}: "${String(value)}" is no time in ms.`);
    part.json['valueMsEpoch'] = String(value);
  },
};

const picker = (name: string, type: string, more: Readonly<Record<string, Method>>): Spec =>
  widgetSpec({
    name,
    wire: 'dateTimePicker',
    start: { type },
    methods: {
      setFieldName: fieldName(),
      setTitle: text('label'),
      setOnChangeAction: actionUnder('onChangeAction'),
      ...more,
    },
    required: { name: 'setFieldName' },
  });

/** A time of day stands on the wire as milliseconds since midnight. */
const timePart = (unit: number, modulus: number): Method => ({
  takes: [['Integer']],
  apply: (part, [value]) => {
    const now = Number(part.json['valueMsEpoch'] ?? 0);
    const old = Math.floor(now / unit) % modulus;
    part.json['valueMsEpoch'] = String(now + (Number(value) - old) * unit);
  },
});

const PICKERS: readonly Spec[] = [
  picker('DatePicker', 'DATE_ONLY', { setValueInMsSinceEpoch: epoch }),
  picker('TimePicker', 'TIME_ONLY', { setHours: timePart(3_600_000, 24), setMinutes: timePart(60_000, 60) }),
  picker('DateTimePicker', 'DATE_AND_TIME', {
    setValueInMsSinceEpoch: epoch,
    setTimeZoneOffsetInMins: whole('timezoneOffsetDate'),
  }),
];

export const INPUTS: readonly Spec[] = [
  SWITCH,
  VALIDATION,
  SUGGESTIONS,
  TEXT_INPUT,
  SELECTION_INPUT,
  ...PICKERS,
];
