// Measures how well Casebook reads mail, on a folder of labelled cases, beside the libraries that do parts of it:
//   npm run eval -- DIR [--set forward,reply,auto,mime,volume] [--part NAME] [--failures] [--json]
// DIR holds one folder per set with PART.jsonl (one case a line); the mime set keeps its mails in PART_eml/ beside it,
// the volume set its mailboxes in mbox/.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCasebook } from './eval/casebook.mjs';
import { casesOf, SETS } from './eval/cases.mjs';
import { judges } from './eval/judges.mjs';
import { libraries } from './eval/libraries.mjs';
import { printReport, printThreads, tally } from './eval/report.mjs';
import { scoreThreads } from './eval/threads.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', default: [...SETS, 'volume'].join(',') },
    part: { type: 'string' },
    failures: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'Usage: npm run eval -- DIR [--set forward,reply,auto,mime,volume] [--part NAME] [--failures] [--json]',
  );
  process.exit(1);
}

/** The part to score: the one named, else the only one whose cases lie in the folder. */
const partOf = set => {
  if (values.part !== undefined || !existsSync(join(folder, set))) return values.part ?? '';
  const found = readdirSync(join(folder, set), { withFileTypes: true }).filter(entry =>
    entry.name.endsWith('.jsonl'),
  );
  return found[0]?.name.replace(/\.jsonl$/, '') ?? '';
};

/** What a reader makes of a case, how long it took, and the error that it ended in, if any. */
async function readOne(reader, each) {
  const started = performance.now();
  let verdict = null;
  let error = null;
  try {
    verdict = await reader.read(each.raw, each);
  } catch (thrown) {
    error = String(thrown);
  }
  return { verdict, error, ms: performance.now() - started };
}

execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
const readers = [await openCasebook(), ...(await libraries())];
const report = {};
for (const set of values.set.split(',')) {
  const judge = judges[set];
  const cases = judge ? casesOf(folder, set, partOf(set)) : [];
  if (cases.length === 0) continue;
  report[set] = { cases: cases.length, readers: {} };
  for (const reader of readers) {
    if (!reader.sets.includes(set)) continue;
    // Once without a clock: which reader comes first, and so finds everything uncompiled, is no matter of its speed.
    for (const each of cases) await readOne(reader, each);
    const rows = [];
    for (const each of cases) {
      const { verdict, error, ms } = await readOne(reader, each);
      rows.push({ id: each.id, groups: each.groups, ms, error, marks: judge(each.expected, verdict) });
    }
    report[set].readers[reader.name] = tally(set, rows, values.failures && reader.name === 'casebook');
  }
}
const volume = values.set.split(',').includes('volume') ? scoreThreads(folder, partOf('volume')) : null;
if (values.json) console.log(JSON.stringify(volume === null ? report : { ...report, volume }));
else {
  printReport(report);
  if (volume !== null) printThreads(volume);
}
