/**
 * Mail from files in the order in which it is to come in: a file that is not in order of time has answers stand before their
 * questions, so the mails of a stretch of it come by their time.
 */
import type { Arrival } from '../services/gmail/arrival';
import { arrivedMail, type ArrivedMail } from './arrived-mail';
import { fromPath } from './files';
import type { BadInput } from './incoming';

/** Mails of a stretch. */
const STRETCH = 1_000;
/** Bytes of a stretch and one mail more at most, whatever its number of mails. */
const STRETCH_BYTES = 32 << 20;

/** Mails of one stretch, as they are found. */
class Stretch {
  private mails: ArrivedMail[] = [];
  private bytes = 0;
  /** When the last mail of the stretches before came in; null where none of them has a time. */
  private before: number | null = null;

  add(mail: ArrivedMail): void {
    this.mails.push(mail);
    this.bytes += mail.size;
  }

  isFull(most: number): boolean {
    return this.mails.length >= most || this.bytes >= STRETCH_BYTES;
  }

  /** By their time; a mail without one comes in with the mail before it in its file. The next stretch begins. */
  end(): readonly ArrivedMail[] {
    let at = this.before ?? this.mails.find(mail => mail.at !== null)?.at ?? null;
    const timed = this.mails.map(mail => {
      at = mail.at ?? at;
      return { ...mail, at };
    });
    this.before = at;
    this.mails = [];
    this.bytes = 0;
    return timed.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  }
}

/**
 * The mails under the paths, and before those of its stretch what is wrong with the others.
 * @param arrivalOf how a mail comes in
 * @param most mails of a stretch
 * @throws what reading throws, behind the mails before it
 */
export function* arrivalsOf(
  paths: readonly string[],
  arrivalOf: (raw: Uint8Array) => Arrival,
  most = STRETCH,
): Generator<ArrivedMail | BadInput> {
  const stretch = new Stretch();
  let nth = 0;
  try {
    for (const path of paths) {
      for (const found of fromPath(path)) {
        if (found.kind === 'bad') {
          yield found;
          continue;
        }
        stretch.add(arrivedMail(found, arrivalOf(found.raw), nth));
        nth += 1;
        if (stretch.isFull(most)) yield* stretch.end();
      }
    }
  } catch (error) {
    yield* stretch.end();
    throw error;
  }
  yield* stretch.end();
}
