/**
 * Holds a reader of mail to linear time, whatever the speed of the machine: a megabyte takes less than the limit, or at
 * most twice as much per character as a quarter of it does. A quadratic reader takes four times as much.
 */

/** Work that is over so soon is no danger, and too short to compare. */
const SOON_MS = 1000;
const QUARTERS = 4;
const SLACK = 2;

/** Of the processor, not of the clock: tests run side by side. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function expectLinear(text: string, read: (text: string) => unknown, soon = SOON_MS): void {
  const whole = processorTime(() => read(text));
  if (whole < soon) return;
  const quarter = processorTime(() => read(text.slice(0, Math.ceil(text.length / QUARTERS))));
  expect(whole / quarter).toBeLessThan(QUARTERS * SLACK);
}
