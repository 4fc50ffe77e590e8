// Measures what Casebook costs: npm run bench [-- --quick] [--json] [--only NAME] [--mbox FILE]
// The measuring itself is in TypeScript; it is bundled here and run with the garbage collector at hand.
import { execFileSync, spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';

/** 500,000 rows of messages and their search index need about 4 GB. */
const HEAP_MB = 12_000;

execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
await esbuild.build({
  entryPoints: ['bench/main.ts', 'bench/parse-alone.ts'],
  outdir: 'build/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  // Paths are taken from where the sources lie, one folder below the project's.
  define: { 'import.meta.url': JSON.stringify(new URL('./main.ts', import.meta.url).href) },
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, 'build/bench/main.mjs', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
