import { quotas } from '../../../workbench/runtime/quota';
import { openWorkbench } from '../../../workbench/workbench';

const ANA = 'ana@example.org';
const BEN = 'ben@example.org';
/** A Monday. */
const NOW = Date.UTC(2026, 0, 5, 9, 30);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function script() {
  const code = `
    function main(text) { return eval(text); }
    function fired(e) { CacheService.getScriptCache().put('fired', JSON.stringify(e)); return e; }
    function slow() { Utilities.sleep(120000); }
    function deleteOther() {
      ScriptApp.getProjectTriggers().forEach(function (trigger) {
        if (trigger.getHandlerFunction() === 'fired') ScriptApp.deleteTrigger(trigger);
      });
    }
    function fails() { throw new Error('no'); }`;
  const bench = openWorkbench({ code, accounts: [ANA, BEN], now: NOW });
  const run = (expression: string, as = ANA, kind: 'editor' | 'card' = 'editor') =>
    bench.run('main', [expression], { as, kind });
  return {
    bench,
    run,
    /** Makes a trigger for `fired`; the times at which it then fires until `until`. */
    firings(builder: string, until: number, step = MINUTE): readonly number[] {
      const made = run(`ScriptApp.newTrigger('fired').timeBased().${builder}.create()`);
      if (made.error !== null) throw new Error(made.error);
      const times: number[] = [];
      for (let at = NOW; at <= until; at += step) {
        bench.cloud.clock.set(at);
        for (const result of bench.runDueTriggers()) times.push(result.startedAt);
      }
      return times;
    },
  };
}

const gaps = (times: readonly number[]) => times.slice(1).map((time, index) => time - (times[index] ?? 0));

