/** What surrounds a run of the side panel: the words of whoever sits there, and what happens when something fails. */
import type { Desk, NotReady } from './addon/desk';
import { readCardEvent, type CardEvent } from './addon/event';
import { isNotReady } from './addon/open';
import { outOfReach } from './addon/out-of-reach';
import type { Scene } from './addon/scene';
import { problemCard } from './addon/views/problem';
import { shortHash } from './crm/hash';
import { buildCard, type BuiltCard } from './google/cards';
import { messageOf } from './google/retry';
import { clock, properties } from './google/state';
import { kindOf, noteProblem } from './intake/problems';
import { textsFor } from './locales';

/** A desk that is opened later, and the words of whoever sits at it: the own choice once the book has told it. */
export function seat(open: () => Desk | NotReady) {
  let desk: Desk | null = null;
  return {
    open: (): Desk | NotReady => {
      const opened = open();
      desk = isNotReady(opened) ? null : opened;
      return opened;
    },
    texts: (locale: string | null) => textsFor(desk?.language() || locale),
  };
}

/** Six characters of 30 bits, without letters that are heard or read as a digit: `CB-K7Q-2M9`. */
function newReference(): string {
  const text = shortHash(Utilities.getUuid()).toUpperCase();
  return `CB-${text.slice(0, 3)}-${text.slice(3, 6)}`;
}

const report = (reference: string, error: unknown, what: string): void => {
  console.error(`${reference}: ${what} failed: ${messageOf(error)}`);
  // Nobody has to look into a workbook that is not shared: its card says what to do.
  if (outOfReach(error) === 'no_access') return;
  const at = new Date(clock.now()).toISOString();
  const user = Session.getActiveUser().getEmail();
  noteProblem(properties, { reference, at, user, what, kind: kindOf(error) });
};

export function sceneOf(event: CardEvent, { texts }: Pick<ReturnType<typeof seat>, 'texts'>): Scene {
  return {
    get texts() {
      return texts(event.locale);
    },
    now: clock.now(),
    offsetMinutes: event.offsetMinutes,
    reference: newReference(),
    report,
  };
}

/**
 * No entry point throws: Gmail's own error card says nothing. What fails in the views and on the way to Google's objects
 * shows a card of ours as well.
 */
export function guarded<T>(what: string, event: unknown, work: () => T, show: (card: BuiltCard) => T): T {
  try {
    return work();
  } catch (error) {
    const read = readCardEvent(event);
    const scene = sceneOf(read, { texts: textsFor });
    try {
      report(scene.reference, error, what);
    } catch {
      // The card still tells of it.
    }
    return show(
      buildCard(problemCard({ error, done: null, writes: what === 'a click', again: null }, scene)),
    );
  }
}
