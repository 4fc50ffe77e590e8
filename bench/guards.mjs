// Takes each guard away, one at a time, and runs the test that holds it: npm run bench:guards [-- NAME...] (any part of a name).
// It works on a copy of the project, so that nobody builds or tests meanwhile what is not meant.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GUARDS } from './guards/list.mjs';

/** What is not copied: what is made, and what is as large as it is the same. */
const LEFT_OUT = ['.git', 'node_modules', 'build', 'coverage'];

const wanted = process.argv.slice(2);
const guards = GUARDS.filter(({ name }) => wanted.length === 0 || wanted.some(part => name.includes(part)));
const copy = mkdtempSync(join(tmpdir(), 'casebook-guards-'));
cpSync('.', copy, { recursive: true, filter: from => !LEFT_OUT.includes(from) });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));

const run = (command, args) => spawnSync(command, args, { cwd: copy, encoding: 'utf8' });

/** How many tests failed and passed; null: they could not be run, and why. */
function tested({ test, named }) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const chosen = named === undefined ? [] : ['-t', named];
  const { stderr } = run('npx', ['jest', '--ci', '--json', `--outputFile=${report}`, test, ...chosen]);
  try {
    const { numFailedTests: failed, numPassedTests: passed } = JSON.parse(readFileSync(report, 'utf8'));
    return { failed, passed, why: stderr };
  } catch {
    return { failed: 0, passed: 0, why: stderr };
  }
}

/** @returns what came of it, and whether that is well */
function without(guard) {
  const file = join(copy, guard.file);
  const whole = readFileSync(file, 'utf8');
  const found = whole.split(guard.guard).length - 1;
  if (found !== 1) return ['stands there ' + found + ' times', false];
  writeFileSync(
    file,
    whole.replace(guard.guard, () => guard.without),
  );
  try {
    const built = run('node', ['build.mjs', '--quiet']);
    if (built.status !== 0) return [`does not build without it: ${built.stderr}`, false];
    const { failed, passed, why } = tested(guard);
    if (failed > 0) return [`held by ${failed} ${failed === 1 ? 'test' : 'tests'}`, true];
    return [passed > 0 ? 'NOT HELD: no test notices' : `could not be tried: ${why.slice(-500)}`, false];
  } finally {
    writeFileSync(file, whole);
  }
}

let held = 0;
try {
  for (const guard of guards) {
    const [what, isWell] = without(guard);
    if (isWell) held++;
    console.log(`${guard.name} (${guard.file}, ${guard.test}): ${what}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${held} of ${guards.length} guards are held.`);
process.exitCode = held === guards.length && guards.length > 0 ? 0 : 1;
