/** What the homepage shows: the reader's cases and those nobody has, the held queue, and whether Casebook is well. */
import { textOf } from '../../book/row';
import { OPEN_STATUSES } from '../../crm/case-status';
import type { CaseModel, Excerpt, HomeModel, LogAddress } from '../desk';
import { HELD_QUERY, heldExcerpt } from './held';
import { bookUrl, caseModel, newestFirst } from './models';
import { officeOf, type DeskPorts } from './ports';

/** Cases read of each open status, newest first; whose they are is seen only then. */
export const CASES_READ = 60;

/** Addresses that log what is sent to them. No search; one read where nothing else has read the small tables. */
export const logAddresses = (ports: DeskPorts): readonly LogAddress[] =>
  officeOf(ports).routes.flatMap(route =>
    route.kind === 'bcc' || route.kind === 'forward' ? [{ kind: route.kind, address: route.address }] : [],
  );

export function home(ports: DeskPorts): HomeModel {
  const { book, installation, user } = ports;
  const [rows = [], held = []] = book.find([
    { table: 'Cases', column: 'status', keys: OPEN_STATUSES, newest: CASES_READ },
    HELD_QUERY,
  ]);
  const complete = OPEN_STATUSES.every(
    status => rows.filter(row => textOf(row.values, 'status').toLowerCase() === status).length < CASES_READ,
  );
  const cases = rows.map(caseModel).sort(newestFirst);
  const having = (assignee: string): Excerpt<CaseModel> => ({
    items: cases.filter(each => each.assignee.trim().toLowerCase() === assignee.toLowerCase()),
    complete,
  });
  return {
    user,
    myCases: having(user),
    unassigned: having(''),
    held: heldExcerpt(held),
    health: {
      lastPollAt: installation.lastPoll?.at ?? null,
      lastPollMails: installation.lastPoll?.processed ?? 0,
      waiting: installation.lastPoll?.waiting ?? 0,
      gap: installation.lastUpkeep?.gap ?? null,
      version: ports.version,
    },
    bookUrl: bookUrl(installation.bookId),
    logAddresses: logAddresses(ports),
  };
}
