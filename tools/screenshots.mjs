// Takes the pictures of the documentation (docs/images) from the built workbench: npm run build && node tools/screenshots.mjs
import * as esbuild from 'esbuild';

const script = 'build/screenshots.mjs';
await esbuild.build({
  entryPoints: ['test/screenshots.ts'],
  outfile: script,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await import(`../${script}`);
