import { zoneOffset } from '../../src/google/zone';
import { zoneOf } from '../zones';

const QUARTER = 900_000;
const DAY = 96 * QUARTER;

/** As Google prints the pattern `Z`: `+0530`. */
const printed = (minutes: number): string => {
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
};

let asked = 0;
beforeEach(() => {
  asked = 0;
  const formatDate = (date: Date, timeZone: string): string => {
    asked += 1;
    return printed(zoneOf(timeZone)(date.getTime()));
  };
  Object.assign(globalThis, { Utilities: { formatDate } });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Utilities');
});

it.each([
  ['Europe/Berlin', Date.UTC(2026, 2, 29)],
  ['Europe/Berlin', Date.UTC(2026, 9, 25)],
  ['America/St_Johns', Date.UTC(2026, 2, 8)],
  ['Australia/Adelaide', Date.UTC(2026, 3, 5)],
  ['Australia/Lord_Howe', Date.UTC(2026, 9, 4)],
  ['Africa/Casablanca', Date.UTC(2026, 1, 15)],
  ['Asia/Kathmandu', Date.UTC(2026, 5, 1)],
  ['UTC', Date.UTC(2026, 5, 1)],
])('gives the offset of %s in each quarter of an hour around a change of its clocks', (zone, change) => {
  const [offset, wanted] = [zoneOffset(zone), zoneOf(zone)];
  for (let at = change - DAY; at < change + DAY; at += QUARTER)
    expect([at, offset(at + 1)]).toEqual([at, wanted(at)]);
});

it('gives the offset of every day of ten years', () => {
  const [offset, wanted] = [zoneOffset('Africa/Casablanca'), zoneOf('Africa/Casablanca')];
  for (let at = Date.UTC(2016, 0, 1, 12); at < Date.UTC(2026, 0, 1); at += DAY)
    expect([at, offset(at)]).toEqual([at, wanted(at)]);
});

it('asks twice for a week without a change, however many moments of it are wanted', () => {
  const offset = zoneOffset('Europe/Berlin');
  for (let at = Date.UTC(2026, 5, 1); at < Date.UTC(2026, 5, 3); at += QUARTER) offset(at);
  expect(asked).toBe(2);
});
