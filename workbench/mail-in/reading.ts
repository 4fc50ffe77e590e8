/**
 * Reads the mail of an import: from files, checked, with Google's lines in front and with all that the Gmail services will ask
 * of it. Nothing of this depends on what became of the mail before, so another thread may do it ahead of the import.
 */
import type { Arrival } from '../services/gmail/arrival';
import { readMail } from '../services/gmail/read-mail';
import { arrivedMail, type ArrivedMail } from './arrived-mail';
import { readNothing, type ReadByBundle } from './bundle-reader';
import { fromPath } from './files';
import type { BadInput, Incoming } from './incoming';
import { Packing, unpacked, type Parcel } from './parcel';

export interface ReadingTask {
  readonly paths: readonly string[];
  /** How all of it comes in. */
  readonly arrival: Arrival;
}

/** The mails under the paths in their order, and what is wrong with the others, as `fromPath` finds them. */
export type ReadMails = (task: ReadingTask) => AsyncIterable<ArrivedMail | BadInput>;

/** Bytes of a parcel: mails enough that handing it over costs little, few enough that the next comes soon. */
const PARCEL = 1 << 20;

/**
 * The mails of a task in parcels of this many bytes and one mail more at most.
 * @param read how the bundle reads them
 * @throws what reading throws, behind the last mail before it
 */
export function* parcelsOf(
  { paths, arrival }: ReadingTask,
  read: ReadByBundle = readNothing,
  size = PARCEL,
): Generator<Parcel> {
  const packing = new Packing();
  try {
    for (const path of paths) {
      for (const found of fromPath(path)) {
        pack(packing, found, arrival);
        if (packing.weight < size) continue;
        yield packing.end(read);
      }
    }
  } catch (error) {
    if (packing.count > 0) yield packing.end(read);
    throw error;
  }
  if (packing.count > 0) yield packing.end(read);
}

function pack(packing: Packing, found: Incoming, arrival: Arrival): void {
  if (found.kind === 'bad') packing.addBad(found);
  else {
    const mail = arrivedMail(found, arrival);
    packing.add(mail, readMail(mail.raw));
  }
}

/** Reads in this thread, as it is asked for mail. What the bundle makes of it is left to the polls. */
export async function* readHere(task: ReadingTask): AsyncGenerator<ArrivedMail | BadInput> {
  for (const parcel of parcelsOf(task)) yield* unpacked(parcel);
}
