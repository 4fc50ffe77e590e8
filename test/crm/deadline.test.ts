import { standingAt } from '../../src/crm/deadline';
import { isWorkingTime } from '../../src/crm/working-time';

const week = {
  days: [true, true, true, true, true, false, false],
  start: 540,
  end: 1_020,
  holidays: ['2026-11-02'],
};
const zone = (): number => 0;
const at = (iso: string): number => Date.parse(`${iso}Z`);

describe('how near a deadline is', () => {
  const friday = standingAt({ now: at('2026-10-30T16:00:00'), soonHours: 2, week, zone });

  it('is counted in working hours, over the weekend and a holiday', () => {
    expect(friday(at('2026-10-30T17:00:00'))).toBe('soon');
    expect(friday(at('2026-11-03T10:00:00'))).toBe('soon');
    expect(friday(at('2026-11-03T10:01:00'))).toBeNull();
  });

  it('is late once it has passed, and nothing without a deadline', () => {
    expect(friday(at('2026-10-30T15:59:00'))).toBe('late');
    expect(friday(0)).toBeNull();
  });

  it('is never soon where no hours are set', () => {
    const strict = standingAt({ now: at('2026-10-30T16:00:00'), soonHours: 0, week, zone });
    expect(strict(at('2026-10-30T16:00:00'))).toBeNull();
    expect(strict(at('2026-10-30T15:59:00'))).toBe('late');
  });

  it('is not soon where no hour is ever worked again', () => {
    const closed = { ...week, days: week.days.map(() => false) };
    const never = standingAt({ now: at('2026-10-30T16:00:00'), soonHours: 2, week: closed, zone });
    expect(never(at('2026-10-30T16:01:00'))).toBeNull();
  });
});

it.each([
  ['2026-10-30T09:00:00', true],
  ['2026-10-30T08:59:00', false],
  ['2026-10-30T17:00:00', false],
  ['2026-10-31T12:00:00', false],
  ['2026-11-02T12:00:00', false],
])('at %s the office is open: %s', (iso, open) => {
  expect(isWorkingTime(at(iso), week, zone)).toBe(open);
});
