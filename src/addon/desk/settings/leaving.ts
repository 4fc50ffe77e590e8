/** A user leaves: what an administrator is shown before, and doing it (src/intake/offboard.ts). */
import { ownedQueries, planHandOver, ROWS_A_COMMIT, type HandOver } from '../../../intake/hand-over';
import { asStored, offboard, successorsOf } from '../../../intake/offboard';
import { formerUsers, type User } from '../../../crm/users';
import type { Done } from '../../done';
import type { LeavingModel, UserLine } from '../../settings';
import { locked } from '../locked';
import { officeOf, type DeskPorts } from '../ports';
import { noteWorks, type NamedWork } from '../work';
import { isAdmin, refused } from './change';

const lineOf = ({ email, name }: User): UserLine => ({ email, name });

const reader = (ports: DeskPorts): string => ports.user.trim().toLowerCase();

/** Active users whom the reader may take out: everybody else. */
export const usersOf = (ports: DeskPorts): readonly UserLine[] =>
  successorsOf(officeOf(ports).users, reader(ports)).map(lineOf);

/** Asked first: it brings the small tables along, which say who may ask. */
const ask = ({ book }: DeskPorts, email: string): void => void book.find(ownedQueries(email));

/** @returns null for a reader who is no administrator, and for nobody who could be taken out */
export function leaving(ports: DeskPorts, typed: string): LeavingModel | null {
  const email = typed.trim().toLowerCase();
  ask(ports, email);
  const user = usersOf(ports).find(each => each.email === email);
  if (!isAdmin(ports) || user === undefined) return null;
  const order = { user: email, successor: '', actor: ports.user, now: ports.clock.now() };
  const { cases, deals, tasks, records } = planHandOver(ports.book, order);
  return {
    user,
    cases,
    deals,
    tasks,
    records,
    successors: successorsOf(officeOf(ports).users, email).map(lineOf),
  };
}

/** Google may not let the administrator close the workbook to others; the next daily run does it as its owner. */
function closeTo({ unshare, report }: DeskPorts, user: string): void {
  try {
    unshare?.([user]);
  } catch (error) {
    report?.(error);
  }
}

const FOR_POLL = { byPoll: true, finished: false } as const;

const rowsLeft = ({ user, successor }: HandOver, left: number): readonly NamedWork[] => {
  const [done, total] = [ROWS_A_COMMIT, ROWS_A_COMMIT + left];
  const job = { what: 'hand_over', from: user, successor, done, total, ...FOR_POLL } as const;
  return left === 0 ? [] : [[`hand over ${user}`, job]];
};

const archivesLeft = ({ installation }: DeskPorts, user: string): readonly NamedWork[] => {
  const total = installation.archives.length;
  const job = { what: 'close_archives', from: user, done: 0, total, ...FOR_POLL } as const;
  return total === 0 ? [] : [[`close archives ${user}`, job]];
};

/**
 * What is too much for a click, rows and archives, is noted for the next poll, before anything is stored: nobody would ask for
 * it again after a run that was cut off in between.
 */
export const takeOut = (ports: DeskPorts, typed: string, typedSuccessor: string): Done =>
  locked(ports, () => {
    const { user, successor } = asStored({ user: typed, successor: typedSuccessor });
    ask(ports, user);
    if (!isAdmin(ports)) return refused({ kind: 'not_admin' });
    // Nobody takes themselves out: an office without an administrator could not be put right from the panel.
    if (user === reader(ports)) return refused({ kind: 'no_such_user', typed });
    const order = { user, successor, actor: ports.user, now: ports.clock.now() };
    const { users } = officeOf(ports);
    const isDone = formerUsers(users).includes(user) && planHandOver(ports.book, order).left === 0;
    if (isDone) return { changed: true, repeated: true };
    let later = false;
    const before = (left: number): void => {
      later = noteWorks(ports, [...rowsLeft(order, left), ...archivesLeft(ports, user)]).length > 0;
    };
    const close = (email: string): void => closeTo(ports, email);
    const made = offboard(ports.book, users, order, { close, before }, ROWS_A_COMMIT);
    if (made.kind === 'refused') return refused({ kind: 'no_such_user', typed: made.email });
    return { changed: true, ...(later ? { later } : {}) };
  });
