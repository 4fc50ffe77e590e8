/** Google's services as a poll uses them. */
import { driveFiles } from './google/drive';
import { gmailMailbox } from './google/mailbox';
import { keepLongText, openBook } from './google/open-book';
import { clock, pollLock, properties, scriptLock } from './google/state';
import { zoneOffset } from './google/zone';
import type { PollPorts } from './intake/batch';
import type { ReadBefore } from './intake/ports';
import { readFetched } from './intake/read-fetched';
import type { Installation } from './intake/state';
import { localeFor } from './locales';
import { reminderWords } from './reminder-words';

export function pollPorts(installation: Installation, readBefore?: ReadBefore): PollPorts {
  const files = driveFiles(() => installation.folderId);
  return {
    book: keepLongText(openBook(installation), installation, files),
    mailbox: gmailMailbox(installation.account, readBefore),
    files,
    properties,
    lock: scriptLock,
    pollLock,
    clock,
    zone: zoneOffset(installation.timeZone),
    read: readFetched(installation),
    reminders: reminderWords(localeFor(installation.locale)),
    log: line => console.warn(line),
  };
}
