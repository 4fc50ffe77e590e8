// Types, lint and formatting side by side, as many at once as there are cores; prints what the failing ones say.
// `node tools/check.mjs tsc` runs those of one program.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** From node_modules. The types are checked by TypeScript 7, which has no API; typescript-eslint needs that of 6, which is installed beside it. */
const PROGRAMS = {
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: '@typescript/native/bin/tsc',
};

/** Those that take longest first. */
const CHECKS = [
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['eslint', 'src', 'workbench', 'test', 'bench'],
  ['tsc', '-p', 'test/tsconfig.json'],
  ['tsc', '-p', 'workbench/tsconfig.json'],
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'workbench/web/tsconfig.json'],
];

/** Resolves to what a failing check said; '' when all is well. */
const check = ([name, ...args]) =>
  new Promise(resolve => {
    const said = [];
    const child = spawn(process.execPath, [`node_modules/${PROGRAMS[name]}`, ...args]);
    child.stdout.on('data', text => said.push(text));
    child.stderr.on('data', text => said.push(text));
    child.on('error', error => resolve(`${name}: ${error.message}\n`));
    child.on('close', code =>
      resolve(code === 0 ? '' : `${[name, ...args].join(' ')}\n${Buffer.concat(said)}\n`),
    );
  });

const [, , only] = process.argv;
const waiting = CHECKS.filter(([name]) => only === undefined || name === only);
if (waiting.length === 0) throw new Error(`There is no check by ${only}.`);
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
