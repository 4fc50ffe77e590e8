import fc from 'fast-check';
import {
  afterWorkingHours,
  readDays,
  readHours,
  showDays,
  workingHoursBetween,
  type WorkingWeek,
} from '../../src/crm/working-time';
import { zoneOf } from '../zones';

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

  describe('where the clock is changed', () => {
    const always: WorkingWeek = { days: WEEK.days.map(() => true), start: 0, end: 1440, holidays: [] };
    const berlin = zoneOf('Europe/Berlin');
    const due = (iso: string, hours: number, week: WorkingWeek, zone = berlin): string =>
      new Date(afterWorkingHours(at(iso), hours, week, zone) ?? 0).toISOString();

    it('are as long as they last, for those who work through the night', () => {
      // 29 March 2026 and 25 October 2026 have 23 and 25 hours in Berlin.
      expect(due('2026-03-28T23:00:00Z', 23, always)).toBe('2026-03-29T22:00:00.000Z');
      expect(due('2026-10-24T22:00:00Z', 25, always)).toBe('2026-10-25T23:00:00.000Z');
      expect(
        workingHoursBetween(at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'), always, berlin),
      ).toBe(25);
    });

    it('begin at the office’s hour by its wall on both sides', () => {
      // Friday afternoon in winter time, Monday morning in summer time, and back.
      expect(due('2026-03-27T15:00:00Z', 2, WEEK)).toBe('2026-03-30T08:00:00.000Z');
      expect(due('2026-10-23T14:00:00Z', 2, WEEK)).toBe('2026-10-26T09:00:00.000Z');
      const newYork = zoneOf('America/New_York');
      expect(due('2026-03-06T21:00:00Z', 2, WEEK, newYork)).toBe('2026-03-09T14:00:00.000Z');
    });

    it.each(['Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kolkata'])(
      'are in %s as many as lie between, all the year round',
      name => {
        const zone = zoneOf(name);
        for (let from = at('2026-01-01T00:00:00Z'); from < at('2027-01-01T00:00:00Z'); from += 61 * 3_600_000)
          for (const week of [WEEK, always])
            expect(workingHoursBetween(from, afterWorkingHours(from, 30, week, zone) ?? 0, week, zone)).toBe(
              30,
            );
      },
    );
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

it.each(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])(
  '%s is a day of the week, by its name and its number',
  name => {
    const alone = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(each => each === name);
    expect([readDays(name), readDays(String(alone.indexOf(true) + 1)), showDays(alone)]).toEqual([
      alone,
      alone,
      name,
    ]);
  },
);

it.each([
  ['9-17', { start: 540, end: 1020 }],
  ['09:30–17', { start: 570, end: 1020 }],
  ['9-24:01', null],
  ['9-9', null],
  ['x9-17', null],
  ['9-17x', null],
])('the hours "%s" are %j', (text, hours) => {
  expect(readHours(text)).toEqual(hours);
});
