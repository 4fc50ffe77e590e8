/** What the bench measures and must not grow with the book: counted here, in a small book and in a larger one. */
import { measureRoundTrips, type Cost } from '../../bench/measure/round-trips';

const SMALL = 1_000;
const LARGE = 20_000;
/** Ids and numbers get longer with the book. */
const LONGER_IDS = 1.1;

const costs = new Map<string, readonly [small: Cost, large: Cost]>();

beforeAll(() => {
  const [small, large] = [measureRoundTrips(SMALL), measureRoundTrips(LARGE)];
  small.costs.forEach((cost, n) => {
    const other = large.costs[n];
    if (other) costs.set(cost.action, [cost, other]);
  });
});

const of = (action: string): readonly [Cost, Cost] => {
  const found = costs.get(action);
  if (!found) throw new Error(`${action} was not measured.`);
  return found;
};

it.each([
  "open a known contact's message",
  "open an unknown sender's message",
  "open a mail of a contact's second address that nobody has noted",
  'show the rest of that card by a click',
  "open a mail of a contact's second address",
  "open a stranger's answer to a mail of a case",
  'open a message that was opened before',
  'log a message',
  'put a message on a new case',
  'open an answer to it under another subject',
])('to %s costs the same in a book of 1,000 and of 20,000 messages', action => {
  const [small, large] = of(action);
  const counted = ({ roundTrips, cellsRead, cellsWritten, sheetWrites }: Cost) => ({
    roundTrips,
    cellsRead,
    cellsWritten,
    sheetWrites,
  });
  expect(counted(large)).toEqual(counted(small));
  expect(large.bytes).toBeLessThan(small.bytes * LONGER_IDS);
});

it('to open a message that was opened before costs 3 round trips', () => {
  for (const { roundTrips } of of('open a message that was opened before')) expect(roundTrips).toBe(3);
});

it.each([
  "open a known contact's message",
  "open an unknown sender's message",
  "open a mail of a contact's second address that nobody has noted",
  "open a mail of a contact's second address",
  "open a stranger's answer to a mail of a case",
  'open an answer to it under another subject',
])('to %s costs at most 6 round trips', action => {
  for (const { roundTrips } of of(action)) expect(roundTrips).toBeLessThanOrEqual(6);
});

it.each(['show the rest of that card by a click', 'log a message', 'put a message on a new case'])(
  'to %s costs at most 8 round trips',
  action => {
    for (const { roundTrips } of of(action)) expect(roundTrips).toBeLessThanOrEqual(8);
  },
);

it('a poll of 50 mails writes to the sheet at most 4 times, and reads no more of a larger book', () => {
  const [small, large] = of('poll 50 new mails');
  expect(Math.max(small.sheetWrites, large.sheetWrites)).toBeLessThanOrEqual(4);
  expect(large.bytes).toBeLessThan(small.bytes * LONGER_IDS);
});
