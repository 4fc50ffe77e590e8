/** What the functions of the script editor and the command line begin with: the installation, and its lock. */
import { properties, scriptLock } from './google/state';
import { readInstallation, type Installation } from './intake/state';
import { bringUpToDate } from './update';

/** A poll may hold the lock for four minutes. ms */
export const LOCK_WAIT = 300_000;

export const NOT_INSTALLED =
  'Casebook is not installed here. Run the function `install` as the routing mailbox first.';

/** @throws Error where Casebook is not installed */
export function installed(): Installation {
  const installation = readInstallation(properties);
  if (!installation) throw new Error(NOT_INSTALLED);
  return installation;
}

const BUSY = 'Another run of Casebook is at work. Try again in some minutes; nothing was changed.';

/**
 * With its book brought up to date, for what reads all of it.
 * @throws Error where Casebook is not installed or another run is at work; what `bringUpToDate` throws
 */
export function installedUpToDate(): Installation {
  const installation = installed();
  if (!bringUpToDate(installation)) throw new Error(BUSY);
  return installation;
}

/**
 * Works on the book, brought up to date, while no other run does.
 * @returns null when another run is at work
 * @throws Error where Casebook is not installed; what `bringUpToDate` and `work` throw
 */
export function aloneInBook<T>(work: (installation: Installation) => T): T | null {
  const installation = installed();
  if (!bringUpToDate(installation) || !scriptLock.tryLock(LOCK_WAIT)) return null;
  try {
    return work(installation);
  } finally {
    scriptLock.release();
  }
}
