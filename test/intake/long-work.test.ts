/** What is too long for a click: the newest rows go along at once, the rest in a trigger's run of the same person. */
import type { Book, Change } from '../../src/book/book';
import { insert, update } from '../../src/book/row';
import { contactIdFor, eventIdFor } from '../../src/crm/hash';
import { continueJobs, type ContinuePorts } from '../../src/intake/continue-work';
import { jobsIn, keepJob, type Job } from '../../src/intake/jobs';
import { ledgerOf } from '../../src/intake/ledger';
import { undoInBook } from '../../src/intake/undo';
import { seated } from '../addon/desk/seat';
import { KEY, NOW, TestOffice } from './office';
import { continuing } from './continuing';

const ANA = 'ana@solarmora.example';
const KENJI = 'kenji@solarmora.example';
const MANY = 450;
const ann = contactIdFor('ann@acme.example');
const bob = contactIdFor('bob@globex.example');

/** Two contacts, with a case each; what belongs to Bob is more than one commit takes. */
const office = (): TestOffice => {
  const made = new TestOffice();
  made.take({ id: 'a@acme' });
  made.take({ id: 'b@globex', from: 'Bob <bob@globex.example>', subject: 'Other' });
  made.book.commit(
    Array.from({ length: MANY }, (_, n) =>
      insert('Messages', {
        id: `M-${n}`,
        messageId: `m${n}@globex.example`,
        contactId: bob,
        caseId: 'C-2',
        at: new Date(NOW - n * 60_000).toISOString(),
      }),
    ),
  );
  return made;
};

type Stored = Map<string, string>;

function ports(
  { book }: TestOffice,
  stored: Stored,
  more: Partial<ContinuePorts> = {},
): ContinuePorts & { readonly asked: () => number } {
  let asked = 0;
  return { ...continuing(book, stored, () => void asked++, more), asked: () => asked };
}
const jobs = (stored: Stored): readonly Job[] => jobsIn(Object.fromEntries(stored));
const left = (made: TestOffice, column: 'contactId' | 'caseId', id: string): number =>
  made.values('Messages').filter(row => row[column] === id).length;

describe.each([
  ['contact', 'contactId', bob, ann],
  ['case', 'caseId', 'C-2', 'C-1'],
] as const)('a %s with very many mails that is merged', (kind, column, from, into) => {
  const merged = () => {
    const made = office();
    const seat = seated(made);
    const stored: Stored = new Map();
    const done = seat.desk.records.merge({ kind, id: from }, into);
    seat.properties.forEach((value, name) => stored.set(name, value));
    return { made, seat, stored, done };
  };

  it('is merged by the click, and its older rows follow in the background, which the homepage tells', () => {
    const { made, seat, stored, done } = merged();
    expect([done, seat.triggers()]).toEqual([{ changed: true, later: true }, 1]);
    expect(left(made, column, from)).toBe(MANY + 1 - 200);
    const [before] = jobs(stored);
    expect(before).toMatchObject({ what: 'merge', user: ANA, total: null, finished: false });

    const running = ports(made, stored);
    expect(continueJobs(running)).toBe(MANY + 1 - 200);
    expect([left(made, column, from), running.asked()]).toEqual([0, 0]);
    expect(jobs(stored)).toMatchObject([{ done: (before?.done ?? 0) + MANY + 1 - 200, finished: true }]);
    const entries = made.values('Events').filter(({ reason }) => /older rows of/.test(String(reason)));
    expect(entries.map(({ actor, before: was, after }) => [actor, was, after])).toEqual([
      [ANA, from, into],
      [ANA, from, into],
    ]);
    expect(continueJobs(ports(made, stored))).toBe(0);
  });

  it.each([
    ['right behind its commit has its older rows follow all the same', true],
    ['before its commit has left a note that comes to nothing', false],
  ])('and is cut off %s', (_, isStored) => {
    const made = office();
    const commit = (changes: readonly Change[]): never => {
      if (isStored) made.book.commit(changes);
      throw new Error('cut off');
    };
    const book = Object.assign(Object.create(made.book) as Book, { commit });
    const seat = seated(made, {}, { book });
    expect(() => seat.desk.records.merge({ kind, id: from }, into)).toThrow('cut off');
    const stored: Stored = new Map(seat.properties);
    expect(continueJobs(ports(made, stored))).toBe(isStored ? MANY + 1 - 200 : 0);
    expect(left(made, column, from)).toBe(isStored ? 0 : MANY + 1);
    expect(jobs(stored)).toMatchObject([{ what: 'merge', finished: true }]);
  });

  it('and put back meanwhile keeps what has not followed', () => {
    const { made, stored } = merged();
    const event = made.values('Events').find(({ outcome }) => outcome === 'merged');
    expect(
      undoInBook(made.book, ledgerOf(KEY), String(event?.['id']), KENJI, NOW, () => undefined).kind,
    ).toBe('undone');
    expect(continueJobs(ports(made, stored))).toBe(0);
    expect(left(made, column, from)).toBe(MANY + 1);
    expect(jobs(stored)).toMatchObject([{ finished: true }]);
  });
});

