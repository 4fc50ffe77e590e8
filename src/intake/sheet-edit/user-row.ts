/** Users who come and go by an edit of the tab Users: who may open the book, who works in which, and whose work goes to whom. */
import type { Change } from '../../book/book';
import type { SheetBook } from '../../book/edited';
import { activeUsers, formerUsers } from '../../crm/users';
import { handOver, handOverMost, type HandOver } from '../hand-over';
import { addressIn } from './cells';
import { actorOf, type EditDesk, type RowAnswer } from './desk';

export interface UserPorts {
  readonly book: SheetBook;
  /** Lets people into the book. */
  readonly share: (emails: readonly string[]) => void;
  /** Closes the book to people. */
  readonly unshare: (emails: readonly string[]) => void;
  /** Notes who works in this book; null where there is no other. */
  readonly members: ((emails: readonly string[]) => void) | null;
}

export interface UsersFollowed {
  /** What follows in the commit that answers the edit. */
  readonly changes: readonly Change[];
  /** What a poll is to do, which answers the edit once more. */
  readonly left: 'nothing' | 'commit' | 'rest';
}

/**
 * All of it can be done again: whoever is let in stays in, and what was handed over is not found any more. So what would
 * make the edit's run a long one is left for a poll; who goes is shut out at once.
 * @param whole whether to do all of it, however many calls that takes
 * @param isLookedUp whether the rows of users who leave have come with the edited rows
 */
export function userEdited(
  answers: readonly RowAnswer[],
  columns: readonly string[],
  desk: EditDesk,
  ports: UserPorts,
  { whole, isLookedUp }: { readonly whole: boolean; readonly isLookedUp: boolean },
): UsersFollowed {
  const comesOrGoes = columns.includes('email') || columns.includes('active');
  const calls = comesOrGoes ? openAndClose(answers, columns, desk, ports) : [];
  const orders = columns.includes('successor') || columns.includes('active') ? leaving(answers, desk) : [];
  const isShort = orders.length === 0 ? calls.length <= 1 : calls.length === 0 && isLookedUp;
  if (whole || isShort) {
    calls.forEach(call => call());
    // Of several, each has to see what the one before has changed.
    orders.slice(0, -1).forEach(order => handOver(ports.book, order));
    return { changes: orders.slice(-1).flatMap(order => handOverMost(ports.book, order)), left: 'nothing' };
  }
  const isNearlyShort = orders.length === 0 && calls.length === 2;
  calls.slice(0, isNearlyShort ? 2 : 1).forEach(call => call());
  return { changes: [], left: isNearlyShort ? 'commit' : 'rest' };
}

/** @returns the calls beside the book, those that shut out first */
function openAndClose(
  answers: readonly RowAnswer[],
  columns: readonly string[],
  { before, office: { users } }: EditDesk,
  { share, unshare, members }: UserPorts,
): readonly (() => void)[] {
  const former = formerUsers(users);
  const emails = answers.map(answer => addressIn(answer.typed('email'))).filter(Boolean);
  const replaced = columns.length === 1 && columns[0] === 'email' ? addressIn(before ?? '') : '';
  const gone = users.every(({ email }) => email !== replaced) ? [replaced].filter(Boolean) : [];
  const welcome = emails.filter(email => !former.includes(email));
  const shutOut = [...emails.filter(email => former.includes(email)), ...gone];
  return [
    ...shutOut.map(email => () => unshare([email])),
    ...welcome.map(email => () => share([email])),
    ...(members === null ? [] : [() => members(activeUsers(users))]),
  ];
}

/** Users who are not active any more and have a successor hand over what is to be done. */
function leaving(answers: readonly RowAnswer[], desk: EditDesk): readonly HandOver[] {
  const former = formerUsers(desk.office.users);
  return answers.flatMap(answer => {
    const user = addressIn(answer.typed('email'));
    const successor = addressIn(answer.text('successor'));
    return former.includes(user) && successor !== '' && !former.includes(successor)
      ? [{ user, successor, actor: actorOf(desk), now: desk.now }]
      : [];
  });
}
