/**
 * Offboarding of a user: rights go first, then what is theirs to do goes on. The script editor and an administrator's card do
 * it alike.
 */
import type { Book, Change } from '../book/book';
import { insert, update } from '../book/row';
import { eventIdFor } from '../crm/hash';
import { formerUsers, type User } from '../crm/users';
import { handOver, ROWS_A_COMMIT, type HandedOver, type HandOver } from './hand-over';

export type Offboarded =
  | { readonly kind: 'left'; readonly handed: HandedOver }
  /** It is nobody on the tab Users, or somebody who cannot take over. */
  | { readonly kind: 'refused'; readonly why: 'no_user' | 'no_successor'; readonly email: string };

/** Active users besides this one: those to whom work can go. */
export const successorsOf = (users: readonly User[], leaving: string): readonly User[] => {
  const former = formerUsers(users);
  return users.filter(({ email }) => email !== leaving && !former.includes(email));
};

export interface OffboardPorts {
  /** Closes the workbook to the user. */
  readonly close: (user: string) => void;
  /** Told, just before anything is stored, how many rows the first commit leaves to a further one. */
  readonly before?: (left: number) => void;
}

/** The addresses of an order as the tab Users has them. */
export const asStored = <Order extends Pick<HandOver, 'user' | 'successor'>>(order: Order): Order => ({
  ...order,
  user: order.user.trim().toLowerCase(),
  successor: order.successor.trim().toLowerCase(),
});

/**
 * Done again it goes on with what is left. The caller holds the script lock.
 * @param order addresses as they were typed
 * @param most rows that are handed over; `handed.left` says how many are not
 * @throws BookError
 */
export function offboard(
  book: Book,
  users: readonly User[],
  order: HandOver,
  { close, before }: OffboardPorts,
  most = Infinity,
): Offboarded {
  const named = asStored(order);
  const { user, successor } = named;
  const unknown = [user, successor].find(each => each !== '' && !users.some(({ email }) => email === each));
  if (user === '' || unknown !== undefined)
    return { kind: 'refused', why: 'no_user', email: unknown ?? order.user };
  if (successor !== '' && !successorsOf(users, user).some(({ email }) => email === successor))
    return { kind: 'refused', why: 'no_successor', email: order.successor };
  const at = new Date(order.now).toISOString();
  const entry = insert('Events', {
    id: eventIdFor('offboard', user, at),
    at,
    actor: order.actor,
    action: 'offboard',
    outcome: 'edited',
    reason: `Users, ${user}, active`,
    before: 'true',
    after: 'false',
  });
  const isFormer = formerUsers(users).includes(user);
  const gone: readonly Change[] = [
    update('Users', user, { active: false, ...(successor === '' ? {} : { successor }) }),
    ...(isFormer ? [] : [entry]),
  ];
  // The first rows in the same commit, then the door is closed, then what is left.
  const around = { changes: gone, ...(before ? { before } : {}) };
  const first = handOver(book, named, Math.min(most, ROWS_A_COMMIT), around);
  close(user);
  const rest = most - ROWS_A_COMMIT;
  const left = first.left === 0 || rest <= 0 ? first.left : handOver(book, named, rest).left;
  return { kind: 'left', handed: { ...first, left } };
}
