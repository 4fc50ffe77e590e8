/** The pushed project: a folder of scripts and a manifest, evaluated from scratch in every new world. */
import gas from 'gas-local';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInContext } from 'node:vm';
import { BUILT_SCRIPT } from '../paths';
import { checkSyntax } from './syntax-check';

export type Manifest = Record<string, unknown>;

export interface Bundle {
  readonly manifest: Manifest;
  /** Evaluates the scripts in the context that `globals` is. @throws what the scripts throw at load time */
  loadInto(globals: object): void;
  /**
   * Evaluates them anew in a context in which they have been: nothing that they kept is left, but V8 goes on with what it
   * has compiled. null where their names cannot be given anew.
   */
  readonly reloadInto: ((globals: object) => void) | null;
}

/** The scripts as the body of a function, whose names hide those of an earlier evaluation. @returns its own */
type Evaluation = () => Readonly<Record<string, unknown>>;

/** Declares a name at the top level that no assignment from outside can replace. */
const FIXED_NAME = /^(?:const|let|class)\b/m;
/** Declares another one there, as the build writes it. */
const NAME = /^(?:var|function) ([\w$]+)/gm;

/** By context, of the scripts that were evaluated in it last: workbenches share worlds. */
const evaluations = new WeakMap<object, { readonly code: string; readonly evaluation: Evaluation }>();

function reloading(code: string): Bundle['reloadInto'] {
  if (FIXED_NAME.test(code)) return null;
  return globals => {
    let known = evaluations.get(globals);
    if (known?.code !== code) {
      const names = Array.from(code.matchAll(NAME), ([, name]) => name);
      const body = `(function () {${code}\nreturn { ${names.join(', ')} };\n})`;
      known = { code, evaluation: runInContext(body, globals) as Evaluation };
      evaluations.set(globals, known);
    }
    Object.assign(globals, known.evaluation());
  };
}

/** Path, time and size: a bundle is large, and runs and workbenches are many. */
function versionOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${path} ${mtimeMs} ${size}`;
}

/** Versions of files that passed the check, and texts that did. */
const checkedFiles = new Set<string>();
const checkedTexts = new Set<string>();

/** By folder, of the scripts that were read there last. */
const reloads = new Map<string, { readonly versions: string; readonly reloadInto: Bundle['reloadInto'] }>();

function reloadingFrom(folder: string, scripts: readonly string[]): Bundle['reloadInto'] {
  const paths = scripts.map(name => join(folder, name));
  const versions = paths.map(versionOf).join('\n');
  const known = reloads.get(folder);
  if (known?.versions === versions) return known.reloadInto;
  const reloadInto = reloading(paths.reduce((all, path) => `${all}${readFileSync(path, 'utf8')}\n`, ''));
  reloads.set(folder, { versions, reloadInto });
  return reloadInto;
}

/** The check takes most of a second: what the build has written needs none. */
const isAsBuilt = (script: Uint8Array): boolean =>
  existsSync(BUILT_SCRIPT) &&
  readFileSync(BUILT_SCRIPT, 'utf8') === createHash('sha256').update(script).digest('hex');

/** The bundle in a folder that holds appsscript.json and the scripts; read again for each run. */
export function bundleFrom(folder: string): Bundle {
  const file = join(folder, 'appsscript.json');
  if (!existsSync(file))
    throw new Error(`There is no Apps Script project in ${folder}: appsscript.json is missing.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const scripts = (): readonly string[] => readdirSync(folder).filter(name => name.endsWith('.js'));
  let reloadInto: Bundle['reloadInto'] | undefined;
  return {
    manifest,
    get reloadInto() {
      return (reloadInto ??= reloadingFrom(folder, scripts()));
    },
    loadInto(globals) {
      for (const name of scripts()) {
        const path = join(folder, name);
        const version = versionOf(path);
        if (checkedFiles.has(version)) continue;
        const script = readFileSync(path);
        if (!isAsBuilt(script)) checkSyntax(script.toString('utf8'), name);
        checkedFiles.add(version);
      }
      gas.require(folder, globals);
    },
  };
}

/** By text, the folder that it is loaded from: V8 compiles a script of the same name and text once. */
const foldersOfTexts = new Map<string, string>();

function folderOf(code: string): string {
  const known = foldersOfTexts.get(code);
  if (known === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-bundle-'));
    foldersOfTexts.set(code, folder);
    return folder;
  }
  mkdirSync(known);
  return known;
}

/** A bundle given as text, for tests of the workbench itself. */
export function bundleOf(code: string, manifest: Manifest): Bundle {
  return {
    manifest,
    reloadInto: reloading(code),
    loadInto(globals) {
      if (!checkedTexts.has(code)) checkSyntax(code, 'Code.js');
      checkedTexts.add(code);
      const folder = folderOf(code);
      try {
        writeFileSync(join(folder, 'Code.js'), code);
        gas.require(folder, globals);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
