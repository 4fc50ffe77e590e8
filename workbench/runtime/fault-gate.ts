/** Asks the scheduled faults at each boundary: the run's own first, then the cloud's. */
import type { CallSpec, Cloud, Faults, Run } from './contract';

export class FaultGate {
  private readonly cloud: Cloud;
  private asking = false;

  constructor(cloud: Cloud) {
    this.cloud = cloud;
  }

  /**
   * What shall happen here. The cloud's hook is not asked about runs that it starts itself, so a hook may start
   * a run at every boundary without starting runs without end.
   */
  ask(
    own: Faults | null,
    moment: keyof Faults,
    run: Run,
    spec: CallSpec,
    index: number,
  ): 'kill' | Error | undefined {
    const ordered = own?.[moment]?.(run, spec, index);
    const shared = this.cloud.faults;
    if (ordered !== undefined || shared === null || this.asking) return ordered;
    this.asking = true;
    try {
      return shared[moment]?.(run, spec, index);
    } finally {
      this.asking = false;
    }
  }
}
