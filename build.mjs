// Builds what is shipped and what is run here:
//   dist/Code.js + dist/appsscript.json   the Apps Script project, exactly as it is pushed to Google
//   build/casebook.mjs with what it loads, build/web/   the workbench: command line, server and its page
// Options that need more of Google than the plain build (docs/scopes.md): `npm run build -- --with mailbox`, or
// CASEBOOK_WITH=mailbox for the commands that build by themselves. `--script DIR` builds the script alone, into DIR.
// A file is replaced only when it changes, and in one step: a workbench that is running meanwhile reads whole files.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values: given } = parseArgs({
  options: {
    quiet: { type: 'boolean', default: false },
    with: { type: 'string', multiple: true, default: [] },
    script: { type: 'string' },
  },
});
const { quiet } = given;
const DIST = 'dist';
/** The code of each option, and what stands in for it in a build without. */
const STAND_INS = { mailbox: { code: /\/google\/own-mailbox$/, without: 'src/google/no-mailbox.ts' } };
const OPTIONS = Object.keys(STAND_INS);
const wanted = [...given.with, ...(process.env.CASEBOOK_WITH ?? '').split(',')].filter(Boolean);
const unknown = wanted.find(name => !OPTIONS.includes(name));
if (unknown) throw new Error(`There is no option "${unknown}"; there are: ${OPTIONS.join(', ')}.`);
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

/**
 * Class fields of our libraries, by plain assignment as TypeScript does it in our own code. For es2019 esbuild would
 * define each with Object.defineProperty, which costs more than the rest of making a small object.
 */
const ASSIGNED_FIELDS = {
  compilerOptions: { target: 'es2019', useDefineForClassFields: false, strict: true },
};
const librariesAsTypeScript = {
  name: 'libraries-as-typescript',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.js$/ }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'ts',
    }));
  },
};

const withoutOptions = {
  name: 'options',
  setup({ onResolve }) {
    for (const [name, { code, without }] of Object.entries(STAND_INS))
      if (!wanted.includes(name)) onResolve({ filter: code }, () => ({ path: resolve(without) }));
  },
};

/** The manifest with what the wanted options add to its lists (options/NAME.json). */
async function manifest() {
  const plain = await readFile('appsscript.json', 'utf8');
  if (wanted.length === 0) return plain;
  const whole = JSON.parse(plain);
  for (const name of wanted) {
    const more = JSON.parse(await readFile(`options/${name}.json`, 'utf8'));
    for (const [key, values] of Object.entries(more))
      whole[key] = [...new Set([...(whole[key] ?? []), ...values])];
  }
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Google finds an entry point only as a top-level function, so each export of src/main.ts gets a stub. */
async function buildScript(folder) {
  const entry = {
    entryPoints: ['src/main.ts'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    plugins: [withoutOptions, librariesAsTypeScript],
    tsconfigRaw: ASSIGNED_FIELDS,
  };
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
  await put(`${folder}/Code.js`, files[0].contents);
  await put(`${folder}/appsscript.json`, await manifest());
  if (folder === DIST) {
    // es2019 has none of the forms that Google's parser refuses, so the workbench need not look for them in this script.
    await put('build/script.sha256', createHash('sha256').update(files[0].contents).digest('hex'));
    for (const stray of await readdir(folder)) {
      if (stray !== 'Code.js' && stray !== 'appsscript.json')
        await rm(`${folder}/${stray}`, { recursive: true, force: true });
    }
  }
  say(`${folder}/Code.js ${(files[0].contents.length / 1024).toFixed(0)} KB, ${names.length} entry points`);
}

async function buildWorkbench() {
  const program = await bundle({
    entryPoints: { casebook: 'workbench/cli.ts' },
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    // Each thread loads what it needs.
    splitting: true,
    chunkNames: '[name]-[hash]',
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
  const parts = program.files.map(({ path }) => basename(path));
  for (const stray of await readdir('build'))
    if (/-[A-Z0-9]{8}\.mjs(\.map)?$/.test(stray) && !parts.includes(stray))
      await rm(`build/${stray}`, { force: true });
  await put('build/web/index.html', await readFile('workbench/web/index.html'));
  say('build/casebook.mjs, build/web');
}

if (given.script) await buildScript(given.script);
else await Promise.all([buildScript(DIST), buildWorkbench()]);
