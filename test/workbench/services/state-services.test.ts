import { cacheStore } from '../../../workbench/services/cache';
import { quotas } from '../../../workbench/runtime/quota';
import { openWorkbench } from '../../../workbench/workbench';

const ANA = 'ana@example.org';
const BEN = 'ben@example.org';

/** One script whose function evaluates what it is given, each time in a run of its own. */
function script() {
  const bench = openWorkbench({
    code: 'function main(text) { return eval(text); }',
    accounts: [ANA, BEN],
    now: 0,
  });
  const run = (expression: string, as = ANA) => bench.run('main', [expression], { as, kind: 'trigger' });
  return {
    bench,
    run,
    value: (expression: string, as = ANA) => run(expression, as).value,
    error: (expression: string, as = ANA) => run(expression, as).error,
  };
}

const P = 'PropertiesService.getScriptProperties()';
const C = 'CacheService.getScriptCache()';

test('documents have no properties, cache or lock, as the script belongs to none', () => {
  const { value } = script();
  expect(value('PropertiesService.getDocumentProperties()')).toBeNull();
  expect(value('CacheService.getDocumentCache()')).toBeNull();
  expect(value('LockService.getDocumentLock()')).toBeNull();
});

describe('properties', () => {
  test('of the script are everybody’s, of a user that user’s alone', () => {
    const { value } = script();
    value(`${P}.setProperty('a', 'all'); PropertiesService.getUserProperties().setProperty('a', 'mine')`);
    expect(value(`${P}.getProperty('a')`, BEN)).toBe('all');
    expect(value(`PropertiesService.getUserProperties().getProperty('a')`, BEN)).toBeNull();
    expect(value(`PropertiesService.getUserProperties().getProperty('a')`)).toBe('mine');
  });

  test('that are missing are null', () => expect(script().value(`${P}.getProperty('no')`)).toBeNull());

  test('are strings only', () => {
    const { error } = script();
    expect(error(`${P}.setProperty('a', 1)`)).toBe(
      "Exception: The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
    expect(error(`${P}.setProperty('a', null)`)).toContain('(String,null)');
    expect(error(`${P}.setProperty('a')`)).toContain('(String)');
    expect(error(`${P}.setProperties({ a: { b: 1 } })`)).toContain('(String,Object)');
  });

  test('hold 9 KB of UTF-8 each', () => {
    const { error } = script();
    expect(error(`${P}.setProperty('a', 'x'.repeat(9216))`)).toBeNull();
    expect(error(`${P}.setProperty('a', 'x'.repeat(9217))`)).toBe('Exception: Argument too large: value');
    expect(error(`${P}.setProperty('a', 'é'.repeat(4609))`)).toBe('Exception: Argument too large: value');
  });

  test('hold 500 KB together, and a write that goes over changes nothing', () => {
    const { error, value } = script();
    value(`for (var i = 0; i < 56; i++) ${P}.setProperty('k' + i, 'x'.repeat(9000))`);
    expect(error(`${P}.setProperties({ small: 'x', big: 'x'.repeat(9000) })`)).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(value(`${P}.getProperty('small')`)).toBeNull();
  });

  test('are read as a copy', () => {
    expect(
      script().value(`${P}.setProperty('a', '1'); ${P}.getProperties().a = '2'; ${P}.getProperty('a')`),
    ).toBe('1');
  });

  test('are replaced as a whole only when asked', () => {
    const { value } = script();
    value(`${P}.setProperties({ a: '1', b: '2' }); ${P}.setProperties({ c: '3' })`);
    expect(value(`${P}.getKeys()`)).toEqual(['a', 'b', 'c']);
    value(`${P}.setProperties({ d: '4' }, true)`);
    expect(value(`${P}.getKeys()`)).toEqual(['d']);
    value(`${P}.deleteProperty('d').setProperty('e', '5')`);
    expect(value(`${P}.getProperties()`)).toEqual({ e: '5' });
    expect(value(`${P}.deleteAllProperties().getKeys()`)).toEqual([]);
  });

  test('are read and written 500,000 times a day', () => {
    const { bench, error } = script();
    quotas(bench.cloud).add(ANA, 'properties', 499_999, bench.cloud.clock.now());
    expect(error(`${P}.getProperty('a')`)).toBeNull();
    expect(error(`${P}.getProperty('a')`)).toBe('Exception: Service invoked too many times: properties.');
    expect(error(`${P}.getProperty('a')`, BEN)).toBeNull();
    bench.cloud.clock.advance(24 * 3_600_000);
    expect(error(`${P}.getProperty('a')`)).toBeNull();
  });
});

describe('the cache', () => {
  test('answers null for what is not there, and leaves it out of getAll', () => {
    const { value } = script();
    value(`${C}.putAll({ a: '1', b: '2' })`);
    expect(value(`${C}.get('x')`)).toBeNull();
    expect(value(`${C}.getAll(['a', 'x', 'b'])`)).toEqual({ a: '1', b: '2' });
  });

  test('of a user is that user’s alone', () => {
    const { value } = script();
    value(`CacheService.getUserCache().put('a', 'mine')`);
    expect(value(`CacheService.getUserCache().get('a')`, BEN)).toBeNull();
    expect(value(`CacheService.getUserCache().get('a')`)).toBe('mine');
  });

  test('forgets after ten minutes, or when it was told', () => {
    const { bench, value } = script();
    value(`${C}.put('a', '1'); ${C}.put('b', '2', 3600)`);
    bench.cloud.clock.advance(599_000);
    expect(value(`${C}.get('a')`)).toBe('1');
    bench.cloud.clock.advance(1_000);
    expect(value(`${C}.get('a')`)).toBeNull();
    expect(value(`${C}.get('b')`)).toBe('2');
  });

  test('refuses lives over six hours, long keys, big values and what is no string', () => {
    const { error } = script();
    expect(error(`${C}.put('a', '1', 21600)`)).toBeNull();
    expect(error(`${C}.put('a', '1', 21601)`)).toContain('expirationInSeconds');
    expect(error(`${C}.put('k'.repeat(250), '1')`)).toBeNull();
    expect(error(`${C}.put('k'.repeat(251), '1')`)).toBe('Exception: Argument too large: key');
    expect(error(`${C}.put('a', 'x'.repeat(102400))`)).toBeNull();
    expect(error(`${C}.put('a', 'x'.repeat(102401))`)).toBe('Exception: Argument too large: value');
    expect(error(`${C}.put('a', {})`)).toContain('(String,Object)');
  });

  test('drops the shortest-lived items when it holds more than a thousand', () => {
    const { value } = script();
    value(`var all = {}; for (var i = 0; i < 1000; i++) all['k' + i] = 'v'; ${C}.putAll(all, 1000)`);
    value(`${C}.put('brief', 'v', 10); ${C}.put('long', 'v', 2000)`);
    expect(value(`${C}.get('long')`)).toBe('v');
    expect(value(`${C}.get('brief')`)).toBeNull();
    expect(
      value(
        `Object.keys(${C}.getAll(Array.from({ length: 1000 }, function (_, i) { return 'k' + i; }))).length`,
      ),
    ).toBe(900);
  });

  test('can be made to lose what it holds', () => {
    const { bench, value } = script();
    value(`${C}.put('a', '1')`);
    cacheStore(bench.cloud).evictionRate = 1;
    expect(value(`${C}.get('a')`)).toBeNull();
  });

  test('removes what it is told to', () => {
    const { value } = script();
    value(`${C}.putAll({ a: '1', b: '2', c: '3' }); ${C}.remove('a'); ${C}.removeAll(['b'])`);
    expect(value(`${C}.getAll(['a', 'b', 'c'])`)).toEqual({ c: '3' });
  });
});

describe('a lock', () => {
  const L = 'LockService.getScriptLock()';

  /** What `inner` gives while `outer` holds the script lock and calls another service. */
  function whileHeld(inner: string, as = BEN, outer = `${L}.waitLock(10)`) {
    const { bench, run } = script();
    let result = null as ReturnType<typeof run> | null;
    bench.cloud.faults = {
      before: (_, call) => {
        if (call.name.startsWith('CacheService')) result = run(inner, as);
        return undefined;
      },
    };
    run(`${outer}; ${C}.get('x')`);
    return result;
  }

  test('that another run holds is not given, and the whole wait passes', () => {
    expect(whileHeld(`${L}.tryLock(5000)`)).toMatchObject({ value: false, ms: 5150 });
    expect(whileHeld(`${L}.tryLock(0)`)).toMatchObject({ value: false, ms: 150 });
  });

  test('that another run holds makes waitLock throw', () => {
    expect(whileHeld(`${L}.waitLock(5000)`)?.error).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
  });

  test('of a user is held against that user only', () => {
    const held = 'LockService.getUserLock().waitLock(10)';
    expect(whileHeld('LockService.getUserLock().tryLock(0)', BEN, held)?.value).toBe(true);
    expect(whileHeld('LockService.getUserLock().tryLock(0)', ANA, held)?.value).toBe(false);
  });

  test('that is not held is not released for the one who holds it', () => {
    expect(whileHeld(`${L}.releaseLock(); ${L}.tryLock(0)`)?.value).toBe(false);
  });

  test('can be taken again by its holder, and given back', () => {
    const { value } = script();
    expect(value(`${L}.tryLock(0) && ${L}.tryLock(0) && ${L}.hasLock()`)).toBe(true);
    expect(value(`${L}.waitLock(0); ${L}.releaseLock(); ${L}.hasLock()`)).toBe(false);
    expect(whileHeld(`${L}.tryLock(0)`, BEN, `${L}.waitLock(0); ${L}.releaseLock()`)?.value).toBe(true);
  });

  test('is released when its run ends, also with an error', () => {
    const { run, value } = script();
    expect(run(`${L}.waitLock(0); throw new Error('x')`).how).toBe('thrown');
    expect(value(`${L}.tryLock(0)`, BEN)).toBe(true);
  });
});
