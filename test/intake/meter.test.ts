import { dayCounts } from '../../src/intake/day-counts';
import { CELL_LIMIT, TRIGGER_TIME_LIMIT } from '../../src/intake/limits';
import { meterOf, meterReason } from '../../src/intake/meter';
import { PROPERTY, type LastUpkeep } from '../../src/intake/state';
import { aFile, NOW, type MailFacts } from './office';
import { PostRoom } from './post-room';

const upkeep = (share: number): LastUpkeep => ({
  at: new Date(NOW).toISOString(),
  gap: 0,
  cells: share * CELL_LIMIT,
});
const used = (share: number) => ({ ...dayCounts(null, NOW), ms: share * TRIGGER_TIME_LIMIT });

describe('the meter', () => {
  it.each([
    [0.5, 'full', 'full'],
    [0.8, 'full', 'snippet'],
    [0.9, 'snippet', 'metadata'],
    [0.95, 'metadata', 'pause'],
    [0.98, 'pause', 'pause'],
  ])('stands at %d of the cells at %s, at so much of the trigger time at %s', (share, cells, time) => {
    expect(meterOf({ today: null, lastUpkeep: upkeep(share) }, NOW).step).toBe(cells);
    expect(meterOf({ today: used(share), lastUpkeep: null }, NOW).step).toBe(time);
  });

  it('goes by what is scarcest, and says so', () => {
    const meter = meterOf({ today: used(0.81), lastUpkeep: upkeep(0.96) }, NOW);
    expect(meterReason(meter)).toBe(
      'step metadata: 96 % of the cells that Google allows in the workbook are used',
    );
  });

  it('counts the calls to Gmail, and the cells of mail that came after the daily run', () => {
    const today = { ...dayCounts(null, NOW), mails: 11_000 };
    expect(meterOf({ today, lastUpkeep: null }, NOW)).toMatchObject({ step: 'metadata', scarce: 'gmail' });
    const few = { ...dayCounts(null, NOW), mails: 9_000 };
    expect(meterOf({ today: few, lastUpkeep: upkeep(0.895) }, NOW).scarce).toBe('cells');
  });

  it('goes back up when Google’s day is over', () => {
    expect(meterOf({ today: used(0.99), lastUpkeep: null }, NOW + 86_400_000).step).toBe('full');
  });
});

describe('a poll', () => {
  const mail = (n: number): MailFacts => ({
    id: `m${n}@acme`,
    from: `p${n}@firm${n}.example`,
    subject: `Question ${n}`,
    text: 'word '.repeat(200),
    attachments: [aFile('roof.pdf', `file ${n}`)],
  });
  const at = (room: PostRoom, share: number): void =>
    void (room.properties[PROPERTY.today] = JSON.stringify({
      ...dayCounts(null, room.now),
      ms: share * TRIGGER_TIME_LIMIT,
    }));
  const told = (room: PostRoom, action: string): readonly string[] =>
    room.book
      .rows('Events')
      .filter(({ values }) => values['action'] === action)
      .map(({ values }) => `${String(values['outcome'])}: ${String(values['reason'])}`);
  const texts = (room: PostRoom): readonly number[] =>
    room.book.rows('Messages').map(({ values }) => String(values['text'] ?? '').length);

  it('keeps less in each step, says why in the ledger, and goes back up with an entry of its own', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    const steps = [0.1, 0.81, 0.9, 0.1];
    steps.forEach((share, n) => {
      room.deliver(mail(n));
      at(room, share);
      room.poll();
    });
    const [full = 0, snippet = 0, metadata, again] = texts(room);
    expect([full, metadata, again]).toEqual([1000, 0, 1000]);
    expect(snippet).toBeGreaterThan(100);
    expect(snippet).toBeLessThan(210);
    expect(room.saved).toHaveLength(2);
    expect(told(room, 'mail').map(line => /step \w+: \d+ %/.exec(line)?.[0] ?? '')).toEqual([
      '',
      'step snippet: 81 %',
      'step metadata: 90 %',
      '',
    ]);
    expect(told(room, 'meter')).toEqual([
      'snippet: step snippet: 81 % of the day’s trigger time are used',
      'metadata: step metadata: 90 % of the day’s trigger time are used',
      'full: there is room again: mail is kept as chosen',
    ]);
  });

  it('leaves mail under its label while it pauses, told once, and takes it up when there is room', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.deliver(mail(1));
    at(room, 0.96);
    expect(room.poll().skipped).toContain('paused, step pause: 96 %');
    expect(room.poll().processed).toEqual([]);
    expect(room.calls.filter(call => call === 'fetch')).toEqual([]);
    expect(room.under('in')).toHaveLength(1);
    expect(told(room, 'meter')).toHaveLength(1);
    expect(JSON.parse(room.properties[PROPERTY.lastPoll] ?? '')).toMatchObject({
      processed: 0,
      summary: 'pause',
    });
    room.now += 86_400_000;
    expect(room.poll().processed).toHaveLength(1);
    expect(told(room, 'meter')).toHaveLength(2);
  });
});
