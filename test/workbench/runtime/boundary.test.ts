import type { Faults, RunResult } from '../../../workbench/runtime/contract';
import { Worlds } from '../../../workbench/runtime/worlds';
import { openWorkbench } from '../../../workbench/workbench';

const ANA = 'ana@example.org';
const BEN = 'ben@example.org';
const NOW = Date.UTC(2026, 0, 5, 9);

const bench = (code: string, more: object = {}) =>
  openWorkbench({ code, accounts: [ANA, BEN], now: NOW, ...more });

describe('the meter', () => {
  test('counts each call with its start and length', () => {
    const result = bench(`function main() {
      CacheService.getScriptCache().get('a');
      Utilities.getUuid();
      CacheService.getScriptCache().get('b');
    }`).run('main', [], { as: ANA, kind: 'card' });
    expect(result.calls).toEqual([
      { name: 'CacheService.Cache.get', remote: true, at: NOW, ms: 150 },
      { name: 'Utilities.getUuid', remote: false, at: NOW + 150, ms: 0 },
      { name: 'CacheService.Cache.get', remote: true, at: NOW + 150, ms: 150 },
    ]);
    expect(result).toMatchObject({ startedAt: NOW, ms: 300 });
  });

  test('notes what a call failed with', () => {
    const result = bench(`function main() { CacheService.getScriptCache().get('k'.repeat(251)); }`).run(
      'main',
      [],
      {
        as: ANA,
        kind: 'card',
      },
    );
    expect(result.calls[0]?.error).toBe('Argument too large: key');
    expect(result).toMatchObject({ how: 'thrown', error: 'Exception: Argument too large: key' });
  });
});

describe('time', () => {
  const waits = (ms: number) =>
    `function main() { Utilities.sleep(${ms}); CacheService.getScriptCache().put('done', 'yes'); }`;

  test('of a card run ends after 30 seconds, of others after 6 minutes', () => {
    const how = (ms: number, kind: 'card' | 'trigger' | 'editor') =>
      bench(waits(ms)).run('main', [], { as: ANA, kind }).how;
    expect(how(29_000, 'card')).toBe('done');
    expect(how(30_000, 'card')).toBe('killed');
    expect(how(31_000, 'trigger')).toBe('done');
    const sixMinutes = bench('function main() { Utilities.sleep(300000); Utilities.sleep(60001); }');
    expect(sixMinutes.run('main', [], { as: ANA, kind: 'trigger' })).toMatchObject({
      how: 'killed',
      error: 'Exceeded maximum execution time',
      ms: 360_000,
    });
  });

  test('that is over cannot be caught away', () => {
    const workbench = bench(`function main() {
      var cache = CacheService.getScriptCache();
      try { Utilities.sleep(31000); } catch (e) {
        try { cache.put('after', 'x'); } catch (again) { console.log('still here'); }
      } finally {
        try { cache.put('finally', 'x'); } catch (again) {}
      }
      return 'survived';
    }
    function look() { return CacheService.getScriptCache().getAll(['after', 'finally']); }`);
    expect(workbench.run('main', [], { as: ANA, kind: 'card' })).toMatchObject({
      how: 'killed',
      value: undefined,
      log: [],
    });
    expect(workbench.run('look', [], { as: ANA, kind: 'card' }).value).toEqual({});
  });

  test('that is over releases the locks', () => {
    const workbench =
      bench(`function main() { LockService.getScriptLock().waitLock(1); Utilities.sleep(31000); }
      function free() { return LockService.getScriptLock().tryLock(0); }`);
    expect(workbench.run('main', [], { as: ANA, kind: 'card' }).how).toBe('killed');
    expect(workbench.run('free', [], { as: BEN, kind: 'card' }).value).toBe(true);
  });

  test('of a loop without any call is ended by the real clock', () => {
    const result = bench('function main() { try { for (;;) {} } catch (e) {} }', { wallLimitMs: 100 }).run(
      'main',
      [],
      {
        as: ANA,
        kind: 'card',
      },
    );
    expect(result).toMatchObject({ how: 'killed', error: 'Exceeded maximum execution time' });
  });
});

describe('scopes', () => {
  const EMAIL = 'https://www.googleapis.com/auth/userinfo.email';
  const code = 'function main() { return Session.getEffectiveUser().getEmail(); }';

  test('that the manifest does not ask for are missing', () => {
    expect(
      bench(code, { manifest: { oauthScopes: [] } }).run('main', [], { as: ANA, kind: 'card' }).error,
    ).toBe(
      `Exception: You do not have permission to call Session.getEffectiveUser. Required permissions: ${EMAIL}`,
    );
  });

  test('can be refused by one user alone', () => {
    const workbench = bench(code, { manifest: { oauthScopes: [EMAIL] } });
    workbench.revoke(ANA, [EMAIL]);
    expect(workbench.run('main', [], { as: ANA, kind: 'card' }).how).toBe('thrown');
    expect(workbench.run('main', [], { as: BEN, kind: 'card' }).value).toBe(BEN);
  });

  test('are joined with or where any of them does', () => {
    const workbench = bench(`function main() { ScriptApp.newTrigger('x').forSpreadsheet('id'); }`, {
      manifest: { oauthScopes: ['https://www.googleapis.com/auth/script.scriptapp'] },
    });
    expect(workbench.run('main', [], { as: ANA, kind: 'card' }).error).toContain(
      'Required permissions: https://www.googleapis.com/auth/spreadsheets or https://www.googleapis.com/auth/spreadsheets.currentonly',
    );
  });
});

