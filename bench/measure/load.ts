/** Size of the bundle, and what every run of it begins with: evaluating it in a fresh context. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { DIST } from '../../workbench/paths';

export interface LoadCost {
  readonly bytes: number;
  readonly gzipped: number;
  /** Milliseconds to compile and evaluate dist/Code.js in a context of its own: the middle of all tries. */
  readonly ms: number;
  readonly tries: number;
}

const TRIES = 20;

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

export function measureLoad(): LoadCost {
  const text = readFileSync(join(DIST, 'Code.js'), 'utf8');
  const times = Array.from({ length: TRIES }, (_, n) => {
    const context = createContext({});
    // A text that was never compiled before: Google compiles it for each run, V8 here would remember it.
    const fresh = `${text}\n// ${n}`;
    const started = performance.now();
    new Script(fresh, { filename: `Code-${n}.js` }).runInContext(context);
    return performance.now() - started;
  });
  const bytes = Buffer.byteLength(text);
  return { bytes, gzipped: gzipSync(text).length, ms: median(times), tries: TRIES };
}
