/** Script properties, the script lock and the clock. */
import type { Clock, Lock, Properties } from '../intake/ports';
import { withRetry } from './retry';

export const properties: Properties = {
  all: () => withRetry(() => PropertiesService.getScriptProperties().getProperties()),
  set: values => {
    withRetry(() => PropertiesService.getScriptProperties().setProperties({ ...values }, false));
  },
  remove: name => {
    withRetry(() => PropertiesService.getScriptProperties().deleteProperty(name));
  },
};

/** One lock for the whole project: the poller and every card commit under it. */
export const scriptLock: Lock = {
  tryLock: ms => LockService.getScriptLock().tryLock(ms),
  release: () => LockService.getScriptLock().releaseLock(),
};

/** The same lock for a click, whose run ends within a second after its commit: Google gives it back then by itself. */
export const lockUntilTheEnd: Lock = { ...scriptLock, release: () => undefined };

export const clock: Clock = { now: () => Date.now() };
