/** Offboarding of a user from the script editor. */
import { officeIn, openBook } from './google/open-book';
import { clock } from './google/state';
import type { HandedOver } from './intake/hand-over';
import { offboard } from './intake/offboard';
import { aloneInBook } from './installed';
import { closeBooks } from './google/share';

/**
 * @param successor an active user; '' leaves the work to nobody
 * @returns null when another run is at work
 * @throws Error when one of them is no user
 */
export const offboardHere = (email: string, successor: string): HandedOver | null =>
  aloneInBook(installation => {
    const book = openBook(installation);
    const actor = Session.getActiveUser().getEmail() || installation.account;
    const made = offboard(
      book,
      officeIn(installation, book).users,
      { user: email, successor, actor, now: clock.now() },
      { close: user => closeBooks(installation, [user]) },
    );
    if (made.kind === 'refused')
      throw new Error(
        made.why === 'no_user'
          ? `${made.email} is nobody on the tab Users. Nothing was changed.`
          : `${made.email} cannot take over: choose another active user. Nothing was changed.`,
      );
    const done = made.handed;
    console.info(
      `${email} has left: ${done.cases} cases, ${done.deals} deals, ${done.tasks} tasks, ${done.records} contacts and companies went to ${successor || 'nobody'}.`,
    );
    done.openTasks.forEach(task => console.info(`open task: ${task}`));
    return done;
  });
