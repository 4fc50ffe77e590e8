// Stryker's mutators and its mutant switches: each file once, with all its mutants in it, kept under build/ by what the file says.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where mutated code and coverage are kept between runs. */
export const KEPT = 'build/mutants';
const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };
const SILENT = { debug() {}, info() {}, warn: console.warn, isDebugEnabled: () => false };

const ASKED = /stryMutAct_9fa48\("(\d+)"\)/g;
const PASSED = /stryCov_9fa48\(((?:"\d+"(?:, )?)+)\)/g;
const inEach = (ids, write) => `(${[...ids.matchAll(/\d+/g)].map(([id]) => write(id)).join(', ')})`;

/** The code in which one mutant can be switched on: TRIAL_ is its id. */
export const codeForTrial = code => code.replace(ASKED, '(TRIAL_ === $1 && MET_())').replace(PASSED, '0');
/** The code that counts in PASSED_ how often each mutant's place is passed. */
export const codeForCoverage = code =>
  code.replace(ASKED, 'false').replace(PASSED, (_, ids) => inEach(ids, id => `PASSED_[${id}]++`));

/** Stryker's part that makes mutants. It brings sixty packages for this one command, so it is fetched by who runs it. */
const STRYKER = '@stryker-mutator/instrumenter';
const STRYKER_VERSION = '9.6.1';

async function openStryker() {
  try {
    const { Instrumenter } = await import(STRYKER);
    return new Instrumenter(SILENT);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(
      `Stryker's mutators are not installed. Run: npm install --no-save ${STRYKER}@${STRYKER_VERSION}`,
    );
  }
}

/**
 * `{ path, code, mutants: [{ mutator, replacement, line, original }] }` for each file; a mutant's place in the list is
 * its id within the file.
 */
export async function instrumentAll(paths) {
  mkdirSync(KEPT, { recursive: true });
  let stryker;
  const found = [];
  for (const path of paths) {
    const content = readFileSync(path, 'utf8');
    const kept = join(KEPT, `${createHash('sha1').update(path).update(content).digest('hex')}.json`);
    try {
      found.push(JSON.parse(readFileSync(kept, 'utf8')));
      continue;
    } catch {
      stryker ??= await openStryker();
    }
    const { files, mutants } = await stryker.instrument([{ name: path, mutate: true, content }], OPTIONS);
    const made = { path, code: files[0].content, mutants: mutants.map(each => told(each, content)) };
    writeFileSync(kept, JSON.stringify(made));
    found.push(made);
  }
  return found;
}

function told({ mutatorName, replacement, location: { start, end } }, content) {
  const lines = content.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return { mutator: mutatorName, replacement, line: start.line + 1, original: lines.join('\n') };
}
