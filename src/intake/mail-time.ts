/**
 * When a mail was written, as far as that can be true. Anyone can write any Date, and clocks are wrong: the receiving
 * time bounds what is believed, so that no mail stands on top for ever or sets a deadline that nobody could keep.
 */
import { instantOfWall, type Zone } from '../wall-clock';

/**
 * So long a mail may have been under way: mail servers try for four to five days (RFC 5321, 4.5.4.1). An older Date is a
 * wrong clock, and the receiving time stands for it.
 */
const UNDER_WAY = 5 * 86_400_000;

/** A date from before e-mail's own format (RFC 733, 1977) is a wrong clock too. */
const FIRST_MAIL = Date.UTC(1977, 0, 1);

/** When the mailbox got it, epoch ms; a time that an import made up and that has not come yet is no such time. */
const arrivedAt = (receivedAt: number, now: number): number =>
  receivedAt > 0 && receivedAt <= now ? receivedAt : now;

/**
 * @param date of the Date header, with an offset or Z; null when there is none that can be read
 * @param receivedAt as the mailbox says, epoch ms; 0 when it does not
 * @returns ISO 8601; never later than the mail's arrival, never long before it
 */
export function writtenAt(date: string | null, receivedAt: number, now: number): string {
  const written = date === null ? NaN : Date.parse(date);
  const arrived = arrivedAt(receivedAt, now);
  return new Date(written >= arrived - UNDER_WAY && written <= arrived ? written : arrived).toISOString();
}

const DATE_AND_TIME = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/;

/** Epoch ms; NaN when unreadable. A time without an offset is one of the reader's wall. */
function instantOf(date: string, zone: Zone): number {
  const found = DATE_AND_TIME.exec(date);
  if (!found) return Date.parse(date);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map(part => Number(part ?? 0));
  return instantOfWall(Date.UTC(year, month - 1, day, hour, minute, second), zone);
}

/**
 * When a mail was written that somebody forwarded: the date that the forwarding program printed, mostly without an
 * offset and then by the clock of whoever forwarded, who works where the office does.
 * @param at when the mail around it was written, ISO; what was forwarded is not younger
 */
export function forwardedAt(date: string | null, at: string, zone: Zone): string {
  const written = date === null ? NaN : instantOf(date, zone);
  return written >= FIRST_MAIL && written <= Date.parse(at) ? new Date(written).toISOString() : at;
}

/**
 * From when a case counts that a mail opens: since it was written, but for old mail since it came, because a deadline that
 * has passed before anybody could know of it helps nobody.
 */
export const countsFrom = (written: string, at: string): string =>
  Date.parse(written) < Date.parse(at) - UNDER_WAY ? at : written;

/** The later of a row's newest mail and this one. A time to come, as older versions or people left it, does not stay. */
export const newestMail = (known: number, at: string, now: number): string =>
  new Date(Math.max(known <= now ? known : 0, Date.parse(at))).toISOString();
