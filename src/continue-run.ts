/** Goes on with what was too long for somebody's click, in a run of a trigger of theirs. */
import { inEachBook } from './each-book';
import { driveFiles } from './google/drive';
import { gmailMailbox } from './google/mailbox';
import { keepLongText, officeIn, openBook } from './google/open-book';
import { clock, properties, scriptLock } from './google/state';
import { clearTriggers, runSoon } from './google/triggers';
import { continueJobs } from './intake/continue-work';
import { readFetched } from './intake/read-fetched';
import { readInstallation } from './intake/state';

/** @param functionName what the trigger calls. @returns how many mails were logged */
export function continueInEachBook(functionName: string): number {
  clearTriggers(functionName);
  return inEachBook(() => continueInBook(functionName)).reduce((sum, count) => sum + count, 0);
}

function continueInBook(functionName: string): number {
  const installation = readInstallation(properties);
  if (!installation) return 0;
  const files = driveFiles(() => installation.folderId);
  const user = Session.getEffectiveUser().getEmail().toLowerCase();
  const mailbox = gmailMailbox('');
  return continueJobs({
    properties,
    lock: scriptLock,
    clock,
    files,
    user,
    openBook: () => keepLongText(openBook(installation), installation, files),
    office: book => officeIn(installation, book),
    fetch: mailbox.fetch,
    read: readFetched(installation),
    attachment: mailbox.attachment,
    again: () => runSoon(functionName),
  });
}
