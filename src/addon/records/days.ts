/**
 * Days without a time, as due dates are: a date picker gives the epoch ms of midnight UTC, the book keeps an instant.
 * The instant is noon where the person sits, so that the date stays the same for readers up to eleven hours away.
 */
const MINUTE = 60_000;
const DAY = 86_400_000;
const NOON = DAY / 2;
/** Sheets shows no dates before 1900 and people plan for no date after this. */
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2200, 0, 1);

/** The instant of a picked day; undefined when it is no day. `''` is an empty field. */
export const instantOfDay = (picked: string, offsetMinutes: number): string | null | undefined => {
  if (picked === '') return null;
  const ms = Number(picked);
  if (!Number.isFinite(ms) || ms < FIRST || ms > LAST) return undefined;
  return new Date(Math.floor(ms / DAY) * DAY + NOON - offsetMinutes * MINUTE).toISOString();
};

/** The day of an instant where the reader sits, as a date picker takes it; '' without one. */
export const dayOfInstant = (iso: string | null, offsetMinutes: number): string => {
  const at = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(at) ? '' : String(Math.floor((at + offsetMinutes * MINUTE) / DAY) * DAY);
};

/** True when the day of `iso` is before the reader's today. */
export const isPast = (iso: string | null, now: number, offsetMinutes: number): boolean => {
  const day = dayOfInstant(iso, offsetMinutes);
  return day !== '' && Number(day) < Number(dayOfInstant(new Date(now).toISOString(), offsetMinutes));
};
