/** `npm run bench:faults`: what the promise "nothing lost, nothing doubled" is measured by; prints the table of docs/reliability.md. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { inProcesses, readShare } from '../processes';
import { agents } from './agents';
import { chaos, replay } from './chaos';
import { interleavings } from './interleavings/run';
import { together, type Asked, type Section, type Tried } from './section';

/** In the order in which they are printed. */
const SECTIONS: readonly Section[] = [chaos, interleavings, agents];

const USAGE = `npm run bench:faults -- [--only SECTION] [--seed N] [--schedules N] [--mails N] [--random-only] [--json]
npm run bench:faults -- --mails N --act NAME --plan FAULTS   repeats one schedule

  --only SECTION     one of ${SECTIONS.map(({ name }) => name).join(', ')}
  --seed N           of the first random schedule (1)
  --schedules N      random schedules of faults (2000)
  --interleavings N  schedules of people and triggers who come in between each other (100)
  --acts NAME,...    of chaos these alone
  --mails N          in the routing mailbox (300)
  --random-only      without a fault at every call in turn
  --skip N           leave out the first N schedules of faults: those that a run with the same seed has tried
  --minutes N        begin no schedule of faults after so long, and report what was done
  --workers N        processes side by side (as many as there are cores)
  --share PART/OF    this part of all schedules alone, in one process; prints its counts as JSON
  --json             the figures as one JSON object`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    schedules: { type: 'string', default: '2000' },
    interleavings: { type: 'string', default: '100' },
    mails: { type: 'string', default: '300' },
    'random-only': { type: 'boolean', default: false },
    skip: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '100000' },
    workers: { type: 'string', default: String(availableParallelism()) },
    // What a process is told that does a part: PART/OF.
    share: { type: 'string' },
    acts: { type: 'string' },
    act: { type: 'string' },
    plan: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);

type Report = Readonly<Record<string, Tried>>;

function asked(): Asked | null {
  const share = readShare(values.share);
  const numbers = [
    values.seed,
    values.schedules,
    values.interleavings,
    values.mails,
    values.skip,
    values.minutes,
  ].map(Number);
  const [seed = 0, schedules = 0, interleavingsAsked = 0, mails = 0, skip = 0, minutes = 0] = numbers;
  if (numbers.some(Number.isNaN) || share === null) return null;
  const every = !values['random-only'];
  const acts = values.acts?.split(',') ?? null;
  return { mails, schedules, interleavings: interleavingsAsked, seed, every, acts, skip, minutes, share };
}

function printed(sections: readonly Section[], all: readonly Report[], wanted: Asked): number {
  const reports = sections.map(section => {
    const { counts, lines, failures } = together(all.flatMap(report => report[section.name] ?? []));
    return { title: section.title, lines: [...section.lines(counts, wanted), ...lines], failures };
  });
  if (values.json) console.log(JSON.stringify(reports));
  else
    for (const { title, lines, failures } of reports) {
      console.log(`\n| ${title} | |\n|---|---|`);
      for (const { what, figure } of lines) console.log(`| ${what} | ${figure} |`);
      if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
    }
  const isWell = reports.every(
    ({ lines, failures }) => failures.length === 0 && lines.every(({ well }) => well !== false),
  );
  return isWell ? 0 : 1;
}

function replayed(mails: number, act: string): number {
  const { schedules, failures } = replay(mails, act, values.plan);
  failures.forEach(failure => console.log(failure));
  if (schedules === 0) console.log(`There is no act ${act}.`);
  else if (failures.length === 0) console.log('All is well.');
  return schedules > 0 && failures.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const wanted = asked();
  const workers = Number(values.workers);
  const sections = SECTIONS.filter(({ name }) => values.only === undefined || values.only === name);
  if (values.help || wanted === null || !Number.isInteger(workers) || workers < 1 || sections.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  if (values.act !== undefined) return replayed(wanted.mails, values.act);
  if (values.share === undefined) return printed(sections, await inProcesses<Report>(workers), wanted);
  const part = sections.map(section => [section.name, section.tried(wanted, say)] as const);
  process.stdout.write(JSON.stringify(Object.fromEntries(part)));
  return 0;
}

process.exitCode = await main();
