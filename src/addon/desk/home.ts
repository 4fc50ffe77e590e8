/** What the homepage shows: the reader's cases and those nobody has, the held queue, and whether Casebook is well. */
import type { Query, Row } from '../../book/book';
import { textOf } from '../../book/row';
import { OPEN_STATUSES, openStatuses } from '../../crm/case-status';
import { rankOf, type OwnLists } from '../../crm/own-lists';
import { healthOf } from '../../intake/health';
import type { Outcome } from '../../intake/outcome';
import type { CaseModel, Excerpt } from '../lines';
import type { DueLine, HomeModel, LeftOutLine, LogAddress } from '../homepage';
import { HELD_QUERY, HELD_READ, heldExcerpt } from './held';
import { bookUrl, caseModel, newestFirst } from './models';
import { officeOf, type DeskPorts } from './ports';
import { ownWork } from './work';

/** Cases read of each open status, newest first; whose they are is seen only then. */
export const CASES_READ = 60;

/** Addresses that log what is sent to them. No search; one read where nothing else has read the small tables. */
export const logAddresses = (ports: DeskPorts): readonly LogAddress[] =>
  officeOf(ports).routes.flatMap(route =>
    route.kind === 'bcc' || route.kind === 'forward' ? [{ kind: route.kind, address: route.address }] : [],
  );

/** Open tasks that are read to find the reader's. */
const TASKS_READ = 60;
/** Outcomes that somebody may want to see to; what is held has a queue of its own. */
const LEFT_OUT: readonly Outcome[] = ['not_logged', 'too_large', 'bounce'];
const LEFT_OUT_READ = 5;
const LEFT_OUT_DAYS = 7;
const DAY = 86_400_000;

const casesThatSay = (statuses: readonly string[]): Query => ({
  table: 'Cases',
  column: 'status',
  keys: statuses,
  newest: CASES_READ,
});

const QUERIES: readonly Query[] = [
  casesThatSay(OPEN_STATUSES),
  HELD_QUERY,
  { table: 'Tasks', column: 'state', keys: ['open'], newest: TASKS_READ },
  { table: 'Events', column: 'outcome', keys: LEFT_OUT, newest: LEFT_OUT_READ },
];

/** The most urgent first; of two alike the one last written about. */
const mostUrgentFirst =
  (lists: OwnLists) =>
  (a: CaseModel, b: CaseModel): number =>
    rankOf(b.priority, lists) - rankOf(a.priority, lists) || newestFirst(a, b);

const dueLine = (kind: DueLine['kind'], { values }: Row): DueLine => ({
  kind,
  id: textOf(values, 'id'),
  title: textOf(values, kind === 'case' ? 'subject' : 'title'),
  dueAt: textOf(values, 'dueAt'),
});

function dueOf(cases: readonly Row[], tasks: readonly Row[], user: string, now: number): readonly DueLine[] {
  const own = (row: Row): boolean =>
    textOf(row.values, 'assignee').trim().toLowerCase() === user.toLowerCase() &&
    Date.parse(textOf(row.values, 'dueAt')) <= now + DAY;
  return [
    ...cases.filter(own).map(row => dueLine('case', row)),
    ...tasks.filter(own).map(row => dueLine('task', row)),
  ].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

const leftOutOf = (rows: readonly Row[], now: number): readonly LeftOutLine[] =>
  rows
    .filter(({ values }) => Date.parse(textOf(values, 'at')) >= now - LEFT_OUT_DAYS * DAY)
    .map(({ values }) => ({
      from: textOf(values, 'from'),
      subject: textOf(values, 'subject'),
      outcome: textOf(values, 'outcome') as Outcome,
      reason: textOf(values, 'reason'),
      at: textOf(values, 'at') || null,
    }))
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));

export function home(ports: DeskPorts): HomeModel {
  const { book, installation, user } = ports;
  const [usual = [], held = [], tasks = [], leftOut = []] = book.find(QUERIES);
  // Which statuses were added is known by now; a book without any costs no second look-up.
  const { lists } = officeOf(ports);
  const open = openStatuses(lists, installation.formerStatuses);
  const added = open.slice(OPEN_STATUSES.length);
  const rows = added.length === 0 ? usual : [...usual, ...(book.find([casesThatSay(added)])[0] ?? [])];
  const now = ports.clock.now();
  const complete = open.every(
    status => rows.filter(row => textOf(row.values, 'status').toLowerCase() === status).length < CASES_READ,
  );
  const cases = rows.map(row => caseModel(row, lists)).sort(mostUrgentFirst(lists));
  const having = (assignee: string): Excerpt<CaseModel> => ({
    items: cases.filter(each => each.assignee.trim().toLowerCase() === assignee.toLowerCase()),
    complete,
  });
  return {
    user,
    work: ownWork(ports),
    myCases: having(user),
    unassigned: having(''),
    due: dueOf(rows, tasks, user, now),
    leftOut: leftOutOf(leftOut, now),
    held: heldExcerpt(held),
    health: {
      ...healthOf({
        installation,
        settingProblems: officeOf(ports).settingProblems,
        ruleFaults: officeOf(ports).rules().faults,
        heldCauses: held.map(({ values }) => textOf(values, 'cause')),
        heldComplete: held.length < HELD_READ,
        live: null,
        now,
        version: ports.version,
      }),
      account: installation.account,
    },
    bookUrl: bookUrl(installation.bookId),
    logAddresses: logAddresses(ports),
  };
}
