/**
 * A user leaves: what is theirs to do goes to a successor, or to nobody, where everybody sees it. What is done already keeps
 * their name, since it is history. Runs under the script lock; cut off and run again, it goes on with what is left.
 */
import type { Book, Change, Query, Row } from '../book/book';
import { insert, listOf, textOf, update } from '../book/row';
import { CLOSED_STAGES } from '../book/choices';
import { schemaOf, type TableName } from '../book/schema';
import { isClosed } from '../crm/case-status';
import { eventIdFor } from '../crm/hash';
import type { OwnLists } from '../crm/own-lists';
import { listsIn } from './office';

/** Rows of one commit: what its entry in the ledger can tell, so that it can be taken back. */
export const ROWS_A_COMMIT = 200;
/** Open tasks that are named in the ledger; more are counted. */
const NAMED = 10;

export interface HandOver {
  /** E-mail of the user who leaves, lower case. */
  readonly user: string;
  /** E-mail; '' for nobody. */
  readonly successor: string;
  /** Who wants it, for the ledger. */
  readonly actor: string;
  /** Epoch ms. */
  readonly now: number;
}

export interface HandedOver {
  readonly cases: number;
  readonly deals: number;
  readonly tasks: number;
  /** Contacts and companies. */
  readonly records: number;
  /** Titles of the open tasks among them, with their due day. */
  readonly openTasks: readonly string[];
  /** Rows that are still to be handed over. */
  readonly left: number;
}

interface Owned {
  readonly table: TableName;
  readonly column: 'assignee' | 'owner';
  /** Whether it still asks for work. */
  readonly isOpen: (values: Row['values'], lists: OwnLists) => boolean;
}

const isOpenDeal = (values: Row['values']): boolean =>
  !(CLOSED_STAGES as readonly string[]).includes(textOf(values, 'stage').trim().toLowerCase());

const OWNED: readonly Owned[] = [
  {
    table: 'Cases',
    column: 'assignee',
    isOpen: (values, lists) => !isClosed(textOf(values, 'status'), lists),
  },
  { table: 'Tasks', column: 'assignee', isOpen: values => textOf(values, 'state') !== 'done' },
  { table: 'Deals', column: 'owner', isOpen: isOpenDeal },
  { table: 'Contacts', column: 'owner', isOpen: values => textOf(values, 'mergedInto') === '' },
  { table: 'Companies', column: 'owner', isOpen: () => true },
];

const taskLine = ({ values }: Row): string => {
  const due = textOf(values, 'dueAt').slice(0, 10);
  return `${textOf(values, 'title')}${due === '' ? '' : ` (due ${due})`}`;
};

/** Routes that name the user name the successor instead; without one they stay, since an empty list means everybody. */
const routeChanges = (book: Book, { user, successor }: HandOver): readonly Change[] =>
  book.whole('Routes').flatMap(({ values }) => {
    const assignees = listOf(values, 'assignees');
    if (successor === '' || !assignees.includes(user)) return [];
    const others = assignees.map(each => (each === user ? successor : each));
    return [update('Routes', textOf(values, 'name'), { assignees: Array.from(new Set(others)).join(', ') })];
  });

/** All rows that name the user, in one read: a click asks for them. */
export const ownedQueries = (user: string): readonly Query[] =>
  OWNED.map(({ table, column }) => ({ table, column, keys: [user], newest: Infinity }));

/** What handing over comes to, without writing. */
export function planHandOver(
  book: Book,
  order: HandOver,
): HandedOver & { readonly changes: readonly Change[] } {
  const { user, successor } = order;
  const found = book.find(ownedQueries(user));
  const lists = listsIn(book);
  // Oldest first.
  const rows = OWNED.map(({ isOpen }, i) =>
    (found[i] ?? []).filter(({ values }) => isOpen(values, lists)).reverse(),
  );
  const tasks = rows[OWNED.findIndex(({ table }) => table === 'Tasks')] ?? [];
  const changes: readonly Change[] = [
    ...routeChanges(book, order),
    ...rows.flatMap((list, i) => {
      const { table, column } = OWNED[i] ?? { table: 'Cases' as const, column: 'assignee' as const };
      return list.map(({ values }) =>
        update(table, textOf(values, schemaOf(table).id), { [column]: successor === '' ? null : successor }),
      );
    }),
  ];
  const count = (...tables: readonly TableName[]): number =>
    OWNED.reduce((sum, { table }, i) => sum + (tables.includes(table) ? (rows[i]?.length ?? 0) : 0), 0);
  return {
    cases: count('Cases'),
    deals: count('Deals'),
    tasks: count('Tasks'),
    records: count('Contacts', 'Companies'),
    openTasks: tasks.map(taskLine),
    left: changes.length,
    changes,
  };
}

type Plan = ReturnType<typeof planHandOver>;

/** What each commit stores, with its entry in the ledger. */
function commitsOf(
  { changes, openTasks }: Plan,
  { user, successor, actor, now }: HandOver,
  most: number,
): readonly (readonly Change[])[] {
  const to = successor === '' ? 'nobody' : successor;
  const at = new Date(now).toISOString();
  const end = Math.min(changes.length, most);
  const commits: (readonly Change[])[] = [];
  for (let start = 0; start < end; start += ROWS_A_COMMIT) {
    const part = changes.slice(start, Math.min(end, start + ROWS_A_COMMIT));
    const named = start === 0 ? openTasks.slice(0, NAMED) : [];
    const tasksTold =
      named.length === 0
        ? ''
        : `. Open tasks: ${named.join('; ')}${openTasks.length > NAMED ? `; ${openTasks.length - NAMED} more` : ''}`;
    const entry = insert('Events', {
      id: eventIdFor('hand_over', user, successor, at, String(start)),
      at,
      actor,
      action: 'hand_over',
      outcome: 'edited',
      reason: `${part.length} rows of ${user} went to ${to}${tasksTold}`,
      before: user,
      after: successor,
    });
    commits.push([...part, entry]);
  }
  return commits;
}

export interface AroundHandOver {
  /** With their entry in the ledger, stored in the first commit, also where nothing is handed over. */
  readonly changes?: readonly Change[];
  /** Told just before the first commit how many rows are left to a further call; 0: none. */
  readonly before?: (left: number) => void;
}

/**
 * The caller holds the script lock.
 * @param most rows; the others are handed over when it is called again
 * @throws BookError
 */
export function handOver(
  book: Book,
  order: HandOver,
  most = Infinity,
  { changes = [], before }: AroundHandOver = {},
): HandedOver {
  const planned = planHandOver(book, order);
  const [first = [], ...others] = commitsOf(planned, order, most);
  const left = Math.max(0, planned.changes.length - most);
  before?.(left);
  for (const commit of [[...changes, ...first], ...others]) if (commit.length > 0) book.commit(commit);
  const { cases, deals, tasks, records, openTasks } = planned;
  return { cases, deals, tasks, records, openTasks, left };
}

/**
 * Hands over all but what fits into one commit. The caller holds the script lock.
 * @returns what is left, with its entry in the ledger, for the commit in which the caller stores what it is about
 * @throws BookError
 */
export function handOverMost(book: Book, order: HandOver): readonly Change[] {
  const commits = commitsOf(planHandOver(book, order), order, Infinity);
  commits.slice(0, -1).forEach(commit => book.commit(commit));
  return commits[commits.length - 1] ?? [];
}
