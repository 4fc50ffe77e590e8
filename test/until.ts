/** Waits for what follows an action without a sign to wait for. */

const WAIT_MS = 120_000;
const STEP_MS = 50;

/** Reads again and again until the value is good or the time is over. @returns the last value read */
export async function until<T>(read: () => T | Promise<T>, good: (value: T) => boolean): Promise<T> {
  const end = Date.now() + WAIT_MS;
  let value = await read();
  while (!good(value) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, STEP_MS));
    value = await read();
  }
  return value;
}