describe('faults', () => {
  const code = `function main() {
    var p = PropertiesService.getScriptProperties();
    p.setProperty('a', '1');
    try { p.setProperty('b', '2'); } catch (e) { return String(e) + (e instanceof Error); }
  }
  function look() { return Object.keys(PropertiesService.getScriptProperties().getProperties()).join(); }`;
  const left = (faults: Faults) => {
    const workbench = bench(code);
    const result = workbench.run('main', [], { as: ANA, kind: 'trigger', faults });
    return [result.how, workbench.run('look', [], { as: ANA, kind: 'trigger' }).value];
  };

  test('can kill before and after any call', () => {
    expect(left({ before: (_, __, index) => (index === 1 ? 'kill' : undefined) })).toEqual(['killed', 'a']);
    expect(left({ after: (_, __, index) => (index === 1 ? 'kill' : undefined) })).toEqual(['killed', 'a,b']);
    expect(left({ before: (_, __, index) => (index === 0 ? 'kill' : undefined) })).toEqual(['killed', '']);
  });

  test('can make a call fail with an error that the bundle can catch', () => {
    const result = bench(code).run('main', [], {
      as: ANA,
      kind: 'trigger',
      faults: { before: (_, __, index) => (index === 1 ? new Error('Service unavailable') : undefined) },
    });
    expect(result.value).toBe('Exception: Service unavailabletrue');
  });
});

describe('a run that comes in between', () => {
  const code = `function outer() {
    var lock = LockService.getScriptLock();
    lock.waitLock(1000);
    var before = Date.now();
    PropertiesService.getScriptProperties().getProperty('x');
    return { held: lock.hasLock(), passed: Date.now() - before };
  }
  function inner() { return LockService.getScriptLock().tryLock(20000); }
  function busy() { Utilities.sleep(25000); }`;

  /** Runs `name` as Ben when the outer run is about to read a property. */
  function between(name: string): readonly [outer: RunResult, inner: readonly RunResult[]] {
    const workbench = bench(code);
    const inner: RunResult[] = [];
    workbench.cloud.faults = {
      before: (_, call) => {
        if (call.name.endsWith('getProperty')) inner.push(workbench.run(name, [], { as: BEN, kind: 'card' }));
        return undefined;
      },
    };
    return [workbench.run('outer', [], { as: ANA, kind: 'card' }), inner];
  }

  test('waits for the lock in vain and leaves it with its holder', () => {
    const [outer, inner] = between('inner');
    expect(inner[0]).toMatchObject({ how: 'done', value: false, user: BEN, ms: 20_150 });
    expect(outer.value).toMatchObject({ held: true });
  });

  test('moves the clock that the other sees, yet not the other run’s own time', () => {
    const [outer, inner] = between('busy');
    expect(inner[0]?.how).toBe('done');
    expect(outer).toMatchObject({ how: 'done', ms: 300 });
    expect((outer.value as { passed: number }).passed).toBe(25_150);
  });

  test('has its own calls and its own state', () => {
    const [outer, inner] = between('inner');
    expect(inner[0]?.calls.map(call => call.name)).toEqual(['LockService.Lock.tryLock']);
    expect(outer.calls.map(call => call.name)).toEqual([
      'LockService.Lock.waitLock',
      'PropertiesService.Properties.getProperty',
      'LockService.Lock.hasLock',
    ]);
  });

  test('may come in at every call without runs without end', () => {
    const workbench = bench(code);
    let started = 0;
    workbench.cloud.faults = {
      before: () => {
        started += 1;
        workbench.run('inner', [], { as: BEN, kind: 'card' });
        return undefined;
      },
    };
    const outer = workbench.run('outer', [], { as: ANA, kind: 'trigger' });
    expect(outer.how).toBe('done');
    expect(started).toBe(outer.calls.length);
  });
});

test('the 31st run of a user at the same moment is refused', () => {
  const workbench = bench(`function main() { CacheService.getScriptCache().get('x'); }`);
  const errors: (string | null)[] = [];
  const nest = (depth: number): void => {
    const faults: Faults = {
      before: () => {
        if (depth < 31) nest(depth + 1);
        return undefined;
      },
    };
    errors.push(workbench.run('main', [], { as: ANA, kind: 'card', faults }).error);
  };
  nest(1);
  expect(errors[0]).toBe('There are too many scripts running simultaneously for this Google user account.');
  expect(errors.slice(1)).toEqual(new Array(30).fill(null));
});

