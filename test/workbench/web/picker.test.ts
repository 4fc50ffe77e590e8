import { fromPicker, toPicker } from '../../../workbench/web/panel/picker';

const JUNE = String(Date.UTC(2026, 5, 7, 13, 45));

test('a date is midnight UTC of its day', () => {
  const picker = { type: 'DATE_ONLY' } as const;
  expect(toPicker(picker, JUNE)).toBe('2026-06-07');
  expect(fromPicker(picker, '2026-06-07')).toBe(String(Date.UTC(2026, 5, 7)));
});

test('a time counts from the epoch', () => {
  const picker = { type: 'TIME_ONLY' } as const;
  expect(fromPicker(picker, '13:45')).toBe(String((13 * 60 + 45) * 60_000));
  expect(toPicker(picker, String((13 * 60 + 45) * 60_000))).toBe('13:45');
});

test('a moment is shown in the zone that the card names and read back the same', () => {
  const picker = { type: 'DATE_AND_TIME', timezoneOffsetDate: -180 } as const;
  expect(toPicker(picker, JUNE)).toBe('2026-06-07T10:45');
  expect(fromPicker(picker, '2026-06-07T10:45')).toBe(JUNE);
});

test('no value and nonsense are empty', () => {
  expect(toPicker({ type: 'DATE_ONLY' }, '')).toBe('');
  expect(toPicker({ type: 'DATE_ONLY' }, 'soon')).toBe('');
  expect(fromPicker({ type: 'DATE_ONLY' }, '')).toBe('');
});
