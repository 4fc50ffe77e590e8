// Runs tests with one mutant switched on, in a process of its own that may hang or die: Jest's own runner of tests (jest-circus) and
// its expectations, without its start for each file.
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { codeForCoverage, codeForTrial } from './instrument.mjs';
import { moduleLoader } from './modules.mjs';

const require = createRequire(import.meta.url);
const circus = require('jest-circus');
const { jestExpect } = require('@jest/expect');
const { ModuleMocker } = require('jest-mock');
const fastCheck = require('fast-check');

/** Properties are tried with the same examples each time, and a failing one is not made smaller. */
fastCheck.configureGlobal({ seed: 1, endOnFailure: true });
const mocker = new ModuleMocker(globalThis);
const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
const jest = { fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker) };
Object.assign(globalThis, {
  describe,
  it,
  test,
  beforeAll,
  beforeEach,
  afterAll,
  afterEach,
  jest,
  expect: jestExpect,
});

const files = new Map(); // path -> { forTrial, forCoverage, counts }
let active = null; // { path, id, hits, limit }
let covering = false;

const NO_SWITCHES = {};
const nameOfFile = absolute => relative(process.cwd(), absolute);

function switchesOf(absolute) {
  const path = nameOfFile(absolute);
  if (covering) return { passed: files.get(path)?.counts };
  if (active?.path !== path) return NO_SWITCHES;
  const trial = active;
  const met = () => {
    trial.hits += 1;
    if (trial.hits > trial.limit) throw new Error('The mutant runs in circles.');
    return true;
  };
  return { trial: trial.id, met };
}

function codeOf(absolute) {
  const file = files.get(nameOfFile(absolute));
  if (covering) return file?.forCoverage;
  return active?.path === nameOfFile(absolute) ? file.forTrial : undefined;
}
const loader = moduleLoader(codeOf, switchesOf);

let onStart = () => undefined;
let onDone = () => undefined;
circus.addEventHandler(event => {
  if (event.name === 'test_start') onStart(event.test);
  if (event.name === 'test_done') onDone(event.test);
});

/** The tests below a block, in the order in which they run. */
const testsOf = block =>
  block.children.flatMap(child => (child.type === 'describeBlock' ? testsOf(child) : [child]));
const nameOf = test => {
  const names = [];
  for (let each = test; each.parent; each = each.parent) names.unshift(each.name);
  return names.join(' > ');
};

function define(testPath) {
  circus.resetState();
  loader.forget();
  mocker.restoreAllMocks();
  loader.load(testPath);
  return testsOf(circus.getState().rootDescribeBlock);
}

/**
 * What each test passes: `{ tests: [{ name, ms, failed, covered }], atLoad, totals, read }`. `covered` and `atLoad` are lists of
 * `[path, ids of mutants]`, `totals` how often each mutant was passed, `read` the files that were loaded. `ms` are the
 * processor's.
 */
async function watch(testPath) {
  covering = true;
  active = null;
  for (const { counts } of files.values()) counts.fill(0);
  const totals = new Map([...files].map(([path, { counts }]) => [path, new Uint32Array(counts.length)]));
  const takeCovered = () => {
    const covered = [];
    for (const [path, { counts }] of files) {
      const ids = [];
      const total = totals.get(path);
      for (let id = 0; id < counts.length; id += 1) {
        if (counts[id] === 0) continue;
        ids.push(id);
        total[id] += counts[id];
      }
      if (ids.length === 0) continue;
      covered.push([path, Uint16Array.from(ids)]);
      counts.fill(0);
    }
    return covered;
  };
  const defined = define(testPath);
  const atLoad = takeCovered();
  const tests = [];
  let before = 0;
  onStart = () => {
    // What hooks of several tests have done counts for all tests of the file.
    atLoad.push(...takeCovered());
    before = process.cpuUsage();
  };
  onDone = test => {
    const { user, system } = process.cpuUsage(before);
    const failed = test.errors.length > 0;
    tests.push({ name: nameOf(test), ms: (user + system) / 1000, failed, covered: takeCovered() });
  };
  await circus.run();
  covering = false;
  if (tests.length !== defined.length) throw new Error(`${testPath}: some tests did not run.`);
  return { tests, atLoad, totals: [...totals], read: loader.loadedPaths().map(nameOfFile) };
}

/** Runs the chosen tests (by their place) of a file with the mutant switched on; the name of the first that fails, or null. */
async function attempt(testPath, mutant, chosen) {
  active = { ...mutant, hits: 0 };
  let killer = null;
  try {
    const tests = define(testPath);
    tests.forEach((test, place) => {
      if (!chosen.has(place)) test.mode = 'skip';
    });
  } catch (error) {
    return `(loading) ${String(error).slice(0, 80)}`;
  }
  onStart = test => {
    if (killer !== null) test.mode = 'skip';
  };
  onDone = test => {
    if (test.errors.length > 0) killer ??= nameOf(test);
    else if (active.hits > active.limit) killer ??= `(in circles) ${nameOf(test)}`;
  };
  await circus.run();
  return killer;
}

const answers = {
  files: ({ files: given }) => {
    for (const { path, code, count } of given)
      files.set(path, {
        forTrial: codeForTrial(code),
        forCoverage: codeForCoverage(code),
        counts: new Uint32Array(count),
      });
    return null;
  },
  watch: ({ testPath }) => watch(testPath),
  attempt: async ({ testPath, mutant, chosen }) => ({
    killer: await attempt(testPath, mutant, new Set(chosen)),
  }),
};
process.on('message', async message => {
  try {
    process.send({ answer: await answers[message.ask](message) });
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit(0));
