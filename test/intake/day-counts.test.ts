import { dayCounts } from '../../src/intake/day-counts';

const at = (iso: string): number => Date.parse(iso);

describe('the counts of Google’s day', () => {
  const begun = { ...dayCounts(null, at('2026-10-24T18:00:00Z')), polls: 7 };

  it('go on for 24 hours after the first use, also over midnight and over a change of the clock', () => {
    for (const now of ['2026-10-24T23:59:59Z', '2026-10-25T00:00:00Z', '2026-10-25T17:59:59Z'])
      expect(dayCounts(begun, at(now))).toBe(begun);
  });

  it('begin anew then', () => {
    expect(dayCounts(begun, at('2026-10-25T18:00:00Z'))).toMatchObject({
      since: '2026-10-25T18:00:00.000Z',
      polls: 0,
    });
  });

  it('begin anew where what is kept comes from an older version, or from a clock that ran ahead', () => {
    const now = at('2026-10-25T01:00:00Z');
    expect(dayCounts({ ...begun, since: undefined } as never, now).polls).toBe(0);
    expect(dayCounts({ ...begun, since: '2030-01-01T00:00:00Z' }, now).polls).toBe(0);
  });
});
