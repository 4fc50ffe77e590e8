/**
 * One run's dealings with SpreadsheetApp: how its calls cross the boundary, and the writes that it has made and
 * Google has not yet carried out. They reach the spreadsheet with the run's next read of any kind, with flush(), or when the
 * run ends by itself; a run that is killed loses them.
 */
import type { CallCost, Run } from '../../../runtime/contract';
import { intoRealm } from '../../../runtime/realm';
import { SheetsRefusal } from '../limits';
import type { Spreadsheet } from '../spreadsheet';
import type { SheetsStore } from '../store';
import { sheetsStore } from '../store';

/** `spreadsheets.currentonly` reaches a container's spreadsheet only, and there is none; `drive.file` does not count. */
const SCOPES = ['https://www.googleapis.com/auth/spreadsheets'];

const STATE = 'SpreadsheetApp';

export type Cost = (cost: CallCost) => void;

export class AppSession {
  private pending: (() => void)[] = [];

  private constructor(readonly run: Run) {
    run.onEnd(how => {
      if (how !== 'killed') this.carryOut();
    });
  }

  static of(run: Run): AppSession {
    const known = run.state.get(STATE);
    if (known instanceof AppSession) return known;
    const session = new AppSession(run);
    run.state.set(STATE, session);
    return session;
  }

  get store(): SheetsStore {
    return sheetsStore(this.run.cloud);
  }

  /** A call that asks Google: the writes made before go first. */
  ask<T>(name: string, work: (cost: Cost) => T): T {
    return this.cross(name, true, cost => {
      this.carryOut();
      return work(cost);
    });
  }

  /** A call that Apps Script answers by itself. */
  local<T>(name: string, work: () => T): T {
    return this.cross(name, false, work);
  }

  /** A call that writes. `check` runs at once and may refuse; what it answers is kept back until the next read. */
  write(name: string, check: (cost: Cost) => () => void): void {
    this.cross(name, true, cost => {
      this.pending.push(check(cost));
    });
  }

  flush(): void {
    this.ask('SpreadsheetApp.flush', () => undefined);
  }

  /** @throws SheetsRefusal when the run's user may only look */
  requireEditor(spreadsheet: Spreadsheet): void {
    if (!['owner', 'editor'].includes(spreadsheet.access(this.run.effectiveUser))) {
      throw new SheetsRefusal('You do not have permission to perform that action.');
    }
  }

  /** A list, and lists in it, made of the run's own Array. */
  list<T>(items: readonly T[]): T[] {
    return intoRealm(this.run.realm, [...items]);
  }

  private cross<T>(name: string, remote: boolean, work: (cost: Cost) => T): T {
    return this.run.call({ name, remote, scopes: SCOPES }, cost => {
      try {
        return work(cost);
      } catch (error) {
        if (error instanceof SheetsRefusal) return this.run.fail(error.message);
        throw error;
      }
    });
  }

  private carryOut(): void {
    const writes = this.pending;
    this.pending = [];
    for (const write of writes) write();
  }
}
