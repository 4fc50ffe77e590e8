import { countsFrom, forwardedAt, newestMail, writtenAt } from '../../src/intake/mail-time';
import { zoneOf } from '../zones';
import { NOW, TestOffice } from './office';

const at = (iso: string): number => Date.parse(iso);
const ARRIVED = at('2026-11-02T10:00:00Z');
const written = (date: string | null, receivedAt = ARRIVED): string =>
  writtenAt(date, receivedAt, ARRIVED + 60_000).slice(0, 16);

describe('when a mail was written', () => {
  it('is what its Date says, in whatever zone', () => {
    expect(written('2026-11-02T09:30:00Z')).toBe('2026-11-02T09:30');
    expect(written('2026-11-02T18:30:00+09:00')).toBe('2026-11-02T09:30');
    expect(written('2026-11-01T23:30:00-10:00')).toBe('2026-11-02T09:30');
    expect(written('2026-10-29T09:30:00Z')).toBe('2026-10-29T09:30');
  });

  it.each([
    ['is to come by a minute', '2026-11-02T10:01:00Z'],
    ['is to come by years', '2038-01-19T03:14:07Z'],
    ['is beyond what a date can be', '+275760-09-13T00:00:00Z'],
    ['is of a computer that has lost its clock', '1970-01-01T00:00:00Z'],
    ['is weeks old, longer than any server tries', '2026-10-12T10:00:00Z'],
    ['is none', 'yesterday'],
    ['is missing', null],
  ])('is when it came where its Date %s', (_why, date) => {
    expect(written(date)).toBe('2026-11-02T10:00');
  });

  it('is not later than now, whatever an import says of its arrival', () => {
    expect(written('2030-01-01T00:00:00Z', at('2030-01-01T00:00:00Z'))).toBe('2026-11-02T10:01');
    expect(written(null, 0)).toBe('2026-11-02T10:01');
  });
});

describe('when a forwarded mail was written', () => {
  const forwarded = (date: string | null, zone = 'Etc/UTC'): string =>
    forwardedAt(date, '2026-11-02T10:00:00.000Z', zoneOf(zone)).slice(0, 16);

  it('is as printed, by the clock of the office where no offset is printed', () => {
    expect(forwarded('2026-11-02T09:00')).toBe('2026-11-02T09:00');
    expect(forwarded('2026-11-02T18:00', 'Asia/Tokyo')).toBe('2026-11-02T09:00');
    expect(forwarded('2026-07-02T09:00:30', 'Europe/Berlin')).toBe('2026-07-02T07:00');
    expect(forwarded('2026-01-02T09:00', 'Europe/Berlin')).toBe('2026-01-02T08:00');
    expect(forwarded('2026-01-02', 'Asia/Tokyo')).toBe('2026-01-01T15:00');
    expect(forwarded('2026-11-02T09:00:00-03:00')).toBe('2026-11-02T10:00');
    expect(forwarded('1999-12-31T23:59:00Z')).toBe('1999-12-31T23:59');
  });

  it.each([['2026-11-03T09:00'], ['9999-12-31T00:00'], ['1969-12-31T23:59'], ['soon'], [null]])(
    'is not %s, but when it was forwarded',
    date => {
      expect(forwarded(date)).toBe('2026-11-02T10:00');
    },
  );
});

describe('a mail with a date to come', () => {
  const future = { date: '2099-01-01T00:00:00Z' };

  it('opens a case that is due as if it had been written when it came, and stands in its place', () => {
    const fair = new TestOffice();
    fair.take({ from: 'Cy <cy@initech.example>', date: new Date(NOW).toISOString() });
    const late = new TestOffice();
    late.take({ from: 'Cy <cy@initech.example>', ...future });
    expect(late.values('Cases')[0]).toMatchObject({
      createdAt: new Date(NOW).toISOString(),
      lastMessageAt: new Date(NOW).toISOString(),
      dueAt: fair.values('Cases')[0]?.['dueAt'],
    });
    expect(late.values('Contacts')[0]?.['lastMessageAt']).toBe(new Date(NOW).toISOString());
    expect(fair.values('Cases')[0]?.['dueAt']).not.toBeNull();
  });

  it('that a colleague forwards does so too', () => {
    const office = new TestOffice();
    office.take({ from: 'ana@solarmora.example', subject: 'Fwd: Offer', forwarded: future });
    expect(office.values('Messages')[0]?.['at']).toBe(new Date(NOW - 3_600_000).toISOString());
    expect(office.values('Cases')[0]?.['createdAt']).toBe(new Date(NOW - 3_600_000).toISOString());
  });
});

describe('a forward of an old mail', () => {
  it('keeps the mail’s date, but its case counts from when it came', () => {
    const office = new TestOffice();
    const old = { date: '2024-05-01T08:00:00Z' };
    office.take({ from: 'ana@solarmora.example', subject: 'Fwd: Offer', forwarded: old });
    expect(office.values('Messages')[0]?.['at']).toBe('2024-05-01T08:00:00.000Z');
    const [made] = office.values('Cases');
    expect(made?.['createdAt']).toBe(new Date(NOW - 3_600_000).toISOString());
    expect(Date.parse(String(made?.['dueAt']))).toBeGreaterThan(NOW);
  });

  it('does not set a case back that has newer mail', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    const before = office.values('Cases')[0]?.['lastMessageAt'];
    office.take({
      from: 'ana@solarmora.example',
      to: ['forward@solarmora.example'],
      subject: 'Fwd: Printer',
      answers: ['first@acme'],
      forwarded: { date: '2026-10-01T08:00:00Z', from: { name: 'Ann', address: 'ann@acme.example' } },
    });
    expect(office.values('Cases')).toMatchObject([{ messages: 2, lastMessageAt: before }]);
  });
});

describe('the newest mail of a record', () => {
  it('is the later one, and never one to come', () => {
    const now = '2026-11-02T10:00:00.000Z';
    expect(newestMail(at('2026-11-01T00:00:00Z'), now, at(now))).toBe(now);
    expect(newestMail(at(now), '2026-11-01T00:00:00.000Z', at(now))).toBe(now);
    expect(newestMail(at('2099-01-01T00:00:00Z'), '2026-11-01T00:00:00.000Z', at(now))).toBe(
      '2026-11-01T00:00:00.000Z',
    );
  });
});

test('a case counts from its first mail unless that is older than mail can be under way', () => {
  const now = '2026-11-02T10:00:00.000Z';
  expect(countsFrom('2026-10-30T10:00:00.000Z', now)).toBe('2026-10-30T10:00:00.000Z');
  expect(countsFrom('2026-10-20T10:00:00.000Z', now)).toBe(now);
});
