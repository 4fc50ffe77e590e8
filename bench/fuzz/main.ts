/** The fuzzer: bad input made of good, millions of times, each try one that can be played again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { SAMPLE } from '../../workbench/paths';
import { inProcesses, readShare, type Share } from '../processes';
import { cardTarget } from './card-target';
import { headerTargets } from './header-targets';
import { mailTarget } from './mail-target';
import { Chance } from '../chance';
import { settingsTarget } from './settings-target';
import { shrunkText } from './shrink';
import type { Target } from './target';

const USAGE = `npm run fuzz [-- --executions N] [--seed S] [--target NAME] [--mails DIR] [--execution N] [--workers N] [--json]

  --executions N  how many in all (default 100,000), shared out among the targets
  --seed S        the same seed makes the same inputs (default 1)
  --target NAME   one target alone: addresses, fields, mail, settings, cards
  --mails DIR     begins with the .eml files of this folder instead of the sample's
  --execution N   plays this one execution of the target again
  --workers N     processes side by side (as many as there are cores)
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
    workers: { type: 'string', default: String(availableParallelism()) },
    // What a process is told that does a part.
    share: { type: 'string' },
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

function fuzz(target: Target, executions: number, { part, of }: Share): Tally {
  const started = performance.now();
  const findings: Finding[] = [];
  let slowestMs = 0;
  let done = 0;
  for (let number = part; number < executions && findings.length < MOST_FINDINGS; number += of, done++) {
    const input = target.make(Chance.ofTry(seed, target.name, number));
    const before = performance.now();
    const problem = problemOf(target, input);
    slowestMs = Math.max(slowestMs, performance.now() - before);
    if (problem !== null) findings.push(kept(target, number, input, problem));
  }
  return {
    target: target.name,
    executions: done,
    seconds: (performance.now() - started) / 1000,
    slowestMs,
    findings,
  };
}

/** What several processes did of one target. */
const together = (parts: readonly Tally[]): Tally => ({
  target: parts[0]?.target ?? '',
  executions: parts.reduce((sum, { executions }) => sum + executions, 0),
  seconds: Math.max(...parts.map(({ seconds }) => seconds)),
  slowestMs: Math.max(...parts.map(({ slowestMs }) => slowestMs)),
  findings: parts.flatMap(({ findings }) => findings),
});

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

const MAKERS: Readonly<Record<string, () => Target>> = {
  ...Object.fromEntries(headerTargets.map(target => [target.name, () => target])),
  mail: () => mailTarget(values.mails),
  settings: () => settingsTarget,
  cards: cardTarget,
};

async function main(): Promise<number> {
  const names = Object.keys(MAKERS).filter(name => values.target === undefined || values.target === name);
  const [executions = 0, workers = 0] = [values.executions, values.workers].map(Number);
  const share = readShare(values.share);
  const isAsked = [executions, workers, seed].every(Number.isInteger) && workers > 0 && share !== null;
  if (values.help || names.length === 0 || !isAsked) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const [name = ''] = names;
  const only = names.length === 1 ? MAKERS[name] : undefined;
  if (values.execution !== undefined && only !== undefined) return replay(only(), Number(values.execution));
  if (values.share !== undefined) {
    const targets = names.flatMap(each => MAKERS[each]?.() ?? []);
    const weights = targets.reduce((sum, { weight }) => sum + weight, 0);
    const tallies = targets.map(target =>
      fuzz(target, Math.ceil((executions * target.weight) / weights), share),
    );
    process.stdout.write(JSON.stringify(tallies));
    return 0;
  }
  const parts = await inProcesses<readonly Tally[]>(workers);
  const tallies = names.map((_, n) => together(parts.flatMap(part => part[n] ?? [])));
  if (values.json) console.log(JSON.stringify({ seed, tallies }));
  else print(tallies);
  return tallies.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

process.exitCode = await main();
