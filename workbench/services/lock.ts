/** LockService: one run at a time, per script or per user. Nothing of it outlives the runs. */
import type { Run, Stored } from '../runtime/contract';
import { requireSignature } from '../runtime/signature';

/** Observed text of a wait that came to nothing. */
const LOCK_TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

class LockStore implements Stored {
  /** Run ids by lock name. */
  readonly holders = new Map<string, string>();

  /** A lock ends with its run at the latest, so none is ever saved. */
  snapshot(): unknown {
    return {};
  }

  restore(): void {
    this.holders.clear();
  }
}

class Lock implements GoogleAppsScript.Lock.Lock {
  private readonly run: Run;
  private readonly store: LockStore;
  private readonly name: string;

  constructor(run: Run, store: LockStore, name: string) {
    this.run = run;
    this.store = store;
    this.name = name;
  }

  hasLock(): boolean {
    return this.run.call({ name: 'LockService.Lock.hasLock', remote: false }, () => this.held());
  }

  releaseLock(): void {
    this.run.call({ name: 'LockService.Lock.releaseLock', remote: true }, () => {
      if (this.held()) this.store.holders.delete(this.name);
    });
  }

  tryLock(timeoutInMillis: number): boolean {
    return this.cross('tryLock', [timeoutInMillis], () => this.take(timeoutInMillis));
  }

  waitLock(timeoutInMillis: number): void {
    this.cross('waitLock', [timeoutInMillis], () => {
      if (!this.take(timeoutInMillis)) this.run.fail(LOCK_TIMEOUT);
    });
  }

  /**
   * The other holder is a run that stands still until this one goes on, so a lock that is taken stays taken for the
   * whole wait, and the whole wait passes.
   */
  private take(timeoutMs: number): boolean {
    if (this.held()) return true;
    if (this.store.holders.has(this.name)) {
      this.run.cloud.clock.advance(Math.max(0, timeoutMs));
      return false;
    }
    this.store.holders.set(this.name, this.run.id);
    this.run.onEnd(() => {
      if (this.held()) this.store.holders.delete(this.name);
    });
    return true;
  }

  private held(): boolean {
    return this.store.holders.get(this.name) === this.run.id;
  }

  private cross<T>(name: string, args: readonly unknown[], work: () => T): T {
    return this.run.call({ name: `LockService.Lock.${name}`, remote: true }, () => {
      requireSignature(this.run, `LockService.Lock.${name}`, args, ['Integer']);
      return work();
    });
  }
}

export default function lockService(run: Run): Readonly<Record<string, unknown>> {
  const store = run.cloud.part('locks', () => new LockStore());
  const service: GoogleAppsScript.Lock.LockService = {
    getScriptLock: () => new Lock(run, store, 'script'),
    getUserLock: () => new Lock(run, store, `user:${run.effectiveUser}`),
    // A project that is bound to no document has none; the types do not say that it is null then.
    getDocumentLock: () => null as unknown as GoogleAppsScript.Lock.Lock,
  };
  return { LockService: service };
}
