/** The fuzzer: bad input made of good, millions of times, each try one that can be played again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SAMPLE } from '../../workbench/paths';
import { cardTarget } from './card-target';
import { headerTargets } from './header-targets';
import { mailTarget } from './mail-target';
import { Chance } from '../chance';
import { settingsTarget } from './settings-target';
import { shrunkText } from './shrink';
import type { Target } from './target';

const USAGE = `npm run fuzz [-- --executions N] [--seed S] [--target NAME] [--mails DIR] [--execution N] [--json]

  --executions N  how many in all (default 100,000), shared out among the targets
  --seed S        the same seed makes the same inputs (default 1)
  --target NAME   one target alone: addresses, fields, mail, settings, cards
  --mails DIR     begins with the .eml files of this folder instead of the sample's
  --execution N   plays this one execution of the target again
  --json          one JSON object instead of a table`;

/** An input that is at work for longer hangs whoever reads it: even the longest is read in milliseconds. */
const SLOW_MS = 2_000;
/** Findings of one target after which it is left: they will be one and the same. */
const MOST_FINDINGS = 5;
const FOLDER = join('build', 'fuzz');

interface Finding {
  readonly target: string;
  readonly execution: number;
  readonly message: string;
  readonly file: string;
}

interface Tally {
  readonly target: string;
  readonly executions: number;
  readonly seconds: number;
  readonly slowestMs: number;
  readonly findings: readonly Finding[];
}

const { values } = parseArgs({
  options: {
    executions: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string' },
    mails: { type: 'string', default: join(SAMPLE, 'mails') },
    execution: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);

/** What does not hold of an input; null when all does. */
function problemOf({ hold }: Target, input: unknown): string | null {
  const started = performance.now();
  try {
    hold(input);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const ms = performance.now() - started;
  return ms > SLOW_MS ? `it took ${Math.round(ms)} ms` : null;
}

function kept(target: Target, execution: number, input: unknown, message: string): Finding {
  const small =
    typeof input === 'string' ? shrunkText(input, text => problemOf(target, text) !== null) : input;
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${target.name}-${seed}-${execution}.json`);
  writeFileSync(file, JSON.stringify({ message, input: small }, null, 1));
  return { target: target.name, execution, message, file };
}

function fuzz(target: Target, executions: number): Tally {
  const started = performance.now();
  const findings: Finding[] = [];
  let slowestMs = 0;
  let done = 0;
  for (; done < executions && findings.length < MOST_FINDINGS; done++) {
    const input = target.make(Chance.ofTry(seed, target.name, done));
    const before = performance.now();
    const problem = problemOf(target, input);
    slowestMs = Math.max(slowestMs, performance.now() - before);
    if (problem !== null) findings.push(kept(target, done, input, problem));
    if (process.stderr.isTTY && done % 10_000 === 0) process.stderr.write(`\r${target.name} ${done} `);
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  return {
    target: target.name,
    executions: done,
    seconds: (performance.now() - started) / 1000,
    slowestMs,
    findings,
  };
}

function print(tallies: readonly Tally[]): void {
  const all = tallies.reduce((sum, { executions }) => sum + executions, 0);
  for (const { target, executions, seconds, slowestMs, findings } of tallies)
    console.log(
      `${target.padEnd(10)} ${executions.toLocaleString('en-US').padStart(12)} executions in ${seconds.toFixed(0)} s, ` +
        `slowest ${slowestMs.toFixed(0)} ms, ${findings.length} findings`,
    );
  console.log(`${'all'.padEnd(10)} ${all.toLocaleString('en-US').padStart(12)} executions, seed ${seed}`);
  for (const { target, execution, message, file } of tallies.flatMap(({ findings }) => findings))
    console.log(
      `\n${target}: ${message}\n  ${file}\n  npm run fuzz -- --target ${target} --seed ${seed} --execution ${execution}`,
    );
}

function replay(target: Target, execution: number): number {
  const input = target.make(Chance.ofTry(seed, target.name, execution));
  console.log(JSON.stringify(input, null, 1));
  const problem = problemOf(target, input);
  console.log(problem ?? 'Everything holds.');
  return problem === null ? 0 : 1;
}

function main(): number {
  const makers: readonly (() => Target)[] = [
    ...headerTargets.map(target => () => target),
    () => mailTarget(values.mails),
    () => settingsTarget,
    cardTarget,
  ];
  const names = ['addresses', 'fields', 'mail', 'settings', 'cards'];
  const chosen = makers.filter((_, n) => values.target === undefined || names[n] === values.target);
  const executions = Number(values.executions);
  if (values.help || chosen.length === 0 || !Number.isInteger(executions) || !Number.isInteger(seed)) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const targets = chosen.map(make => make());
  const [only] = targets;
  if (values.execution !== undefined && only !== undefined && targets.length === 1)
    return replay(only, Number(values.execution));
  const weights = targets.reduce((sum, { weight }) => sum + weight, 0);
  const tallies = targets.map(target => fuzz(target, Math.ceil((executions * target.weight) / weights)));
  if (values.json) console.log(JSON.stringify({ seed, tallies }));
  else print(tallies);
  return tallies.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

process.exitCode = main();
