/** Goes on with what was too long for a click: conversations of this person's, and the trial of the rules. */
import { inEachBook } from './each-book';
import { driveFiles } from './google/drive';
import { gmailMailbox } from './google/mailbox';
import { keepLongText, officeIn, openBook } from './google/open-book';
import { closeArchives } from './google/share';
import { clock, properties, scriptLock } from './google/state';
import { clearContinuing, continueSoon } from './google/triggers';
import { continueJobs } from './intake/continue-work';
import { readFetched } from './intake/read-fetched';
import { readInstallation } from './intake/state';
import { notingAtTheEnd } from './lead-run';
import { goOnWithTrialOf, TRIAL_BUDGET } from './rule-trial';

/** @returns how many mails were logged */
export function continueInEachBook(): number {
  clearContinuing();
  return inEachBook(continueInBook).reduce((sum, count) => sum + count, 0);
}

function continueInBook(): number {
  const installation = readInstallation(properties);
  if (!installation) return 0;
  const files = driveFiles(() => installation.folderId);
  const user = Session.getEffectiveUser().getEmail().toLowerCase();
  const mailbox = gmailMailbox('');
  const started = clock.now();
  const logged = notingAtTheEnd(installation, noting =>
    continueJobs({
      properties,
      lock: scriptLock,
      clock,
      files,
      user,
      takesOver: user === installation.account,
      openBook: () => noting(keepLongText(openBook(installation), installation, files)),
      office: book => officeIn(installation, book),
      fetch: mailbox.fetch,
      read: readFetched(installation),
      attachment: mailbox.attachment,
      closeArchives: leaver => closeArchives(installation, [leaver]),
      again: continueSoon,
    }),
  );
  // Nobody else can read the mail that it is about.
  if (user === installation.account) goOnWithTrialOf(installation, TRIAL_BUDGET - (clock.now() - started));
  return logged;
}
