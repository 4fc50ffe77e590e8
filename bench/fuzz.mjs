// Feeds Casebook bad input made of good: npm run fuzz [-- --executions N] [--seed S] [--target NAME] (--help tells all)
import { execFileSync, spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';

execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
await esbuild.build({
  entryPoints: ['bench/fuzz/main.ts'],
  outfile: 'build/fuzz.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // Node reads no JSON without being told so.
  alias: { 'email-providers/common.json': './node_modules/email-providers/common.json' },
  logLevel: 'warning',
  // Paths are taken from where the sources lie, one folder below the project's.
  define: { 'import.meta.url': JSON.stringify(new URL('./main.ts', import.meta.url).href) },
});
const { status } = spawnSync(process.execPath, ['build/fuzz.mjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
