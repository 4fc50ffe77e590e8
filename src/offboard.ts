/** Offboarding of a user from the script editor: rights gone first, then what was theirs to do goes on. */
import { insert, update } from './book/row';
import { eventIdFor } from './crm/hash';
import { formerUsers, type User } from './crm/users';
import { officeIn, openBook } from './google/open-book';
import { closeBooks } from './google/share';
import { clock } from './google/state';
import { handOver, type HandedOver } from './intake/hand-over';
import { aloneInBook } from './installed';

const named = (users: readonly User[], email: string): string => {
  const wanted = email.trim().toLowerCase();
  if (!users.some(user => user.email === wanted))
    throw new Error(`${email} is nobody on the tab Users. Nothing was changed.`);
  return wanted;
};

/**
 * @param successor an active user; '' leaves the work to nobody
 * @returns null when another run is at work
 * @throws Error when one of them is no user
 */
export const offboardHere = (email: string, successor: string): HandedOver | null =>
  aloneInBook(installation => {
    const book = openBook(installation);
    const office = officeIn(installation, book);
    const user = named(office.users, email);
    const to = successor === '' ? '' : named(office.users, successor);
    if (to === user || (to !== '' && formerUsers(office.users).includes(to)))
      throw new Error(`${successor} cannot take over: choose another active user. Nothing was changed.`);
    const actor = Session.getActiveUser().getEmail() || installation.account;
    const at = new Date(clock.now()).toISOString();
    const isFormer = formerUsers(office.users).includes(user);
    book.commit([
      update('Users', user, { active: false, ...(to === '' ? {} : { successor: to }) }),
      ...(isFormer
        ? []
        : [
            insert('Events', {
              id: eventIdFor('offboard', user, at),
              at,
              actor,
              action: 'offboard',
              outcome: 'edited',
              reason: `Users, ${user}, active`,
              before: 'true',
              after: 'false',
            }),
          ]),
    ]);
    closeBooks(installation, [user]);
    const done = handOver(book, { user, successor: to, actor, now: clock.now() });
    console.info(
      `${user} has left: ${done.cases} cases, ${done.deals} deals, ${done.tasks} tasks, ${done.records} contacts and companies went to ${to || 'nobody'}.`,
    );
    done.openTasks.forEach(task => console.info(`open task: ${task}`));
    return done;
  });
