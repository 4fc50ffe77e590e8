/**
 * Reads the mail of an import: from files, checked, with Google's lines in front and with all that the Gmail services will ask
 * of it. Nothing of this depends on what became of the mail before, so another thread may do it ahead of the import.
 */
import type { Arrival } from '../services/gmail/arrival';
import { readMail } from '../services/gmail/read-mail';
import { arrivalsOf } from './arrivals';
import type { ArrivedMail } from './arrived-mail';
import { readNothing, type ReadByBundle } from './bundle-reader';
import type { BadInput } from './incoming';
import { Packing, unpacked, type Parcel } from './parcel';

export interface ReadingTask {
  readonly paths: readonly string[];
  /** How all of it comes in. */
  readonly arrival: Arrival;
}

/** The mails under the paths and what is wrong with the others, as `arrivalsOf` has them. */
export type ReadMails = (task: ReadingTask) => AsyncIterable<ArrivedMail | BadInput>;

/** Bytes of a parcel: mails enough that handing it over costs little, few enough that the next comes soon. */
const PARCEL = 1 << 20;
/** Of the first, for which somebody waits who has nothing else to do; each one after it has twice as many. */
const FIRST_PARCEL = 1 << 14;

/**
 * The mails of a task in parcels of a megabyte and one mail more at most.
 * @param read how the bundle reads them
 * @throws what reading throws, behind the last mail before it
 */
export function* parcelsOf(
  { paths, arrival }: ReadingTask,
  read: ReadByBundle = readNothing,
): Generator<Parcel> {
  const packing = new Packing();
  let size = FIRST_PARCEL;
  try {
    for (const found of arrivalsOf(paths, () => arrival)) {
      if (found.kind === 'bad') packing.addBad(found);
      else packing.add(found, readMail(found.raw));
      if (packing.weight < size) continue;
      yield packing.end(read);
      size = Math.min(2 * size, PARCEL);
    }
  } catch (error) {
    if (packing.count > 0) yield packing.end(read);
    throw error;
  }
  if (packing.count > 0) yield packing.end(read);
}

/** Reads in this thread, as it is asked for mail. What the bundle makes of it is left to the polls. */
export async function* readHere(task: ReadingTask): AsyncGenerator<ArrivedMail | BadInput> {
  for (const parcel of parcelsOf(task)) yield* unpacked(parcel);
}
