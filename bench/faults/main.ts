/** `npm run bench:faults`: what the promise "nothing lost, nothing doubled" is measured by; prints the table of docs/reliability.md. */
import { parseArgs } from 'node:util';
import { agents } from './agents';
import { chaos, replay } from './chaos';
import { interleavings } from './interleavings/run';
import type { Section, SectionReport } from './section';

/** In the order in which they are printed. */
const SECTIONS: readonly Section[] = [chaos, interleavings, agents];

const USAGE = `npm run bench:faults -- [--only SECTION] [--seed N] [--schedules N] [--mails N] [--every] [--share PART/OF] [--json]
npm run bench:faults -- --mails N --act NAME --plan FAULTS   repeats one schedule

  --only SECTION   one of ${SECTIONS.map(({ name }) => name).join(', ')}
  --seed N         of the first random schedule (1)
  --schedules N    random schedules (200)
  --mails N        in the routing mailbox (300)
  --every          a fault at every call in turn as well
  --share PART/OF  this process does each OFth piece, from PART (0): several side by side do the whole
  --minutes N      chaos: begin nothing after so long, and report what was done
  --json           the figures as one JSON object`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    schedules: { type: 'string', default: '200' },
    mails: { type: 'string', default: '300' },
    every: { type: 'boolean', default: false },
    share: { type: 'string', default: '0/1' },
    minutes: { type: 'string', default: '100000' },
    act: { type: 'string' },
    plan: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function print({ title, lines }: SectionReport): void {
  console.log(`\n| ${title} | |\n|---|---|`);
  for (const { what, figure } of lines) console.log(`| ${what} | ${figure} |`);
}

function main(): number {
  const [part, of] = values.share.split('/').map(Number);
  const numbers = [values.seed, values.schedules, values.mails].map(Number);
  const [seed, schedules, mails] = numbers;
  const sections = SECTIONS.filter(({ name }) => values.only === undefined || values.only === name);
  if (values.help || numbers.some(Number.isNaN) || !of || sections.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  if (values.act !== undefined) {
    const { schedules: tried, failures } = replay(mails ?? 0, values.act, values.plan ?? '');
    failures.forEach(failure => console.log(failure));
    console.log(tried === 0 ? `There is no act ${values.act}.` : failures.length === 0 ? 'All is well.' : '');
    return tried > 0 && failures.length === 0 ? 0 : 1;
  }
  const asked = {
    mails: mails ?? 0,
    schedules: schedules ?? 0,
    seed: seed ?? 0,
    every: values.every,
    minutes: Number(values.minutes),
    share: { part: part ?? 0, of },
  };
  const reports = sections.map(section => section.run(asked, say));
  if (values.json) console.log(JSON.stringify(reports));
  else reports.forEach(print);
  return reports.every(
    ({ lines, failures }) => failures.length === 0 && lines.every(({ well }) => well !== false),
  )
    ? 0
    : 1;
}

process.exitCode = main();
