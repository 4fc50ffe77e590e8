/**
 * Holds a reader of mail to linear time, whatever the speed of the machine: a megabyte takes less than a second, or at
 * most thrice as much per character as a quarter of it does. A quadratic reader takes four times as much and far longer.
 */

/** Work that is over so soon is no danger, and too short to compare. */
const SOON_MS = 1000;
const QUARTERS = 4;
const SLACK = 3;

/** Of the processor, not of the clock: tests run side by side. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function expectLinear(text: string, read: (text: string) => unknown): void {
  const first = processorTime(() => read(text));
  if (first < SOON_MS) return;
  const quarter = processorTime(() => read(text.slice(0, Math.ceil(text.length / QUARTERS))));
  // The first time pays for compiling and growing the heap; both are compared warm.
  const again = processorTime(() => read(text));
  if (again < SOON_MS) return;
  expect(again / quarter).toBeLessThan(QUARTERS * SLACK);
}