describe('a clock trigger', () => {
  test('fires every so many minutes after a first time of its own', () => {
    const times = script().firings('everyMinutes(5)', NOW + HOUR);
    expect(times.length).toBeGreaterThanOrEqual(11);
    expect(new Set(gaps(times))).toEqual(new Set([5 * MINUTE]));
    expect((times[0] ?? 0) - NOW).toBeLessThanOrEqual(5 * MINUTE);
  });

  test('fires hourly', () => {
    expect(new Set(gaps(script().firings('everyHours(2)', NOW + DAY)))).toEqual(new Set([2 * HOUR]));
  });

  test('fires daily within a quarter of an hour of the minute asked for, in its zone', () => {
    const times = script().firings(
      `everyDays(1).atHour(6).nearMinute(30).inTimezone('Asia/Tokyo')`,
      NOW + 3 * DAY,
    );
    expect(times).toHaveLength(3);
    for (const time of times) {
      const minuteOfDay = (time % DAY) / MINUTE;
      expect(Math.abs(minuteOfDay - (21 * 60 + 30))).toBeLessThanOrEqual(15);
    }
    expect(new Set(gaps(times))).toEqual(new Set([DAY]));
  });

  test('keeps its hour by the clock on the wall when summer time begins', () => {
    const times = script().firings(
      `everyDays(1).atHour(8).nearMinute(0).inTimezone('Europe/Berlin')`,
      NOW + 90 * DAY,
      5 * MINUTE,
    );
    const hours = new Set(times.map(time => Math.round((time % DAY) / HOUR)));
    expect(hours).toEqual(new Set([7, 6]));
  });

  test('fires weekly on its day', () => {
    const times = script().firings(
      'everyWeeks(1).onWeekDay(ScriptApp.WeekDay.WEDNESDAY).atHour(7)',
      NOW + 15 * DAY,
    );
    expect(times.map(time => new Date(time).toISOString().slice(0, 10))).toEqual([
      '2026-01-07',
      '2026-01-14',
    ]);
  });

  test('fires monthly on its day', () => {
    const times = script().firings('onMonthDay(10).atHour(7)', NOW + 70 * DAY, 10 * MINUTE);
    expect(times.map(time => new Date(time).toISOString().slice(0, 10))).toEqual([
      '2026-01-10',
      '2026-02-10',
      '2026-03-10',
    ]);
  });

  test('of one time fires once, and stays in the list, spent', () => {
    const it = script();
    expect(it.firings('after(90000)', NOW + HOUR)).toEqual([NOW + 2 * MINUTE]);
    expect(it.run('ScriptApp.getProjectTriggers().length').value).toBe(1);
  });

  test('does not make up for what it missed', () => {
    const { bench, run } = script();
    run(`ScriptApp.newTrigger('fired').timeBased().everyMinutes(1).create()`);
    bench.cloud.clock.advance(DAY);
    expect(bench.runDueTriggers()).toHaveLength(1);
    expect(bench.runDueTriggers()).toHaveLength(0);
  });

  test('passes numbers in UTC and its own id', () => {
    const { bench, run } = script();
    const id = run(
      `ScriptApp.newTrigger('fired').timeBased().at(new Date(${NOW + MINUTE})).create().getUniqueId()`,
    ).value;
    bench.cloud.clock.set(Date.UTC(2026, 0, 11, 23, 5, 9));
    expect(bench.runDueTriggers()[0]?.value).toEqual({
      authMode: 'FULL',
      triggerUid: id,
      timezone: 'UTC',
      year: 2026,
      month: 1,
      'day-of-month': 11,
      'day-of-week': 7,
      'week-of-year': 2,
      hour: 23,
      minute: 5,
      second: 9,
    });
  });

  test('accepts 1, 5, 10, 15 and 30 minutes only', () => {
    const { run } = script();
    for (const minutes of [1, 5, 10, 15, 30]) {
      expect(run(`ScriptApp.newTrigger('fired').timeBased().everyMinutes(${minutes})`).error).toBeNull();
    }
    expect(run(`ScriptApp.newTrigger('fired').timeBased().everyMinutes(2)`).error).toBe(
      'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    expect(run(`ScriptApp.newTrigger('fired').timeBased().everyHours(0)`).how).toBe('thrown');
  });

  test('needs create() and a time', () => {
    const { run } = script();
    run(`ScriptApp.newTrigger('fired').timeBased().everyHours(1)`);
    expect(run('ScriptApp.getProjectTriggers().length').value).toBe(0);
    expect(run(`ScriptApp.newTrigger('fired').timeBased().create()`).how).toBe('thrown');
  });

  test('made by an add-on recurs hourly at most, yet may fire once at any time', () => {
    const { run } = script();
    const make = (builder: string) =>
      run(`ScriptApp.newTrigger('fired').timeBased().${builder}.create()`, ANA, 'card').error;
    expect(make('everyMinutes(30)')).toBe(
      'Exception: The recurrence interval for an Add-on trigger must be at least one hour.',
    );
    expect(make('everyHours(1)')).toBeNull();
    expect(make('after(60000)')).toBeNull();
  });

  test('whose run fails goes on', () => {
    const { bench, run } = script();
    run(`ScriptApp.newTrigger('fails').timeBased().everyHours(1).create()`);
    bench.cloud.clock.advance(HOUR);
    expect(bench.runDueTriggers()[0]?.how).toBe('thrown');
    bench.cloud.clock.advance(HOUR);
    expect(bench.runDueTriggers()).toHaveLength(1);
  });

  test('for a function that is gone fails by its name', () => {
    const { bench, run } = script();
    run(`ScriptApp.newTrigger('gone').timeBased().after(1).create()`);
    expect(bench.runDueTriggers()[0]?.error).toBe('Script function not found: gone');
  });

  test('stops when six hours of trigger time are used up that day', () => {
    const { bench, run } = script();
    run(`ScriptApp.newTrigger('slow').timeBased().everyHours(1).create()`);
    bench.cloud.clock.advance(HOUR);
    expect(bench.runDueTriggers()[0]?.how).toBe('done');
    expect(quotas(bench.cloud).used(ANA, 'triggers', bench.cloud.clock.now())).toBe(120_000);
    quotas(bench.cloud).add(ANA, 'triggers', 6 * HOUR, bench.cloud.clock.now());
    bench.cloud.clock.advance(HOUR);
    expect(bench.runDueTriggers()[0]?.error).toBe('Service using too much computer time for one day.');
    bench.cloud.clock.advance(DAY);
    expect(bench.runDueTriggers()[0]?.how).toBe('done');
  });
});

describe('triggers', () => {
  test('are seen and deleted by the user who made them only', () => {
    const { run } = script();
    run(`ScriptApp.newTrigger('fired').timeBased().everyHours(1).create()`);
    expect(run('ScriptApp.getProjectTriggers().length', BEN).value).toBe(0);
    expect(run('ScriptApp.getProjectTriggers()[0].getHandlerFunction()').value).toBe('fired');
    expect(run('ScriptApp.getProjectTriggers()[0].getEventType() === ScriptApp.EventType.CLOCK').value).toBe(
      true,
    );
    run('ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0])');
    expect(run('ScriptApp.getProjectTriggers().length').value).toBe(0);
  });

  test('are twenty for each user', () => {
    const { run } = script();
    const make = `ScriptApp.newTrigger('fired').timeBased().everyHours(1).create()`;
    run(`for (var i = 0; i < 20; i++) ${make}`);
    expect(run(make).error).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(run(make, BEN).error).toBeNull();
  });

  test('that an earlier one deletes do not fire any more', () => {
    const { bench, run } = script();
    run(`ScriptApp.newTrigger('deleteOther').timeBased().after(1).create()`);
    run(`ScriptApp.newTrigger('fired').timeBased().after(1).create()`);
    bench.cloud.clock.advance(MINUTE);
    expect(bench.runDueTriggers().map(result => result.functionName)).toEqual(['deleteOther']);
  });
});

describe('an edit trigger', () => {
  const watch = (on: string) =>
    `ScriptApp.newTrigger('fired').forSpreadsheet({ getId: function () { return 'book'; } }).${on}().create()`;

  test('fires for its own spreadsheet and its own kind of event', () => {
    const { bench, run } = script();
    run(watch('onEdit'));
    expect(bench.fireEdit({ value: 'x' }, 'other')).toHaveLength(0);
    expect(bench.fireEdit({ changeType: 'REMOVE_ROW' }, 'book', 'ON_CHANGE')).toHaveLength(0);
    expect(bench.fireEdit({ value: 'x' }, 'book')[0]?.value).toMatchObject({ value: 'x', authMode: 'FULL' });
  });

  test('fires in six-minute runs, one for each user who watches', () => {
    const { bench, run } = script();
    run(watch('onChange'));
    run(watch('onChange'), BEN);
    const results = bench.fireEdit({}, 'book', 'ON_CHANGE');
    expect(results.map(({ user, kind }) => [user, kind])).toEqual([
      [ANA, 'trigger'],
      [BEN, 'trigger'],
    ]);
  });
});

test('authorisation is required for what the user has not granted', () => {
  const SCOPE = 'https://www.googleapis.com/auth/gmail.modify';
  const code = `function main() {
    var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [String(info.getAuthorizationStatus()), info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED,
      info.getAuthorizationUrl() !== null, info.getAuthorizedScopes()];
  }`;
  const bench = openWorkbench({ code, accounts: [ANA], manifest: { oauthScopes: [SCOPE] } });
  const ask = () => bench.run('main', [], { as: ANA, kind: 'card' }).value;
  expect(ask()).toEqual(['NOT_REQUIRED', false, false, [SCOPE]]);
  bench.revoke(ANA, [SCOPE]);
  expect(ask()).toEqual(['REQUIRED', true, true, []]);
});
