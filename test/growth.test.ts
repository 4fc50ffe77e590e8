/** What tells linear work from work that grows faster, by a clock that the work itself moves on. */
import { growsFaster } from './growth';

const TEXT = 'x'.repeat(16_000);

/** @param costOf milliseconds that reading so many characters takes @param pauses what else each reading waits for */
function grows(
  power: number,
  costOf: (length: number) => number,
  pauses: (reading: number) => number = () => 0,
): boolean {
  let [time, readings] = [0, 0];
  const read = ({ length }: string): void => {
    time += costOf(length) + pauses(readings++);
  };
  return growsFaster(power, TEXT, read, () => time);
}

it.each([
  ['linear', (n: number) => n],
  ['nearly linear', (n: number) => n * Math.log2(n)],
  ['a square that is over soon', (n: number) => n ** 2 / 1e6],
])('work that is %s is fine', (_, costOf) => {
  expect(grows(1, costOf)).toBe(false);
});

it('a square is more than linear, a cube is more than a square', () => {
  expect(grows(1, n => n ** 2)).toBe(true);
  expect(grows(2, n => n ** 2)).toBe(false);
  expect(grows(2, n => n ** 3)).toBe(true);
});

it('a machine that is ten times slower, or has a lot else to do at times, makes no difference', () => {
  const busy = (reading: number): number => (reading % 40 < 20 ? 200_000 : 0);
  expect(grows(1, n => n * 10, busy)).toBe(false);
  expect(grows(1, n => n ** 2 * 10, busy)).toBe(true);
});
