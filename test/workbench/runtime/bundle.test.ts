import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from '../../../workbench/workbench';

const ME = 'ana@example.org';

function errorOf(code: string, functionName = 'main'): string | null {
  return openWorkbench({ code, accounts: [ME] }).run(functionName, [], { as: ME, kind: 'editor' }).error;
}

describe('a bundle is refused that holds', () => {
  test.each([
    ['an import', `import x from 'y'; function main() {}`],
    ['an export', `export function main() {}`],
    ['a top-level await', `await 1; function main() {}`],
    ['a private field', `class A { #x = 1; get() { return this.#x; } } function main() {}`],
    ['a private method', `class A { #x() {} get() { this.#x(); } } function main() {}`],
    ['a static field', `class A { static x = 1; } function main() {}`],
    ['a static block', `class A { static { A.x = 1; } } function main() {}`],
  ])('%s', (_, code) =>
    expect(errorOf(code)).toMatch(/^SyntaxError: Code.js is not a script that Apps Script can load/),
  );
});

test.each([
  [
    'static methods and public fields',
    'class A { x = 1; static make() { return new A().x; } } function main() { return A.make(); }',
  ],
  ['optional chaining', 'function main() { return null?.x; }'],
  ['the words in a string', 'function main() { return "static x = 1; #x"; }'],
])('a bundle may hold %s', (_, code) => expect(errorOf(code)).toBeNull());

describe('an entry point', () => {
  const missing = 'Script function not found: main';

  test('is a function declared or assigned at the top level', () => {
    for (const code of [
      'function main() {}',
      'var main = function () {}',
      'const main = () => 1',
      'async function main() {}',
    ]) {
      expect(errorOf(code)).toBeNull();
    }
  });

  test('is not one inside another function', () => {
    expect(errorOf('(function () { function main() {} })();')).toBe(missing);
  });

  test('is not a value, a missing name or a name of the language or of a service', () => {
    expect(errorOf('var main = 1;')).toBe(missing);
    expect(errorOf('')).toBe(missing);
    expect(errorOf('function main() {}', 'parseInt')).toBe('Script function not found: parseInt');
    expect(errorOf('function main() {}', 'Utilities.getUuid')).toBe(
      'Script function not found: Utilities.getUuid',
    );
    expect(errorOf('function main() {}', 'main(); main')).toBe('Script function not found: main(); main');
    expect(errorOf('function main() {}', 'if')).toBe('Script function not found: if');
  });

  test('can be a method of a top-level object, with its own this', () => {
    const code = 'var App = { name: "casebook", main: function () { return this.name; } };';
    const result = openWorkbench({ code, accounts: [ME] }).run('App.main', [], { as: ME, kind: 'editor' });
    expect(result.value).toBe('casebook');
  });
});

test('what throws at load time fails the run', () => {
  expect(errorOf('throw new Error("at load"); function main() {}')).toBe('Error: at load');
});

test('a folder is read with its manifest, and again for each run', () => {
  const dist = mkdtempSync(join(tmpdir(), 'bundle-test-'));
  try {
    writeFileSync(join(dist, 'appsscript.json'), '{ "timeZone": "Asia/Tokyo" }');
    writeFileSync(join(dist, 'Code.js'), 'function main() { return Session.getScriptTimeZone(); }');
    const bench = openWorkbench({ dist, accounts: [ME] });
    const run = () => bench.run('main', [], { as: ME, kind: 'editor' });
    expect(run().value).toBe('Asia/Tokyo');
    writeFileSync(join(dist, 'Code.js'), 'function main() { return "newer"; }');
    expect(run().value).toBe('newer');
    writeFileSync(join(dist, 'Code.js'), 'class A { static x = 1; }');
    expect(run().error).toContain('static class fields');
  } finally {
    rmSync(dist, { recursive: true });
  }
});

test('a folder without a manifest is named', () => {
  expect(() => openWorkbench({ dist: '/nowhere', accounts: [ME] })).toThrow(
    '/nowhere: appsscript.json is missing',
  );
});
