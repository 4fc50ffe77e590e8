/** The installable triggers of the project, of all users. */
import type { Cloud, Stored } from '../../runtime/contract';
import { nextFiring, type Schedule } from './schedule';

export type TriggerEvent = 'CLOCK' | 'ON_CHANGE' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_OPEN';

export interface StoredTrigger {
  readonly id: string;
  /** It runs as the one who made it. */
  readonly owner: string;
  readonly handler: string;
  readonly event: TriggerEvent;
  /** The spreadsheet it watches; null for the clock. */
  readonly sourceId: string | null;
  readonly schedule: Schedule | null;
  /** Epoch ms of the next firing; null for a one-time trigger that has fired, and for those of no clock. */
  readonly next: number | null;
}

export class TriggerStore implements Stored {
  private triggers: StoredTrigger[] = [];

  all(): readonly StoredTrigger[] {
    return this.triggers;
  }

  /** What its owner sees of them; nobody sees another's. */
  of(owner: string): readonly StoredTrigger[] {
    return this.triggers.filter(trigger => trigger.owner === owner);
  }

  add(trigger: StoredTrigger): void {
    this.triggers.push(trigger);
  }

  remove(id: string): void {
    this.triggers = this.triggers.filter(trigger => trigger.id !== id);
  }

  /** Clock triggers whose time has come, the longest due first. */
  due(now: number): readonly StoredTrigger[] {
    return this.triggers
      .filter(trigger => trigger.next !== null && trigger.next <= now)
      .sort((one, other) => (one.next ?? 0) - (other.next ?? 0));
  }

  /** Notes that a clock trigger fires now. A one-time trigger stays in the list, spent, as it does on Google. */
  fired(id: string, now: number): void {
    this.triggers = this.triggers.map(trigger => {
      if (trigger.id !== id || trigger.schedule === null || trigger.next === null) return trigger;
      return { ...trigger, next: nextFiring(trigger.schedule, trigger.next, now) };
    });
  }

  snapshot(): unknown {
    return this.triggers;
  }

  restore(snapshot: unknown): void {
    this.triggers = [...(snapshot as StoredTrigger[])];
  }
}

/** The workbench's installable triggers. */
export function triggerStore(cloud: Cloud): TriggerStore {
  return cloud.part('triggers', () => new TriggerStore());
}
