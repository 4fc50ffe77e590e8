/** Long work as it is noted: what is read of it, when it counts as stopped, and how long it is told of. */
import type { Change } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { continueJobs, type ContinuePorts } from '../../src/intake/continue-work';
import {
  forgetOldJobs,
  hasStopped,
  isFinished,
  isLeft,
  jobsIn,
  keepJob,
  type Job,
} from '../../src/intake/jobs';
import { Unavailable } from '../../src/intake/ports';
import { readInstallation } from '../../src/intake/state';
import { aMail, NOW, TestOffice } from './office';
import { propertiesIn } from './properties';

const MINUTE = 60_000;
const ago = (ms: number): string => new Date(NOW - ms).toISOString();
const job = (id: string, more: Partial<Job> = {}): Job =>
  ({
    id,
    what: 'log',
    user: 'ana@us.example',
    left: ['g1'],
    done: 0,
    total: 1,
    failed: 0,
    touchedAt: ago(0),
    ...more,
  }) as Job;
const merge = (id: string, finished: boolean): Job =>
  job(id, { what: 'merge', table: 'Cases', from: 'C-1', finished } as Partial<Job>);

it('those that can be read are read, the one that was touched longest ago first', () => {
  const all: Record<string, string> = {
    other: '{}',
    'casebook.job.bad': '{',
    'casebook.job.odd': '{"left":3,"user":"x"}',
  };
  all['casebook.job.noUser'] = '{"left":[]}';
  all['casebook.job.noEnd'] = JSON.stringify({ ...merge('noEnd', true), finished: 'yes' });
  keepJob(propertiesIn(all), job('b'));
  keepJob(propertiesIn(all), job('a', { touchedAt: ago(MINUTE) }));
  const { what, ...old } = job('old', { touchedAt: ago(2 * MINUTE) });
  all['casebook.job.old'] = JSON.stringify(old);
  expect(Object.keys(all)).toContain('casebook.job.a');
  expect(jobsIn(all)).toEqual([{ ...old, what }, job('a', { touchedAt: ago(MINUTE) }), job('b')]);
});

it('one is finished when nothing is left, and has stopped when nobody was at it for a quarter of an hour', () => {
  expect(
    [job('a'), job('b', { left: [] } as Partial<Job>), merge('c', true), merge('d', false)].map(isFinished),
  ).toEqual([false, true, true, false]);
  const stopped = (ms: number, more: Partial<Job> = {}): boolean =>
    hasStopped(job('a', { touchedAt: ago(ms), ...more }), NOW);
  expect([
    stopped(15 * MINUTE),
    stopped(15 * MINUTE + 1),
    stopped(60 * MINUTE, { left: [] } as Partial<Job>),
  ]).toEqual([false, true, false]);
});

