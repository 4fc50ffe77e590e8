/** Daily allowances per user, which begin with the first use and end 24 hours later. */
import type { Cloud, Run, Stored } from './contract';

const WINDOW_MS = 24 * 3_600_000;

interface Allowance {
  since: number;
  used: number;
}

export class QuotaStore implements Stored {
  private readonly allowances = new Map<string, Allowance>();

  /** Uses up some of the allowance; false, and nothing is used, when not enough is left. */
  spend(user: string, name: string, amount: number, limit: number, now: number): boolean {
    const allowance = this.current(user, name, now);
    if (allowance.used + amount > limit) return false;
    allowance.used += amount;
    return true;
  }

  /** Uses up some of the allowance, whether it is left or not. */
  add(user: string, name: string, amount: number, now: number): void {
    this.current(user, name, now).used += amount;
  }

  /** How much of the allowance is used. */
  used(user: string, name: string, now: number): number {
    return this.current(user, name, now).used;
  }

  snapshot(): unknown {
    return Object.fromEntries(this.allowances);
  }

  restore(snapshot: unknown): void {
    for (const [key, allowance] of Object.entries(snapshot as Record<string, Allowance>)) {
      this.allowances.set(key, { ...allowance });
    }
  }

  private current(user: string, name: string, now: number): Allowance {
    const key = `${name} ${user}`;
    const known = this.allowances.get(key);
    if (known !== undefined && now - known.since < WINDOW_MS) return known;
    const fresh = { since: now, used: 0 };
    this.allowances.set(key, fresh);
    return fresh;
  }
}

/** The workbench's daily allowances. */
export function quotas(cloud: Cloud): QuotaStore {
  return cloud.part('quotas', () => new QuotaStore());
}

/**
 * Uses up some of the effective user's daily allowance.
 * @param name as Google's message names it, e.g. 'properties'
 * @throws an Exception of the run with Google's text when the day's allowance is spent
 */
export function spendQuota(run: Run, name: string, amount: number, limit: number): void {
  const fits = quotas(run.cloud).spend(run.effectiveUser, name, amount, limit, run.now());
  if (!fits) run.fail(`Service invoked too many times: ${name}.`);
}
