/**
 * The bundle as a reader of mail, in a world of its own: what it reads of a mail follows from the mail alone, so that another
 * thread may have it read before the poll that takes it over.
 */
import { bundleFrom } from '../runtime/bundle';
import { LocalCloud } from '../runtime/cloud';
import { WALL_LIMIT_MS } from '../runtime/limits';
import { openSession, type Session } from '../runtime/session';
import type { ShownContent } from '../services/gmail/mail-content';
import { base64url } from '../services/gmail/payload';

/** What the bundle reads of each of the mails, as its `pollMailbox` takes it; null where that is to read the mail itself. */
export type ReadByBundle = (mails: readonly ShownContent[]) => readonly (string | null)[];

/** Bytes of a mail's texts: what is longer is seldom, and would be in memory several times over. */
const MOST_BYTES = 4 << 20;

const READER = 'reader@casebook.example';

/** @param dist folder of the built bundle. @param wallLimitMs for each call; null for none */
export const openReader = (dist: string, wallLimitMs: number | null = null): Session => {
  const bundle = bundleFrom(dist);
  const cloud = new LocalCloud({ accounts: [READER], manifest: bundle.manifest, seed: 1, files: null });
  return openSession(cloud, bundle, READER, wallLimitMs);
};

/** The payload as Google's API has it. In JSON no text but a field's name stands between a quote and `":`. */
const withBytes = ({ payload, pieces }: ShownContent): string =>
  payload.replace(
    /"data":(\d+)/g,
    (_, at) => `"data":"${base64url(pieces[Number(at)] ?? new Uint8Array(0))}"`,
  );

export const readNothing: ReadByBundle = mails => mails.map(() => null);

const isReadAhead = ({ pieces }: ShownContent): boolean =>
  pieces.reduce((sum, { length }) => sum + length, 0) <= MOST_BYTES;

const orNull = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

/** Reads by the bundle until it fails once: whatever is the matter, the polls meet it too, and tell. */
export const bundleReader = (dist: string): ReadByBundle => {
  let session = orNull(() => openReader(dist, WALL_LIMIT_MS));
  return mails => {
    const asked = mails.filter(isReadAhead);
    const read = orNull(() => session?.call('readMessages', [`[${asked.map(withBytes).join(',')}]`]));
    if (Array.isArray(read) && read.length === asked.length) {
      const readings = (read as readonly (string | null)[]).values();
      return mails.map(mail => (isReadAhead(mail) ? (readings.next().value ?? null) : null));
    }
    session = null;
    return readNothing(mails);
  };
};
