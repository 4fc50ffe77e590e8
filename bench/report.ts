/** Prints what was measured, beside what is aimed at. */
import type { Report } from './main';
import type { ImportCost } from './measure/import-cost';
import type { LoadCost } from './measure/load';
import { GOOGLE_CELLS, type SizeCost } from './measure/round-trips';

/** What Casebook promises; a bench prints it, and tests hold what can be counted. */
const AIMS = {
  roundTripsToOpen: 6,
  sheetWritesOfAPoll: 4,
  importByParsing: 3,
} as const;

const KILOBYTE = 1024;
const MEGABYTE = 1024 * 1024;
const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

type Line = readonly string[];

/** Columns as wide as their widest cell; all but the first are numbers and stand right. */
function table(head: Line, lines: readonly Line[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map(line => (line[column] ?? '').length)),
  );
  const drawn = (line: Line): string =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [head, widths.map(width => '-'.repeat(width)), ...lines].map(drawn).join('\n');
}

const loadLines = ({ bytes, gzipped, ms, tries }: LoadCost): string =>
  [
    'The bundle',
    `  dist/Code.js ${whole(bytes / KILOBYTE)} KB (${whole(gzipped / KILOBYTE)} KB zipped)`,
    `  compiled and evaluated in ${ms.toFixed(1)} ms, median of ${tries} fresh contexts`,
  ].join('\n');

function roundTripTable({ messages, cells, costs }: SizeCost): string {
  const beyond =
    cells > GOOGLE_CELLS ? '; Google stops at 10 million, measured with that ceiling lifted' : '';
  return [
    `A book of ${whole(messages)} messages (${(cells / 1e6).toFixed(1)} million cells${beyond})`,
    table(
      ['', 'round trips', 'sheet writes', 'cells read', 'cells written', 'KB', 's on Google', 'ms here'],
      costs.map(cost => [
        cost.action,
        whole(cost.roundTrips),
        whole(cost.sheetWrites),
        whole(cost.cellsRead),
        whole(cost.cellsWritten),
        whole(cost.bytes / KILOBYTE),
        (cost.virtualMs / 1000).toFixed(1),
        whole(cost.realMs),
      ]),
    ),
  ].join('\n');
}

function importTable(costs: readonly ImportCost[]): string {
  const lines = costs.flatMap(cost => {
    const name = `${whole(cost.import.messages)} mails, ${whole(cost.bytes / MEGABYTE)} MB`;
    return [
      { what: `mailparser alone, ${name}`, of: cost.parseAlone, ratio: '' },
      { what: `casebook import, ${name}`, of: cost.import, ratio: cost.ratio.toFixed(2) },
    ].map(({ what, of, ratio }) => [
      what,
      of.seconds.toFixed(1),
      whole(of.perSecond),
      whole(of.peakMb),
      ratio,
    ]);
  });
  return ['Import', table(['', 'seconds', 'mails/s', 'peak MB', 'times parsing'], lines)].join('\n');
}

function verdicts({ roundTrips, import: imports }: Report): readonly string[] {
  const said: string[] = [];
  const say = (what: string, value: string, ok: boolean): void => {
    said.push(`  ${ok ? 'met   ' : 'MISSED'}  ${what}: ${value}`);
  };
  const costs = roundTrips.flatMap(each => each.costs);
  const opening = costs.filter(({ action }) => action.startsWith('open'));
  if (opening.length > 0) {
    const most = Math.max(...opening.map(cost => cost.roundTrips));
    say(
      `round trips to open a message (at most ${AIMS.roundTripsToOpen})`,
      String(most),
      most <= AIMS.roundTripsToOpen,
    );
    const cells = new Set(opening.map(({ action, cellsRead }) => `${action}: ${cellsRead}`));
    const actions = new Set(opening.map(({ action }) => action));
    say(
      'cells read to open a message, the same at every size',
      [...cells].join(', '),
      cells.size === actions.size,
    );
  }
  const polls = costs.filter(({ action }) => action.startsWith('poll'));
  if (polls.length > 0) {
    const most = Math.max(...polls.map(cost => cost.sheetWrites));
    say(
      `writes to the sheet of a poll of 50 mails (at most ${AIMS.sheetWritesOfAPoll})`,
      String(most),
      most <= AIMS.sheetWritesOfAPoll,
    );
  }
  const [small] = imports;
  const large = imports.at(-1);
  if (small && large) {
    const most = Math.max(...imports.map(({ ratio }) => ratio));
    say(
      `time of an import by that of parsing (at most ${AIMS.importByParsing})`,
      most.toFixed(2),
      most <= AIMS.importByParsing,
    );
    const growth = large.import.peakMb - small.import.peakMb;
    const perThousand = (1000 * growth) / (large.import.messages - small.import.messages);
    said.push(
      `          peak memory with ${(large.bytes / small.bytes).toFixed(0)} times the mail: ` +
        `${(large.import.peakMb / small.import.peakMb).toFixed(2)} times; ` +
        `${perThousand.toFixed(1)} MB for each 1,000 mails`,
    );
  }
  return said;
}

export function printReport(report: Report): void {
  const { node, load, roundTrips, import: imports } = report;
  const parts = [
    `Node ${node}`,
    load === null ? '' : loadLines(load),
    ...roundTrips.map(roundTripTable),
    imports.length === 0 ? '' : importTable(imports),
    ['Aims', ...verdicts(report)].join('\n'),
  ];
  console.log(parts.filter(part => part !== '').join('\n\n'));
}
