// Which tests pass which mutant: each file of tests is run once without one. Kept under build/ until one of the files that it loaded
// has changed.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { KEPT } from './instrument.mjs';

const digest = text => createHash('sha1').update(text).digest('hex');

/** What the worker has seen of a file of tests (`watch` in worker.mjs), from an earlier run where nothing has changed since. */
export async function watched(testPath, worker) {
  const place = join(KEPT, `${digest(testPath)}.coverage`);
  try {
    const { seen, digests } = deserialize(readFileSync(place));
    if (digests.every(([path, before]) => digest(readFileSync(path)) === before)) return seen;
  } catch {
    // Never run yet, or a file that it read is gone: it is run now.
  }
  const seen = await worker.ask({ ask: 'watch', testPath });
  const digests = seen.read.map(path => [path, digest(readFileSync(path))]);
  writeFileSync(place, serialize({ seen, digests }));
  return seen;
}

/**
 * For a mutant: the files of tests that pass it, each with the places of these tests in it, quickest first. What is passed
 * while a file is loaded counts for all its tests. Tests that fail without a mutant or take longer than `slowMs` are not asked.
 */
export function testsOf({ path, id }, seenByTests, slowMs) {
  const found = [];
  for (const [testPath, { tests, atLoad, totals }] of seenByTests) {
    const has = covered => covered.some(([file, ids]) => file === path && ids.includes(id));
    const all = has(atLoad);
    const chosen = tests.flatMap((test, place) =>
      !test.failed && test.ms <= slowMs && (all || has(test.covered)) ? [place] : [],
    );
    if (chosen.length === 0) continue;
    const ms = chosen.reduce((sum, place) => sum + tests[place].ms, 0);
    const passes = totals.find(([file]) => file === path)?.[1][id] ?? 0;
    found.push({ testPath, chosen, ms, passes });
  }
  return found.sort((a, b) => a.ms - b.ms);
}
