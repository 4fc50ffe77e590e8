import { openWorkbench } from '../../../workbench/workbench';

const ME = 'ana@example.org';
const NOW = Date.UTC(2026, 0, 5, 9);

function evaluate(expression: string): unknown {
  const bench = openWorkbench({
    code: `function main() { return ${expression}; }`,
    accounts: [ME],
    now: NOW,
  });
  const result = bench.run('main', [], { as: ME, kind: 'editor' });
  if (result.how !== 'done') throw new Error(result.error ?? '');
  return result.value;
}

test.each([
  'Buffer',
  'process',
  'require',
  'module',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'structuredClone',
  'fetch',
  'atob',
  'btoa',
  'performance',
  'AbortController',
  'window',
  'navigator',
  'SharedArrayBuffer',
])('%s does not exist in a run', name => expect(evaluate(`typeof ${name}`)).toBe('undefined'));

test.each(['Promise', 'Map', 'Intl', 'JSON', 'globalThis', 'BigInt'])('%s exists in a run', name =>
  expect(evaluate(`typeof ${name}`)).not.toBe('undefined'),
);

test('no global of one run is seen by the next', () => {
  const code = `var seen = 0; function main() { seen++; globalThis.left = (globalThis.left || 0) + 1; return [seen, left]; }`;
  const bench = openWorkbench({ code, accounts: [ME] });
  const once = () => bench.run('main', [], { as: ME, kind: 'editor' }).value;
  expect(once()).toEqual([1, 1]);
  expect(once()).toEqual([1, 1]);
});

describe('Date', () => {
  test('reads the virtual clock in all its ways', () => {
    expect(evaluate('Date.now()')).toBe(NOW);
    expect(evaluate('new Date().getTime()')).toBe(NOW);
    expect(evaluate('typeof Date() === "string" && new Date(Date()).getTime()')).toBe(NOW);
  });

  test('is itself for given moments', () => {
    expect(evaluate('new Date(2020, 1, 3).getFullYear()')).toBe(2020);
    expect(evaluate('new Date(0).toISOString()')).toBe('1970-01-01T00:00:00.000Z');
    expect(evaluate('Date.UTC(1970, 0, 1)')).toBe(0);
    expect(evaluate('Date.length')).toBe(7);
  });

  test('keeps instanceof, constructor and subclasses', () => {
    expect(evaluate('new Date() instanceof Date && new Date().constructor === Date')).toBe(true);
    expect(evaluate('(function () { class Day extends Date {} return new Day() instanceof Day; })()')).toBe(
      true,
    );
  });
});

test('Math.random repeats with the seed and differs with another', () => {
  const draw = (seed: number) =>
    openWorkbench({ code: 'function main() { return Math.random(); }', accounts: [ME], now: NOW, seed }).run(
      'main',
      [],
      {
        as: ME,
        kind: 'editor',
      },
    ).value;
  expect(draw(7)).toBe(draw(7));
  expect(draw(7)).not.toBe(draw(8));
});

test('arguments and what services return are objects of the bundle', () => {
  const code = `function main(e) {
    PropertiesService.getScriptProperties().setProperty('a', 'b');
    return [e instanceof Object, e.list instanceof Array,
      PropertiesService.getScriptProperties().getProperties() instanceof Object,
      ScriptApp.getProjectTriggers() instanceof Array];
  }`;
  const bench = openWorkbench({ code, accounts: [ME] });
  expect(bench.run('main', [{ list: [] }], { as: ME, kind: 'editor' }).value).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('arguments are copies', () => {
  const bench = openWorkbench({
    code: 'function main(e) { e.list.push(1); return e.list.length; }',
    accounts: [ME],
  });
  const event = { list: [] };
  expect(bench.run('main', [event], { as: ME, kind: 'editor' }).value).toBe(1);
  expect(event.list).toEqual([]);
});

test('what a service throws is an Error of the bundle', () => {
  const thrown = evaluate(`(function () {
    try { LockService.getScriptLock().tryLock('soon'); } catch (e) { return [e instanceof Error, e.name, String(e)]; }
  })()`) as unknown[];
  expect(thrown.slice(0, 2)).toEqual([true, 'Exception']);
  expect(thrown[2]).toMatch(/^Exception: The parameters \(String\) don't match the method signature for/);
});
