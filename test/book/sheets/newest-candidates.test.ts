import fc from 'fast-check';
import {
  allCandidates,
  firstCandidates,
  isSettled,
  MOST_ROWS,
} from '../../../src/book/sheets/newest-candidates';

const rowNumbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Whether reading the candidates settles it, and if so whether the answer is right. */
const ask = (times: readonly number[], n: number): 'right' | 'wrong' | 'asks for more' => {
  const rows = rowNumbers(times.length);
  const timeOf = (row: number): number => times[row - 1] ?? 0;
  const read = firstCandidates(rows, n, 1).map(row => ({ row, time: timeOf(row) }));
  if (!isSettled(rows, read, n, 1)) return 'asks for more';
  const newest = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => b - a).slice(0, n);
  return newest(read.map(({ time }) => time)).join() === newest(times).join() ? 'right' : 'wrong';
};

const ascending = (count: number): readonly number[] => rowNumbers(count).map(row => row * 10);

test.each([1, 5, 10, 60])('in order of time either way, the newest %i are settled at once', n => {
  expect(ask(ascending(10_000), n)).toBe('right');
  expect(ask([...ascending(10_000)].reverse(), n)).toBe('right');
});

test('a few rows out of order do not matter', () => {
  const times = ascending(1_000).map((time, i) => time + ((i * 7) % 5) * 10);
  expect(ask(times, 5)).toBe('right');
});

test('rows in no order of time are never taken for settled', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 10 }), (seed, n) => {
      let state = seed | 1;
      const times = rowNumbers(500).map(() => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
        return state >>> 1;
      });
      expect(ask(times, n)).not.toBe('wrong');
    }),
  );
});

test('older mail imported below newer mail is noticed', () => {
  const newer = ascending(600).map(time => time + 100_000);
  expect(ask([...newer, ...ascending(600)], 10)).toBe('asks for more');
});

test('few rows are all read', () => {
  expect(firstCandidates(rowNumbers(40), 10, 1)).toEqual(rowNumbers(40));
});

test('however many rows there are, the first read takes as many as for a thousand', () => {
  const count = (total: number): number => firstCandidates(rowNumbers(total), 10, 1).length;
  expect(count(100_000)).toBe(count(1_000));
});

test('the second read has a limit and takes both ends', () => {
  const rows = allCandidates(rowNumbers(50_000));
  expect(rows).toHaveLength(MOST_ROWS);
  expect([rows[0], rows[rows.length - 1]]).toEqual([1, 50_000]);
});
