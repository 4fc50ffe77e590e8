/** Takes Casebook out of service: the triggers and, if asked, the labels. Mail, the book and its files are never touched. */
import { removeLabels } from './google/mailbox';
import { properties, scriptLock } from './google/state';
import { removeTriggers } from './google/triggers';
import { LOCK_WAIT } from './installed';
import { LABEL_PREFIX, readInstallation } from './intake/state';

/**
 * @param labels also removes the labels; which mails were still to be read can then not be told any more
 * @throws Error when it is run by somebody else than the routing mailbox's account, whose triggers nobody else sees
 */
export function uninstallHere(labels: boolean): string {
  const account = readInstallation(properties)?.account ?? '';
  if (account !== '' && Session.getEffectiveUser().getEmail().toLowerCase() !== account)
    throw new Error(
      `Casebook is installed for ${account}. Run this function as ${account}; nothing was changed.`,
    );
  if (!scriptLock.tryLock(LOCK_WAIT))
    throw new Error('Another run of Casebook is at work. Try again in a minute; nothing was changed.');
  try {
    const triggers = `${removeTriggers()} triggers removed.`;
    const said = labels
      ? `${triggers} ${removeLabels(LABEL_PREFIX)} labels removed. The book and all mail stay as they are.`
      : `${triggers} The book, the labels and all mail stay as they are.`;
    console.info(said);
    return said;
  } finally {
    scriptLock.release();
  }
}
