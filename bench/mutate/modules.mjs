// Loads TypeScript modules as Jest's transform makes them, but may forget them all in an instant: each mutant gets
// modules that nobody has run yet, from code that was compiled once.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import * as esbuild from 'esbuild';

const require = createRequire(import.meta.url);
const transform = require('../../test/esbuild-transform.cjs');

const ENDINGS = ['', '.ts', '.mts', '.mjs', '.js', '.json', '/index.ts'];
/** The last three are for mutated code: which mutant is on trial, that it was met, how often each was passed (instrument.mjs). */
const PARAMETERS = 'exports, require, module, __filename, __dirname, TRIAL_, MET_, PASSED_';

const fileAt = path =>
  ENDINGS.map(ending => path + ending).find(each => existsSync(each) && statSync(each).isFile());

/** A package that is an ES module only, as a module that can be required. */
function requireBundled(name) {
  const { outputFiles } = esbuild.buildSync({
    stdin: { contents: `module.exports = require(${JSON.stringify(name)})`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  const module = { exports: {} };
  new Script(`(function (module, require) {${outputFiles[0].text}\n})`).runInThisContext()(module, require);
  return module.exports;
}

/**
 * A loader of modules. `codeOf(path)` gives instrumented code in place of a file's own, or undefined; `switchesOf(path)` what
 * this code asks.
 */
export function moduleLoader(codeOf, switchesOf) {
  const compiled = new Map();
  const packages = new Map();
  const resolved = new Map();
  let loaded = new Map();

  const compile = path => {
    const source = codeOf(path) ?? readFileSync(path, 'utf8');
    const known = compiled.get(path);
    if (known?.source === source) return known.run;
    const code = path.endsWith('.json')
      ? `module.exports = ${source}`
      : transform.process(source, path).code.replace(/\n\/\/# sourceMappingURL=.*/, '');
    const run = new Script(`(function (${PARAMETERS}) {${code}\n})`, { filename: path }).runInThisContext();
    compiled.set(path, { source, run });
    return run;
  };

  const packageNamed = name => {
    if (!packages.has(name)) packages.set(name, requirePackage(name));
    return packages.get(name);
  };
  const requirePackage = name => {
    try {
      return require(name);
    } catch (error) {
      if (error.code !== 'ERR_REQUIRE_ESM') throw error;
      return requireBundled(name);
    }
  };

  const pathOf = (from, name) => {
    const place = resolve(from, name);
    if (!resolved.has(place)) resolved.set(place, fileAt(place));
    return resolved.get(place) ?? place;
  };

  const load = path => {
    const before = loaded.get(path);
    if (before) return before.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const folder = dirname(path);
    const requireFrom = name =>
      /^\.{1,2}(\/|$)/.test(name) ? load(pathOf(folder, name)) : packageNamed(name);
    const { trial, met, passed } = switchesOf(path);
    compile(path)(module.exports, requireFrom, module, path, folder, trial, met, passed);
    return module.exports;
  };

  return {
    load: path => load(join(process.cwd(), path)),
    forget: () => (loaded = new Map()),
    loadedPaths: () => [...loaded.keys()],
  };
}