test('only the workbench’s own accounts can run anything', () => {
  expect(() => bench('function main() {}').run('main', [], { as: 'eve@example.net', kind: 'card' })).toThrow(
    'eve@example.net is no account of this workbench.',
  );
});

test('the last 200 results are remembered, without the values that would keep each run’s world alive', () => {
  const workbench = bench('function main(n) { return { n: n }; }');
  for (let n = 0; n < 203; n++) workbench.run('main', [n], { as: ANA, kind: 'card' });
  expect(workbench.runs).toHaveLength(200);
  expect(workbench.runs.every(run => run.value === undefined)).toBe(true);
});

test('an uncaught error says where it came from in the log', () => {
  const result = bench('function main() { null.x; }').run('main', [], { as: ANA, kind: 'card' });
  expect(result.error).toMatch(/^TypeError: /);
  expect(result.log[0]).toMatchObject({ level: 'error', text: expect.stringContaining('Code.js:1') });
});

describe('a world that is kept', () => {
  const counting = `var times = 0;
    function main(how) {
      times += 1;
      Utilities.getUuid();
      if (how === 'throw') throw new Error('no');
      return times + ' ' + Session.getEffectiveUser().getEmail();
    }`;
  const asked = (workbench: ReturnType<typeof bench>, as: string, how = ''): RunResult =>
    workbench.run('main', [how], { as, kind: 'trigger' });

  test('is the next run’s, which is a run of its own all the same', () => {
    const workbench = bench(counting, { worlds: new Worlds() });
    expect([asked(workbench, ANA).value, asked(workbench, BEN).value]).toEqual([`1 ${ANA}`, `2 ${BEN}`]);
    const [first, second] = workbench.runs;
    expect(first?.id).not.toBe(second?.id);
    expect(second?.calls.map(({ name }) => name)).toEqual(first?.calls.map(({ name }) => name));
  });

  test('begins anew after a run that failed, and goes on from there', () => {
    const workbench = bench(counting, { worlds: new Worlds() });
    asked(workbench, ANA, 'throw');
    expect([asked(workbench, ANA).value, asked(workbench, BEN).value]).toEqual([`1 ${ANA}`, `2 ${BEN}`]);
  });

  test('is not taken over from a run that failed where its names cannot be given anew', () => {
    const workbench = bench(counting.replace('var times', 'let times'), { worlds: new Worlds() });
    asked(workbench, ANA, 'throw');
    expect(asked(workbench, ANA).value).toBe(`1 ${ANA}`);
  });

  test('is not taken over from a run that has got over an error at a call', () => {
    const workbench = bench(
      counting.replace('Utilities.getUuid();', 'try { Utilities.getUuid(); } catch (e) {}'),
      {
        worlds: new Worlds(),
      },
    );
    workbench.cloud.faults = {
      before: (_run, { name }) => (name.endsWith('getUuid') ? new Error('once') : undefined),
    };
    expect(asked(workbench, ANA).how).toBe('done');
    workbench.cloud.faults = null;
    expect(asked(workbench, ANA).value).toBe(`1 ${ANA}`);
  });

  test('is of one function alone', () => {
    const workbench = bench(`${counting} function other() { return main(''); }`, { worlds: new Worlds() });
    asked(workbench, ANA);
    expect(workbench.run('other', [], { as: ANA, kind: 'trigger' }).value).toBe(`1 ${ANA}`);
  });

  test('is given up where nobody asks for it', () => {
    const workbench = bench(counting);
    expect([asked(workbench, ANA).value, asked(workbench, ANA).value]).toEqual([`1 ${ANA}`, `1 ${ANA}`]);
  });

  test('may be prepared for its first run', () => {
    const loading = `var loadedAt = Date.now(); ${counting.replace("times + '", "(Date.now() - loadedAt) + '")}`;
    const msSinceLoading = (worlds?: Worlds): unknown => {
      const workbench = bench(loading, worlds ? { worlds } : {});
      workbench.prepare('main');
      workbench.cloud.clock.advance(5_000);
      return parseInt(String(asked(workbench, ANA).value), 10);
    };
    expect(msSinceLoading(new Worlds())).toBeGreaterThanOrEqual(5_000);
    expect(msSinceLoading()).toBeLessThan(5_000);
  });

  test('may be prepared of a script that fails, which its run tells', () => {
    const workbench = bench(`throw new Error('not today'); ${counting}`, { worlds: new Worlds() });
    workbench.prepare('main');
    expect(asked(workbench, ANA)).toMatchObject({ how: 'thrown', error: 'Error: not today' });
  });

  test('is not shared by runs at the same moment', () => {
    const workbench = bench(counting, { worlds: new Worlds() });
    let within: unknown;
    workbench.cloud.faults = {
      after: () => {
        within ??= asked(workbench, BEN).value;
        return undefined;
      },
    };
    expect(asked(workbench, ANA).value).toBe(`1 ${ANA}`);
    expect(within).toBe(`1 ${BEN}`);
  });
});
