// What faults, load and attacks leave behind: npm run bench:faults [-- --help]
// The trying itself is in TypeScript; it is bundled here together with the parts of the script whose constants it shares.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Node cannot load its JSON without words that TypeScript does not write. */
const BUNDLED = ['email-providers'];

if (!process.argv.includes('--no-build'))
  execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
await esbuild.build({
  entryPoints: ['bench/faults/main.ts'],
  outfile: `build/bench/faults-${process.pid}.mjs`,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: Object.keys({ ...dependencies, ...devDependencies }).filter(name => !BUNDLED.includes(name)),
  logLevel: 'warning',
  // Paths are taken from where the sources lie, one folder below the project's.
  define: { 'import.meta.url': JSON.stringify(new URL('./main.ts', import.meta.url).href) },
});
const args = process.argv.slice(2).filter(arg => arg !== '--no-build');
const { status } = spawnSync(process.execPath, [`build/bench/faults-${process.pid}.mjs`, ...args], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
