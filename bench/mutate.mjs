// Changes the code in small ways and sees whether a test fails (mutation testing, with Stryker's mutators):
//   npm run mutate -- [--sample N|all] [--seed S] [--only src/crm/cases.ts,...] [--tests test/mail,...] [--slow MS] [--verbose]
// Tried is a random sample of all changes that Stryker makes in src/mail, src/crm and src/intake, tables read at load time
// included. Asked are the tests of the same folders, or only those of --tests, which is quicker; what only tests of the built bundle
// would notice (test/bundle), those of huge input, or single tests that take longer than --slow milliseconds, counts as unnoticed.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { testsOf, watched } from './mutate/coverage.mjs';
import { instrumentAll } from './mutate/instrument.mjs';
import { describeMutant, folderOf, reportOf } from './mutate/report.mjs';
import { WorkerProcess } from './mutate/worker-process.mjs';

const FOLDERS = ['crm', 'intake', 'mail'];
/** Tests that hold time and memory on huge input: minutes for each mutant. */
const HUGE = /\/(bombs|hostile)\.test\.ts$/;
/** How much longer than without a mutant a run may take, on a busy machine, before it is held to hang. */
const PATIENCE = 20;
const PATIENCE_AT_LEAST_MS = 20_000;
/** How much more often than without it a mutant may be passed. */
const CIRCLES = 100;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'src/crm,src/intake,src/mail' },
    tests: { type: 'string', default: FOLDERS.map(folder => `test/${folder}`).join() },
    slow: { type: 'string', default: '400' },
    verbose: { type: 'boolean', default: false },
  },
});

const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith(ending))
    .map(name => `${folder}/${name}`)
    .sort();

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function* numbers(seed) {
  for (let state = seed | 0; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}

function sampleOf(mutants, size, seed) {
  const random = numbers(seed);
  const keyed = mutants.map(mutant => ({ mutant, key: random.next().value }));
  keyed.sort((a, b) => a.key - b.key);
  return keyed.slice(0, size).map(({ mutant }) => mutant);
}

const files = await instrumentAll(FOLDERS.flatMap(folder => filesIn(`src/${folder}`, '.ts')));
const only = values.only.split(',');
const wanted = files.filter(({ path }) => only.some(each => path === each || path.startsWith(`${each}/`)));
const population = new Map();
for (const { path, mutants } of wanted)
  population.set(folderOf(path), (population.get(folderOf(path)) ?? 0) + mutants.length);
const mutants = wanted.flatMap(({ path, mutants }) => mutants.map((each, id) => ({ path, id, ...each })));
const size = values.sample === 'all' ? mutants.length : Number(values.sample);
// File by file, so that code which was compiled for one mutant serves the next.
const sample = sampleOf(mutants, size, Number(values.seed)).sort((a, b) => a.path.localeCompare(b.path));

const worker = new WorkerProcess(files);
const seenByTests = [];
for (const testPath of values.tests
  .split(',')
  .flatMap(path => (path.endsWith('.test.ts') ? [path] : filesIn(path, '.test.ts')))
  .filter(path => !HUGE.test(path)))
  seenByTests.push([testPath, await watched(testPath, worker)]);

/** How often a file of tests noticed a mutant of a file: those that did are asked first. */
const noticedBy = new Map();

async function tryOne(mutant) {
  const { path, id } = mutant;
  const asked = testsOf(mutant, seenByTests, Number(values.slow));
  if (asked.length === 0) return { mutant, outcome: 'no test' };
  const rank = ({ testPath }) => noticedBy.get(`${path} ${testPath}`) ?? 0;
  asked.sort((a, b) => rank(b) - rank(a));
  for (const { testPath, chosen, ms, passes } of asked) {
    const question = {
      ask: 'attempt',
      testPath,
      chosen,
      mutant: { path, id, limit: CIRCLES * (passes + 1) },
    };
    const answer = await worker.ask(question, PATIENCE_AT_LEAST_MS + PATIENCE * ms);
    const outcome = typeof answer === 'string' ? answer : answer.killer === null ? null : 'failed';
    if (outcome === null) continue;
    noticedBy.set(`${path} ${testPath}`, rank({ testPath }) + 1);
    return { mutant, outcome, by: typeof answer === 'string' ? testPath : `${testPath}: ${answer.killer}` };
  }
  return { mutant, outcome: 'survived' };
}

const results = [];
for (const mutant of sample) {
  const started = performance.now();
  const result = await tryOne(mutant);
  results.push(result);
  if (values.verbose)
    console.log(
      `${String(Math.round(performance.now() - started)).padStart(6)} ms  ${result.outcome}  ${describeMutant(mutant)}  ${result.by ?? ''}`,
    );
}
worker.close();

const left = seenByTests.flatMap(([testPath, { tests }]) =>
  tests.flatMap(({ name, ms, failed }) =>
    failed
      ? [`left out: it fails beside mutants: ${testPath}: ${name}`]
      : ms > Number(values.slow)
        ? [`left out: it takes ${Math.round(ms)} ms: ${testPath}: ${name}`]
        : [],
  ),
);
console.log([...reportOf(results, population), ...left].join('\n'));
