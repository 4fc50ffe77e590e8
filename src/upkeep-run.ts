/** One run of the daily trigger on a book: the mailbox held against the ledger, and what is settled once a day. */
import { dailyArchive } from './archive';
import { officeIn } from './google/open-book';
import { closeBooks } from './google/share';
import { cellsOf } from './google/spreadsheet';
import { clock, hasTeams, properties } from './google/state';
import { missingTriggers } from './google/triggers';
import { activeUsers, formerUsers } from './crm/users';
import { forgetOldTrial } from './intake/rule-trial';
import { readInstallation } from './intake/state';
import { runUpkeep } from './intake/upkeep';
import { fillLeadsOf } from './lead-run';
import { noteMembers } from './members';
import { pollPorts } from './poll-ports';
import { dailyPrivacy } from './privacy';
import { bringUpToDate } from './update';

/** @param functions those that triggers are to call */
export function upkeepOfBook(functions: readonly string[]): void {
  const installation = readInstallation(properties);
  if (!installation || !bringUpToDate(installation)) return;
  const ports = pollPorts(installation);
  const found = runUpkeep(
    {
      ...ports,
      cells: () => cellsOf(installation.bookId),
      triggersGone: () => missingTriggers(functions),
    },
    installation,
  );
  const { users } = officeIn(installation, ports.book);
  // Users whom an edit marked as former while its trigger failed.
  closeBooks(installation, formerUsers(users));
  if (hasTeams()) noteMembers(activeUsers(users));
  dailyPrivacy(installation);
  fillLeadsOf(installation);
  forgetOldTrial(properties, clock.now());
  dailyArchive(installation, activeUsers(users));
  console.info(found ? `gap ${found.gap}` : 'another run is at work; tomorrow again');
}
