/** The bench: what loading, opening a mail, logging, polling and importing cost, measured in one run. */
import { parseArgs } from 'node:util';
import { measureImport, type ImportCost } from './measure/import-cost';
import { measureLoad, type LoadCost } from './measure/load';
import { measureRoundTrips, type SizeCost } from './measure/round-trips';
import { printReport } from './report';

const SIZES = [1_000, 10_000, 100_000, 500_000];
const QUICK_SIZES = SIZES.slice(0, 3);

const PARTS = ['load', 'round-trips', 'import'] as const;
type Part = (typeof PARTS)[number];

export interface Report {
  readonly node: string;
  readonly load: LoadCost | null;
  readonly roundTrips: readonly SizeCost[];
  readonly import: readonly ImportCost[];
}

const USAGE = `npm run bench [-- --quick] [--json] [--only load|round-trips|import] [--mbox FILE]

  --quick      without the book of 500,000 messages
  --json       one JSON object instead of tables
  --only PART  one part alone
  --mbox FILE  import this mail instead of mail made for the purpose`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    mbox: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const isWanted = (part: Part): boolean => values.only === undefined || values.only === part;

function main(): number {
  if (values.help || (values.only !== undefined && !PARTS.some(part => part === values.only))) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const say = (line: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
  };
  const report: Report = {
    node: process.version,
    load: isWanted('load') ? measureLoad() : null,
    roundTrips: isWanted('round-trips')
      ? (values.quick ? QUICK_SIZES : SIZES).map(size => {
          say(`${size} messages ...`);
          return measureRoundTrips(size);
        })
      : [],
    import: isWanted('import') ? measureImport(values.mbox ?? null, say) : [],
  };
  if (values.json) console.log(JSON.stringify(report));
  else printReport(report);
  return 0;
}

process.exitCode = main();
