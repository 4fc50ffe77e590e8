/** Moving old rows to the book's archives: what the daily run does when the book gets full, and what an administrator asks for. */
import { archivePorts } from './google/archives';
import { officeIn, openBook } from './google/open-book';
import { cellsOf } from './google/spreadsheet';
import { clock, properties } from './google/state';
import { daysAt, YOUNGEST_DAYS } from './intake/archive/due';
import { rollOver, type RolledOver, type RollOver } from './intake/archive/roll-over';
import { CELL_LIMIT } from './intake/limits';
import { PROPERTY, readInstallation, type Installation } from './intake/state';
import { installed } from './installed';
import { bringUpToDate } from './update';
import { activeUsers } from './crm/users';

/** The daily run has other work too; both together stay below Google's six minutes. ms */
const DAILY_BUDGET = 90_000;
/** ms */
const ASKED_BUDGET = 240_000;

type Asked = Pick<RollOver, 'days' | 'by' | 'all'> & { readonly budget: number };

function rollOverHere(installation: Installation, users: readonly string[], asked: Asked): RolledOver {
  const { account, bookId } = installation;
  const readers = users.filter(email => email !== account);
  const { budget, ...what } = asked;
  const done = rollOver(
    archivePorts(installation, () => readers),
    { ...what, bookId, until: clock.now() + budget },
  );
  const { lastUpkeep } = readInstallation(properties) ?? installation;
  // The meter and the health card go by what was counted last.
  if (lastUpkeep && done.moved.Messages + done.moved.Events > 0)
    properties.set({ [PROPERTY.lastUpkeep]: JSON.stringify({ ...lastUpkeep, cells: cellsOf(bookId) }) });
  console.info(
    `archived: ${done.moved.Messages} mails, ${done.moved.Events} entries of the ledger${done.more ? '; there is more' : ''}`,
  );
  return done;
}

/** Nothing while the book has room, by the cells that the daily run has just counted. */
export function dailyArchive(installation: Installation, users: readonly string[]): void {
  const cells = readInstallation(properties)?.lastUpkeep?.cells ?? 0;
  const days = daysAt(cells / CELL_LIMIT);
  if (days !== null)
    rollOverHere(installation, users, { days, by: 'upkeep', all: false, budget: DAILY_BUDGET });
}

/** @throws Error for whoever is not the account that the book belongs to */
export function archiveHere(days: number): RolledOver {
  const installation = installed();
  const user = Session.getEffectiveUser().getEmail().toLowerCase();
  if (installation.account !== '' && user !== installation.account)
    throw new Error(
      `The archives belong to the account of the book. Run this function as ${installation.account}; nothing was changed.`,
    );
  if (!bringUpToDate(installation)) return { moved: { Messages: 0, Events: 0 }, more: true };
  const { users } = officeIn(installation, openBook(installation));
  return rollOverHere(installation, activeUsers(users), {
    days: Math.max(YOUNGEST_DAYS, Math.floor(Number(days)) || 0),
    by: user,
    all: true,
    budget: ASKED_BUDGET,
  });
}
