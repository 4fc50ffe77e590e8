import type { Card, Widget } from '../../../workbench/web/panel/card';
import { formInputs, missingFields, startingFields } from '../../../workbench/web/panel/form';

const cardOf = (...widgets: readonly Widget[]): Card => ({ sections: [{ widgets }] });
const sent = (card: Card) => formInputs(card, startingFields(card));

test('an empty text and an unticked switch have no entry', () => {
  const card = cardOf(
    { textInput: { name: 'note' } },
    { decoratedText: { switchControl: { name: 'on', value: 'yes', selected: false } } },
  );
  expect(sent(card)).toEqual({});
});

test('a filled text is sent as string inputs', () => {
  const card = cardOf({ textInput: { name: 'note', value: 'hello' } });
  expect(sent(card)).toEqual({ note: { stringInputs: { value: ['hello'] } } });
});

test('a dropdown without a chosen item sends its first one', () => {
  const items = [
    { text: 'A', value: 'a' },
    { text: 'B', value: 'b' },
  ];
  const card = cardOf({ selectionInput: { name: 'pick', type: 'DROPDOWN', items } });
  expect(sent(card)).toEqual({ pick: { stringInputs: { value: ['a'] } } });
});

test('switches that share a name send all their values', () => {
  const one = (value: string): Widget => ({
    decoratedText: { switchControl: { name: 'tags', value, selected: true } },
  });
  expect(sent(cardOf(one('x'), one('y')))).toEqual({ tags: { stringInputs: { value: ['x', 'y'] } } });
});

test('fields inside columns count too', () => {
  const card = cardOf({
    columns: { columnItems: [{ widgets: [{ textInput: { name: 'n', value: 'v' } }] }] },
  });
  expect(Object.keys(sent(card))).toEqual(['n']);
});

test.each([
  ['DATE_ONLY', { dateInput: { msSinceEpoch: '3600000' } }],
  ['TIME_ONLY', { timeInput: { hours: 1, minutes: 0 } }],
  ['DATE_AND_TIME', { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: '3600000' } }],
] as const)('a %s picker sends its own kind of input', (type, expected) => {
  const card = cardOf({ dateTimePicker: { name: 'when', type, valueMsEpoch: '3600000' } });
  expect(sent(card)).toEqual({ when: expected });
});

test('required fields that are blank are named', () => {
  const fields = { a: [' '], b: ['x'], c: [] };
  expect(missingFields({ requiredWidgets: ['a', 'b'] }, fields)).toEqual(['a']);
  expect(missingFields({ allWidgetsAreRequired: true }, fields)).toEqual(['a', 'c']);
  expect(missingFields({}, fields)).toEqual([]);
});