it('a small merge needs no trigger', () => {
  const made = new TestOffice();
  made.take({ id: 'a@acme' });
  made.take({ id: 'b@globex', from: 'Bob <bob@globex.example>', subject: 'Other' });
  const seat = seated(made);
  expect(seat.desk.records.merge({ kind: 'contact', id: bob }, ann)).toEqual({ changed: true });
  expect([seat.triggers(), seat.properties.size]).toEqual([0, 0]);
});

it('work of others, and work that the lock or the time cuts off, is left as it is noted', () => {
  const made = office();
  const stored: Stored = new Map();
  const job = (user: string): Job => ({
    id: eventIdFor(user),
    what: 'hand_over',
    user,
    from: KENJI,
    successor: ANA,
    done: 0,
    total: MANY,
    failed: 0,
    touchedAt: new Date(NOW).toISOString(),
    finished: false,
  });
  const held = ports(made, stored, { lock: { tryLock: () => false, release: () => undefined } });
  keepJob(held.properties, job(KENJI));
  expect([continueJobs(held), held.asked()]).toEqual([0, 0]);
  keepJob(held.properties, job(ANA));
  const before = JSON.stringify([...stored]);
  expect([continueJobs(held), held.asked(), JSON.stringify([...stored])]).toEqual([0, 1, before]);
  let now = NOW;
  const late = ports(made, stored, { clock: { now: () => (now += 300_000) } });
  expect([continueJobs(late), late.asked()]).toEqual([0, 1]);
});

it('what a user who has left still had goes to the successor, a commit at a time', () => {
  const made = office();
  made.book.commit([
    update('Users', KENJI, { active: false }),
    ...Array.from({ length: MANY }, (_, n) =>
      insert('Tasks', { id: `T-${n}`, title: `Call ${n}`, assignee: KENJI }),
    ),
  ]);
  const stored: Stored = new Map();
  const running = ports(made, stored);
  keepJob(running.properties, {
    id: 'j',
    what: 'hand_over',
    user: ANA,
    from: KENJI,
    successor: ANA,
    done: 0,
    total: MANY,
    failed: 0,
    touchedAt: new Date(NOW).toISOString(),
    finished: false,
  });
  continueJobs(running);
  expect(made.values('Tasks').filter(({ assignee }) => assignee === ANA)).toHaveLength(MANY);
  expect(jobs(stored)).toMatchObject([{ done: MANY, finished: true }]);
  expect(made.values('Events').filter(({ action }) => action === 'hand_over').length).toBeGreaterThanOrEqual(
    3,
  );
});

