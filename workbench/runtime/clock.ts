/** The time that runs see: it moves only when a service call takes time or when the workbench sets it. */
import type { VirtualClock } from './contract';

export class ManualClock implements VirtualClock {
  private epochMs: number;

  constructor(epochMs: number) {
    this.epochMs = epochMs;
  }

  now(): number {
    return this.epochMs;
  }

  advance(ms: number): void {
    this.epochMs += ms;
  }

  set(epochMs: number): void {
    this.epochMs = epochMs;
  }
}
