/**
 * Between a date-time picker's epoch milliseconds and the text of an HTML date field.
 * A date alone is midnight UTC of that day and a time alone counts from the epoch, as Google sends them.
 */
import type { DateTimePicker } from './card';

const MINUTE_MS = 60_000;

/** Minutes east of UTC that the picker's wall clock shows at this moment. */
function offset(picker: DateTimePicker, ms: number): number {
  if (picker.type === 'DATE_ONLY' || picker.type === 'TIME_ONLY') return 0;
  return picker.timezoneOffsetDate ?? -new Date(ms).getTimezoneOffset();
}

/** '' when there is no value. */
export function toPicker(picker: DateTimePicker, epoch: string): string {
  const ms = Number(epoch);
  if (epoch === '' || !Number.isFinite(ms)) return '';
  const wall = new Date(ms + offset(picker, ms) * MINUTE_MS).toISOString();
  if (picker.type === 'DATE_ONLY') return wall.slice(0, 10);
  return picker.type === 'TIME_ONLY' ? wall.slice(11, 16) : wall.slice(0, 16);
}

/** '' when the field is empty or unreadable. */
export function fromPicker(picker: DateTimePicker, text: string): string {
  const wall =
    picker.type === 'TIME_ONLY'
      ? `1970-01-01T${text}Z`
      : picker.type === 'DATE_ONLY'
        ? `${text}T00:00Z`
        : `${text}Z`;
  const ms = Date.parse(wall);
  return Number.isNaN(ms) ? '' : `${ms - offset(picker, ms) * MINUTE_MS}`;
}