it.each([
  ['right behind its commit has the rest handed over all the same', true],
  ['before its commit has left a note that comes to nothing', false],
])('an administrator’s click that takes a user out and is cut off %s', (_, isStored) => {
  const made = office();
  made.book.commit([
    update('Users', ANA, { role: 'admin' }),
    ...Array.from({ length: MANY }, (__, n) =>
      insert('Tasks', { id: `T-${n}`, title: `Call ${n}`, assignee: KENJI }),
    ),
  ]);
  const owned = MANY + made.values('Cases').filter(({ assignee }) => assignee === KENJI).length;
  const commit = (changes: readonly Change[]): never => {
    if (isStored) made.book.commit(changes);
    throw new Error('cut off');
  };
  const book = Object.assign(Object.create(made.book) as Book, { commit });
  const seat = seated(made, {}, { book });
  expect(() => seat.desk.settings.takeOut(KENJI, ANA)).toThrow('cut off');
  const stored: Stored = new Map(seat.properties);
  expect(continueJobs(ports(made, stored))).toBe(isStored ? owned - 200 : 0);
  expect(made.values('Tasks').filter(({ assignee }) => assignee === KENJI)).toHaveLength(isStored ? 0 : MANY);
  expect(jobs(stored)).toMatchObject([{ what: 'hand_over', finished: true }]);
});

it('work in the book that its person’s runs have left is taken over by the routing mailbox, in that person’s name', () => {
  const made = office();
  made.book.commit([
    update('Users', KENJI, { active: false }),
    insert('Tasks', { id: 'T-1', title: 'Call', assignee: KENJI }),
  ]);
  const stored: Stored = new Map();
  const progress = { user: KENJI, done: 0, total: 1, failed: 0 };
  const left = new Date(NOW - 3_600_000).toISOString();
  const handOver = { ...progress, what: 'hand_over', from: KENJI, successor: ANA, finished: false } as const;
  const log = { ...progress, what: 'log', id: 'l', left: ['g-1'], touchedAt: left } as const;
  const routing = (): ContinuePorts =>
    ports(made, stored, { user: 'casebook@solarmora.example', takesOver: true });
  keepJob(routing().properties, { ...handOver, id: 'h', touchedAt: new Date(NOW).toISOString() });
  keepJob(routing().properties, log);
  expect([continueJobs(ports(made, stored)), continueJobs(routing())]).toEqual([0, 0]);
  keepJob(routing().properties, { ...handOver, id: 'h', touchedAt: left });
  expect([continueJobs(ports(made, stored)), continueJobs(routing())]).toEqual([0, 1]);
  expect(made.values('Tasks')).toMatchObject([{ assignee: ANA }]);
  expect(made.values('Events').find(({ action }) => action === 'hand_over')?.['actor']).toBe(KENJI);
  expect(jobs(stored).find(({ id }) => id === 'l')).toEqual(log);
});

it('archives are closed to a user who has left by the routing mailbox alone, whose they are, and not to one who is back', () => {
  const made = office();
  const stored: Stored = new Map();
  const closed: string[] = [];
  const run = (more: Partial<ContinuePorts> = {}): number =>
    continueJobs(ports(made, stored, { closeArchives: user => void closed.push(user), ...more }));
  const routing = { user: 'casebook@solarmora.example', takesOver: true };
  const note = (): void =>
    keepJob(ports(made, stored).properties, {
      id: 'a',
      what: 'close_archives',
      user: ANA,
      from: KENJI,
      byPoll: true,
      done: 0,
      total: 2,
      failed: 0,
      touchedAt: new Date(NOW).toISOString(),
      finished: false,
    });
  note();
  expect([run(routing), closed, jobs(stored)]).toMatchObject([0, [], [{ done: 0, finished: true }]]);
  made.book.commit([update('Users', KENJI, { active: false })]);
  note();
  expect([run(), closed]).toEqual([0, []]);
  expect([run(routing), closed, jobs(stored)]).toMatchObject([2, [KENJI], [{ done: 2, finished: true }]]);
  expect([run(routing), closed]).toEqual([0, [KENJI]]);
});
