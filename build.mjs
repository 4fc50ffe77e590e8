// Builds what is shipped and what is run here:
//   dist/Code.js + dist/appsscript.json   the Apps Script project, exactly as it is pushed to Google
//   build/casebook.mjs, build/web/        the workbench: command line, server and its page
// A file is replaced only when it changes, and in one step: a workbench that is running meanwhile reads whole files.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as esbuild from 'esbuild';

const quiet = process.argv.includes('--quiet');
const say = line => {
  if (!quiet) console.log(line);
};

async function put(path, content) {
  const bytes = Buffer.from(content);
  const before = await readFile(path).catch(() => null);
  if (before?.equals(bytes)) return;
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.new`;
  await writeFile(half, bytes);
  await rename(half, path);
}

async function bundle(options) {
  const { outputFiles, metafile } = await esbuild.build({
    bundle: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
    ...options,
  });
  return { files: outputFiles, exports: Object.values(metafile.outputs)[0].exports };
}

/** Google finds an entry point only as a top-level function, so each export of src/main.ts gets a stub. */
async function buildScript() {
  const entry = { entryPoints: ['src/main.ts'], platform: 'neutral', mainFields: ['module', 'main'] };
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const define = { CASEBOOK_VERSION: JSON.stringify(version) };
  const names = (await bundle({ ...entry, define, format: 'esm' })).exports.sort();
  const stubs = names.map(
    name => `function ${name}() {\n  return Casebook.${name}.apply(this, arguments);\n}`,
  );
  const { files } = await bundle({
    ...entry,
    define,
    format: 'iife',
    globalName: 'Casebook',
    target: 'es2019',
    footer: { js: stubs.join('\n') },
  });
  await put('dist/Code.js', files[0].contents);
  // es2019 has none of the forms that Google's parser refuses, so the workbench need not look for them in this script.
  await put('build/script.sha256', createHash('sha256').update(files[0].contents).digest('hex'));
  await put('dist/appsscript.json', await readFile('appsscript.json'));
  for (const stray of await readdir('dist')) {
    if (stray !== 'Code.js' && stray !== 'appsscript.json')
      await rm(`dist/${stray}`, { recursive: true, force: true });
  }
  say(`dist/Code.js ${(files[0].contents.length / 1024).toFixed(0)} KB, ${names.length} entry points`);
}

async function buildWorkbench() {
  const program = await bundle({
    entryPoints: ['workbench/cli.ts'],
    outfile: 'build/casebook.mjs',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
  });
  const page = await bundle({
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
  for (const { path, contents } of [...program.files, ...page.files]) await put(path, contents);
  await put('build/web/index.html', await readFile('workbench/web/index.html'));
  say('build/casebook.mjs, build/web');
}

await Promise.all([buildScript(), buildWorkbench()]);
