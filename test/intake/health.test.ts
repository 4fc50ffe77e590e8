/** What needs a person, from the marks that runs leave. */
import { BookError } from '../../src/book/book';
import { dayCounts } from '../../src/intake/day-counts';
import { alarmDue } from '../../src/intake/alarm';
import { causeOf, noteFailure, pausedUntil } from '../../src/intake/failure';
import { CELL_LIMIT, TRIGGER_TIME_LIMIT } from '../../src/intake/limits';
import { healthOf, type HealthFacts } from '../../src/intake/health';
import { Unavailable, type Properties } from '../../src/intake/ports';
import { PROPERTY, readInstallation, type Installation } from '../../src/intake/state';
import { NOW } from './office';
import { propertiesIn } from './properties';

const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

const INSTALLED: Readonly<Record<string, string>> = {
  [PROPERTY.book]: 'book',
  [PROPERTY.secret]: 'secret',
  [PROPERTY.labels]: '{"in":"1","done":"2","held":"3","error":"4"}',
  [PROPERTY.trigger]: 'minutes',
  [PROPERTY.lastPoll]: JSON.stringify({
    at: ago(4),
    processed: 2,
    waiting: 0,
    summary: '',
    ms: 900,
    oldest: null,
  }),
  [PROPERTY.lastUpkeep]: JSON.stringify({ at: ago(600), gap: 0, cells: 20_000, triggersGone: [] }),
};

const installation = (more: Partial<Installation> = {}): Installation => {
  const read = readInstallation(propertiesIn({ ...INSTALLED }));
  if (!read) throw new Error('not installed');
  return { ...read, ...more };
};

const facts = (more: Partial<Installation> = {}, rest: Partial<HealthFacts> = {}): HealthFacts => ({
  installation: installation(more),
  settingProblems: [],
  ruleFaults: [],
  heldCauses: [],
  heldComplete: true,
  live: null,
  now: NOW,
  version: '1',
  ...rest,
});

const kinds = (more: Partial<Installation> = {}, rest: Partial<HealthFacts> = {}): readonly string[] =>
  healthOf(facts(more, rest)).findings.map(({ kind, level }) => `${level} ${kind}`);

const poll = (at: string, waiting = 0, oldest: string | null = null) => ({
  at,
  processed: 0,
  waiting,
  summary: '',
  ms: 100,
  oldest,
});
const upkeep = { at: ago(600), gap: 0, cells: 100, triggersGone: [] };
const live = { waiting: 0, oldest: null, triggersGone: [], authoriseAt: null };

test('a fresh poll, an empty label and a daily run without a gap are all well', () => {
  expect(healthOf(facts())).toMatchObject({ level: 'good', findings: [], lastPollMs: 900, cells: 20_000 });
});

test.each([
  ['minutes', 20, []],
  ['minutes', 21, ['bad silent']],
  ['hourly', 150, ['watch hourly']],
  ['hourly', 151, ['bad silent', 'watch hourly']],
  [null, 150, []],
] as const)('with the trigger %s, silence of %d minutes is %j', (trigger, minutes, expected) => {
  expect(kinds({ trigger, lastPoll: poll(ago(minutes)) })).toEqual(expected);
});

test('a mailbox that was never read is told, and a run that failed is a sign of life', () => {
  expect(kinds({ lastPoll: null })).toEqual(['watch never_polled']);
  const trouble = { since: ago(90), last: ago(3), runs: 18, cause: 'permission', detail: 'x' } as const;
  expect(kinds({ lastPoll: poll(ago(95)), trouble })).toEqual(['bad failing']);
  expect(kinds({ lastPoll: poll(ago(95)), trouble: { ...trouble, last: ago(60) } })).toEqual([
    'bad failing',
    'bad silent',
  ]);
});

test('what passes by itself is only to be watched', () => {
  const trouble = { since: ago(9), last: ago(3), runs: 2, detail: '' };
  expect(kinds({ trouble: { ...trouble, cause: 'quota' } })).toEqual(['watch failing']);
  expect(kinds({ trouble: { ...trouble, cause: 'google' } })).toEqual(['watch failing']);
  expect(kinds({ trouble: { ...trouble, cause: 'book' } })).toEqual(['bad failing']);
});

