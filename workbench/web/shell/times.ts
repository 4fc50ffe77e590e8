/** Moments as people write them, in the page's language and the chosen zone. */

const DAY_MS = 86_400_000;

/** "2026-03-12" in this zone. */
const dayIn = (at: number, timeZone: string): string =>
  new Date(at).toLocaleDateString('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Milliseconds that a wall clock of the zone is ahead of UTC at this moment. */
export function zoneOffset(at: number, timeZone: string): number {
  const [wall = ''] = new Date(at).toLocaleString('sv-SE', { timeZone }).split(',');
  const shown = Date.parse(`${wall.replace(' ', 'T')}Z`);
  return Number.isNaN(shown) ? 0 : shown - Math.floor(at / 1000) * 1000;
}

/** Short as in a list: the time today, else the day, with the year when it is not this one. */
export function shortTime(at: number, now: number, locale: string, timeZone: string): string {
  const date = new Date(at);
  const [day, today] = [dayIn(at, timeZone), dayIn(now, timeZone)];
  if (day === today) return date.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone, ...year });
}

export const fullTime = (at: number, locale: string, timeZone: string): string =>
  new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });

export const clockTime = (at: number, locale: string, timeZone: string): string =>
  new Date(at).toLocaleString(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });

/** "850 ms", "2.4 s", "3 min 5 s". */
export function duration(ms: number, locale: string): string {
  const number = (value: number, digits = 0): string =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });
  if (ms < 1000) return `${number(ms)} ms`;
  if (ms < 60_000) return `${number(ms / 1000, 1)} s`;
  if (ms < DAY_MS)
    return `${number(Math.floor(ms / 60_000))} min ${number(Math.round((ms % 60_000) / 1000))} s`;
  return `${number(ms / DAY_MS, 1)} d`;
}

/** "1.2 MB". */
export function fileSize(bytes: number, locale: string): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log(bytes) / Math.log(1024)) : 0);
  return `${(bytes / 1024 ** step).toLocaleString(locale, { maximumFractionDigits: step > 0 ? 1 : 0 })} ${units[step]}`;
}
