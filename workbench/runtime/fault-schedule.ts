/**
 * A plan of what goes wrong at which service call, counted over all runs of a workbench from the moment the plan is laid
 * in. A plan is a short text, so that whatever it brings to light is repeated by one command.
 */
import type { CallSpec, Faults, Run, RunKind } from './contract';
import { ERROR_KINDS, googleError, type ErrorKind } from './google-errors';

export interface Fault {
  /** Running number of the remote call, from 0. */
  readonly call: number;
  /** Before the call does anything, or when it has done all and only its answer is lost. */
  readonly when: 'before' | 'after';
  /** `kill` ends the run; the others are errors that it may catch. */
  readonly how: ErrorKind | 'kill';
  /** Which of Google's texts. */
  readonly variant: number;
  /** How many calls fail in a row, this one counted. */
  readonly calls: number;
}

/** An answer that comes late: longer than a click may take, and three of them are as much as a trigger may. */
const SLOW_MS = 120_000;

const WRITTEN = /^(\d+)([<>])([a-z]+)(?:\.(\d+))?(?:x(\d+))?$/;

/** `12<server.3x4`: call 12 and the three after it fail before they do anything. `40>kill`: ended after call 40. */
export const writeFault = ({ call, when, how, variant, calls }: Fault): string =>
  `${call}${when === 'before' ? '<' : '>'}${how}${variant === 0 ? '' : `.${variant}`}${calls === 1 ? '' : `x${calls}`}`;

export const writeSchedule = (faults: readonly Fault[]): string => faults.map(writeFault).join(',');

/** @throws Error for a text that is no plan */
export const readSchedule = (text: string): readonly Fault[] =>
  text
    .split(',')
    .filter(part => part !== '')
    .map(part => {
      const [, call = '', sign = '', how = '', variant = '0', calls = '1'] = WRITTEN.exec(part) ?? [];
      if (how !== 'kill' && !ERROR_KINDS.some(kind => kind === how)) throw new Error(`Not a fault: ${part}`);
      return {
        call: Number(call),
        when: sign === '<' ? ('before' as const) : ('after' as const),
        how: how as Fault['how'],
        variant: Number(variant),
        calls: Number(calls),
      };
    });

/** A run that made a call while the schedule lay in. */
export interface SeenRun {
  readonly user: string;
  readonly kind: RunKind;
  readonly functionName: string;
  /** When it made its first call: virtual, epoch ms. */
  readonly since: number;
  /** Something went wrong in it. */
  hit: boolean;
}

/** Lay it into `cloud.faults`. */
export class FaultSchedule implements Faults {
  private readonly plan: readonly Fault[];
  private readonly seen = new Map<string, SeenRun>();
  private calls: number;
  private done = 0;
  private off = false;

  /** @param calls remote calls that were made before it is laid in; the plan's numbers count them */
  constructor(plan: readonly Fault[], calls = 0) {
    this.plan = plan;
    this.calls = calls;
  }

  /** Faults that have come to pass. */
  get injected(): number {
    return this.done;
  }

  /** Runs that it has seen, in the order in which they began. */
  get runs(): readonly SeenRun[] {
    return [...this.seen.values()];
  }

  /** From now on nothing goes wrong any more; runs are noted on. */
  end(): void {
    this.off = true;
  }

  before(run: Run, call: CallSpec): 'kill' | Error | undefined {
    if (!call.remote) return undefined;
    if (!this.seen.has(run.id)) this.seen.set(run.id, factsOf(run));
    const number = this.calls++;
    return this.orderAt(number, 'before', run, call);
  }

  after(run: Run, call: CallSpec): 'kill' | Error | undefined {
    return call.remote ? this.orderAt(this.calls - 1, 'after', run, call) : undefined;
  }

  private orderAt(number: number, when: Fault['when'], run: Run, call: CallSpec): 'kill' | Error | undefined {
    if (this.off) return undefined;
    const fault = this.plan.find(
      each => each.when === when && number >= each.call && number < each.call + each.calls,
    );
    if (fault === undefined) return undefined;
    this.done++;
    const seen = this.seen.get(run.id);
    if (seen) seen.hit = true;
    if (fault.how === 'kill') return 'kill';
    if (fault.how === 'slow') run.cloud.clock.advance(SLOW_MS);
    const error = new Error(googleError(fault.how, call.name, fault.variant));
    if (call.name.startsWith('Sheets.') || call.name.startsWith('Gmail.') || call.name.startsWith('Drive.'))
      error.name = 'GoogleJsonResponseException';
    return error;
  }
}

const factsOf = (run: Run): SeenRun => ({
  user: run.effectiveUser,
  kind: run.kind,
  functionName: run.functionName,
  since: run.now(),
  hit: false,
});