test.each([
  [29, []],
  [30, ['watch backlog']],
  [240, ['bad backlog']],
])('a mail that has waited %d minutes is %j', (minutes, expected) => {
  expect(kinds({ lastPoll: poll(ago(1), 3, ago(minutes)) })).toEqual(expected);
});

test('what the routing mailbox sees now counts more than what the last run saw', () => {
  const late = { lastPoll: poll(ago(1), 3, ago(500)) };
  expect(kinds(late, { live })).toEqual([]);
  const seen = healthOf(facts({}, { live: { ...live, waiting: 7, oldest: ago(60) } }));
  expect(seen).toMatchObject({ waiting: 7, findings: [{ kind: 'backlog', mails: 7, minutes: 60 }] });
});

test('a lost permission and a lost trigger are told, also from what the daily run has noted', () => {
  expect(kinds({}, { live: { ...live, authoriseAt: '' } })).toEqual(['bad unauthorised']);
  expect(kinds({}, { live: { ...live, triggersGone: ['pollMailbox'] } })).toEqual(['bad triggers_gone']);
  expect(kinds({ lastUpkeep: { ...upkeep, triggersGone: ['onSheetEdit'] } })).toEqual(['bad triggers_gone']);
  expect(kinds({ lastUpkeep: { ...upkeep, triggersGone: ['onSheetEdit'] } }, { live })).toEqual([]);
});

test('gaps, missed daily runs, mails in error and bad settings are told, worst first', () => {
  expect(
    kinds(
      { lastUpkeep: { ...upkeep, at: ago(51 * 60), gap: 2 } },
      {
        heldCauses: ['error', 'spam', 'error'],
        settingProblems: [{ name: 'Reopen days', value: 'soon', expects: 'a number' }],
      },
    ),
  ).toEqual(['bad gap', 'watch no_upkeep', 'watch errors', 'watch setting']);
});

test.each([
  [0.69, [], []],
  [0.7, ['watch cells'], ['watch trigger_time']],
  [0.85, ['watch cells'], ['watch meter']],
  [0.91, ['bad meter'], ['bad meter']],
  [0.98, ['bad meter'], ['bad meter']],
])('%d of a limit is %j cells and %j trigger time', (share, cells, time) => {
  expect(kinds({ lastUpkeep: { ...upkeep, cells: CELL_LIMIT * share } })).toEqual(cells);
  const today = { ...dayCounts(null, NOW), ms: TRIGGER_TIME_LIMIT * share };
  expect(kinds({ today })).toEqual(time);
});

test('yesterday’s use does not count today', () => {
  const today = { ...dayCounts(null, NOW - 86_400_000), ms: TRIGGER_TIME_LIMIT, polls: 9 };
  expect(healthOf(facts({ today }))).toMatchObject({ level: 'good', today: { polls: 0, ms: 0 } });
});

test('held mail is counted by cause', () => {
  expect(healthOf(facts({}, { heldCauses: ['spam', 'spam', 'no_sender'] })).held).toEqual({
    spam: 2,
    no_sender: 1,
  });
});

test.each([
  [new Unavailable('You do not have permission to call Gmail.Users.Messages.list'), 'permission'],
  [new Unavailable('Service invoked too many times for one day: gmail.'), 'quota'],
  [new Unavailable('Backend Error'), 'google'],
  [new BookError({ kind: 'no_tab', table: 'Cases' }, 'The tab Cases is missing.'), 'book'],
  [
    new BookError({ kind: 'refused', detail: 'x' }, 'Specified permissions are not sufficient to call X'),
    'permission',
  ],
  [new TypeError('x is not a function'), 'unknown'],
])('%s is a failure of the kind %s', (error, cause) => {
  expect(causeOf(error)).toBe(cause);
});

