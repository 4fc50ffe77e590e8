/** Users who come and go by an edit of the tab Users: who may open the book, who works in which, and whose work goes to whom. */
import type { Change } from '../../book/book';
import type { SheetBook } from '../../book/edited';
import { activeUsers, formerUsers } from '../../crm/users';
import { handOver, handOverMost } from '../hand-over';
import { addressIn } from './cells';
import { actorOf, type EditDesk, type RowAnswer } from './desk';

export interface UserPorts {
  readonly book: SheetBook;
  /** Lets people into the book. */
  readonly share: (emails: readonly string[]) => void;
  /** Closes the book to people. */
  readonly unshare: (emails: readonly string[]) => void;
  /** Notes who works in this book. */
  readonly members: (emails: readonly string[]) => void;
}

/**
 * All of it can be done again: whoever is let in stays in, and what was handed over is not found any more.
 * @returns what follows in the commit that answers the edit
 */
export function userEdited(
  answers: readonly RowAnswer[],
  columns: readonly string[],
  desk: EditDesk,
  ports: UserPorts,
): readonly Change[] {
  if (columns.includes('email') || columns.includes('active')) openAndClose(answers, columns, desk, ports);
  const left =
    columns.includes('successor') || columns.includes('active') ? leave(answers, desk, ports.book) : [];
  ports.members(activeUsers(desk.office.users));
  return left;
}

function openAndClose(
  answers: readonly RowAnswer[],
  columns: readonly string[],
  { before, office: { users } }: EditDesk,
  { share, unshare }: UserPorts,
): void {
  const former = formerUsers(users);
  const emails = answers.map(answer => addressIn(answer.typed('email'))).filter(Boolean);
  const replaced = columns.length === 1 && columns[0] === 'email' ? addressIn(before ?? '') : '';
  const gone = users.every(({ email }) => email !== replaced) ? [replaced].filter(Boolean) : [];
  const welcome = emails.filter(email => !former.includes(email));
  const shutOut = [...emails.filter(email => former.includes(email)), ...gone];
  if (welcome.length > 0) share(welcome);
  if (shutOut.length > 0) unshare(shutOut);
}

/** Users who are not active any more and have a successor hand over what is to be done. */
function leave(answers: readonly RowAnswer[], desk: EditDesk, book: SheetBook): readonly Change[] {
  const former = formerUsers(desk.office.users);
  const orders = answers.flatMap(answer => {
    const user = addressIn(answer.typed('email'));
    const successor = addressIn(answer.text('successor'));
    return former.includes(user) && successor !== '' && !former.includes(successor)
      ? [{ user, successor, actor: actorOf(desk), now: desk.now }]
      : [];
  });
  // Of several, each has to see what the one before has changed.
  orders.slice(0, -1).forEach(order => handOver(book, order));
  return orders.slice(-1).flatMap(order => handOverMost(book, order));
}
