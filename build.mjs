// Builds what is shipped and what is run here:
//   dist/Code.js + dist/appsscript.json   the Apps Script project, exactly as it is pushed to Google
//   build/casebook.mjs, build/web/        the workbench: command line, server and its page
import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import * as esbuild from 'esbuild';

const quiet = process.argv.includes('--quiet');
const say = line => {
  if (!quiet) console.log(line);
};

/** Google finds an entry point only as a top-level function, so each export of src/main.ts gets a stub. */
async function entryPoints() {
  const { metafile } = await esbuild.build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)[0].exports.sort();
}

async function buildScript() {
  const names = await entryPoints();
  const stubs = names.map(
    name => `function ${name}() {\n  return Casebook.${name}.apply(this, arguments);\n}`,
  );
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  await esbuild.build({
    entryPoints: ['src/main.ts'],
    outfile: 'dist/Code.js',
    bundle: true,
    format: 'iife',
    globalName: 'Casebook',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    define: { CASEBOOK_VERSION: JSON.stringify(version) },
    footer: { js: stubs.join('\n') },
    logLevel: 'warning',
  });
  await copyFile('appsscript.json', 'dist/appsscript.json');
  say(
    `dist/Code.js ${((await stat('dist/Code.js')).size / 1024).toFixed(0)} KB, ${names.length} entry points`,
  );
}

async function buildWorkbench() {
  const common = { bundle: true, charset: 'utf8', logLevel: 'warning', legalComments: 'none' };
  await esbuild.build({
    ...common,
    entryPoints: ['workbench/cli.ts'],
    outfile: 'build/casebook.mjs',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
  });
  if (existsSync('workbench/web/main.tsx')) {
    await esbuild.build({
      ...common,
      entryPoints: ['workbench/web/main.tsx'],
      outdir: 'build/web',
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      loader: { '.svg': 'dataurl' },
    });
    await copyFile('workbench/web/index.html', 'build/web/index.html');
  }
  say('build/casebook.mjs, build/web');
}

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await mkdir('build', { recursive: true });
await Promise.all([buildScript(), existsSync('workbench/cli.ts') ? buildWorkbench() : undefined]);