test('failed runs in a row are counted from the first one on, and by cause for the day', () => {
  const values: Record<string, string> = { ...INSTALLED };
  const fails = (error: Error, now: number): void => {
    const read = readInstallation(propertiesIn(values));
    if (read) noteFailure(propertiesIn(values), read, error, now);
  };
  fails(new Unavailable('Backend Error'), NOW);
  fails(new Unavailable('Authorization is required to perform that action.'), NOW + 300_000);
  expect(readInstallation(propertiesIn(values))).toMatchObject({
    trouble: { since: ago(0), last: ago(-5), runs: 2, cause: 'permission' },
    today: { failures: { google: 1, permission: 1 } },
  });
});

test('properties that cannot be written do not hide the error of the run', () => {
  const broken: Properties = {
    ...propertiesIn({}),
    set: () => {
      throw new Unavailable('down');
    },
  };
  expect(() => noteFailure(broken, installation(), new Error('x'), NOW)).not.toThrow();
});

describe('the breaker', () => {
  const failing = (runs: number, error: Error) => {
    const values: Record<string, string> = { ...INSTALLED };
    let now = NOW;
    for (let run = 0; run < runs; run++) {
      const read = readInstallation(propertiesIn(values));
      if (read) noteFailure(propertiesIn(values), read, error, now);
      now += 60 * 60_000;
    }
    const { trouble } = readInstallation(propertiesIn(values)) ?? installation();
    const ended = now - 60 * 60_000;
    return { trouble, ended, rest: ((pausedUntil(trouble, ended) ?? ended) - ended) / 60_000 };
  };

  test('lets the second failed run be followed by the next one, and has later ones wait longer and longer', () => {
    const rests = [1, 2, 3, 4, 5, 6, 7].map(runs => failing(runs, new Unavailable('Backend Error')).rest);
    expect(rests).toEqual([0, 0, 9, 19, 39, 55, 55]);
  });

  test('is told as a rest and not as silence', () => {
    const { trouble, ended } = failing(6, new Unavailable('Backend Error'));
    const now = ended + 50 * 60_000;
    expect(kinds({ trouble, lastPoll: poll(ago(400)) }, { now })).toEqual(['watch failing', 'watch paused']);
    expect(kinds({ trouble, lastPoll: poll(ago(400)) }, { now: ended + 80 * 60_000 })).toEqual([
      'bad silent',
      'watch failing',
    ]);
  });

  test.each([
    ['a permission, at once', 3, 'Authorization is required to perform that action.', true],
    ['a permission, not before runs wait', 2, 'Authorization is required to perform that action.', false],
    ['an outage that lasts', 4, 'Backend Error', true],
  ] as const)('has the owners written to about %s', (_, runs, text, due) => {
    const { trouble, ended } = failing(runs, new Unavailable(text));
    if (!trouble) throw new Error('no trouble');
    expect(alarmDue(trouble, '', ended)).toBe(due);
    expect(alarmDue(trouble, new Date(ended - 23 * 3_600_000).toISOString(), ended)).toBe(false);
    expect(alarmDue(trouble, new Date(ended - 25 * 3_600_000).toISOString(), ended)).toBe(due);
    const brief = { ...trouble, since: new Date(ended - 600_000).toISOString() };
    expect(alarmDue(brief, '', ended)).toBe(due && text !== 'Backend Error');
  });
});