it('what needs the book alone is left to the routing mailbox, until it has failed for a day', () => {
  const left = (each: Job, ms: number): boolean => isLeft({ ...each, touchedAt: ago(ms) }, NOW);
  const open = merge('a', false);
  const day = 24 * 60 * MINUTE;
  expect([15 * MINUTE, 15 * MINUTE + 1, day, day + 1].map(ms => left(open, ms))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([left(merge('b', true), 20 * MINUTE), left(job('c'), 20 * MINUTE)]).toEqual([false, false]);
});

it('a finished one is told of for a day', () => {
  const all: Record<string, string> = {};
  const day = 24 * 60 * MINUTE;
  const jobs = [
    job('new', { left: [], touchedAt: ago(day) } as Partial<Job>),
    job('old', { left: [], touchedAt: ago(day + 1) } as Partial<Job>),
    job('open', { touchedAt: ago(9 * day) }),
  ];
  jobs.forEach(each => keepJob(propertiesIn(all), each));
  forgetOldJobs(propertiesIn(all), jobs, NOW);
  expect(Object.keys(all)).toEqual(['casebook.job.new', 'casebook.job.open']);
});

describe('a run that goes on with it', () => {
  function run(all: Record<string, string>, more: Partial<ContinuePorts>) {
    const said: string[] = [];
    const ports = {
      properties: propertiesIn(all),
      lock: {
        tryLock: (ms: number) => (said.push(`lock ${ms}`), true),
        release: () => void said.push('release'),
      },
      clock: { now: () => NOW },
      user: 'ana@us.example',
      fetch: () => {
        throw new Error('no mail');
      },
      openBook: () => {
        throw new Error('no book');
      },
      again: (ms: number) => void said.push(`again after ${ms / MINUTE}`),
      ...more,
    } as unknown as ContinuePorts;
    let outcome: unknown;
    try {
      outcome = continueJobs(ports);
    } catch (error) {
      outcome = String(error);
    }
    return { outcome, said };
  }
  const all = (): Record<string, string> => ({ 'casebook.job.a': JSON.stringify(job('a')) });

  it('and fails gives the lock back, and comes again after as long as nothing has come of it, for a day', () => {
    const failing = (idle: number) =>
      run({ 'casebook.job.a': JSON.stringify(job('a', { touchedAt: ago(idle) })) }, {});
    expect(failing(MINUTE)).toEqual({
      outcome: 'Error: no book',
      said: ['lock 60000', 'release', 'again after 1'],
    });
    const last = (idle: number): string | undefined => failing(idle).said.pop();
    expect([0, 59, 61, 24 * 60].map(minutes => last(minutes * MINUTE))).toEqual([
      'again after 0',
      'again after 59',
      'again after 60',
      'again after 60',
    ]);
    expect(failing(24 * 60 * MINUTE + 1)).toEqual({
      outcome: 'Error: no book',
      said: ['lock 60000', 'release'],
    });
  });

  it('and fails with one goes on with the others, unless Google is out of reach for all', () => {
    const two = (): Record<string, string> => ({
      'casebook.job.a': JSON.stringify(job('a', { touchedAt: ago(MINUTE) })),
      'casebook.job.b': JSON.stringify(job('b', { left: ['gone'] } as Partial<Job>)),
    });
    const failingFirst = (error: Error) => {
      let opened = 0;
      const openBook = () => {
        if (++opened === 1) throw error;
        return memoryBook();
      };
      const stored = two();
      const { outcome, said } = run(stored, { openBook, office: () => new TestOffice().office() });
      return {
        outcome,
        said,
        unfinished: jobsIn(stored)
          .filter(each => !isFinished(each))
          .map(({ id }) => id),
      };
    };
    const turn = ['lock 60000', 'release'];
    expect(failingFirst(new Error('no case'))).toEqual({
      outcome: 'Error: no case',
      said: [...turn, ...turn, 'again after 1'],
      unfinished: ['a'],
    });
    expect(failingFirst(new Unavailable('Service invoked too many times'))).toMatchObject({
      said: [...turn, 'again after 1'],
      unfinished: ['a', 'b'],
    });
  });

  it('and fails with several comes again when the first of them may be tried', () => {
    const idle = (id: string, minutes: number) => [
      `casebook.job.${id}`,
      JSON.stringify(job(id, { touchedAt: ago(minutes * MINUTE) })),
    ];
    const stored = Object.fromEntries([idle('a', 30), idle('b', 2), idle('c', 9)]) as Record<string, string>;
    expect(run(stored, {}).said.slice(-1)).toEqual(['again after 2']);
  });

  it('and finds the lock taken, or its time over, comes again', () => {
    let asked = 0;
    const lock = { tryLock: () => (asked++, false), release: () => undefined };
    const two = { ...all(), 'casebook.job.b': JSON.stringify(job('b')) };
    expect([run(two, { lock }), asked]).toEqual([{ outcome: 0, said: ['again after 0'] }, 1]);
    let now = NOW - 4 * MINUTE - 1;
    const clock = { now: () => ((now += 4 * MINUTE + 1), now) };
    expect(run(all(), { clock })).toEqual({ outcome: 0, said: ['again after 0'] });
  });

  it('leaves a job that another run has finished or taken away meanwhile', () => {
    for (const meanwhile of [JSON.stringify(job('a', { left: [] } as Partial<Job>)), undefined]) {
      const stored = all();
      const tryLock = (): boolean => {
        if (meanwhile === undefined) delete stored['casebook.job.a'];
        else stored['casebook.job.a'] = meanwhile;
        return true;
      };
      expect(run(stored, { lock: { tryLock, release: () => undefined } })).toEqual({ outcome: 0, said: [] });
      expect(stored['casebook.job.a']).toBe(meanwhile);
    }
  });

  it('logs a conversation twenty mails at a time, and counts those that are gone', () => {
    const office = new TestOffice();
    const left = Array.from({ length: 25 }, (_, n) => `g${n}`);
    const stored = { 'casebook.job.a': JSON.stringify(job('a', { left, total: 25 } as Partial<Job>)) };
    const commits: number[] = [];
    const book = {
      ...office.book,
      commit: (changes: readonly Change[]) => {
        commits.push(changes.filter(({ table }) => table === 'Messages').length);
        office.book.commit(changes);
      },
    };
    const fetched = (gmailId: string) => {
      if (gmailId === 'g3' || gmailId === 'g24') throw new Error('Requested entity was not found.');
      return { gmailId, threadId: 't', permalink: '', receivedAt: NOW, labelIds: [] };
    };
    const { outcome } = run(stored, {
      openBook: () => book,
      office: () => office.office(),
      fetch: fetched as unknown as ContinuePorts['fetch'],
      read: ({ gmailId }) => aMail({ id: `${gmailId}@acme` }),
    });
    expect({ outcome, commits }).toEqual({ outcome: 23, commits: [19, 4] });
    expect(jobsIn(stored)).toMatchObject([{ done: 23, failed: 2, left: [] }]);
  });

  it('keeps all that is left of a conversation where Gmail is out of reach', () => {
    const stored = all();
    const fetch = (): never => {
      throw new Unavailable('Service invoked too many times for one day: gmail.');
    };
    const { outcome } = run(stored, {
      openBook: () => memoryBook(),
      office: () => new TestOffice().office(),
      fetch,
    });
    expect(outcome).toMatch(/too many times/);
    expect(jobsIn(stored)).toEqual([job('a')]);
  });

  it('leaves the work of others and what is finished', () => {
    expect(run(all(), { user: 'bo@us.example' })).toEqual({ outcome: 0, said: [] });
    expect(run({ 'casebook.job.a': JSON.stringify(merge('a', true)) }, {})).toEqual({ outcome: 0, said: [] });
  });
});

it('without a book, a secret or its labels nothing is installed, and what cannot be read is as if it were not there', () => {
  const whole = { 'casebook.book': 'b', 'casebook.secret': 's', 'casebook.labels': '{"in":"1"}' };
  const read = (properties: Record<string, string>) => readInstallation(propertiesIn(properties));
  for (const name of Object.keys(whole)) expect(read({ ...whole, [name]: '' })).toBeNull();
  expect(read({ ...whole, 'casebook.lastPoll': '{', 'casebook.trigger': 'weekly' })).toEqual({
    bookId: 'b',
    folderId: '',
    labels: { in: '1' },
    key: { secret: 's', installation: '' },
    account: '',
    timeZone: 'Etc/UTC',
    locale: 'en',
    outboxOpen: false,
    releases: false,
    recentAcknowledgements: [],
    lastPoll: null,
    lastUpkeep: null,
    lastWatch: null,
    trigger: null,
    trouble: null,
    heldEdited: false,
    manyEditsNoted: false,
    told: '',
    owners: [],
    strikes: {},
    today: null,
    bookMark: '',
    autoLoggers: [],
    seal: '',
    step: 'full',
    problems: [],
    routeTests: [],
    dailyTest: false,
    archives: [],
    formerStatuses: [],
    jobs: [],
  });
});
