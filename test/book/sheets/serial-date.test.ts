import { zoneOf as zone } from '../../zones';
import { fromSerial, toSerial } from '../../../src/book/sheets/serial-date';

const HOUR = 3_600_000;

test('the serial number is the day of the wall clock since 30 December 1899', () => {
  expect(toSerial('1899-12-31T00:00:00Z', zone('UTC'))).toBe(1);
  expect(toSerial('2026-01-05T12:00:00Z', zone('UTC'))).toBe(46_027.5);
  expect(toSerial('2026-01-05T12:00:00Z', zone('Asia/Tokyo'))).toBe(46_027.875);
});

test.each([
  'UTC',
  'America/Sao_Paulo',
  'Europe/Berlin',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/New_York',
])('every instant of a year in %s comes back, but for the hour that is repeated in autumn', timeZone => {
  const offset = zone(timeZone);
  const lost: string[] = [];
  for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 7.3 * HOUR + 1_234) {
    const instant = new Date(time).toISOString();
    if (fromSerial(toSerial(instant, offset), offset) !== instant) lost.push(instant);
  }
  expect(lost.length).toBeLessThanOrEqual(1);
});

test('an hour that is skipped in spring is read as if the clock stood still', () => {
  const berlin = zone('Europe/Berlin');
  // 29 March 2026, 02:30 on the wall, which no clock in Berlin shows.
  const serial = toSerial('2026-03-29T02:30:00Z', () => 0);
  expect(fromSerial(serial, berlin)).toBe('2026-03-29T01:30:00.000Z');
});

test('of a repeated hour the first is meant', () => {
  const berlin = zone('Europe/Berlin');
  const serial = toSerial('2026-10-25T02:30:00Z', () => 0);
  expect(fromSerial(serial, berlin)).toBe('2026-10-25T00:30:00.000Z');
});
