/**
 * Holds work on a text to a time that grows with its length, whatever the speed of the machine: the whole text takes about
 * as long as its sixteen parts one after another. Where the time grows with the square of the length, it takes sixteen times as long.
 */

/** Work that is over so soon is no danger, and too short to compare. */
export const SOON_MS = 1000;
const PARTS = 16;
/** As far from what is allowed as from the next higher power of the length. */
const SLACK = 4;
/** What else the machine does may make a try long, not each of them. */
const TRIES = 4;

/** Of the processor, not of the clock: tests run side by side. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Whether work on a text takes a time that grows faster than a power of the text's length.
 * @param read is called with the text, and where that takes long with its beginning, again and again
 */
export function growsFaster(
  power: number,
  text: string,
  read: (text: string) => unknown,
  now = processorMs,
): boolean {
  const timeOf = (work: () => unknown): number => {
    const before = now();
    work();
    return now() - before;
  };
  // The first time pays for compiling and growing the heap; what is compared is warm.
  if (timeOf(() => read(text)) < SOON_MS) return false;
  const part = text.slice(0, Math.ceil(text.length / PARTS));
  const readParts = (): void => {
    for (let n = 0; n < PARTS ** power; n++) read(part);
  };
  for (let tries = 0; tries < TRIES; tries++)
    if (timeOf(() => read(text)) < SLACK * timeOf(readParts)) return false;
  return true;
}

export function expectLinear(text: string, read: (text: string) => unknown): void {
  expect(growsFaster(1, text, read)).toBe(false);
}
