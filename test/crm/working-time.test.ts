import fc from 'fast-check';
import {
  afterWorkingHours,
  readDays,
  readHours,
  showDays,
  workingHoursBetween,
  type WorkingWeek,
} from '../../src/crm/working-time';

const WEEK: WorkingWeek = {
  days: [true, true, true, true, true, false, false],
  start: 540,
  end: 1020,
  holidays: ['2026-12-25'],
};
const UTC = (): number => 0;
const at = (iso: string): number => Date.parse(iso);
const after = (iso: string, hours: number, zone = UTC): string | null => {
  const due = afterWorkingHours(at(iso), hours, WEEK, zone);
  return due === null ? null : new Date(due).toISOString();
};

describe('so many working hours after an instant', () => {
  it.each([
    ['2026-11-02T10:00:00Z', 2, '2026-11-02T12:00:00.000Z'], // a Monday
    ['2026-11-02T16:00:00Z', 2, '2026-11-03T10:00:00.000Z'], // over night
    ['2026-11-06T16:30:00Z', 1, '2026-11-09T09:30:00.000Z'], // over the weekend
    ['2026-11-07T12:00:00Z', 1, '2026-11-09T10:00:00.000Z'], // from a Saturday
    ['2026-12-24T16:00:00Z', 2, '2026-12-28T10:00:00.000Z'], // over a holiday and a weekend
    ['2026-11-02T02:00:00Z', 8, '2026-11-02T17:00:00.000Z'], // the whole of a day ends with it
  ])('from %s, %d hours: %s', (from, hours, wanted) => {
    expect(after(from, hours)).toBe(wanted);
  });

  it('go by the clock of the office’s zone', () => {
    expect(after('2026-11-02T10:00:00Z', 1, () => -180)).toBe('2026-11-02T13:00:00.000Z');
  });

  it('never come where no day is worked', () => {
    const closed = { ...WEEK, days: WEEK.days.map(() => false) };
    expect(afterWorkingHours(at('2026-11-02T10:00:00Z'), 1, closed, UTC)).toBeNull();
  });

  it('are as many as lie between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }),
        fc.integer({ min: 1, max: 2_000 }),
        (start, quarters) => {
          const from = at('2026-01-01T00:00:00Z') + start * 60_000;
          const to = afterWorkingHours(from, quarters / 4, WEEK, UTC);
          expect(workingHoursBetween(from, to ?? 0, WEEK, UTC)).toBe(quarters / 4);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what an admin writes', () => {
  it('names days and spans of days', () => {
    expect(readDays('Mon-Fri')).toEqual(WEEK.days);
    expect(readDays('sat-mon, wednesday')?.map(Number)).toEqual([1, 0, 1, 0, 0, 1, 1]);
    expect(readDays('1-5')).toEqual(WEEK.days);
    expect(readDays('someday')).toBeNull();
    expect(showDays(WEEK.days)).toBe('mon-fri');
    expect(readDays(showDays([true, false, true, true, false, false, true]))).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('names hours', () => {
    expect(readHours('9:00 - 17:30')).toEqual({ start: 540, end: 1050 });
    expect(readHours('00:00-24:00')).toEqual({ start: 0, end: 1440 });
    expect([readHours('17:00-9:00'), readHours('nine to five')]).toEqual([null, null]);
  });
});
