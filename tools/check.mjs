// Types, lint and formatting side by side, as many at once as there are cores; prints what the failing ones say.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const SCRIPTS = [
  ['tsc', '-p', 'test/tsconfig.json'],
  ['eslint', 'src', 'workbench', 'test', 'bench'],
  ['tsc', '-p', 'workbench/tsconfig.json'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'workbench/web/tsconfig.json'],
];

/** Resolves to what a failing check said; '' when all is well. */
const check = ([name, ...args]) =>
  new Promise(resolve => {
    const said = [];
    const shell = process.platform === 'win32';
    const child = spawn('npx', ['--no-install', name, ...args], { shell });
    child.stdout.on('data', text => said.push(text));
    child.stderr.on('data', text => said.push(text));
    child.on('error', error => resolve(`${name}: ${error.message}\n`));
    child.on('close', code =>
      resolve(code === 0 ? '' : `${[name, ...args].join(' ')}\n${Buffer.concat(said)}\n`),
    );
  });

const waiting = [...SCRIPTS];
let failed = false;
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const said = await check(next);
    if (said === '') continue;
    failed = true;
    process.stderr.write(said);
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, worker));
process.exitCode = failed ? 1 : 0;
