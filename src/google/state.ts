/** Script properties, the script lock and the clock. */
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

export const properties: Properties = {
  all: () => reached(() => PropertiesService.getScriptProperties().getProperties()),
  set: values => {
    reached(() => PropertiesService.getScriptProperties().setProperties({ ...values }, false));
  },
  remove: name => {
    reached(() => PropertiesService.getScriptProperties().deleteProperty(name));
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

/** The same lock for a click, whose run ends within a second after its commit: Google gives it back then by itself. */
export const lockUntilTheEnd: Lock = { ...scriptLock, release: () => undefined };

export const clock: Clock = { now: () => Date.now() };