test('all that can be wrong at once is told with its figures, worst first', () => {
  const fault = (cell: 'condition' | 'examples', line: number) =>
    ({ cell, kind: 'no_field', line, typed: 'x', choices: [] }) as const;
  const tested = (address: string, daily: boolean, hoursAgo: number) => ({
    address,
    sentAt: NOW - hoursAgo * 3_600_000,
    sender: 'ana@solarmora.example',
    messageId: 'm',
    daily,
    arrival: null,
    place: 'spam' as const,
    placeAt: null,
    lookedAt: null,
  });
  const trouble = {
    since: ago(600),
    last: ago(200),
    runs: 7,
    cause: 'google',
    detail: 'down',
    pausedUntil: ago(-10),
  } as const;
  const health = healthOf(
    facts(
      {
        trigger: 'hourly',
        trouble,
        lastPoll: poll(ago(300), 4, ago(400)),
        lastUpkeep: { at: ago(60 * 51), gap: 3, cells: CELL_LIMIT * 0.75, triggersGone: ['pollMailbox'] },
        today: { ...dayCounts(null, NOW), ms: TRIGGER_TIME_LIMIT * 0.86 },
        routeTests: [
          tested('a@us.example', true, 1),
          tested('b@us.example', false, 71),
          tested('c@us.example', false, 73),
        ],
        dailyTest: true,
        archives: [{ name: '2025', bookId: 'b' }],
      },
      {
        heldCauses: ['error', 'spam', 'error'],
        heldComplete: false,
        settingProblems: [{ name: 'Reopen days', value: 'soon', expects: 'a number' }],
        ruleFaults: [
          { rule: 'A', fault: fault('condition', 1) },
          { rule: 'A', fault: fault('condition', 2) },
          { rule: 'B', fault: fault('examples', 1) },
        ],
        version: '7',
      },
    ),
  );
  expect(health).toEqual({
    level: 'bad',
    findings: [
      { kind: 'triggers_gone', level: 'bad', functions: ['pollMailbox'] },
      { kind: 'backlog', level: 'bad', mails: 4, minutes: 400 },
      { kind: 'gap', level: 'bad', mails: 3 },
      { kind: 'route_test', level: 'bad', address: 'a@us.example', hop: 'arrived', fault: 'spam' },
      { kind: 'failing', level: 'watch', cause: 'google', runs: 7, detail: 'down' },
      { kind: 'paused', level: 'watch', minutes: 10 },
      { kind: 'hourly', level: 'watch' },
      { kind: 'no_upkeep', level: 'watch', hours: 51 },
      { kind: 'cells', level: 'watch', percent: 75 },
      { kind: 'meter', level: 'watch', step: 'snippet', scarce: 'trigger_time', percent: 86 },
      { kind: 'errors', level: 'watch', mails: 2, complete: false },
      { kind: 'setting', level: 'watch', name: 'Reopen days', value: 'soon', expects: 'a number' },
      { kind: 'rule', level: 'watch', rule: 'A', fault: fault('condition', 1), more: 1 },
      { kind: 'route_test', level: 'watch', address: 'b@us.example', hop: 'arrived', fault: 'spam' },
    ],
    lastPollAt: ago(300),
    lastPollMs: 100,
    lastPollMails: 0,
    waiting: 4,
    oldestWaiting: ago(400),
    gap: 3,
    lastUpkeepAt: ago(60 * 51),
    trigger: 'hourly',
    cells: CELL_LIMIT * 0.75,
    archives: ['2025'],
    today: { ...dayCounts(null, NOW), ms: TRIGGER_TIME_LIMIT * 0.86 },
    held: { error: 2, spam: 1 },
    heldComplete: false,
    version: '7',
  });
});

test('a daily test that no longer comes is told after two missed ones', () => {
  const tested = (hoursAgo: number) =>
    kinds({
      dailyTest: true,
      routeTests: [
        {
          address: 'a@us.example',
          sentAt: NOW - hoursAgo * 3_600_000,
          sender: 's',
          messageId: 'm',
          daily: true,
          arrival: null,
          place: 'labelled',
          placeAt: NOW,
          lookedAt: NOW,
        },
      ],
    });
  expect([tested(50), tested(51)]).toEqual([[], ['watch no_daily_test']]);
});

test('an installation that has never run has nothing to show but that', () => {
  expect(healthOf(facts({ lastPoll: null, lastUpkeep: null, trigger: null, today: null }))).toMatchObject({
    level: 'watch',
    findings: [{ kind: 'never_polled', level: 'watch' }],
    lastPollAt: null,
    lastPollMs: null,
    lastPollMails: 0,
    waiting: 0,
    oldestWaiting: null,
    gap: null,
    lastUpkeepAt: null,
    trigger: null,
    cells: null,
    archives: [],
    held: {},
  });
});
