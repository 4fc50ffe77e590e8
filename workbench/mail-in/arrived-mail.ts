/** A mail from a file as it lies in the mailbox that it comes to: with Google's lines in front, and with its own date. */
import { stamp, type Arrival } from '../services/gmail/arrival';
import { fieldOf, headerBlockOf } from '../services/gmail/header-block';
import type { FoundMail, Place } from './incoming';

export interface ArrivedMail extends Place {
  readonly kind: 'arrived';
  readonly raw: Uint8Array;
  /** The mailbox. */
  readonly account: string;
  /** Its place among all mails that are brought in, from 0. */
  readonly nth: number;
  /** Epoch ms at which it comes in: of the Date header, else as `arrivalsOf` tells; null where nothing does. */
  readonly at: number | null;
  /** Bytes in its file. */
  readonly size: number;
  readonly damage: string | null;
  /** What the bundle has read of it already, for its poll to take over; null: nothing. */
  readonly reading: string | null;
}

/** null when there is no date that can be read, or it lies in the future. */
const sentAt = (raw: Uint8Array): number | null => {
  const date = Date.parse(
    (fieldOf(headerBlockOf(raw).fields, 'Date') ?? '').replace(/\([^()]{0,100}\)/g, ' '),
  );
  return Number.isNaN(date) || date > Date.now() || date < 0 ? null : date;
};

export const arrivedMail = (
  { file, index, offset, raw, damage }: FoundMail,
  arrival: Arrival,
  nth: number,
): ArrivedMail => ({
  kind: 'arrived',
  file,
  index,
  offset,
  raw: stamp(raw, arrival),
  account: arrival.account,
  nth,
  at: sentAt(raw),
  size: raw.length,
  damage,
  reading: null,
});
