/** Script properties, the script lock and the clock; and which of the installation's books this run works on. */
import { bookNames, FIRST_BOOK, labelOf, propertiesOf, storedName } from '../intake/books';
import type { Clock, Lock, Properties } from '../intake/ports';
import { isUnclear, Unavailable } from '../intake/ports';
import { withRetry } from './retry';

/** What these services say has never to do with a mail: words that we do not know mean that they are out of reach. */
function reached<T>(call: () => T): T {
  try {
    return withRetry(call);
  } catch (error) {
    throw isUnclear(error) ? new Unavailable(error.message) : error;
  }
}

type Stored = Readonly<Record<string, string>>;

/** A run serves one book at a time; Google starts each run anew, so it begins with the first. */
let current = FIRST_BOOK;
/** Read to choose the book, for the one who asks next. */
let read: Stored | null = null;
let teams = false;

/** What only speed depends on, to be set along with something else, or at the end of the run. */
let noted: Stored = {};

const readAll = (): Stored => {
  const known = read;
  read = null;
  const all = known ?? reached(() => PropertiesService.getScriptProperties().getProperties());
  teams = bookNames(all).length > 1;
  return all;
};

/** From now on properties and labels are those of this book. */
export const workOn = (book: string): void => {
  current = book;
};

/** Chooses the book from the properties of all, and returns them; they are not read once more. */
export const workOnChosen = (choose: (all: Stored) => string): Stored => {
  noted = {};
  const all = readAll();
  read = all;
  workOn(choose(all));
  return all;
};

/** Whether teams have books of their own; known once the properties have been read. */
export const hasTeams = (): boolean => teams;

/** The properties of all books. */
export const allProperties = (): Stored => readAll();

/** The label's name in the book that this run works on. */
export const labelHere = (label: string): string => labelOf(current, label);

const setAll = (values: Stored): void => {
  const stored = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [storedName(current, name), value]),
  );
  PropertiesService.getScriptProperties().setProperties(stored, false);
};

export const noteForSpeed = (values: Stored): void => {
  noted = { ...noted, ...values };
};

/** Sets what was noted and nothing else has taken along: tried once, and what fails is lost. */
export const setNoted = (): void => {
  const values = noted;
  noted = {};
  if (Object.keys(values).length === 0) return;
  try {
    setAll(values);
  } catch {
    // The next run asks Google instead.
  }
};

export const properties: Properties = {
  all: () => propertiesOf(readAll(), current),
  set: values => {
    reached(() => setAll({ ...noted, ...values }));
    noted = {};
  },
  remove: name => {
    reached(() => PropertiesService.getScriptProperties().deleteProperty(storedName(current, name)));
  },
};

/** One lock for the whole project: the poller and every card commit under it. */
export const scriptLock: Lock = {
  tryLock: ms => reached(() => LockService.getScriptLock().tryLock(ms)),
  release: () => {
    try {
      LockService.getScriptLock().releaseLock();
    } catch {
      // Google gives it back when the run ends; what the run has done must not look like a failure for that.
    }
  },
};

/** One poll at a time. All run as the account of the routing mailbox, so that its own lock serves, which no card takes. */
export const pollLock: Lock = {
  tryLock: ms => reached(() => LockService.getUserLock().tryLock(ms)),
  release: () => {
    try {
      LockService.getUserLock().releaseLock();
    } catch {
      // As above.
    }
  },
};

/** The same lock for a click, whose run ends within a second after its commit: Google gives it back then by itself. */
export const lockUntilTheEnd: Lock = { ...scriptLock, release: () => undefined };

export const clock: Clock = { now: () => Date.now() };
