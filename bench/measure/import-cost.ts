/** An import beside parsing alone, each in a process of its own: time, and the most memory that it ever had. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { readMbox } from '../../workbench/mail-in/mbox';
import { writeMbox } from './generated-mail';

/** Mails of the smallest mbox, and how many times as many the others have. */
const MESSAGES = 2_000;
const TIMES = [1, 5, 20] as const;
const MOST = 20;
/** Both are run by turns so often, and the fastest of each counts: a short run meets other work on the machine more by chance. */
const TRIES: Readonly<Record<(typeof TIMES)[number], number>> = { 1: 4, 5: 2, 20: 1 };
const FOLDER = join('build', 'bench');

export interface ProcessCost {
  readonly messages: number;
  /** Of the whole process, its start included. */
  readonly seconds: number;
  readonly perSecond: number;
  /** Resident memory at its peak. */
  readonly peakMb: number;
}

export interface ImportCost {
  readonly bytes: number;
  readonly parseAlone: ProcessCost;
  readonly import: ProcessCost;
  /** Time of the import by the time of parsing alone. */
  readonly ratio: number;
}

/**
 * A process tells its peak memory at its end, in kilobytes. On Linux the kernel's count is read: what Node reports begins
 * with the peak of the process that started it, which here has held a book of 500,000 messages.
 */
const TELL_PEAK = `process.on('exit', () => {
  const fs = require('node:fs');
  let peak = process.resourceUsage().maxRSS;
  try {
    peak = Number(/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  fs.writeFileSync(process.env.BENCH_PEAK, String(peak));
});`;

function processCost(args: readonly string[]): ProcessCost {
  const peakFile = join(FOLDER, 'peak.txt');
  const teller = join(FOLDER, 'tell-peak.cjs');
  writeFileSync(teller, TELL_PEAK);
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', `./${teller}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_PEAK: peakFile },
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - started) / 1000;
  // Exit code 1 tells of bad input among the good, which a real mbox may well hold.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr.slice(-2_000)}`);
  const { messages } = JSON.parse(stdout.slice(stdout.lastIndexOf('{"messages"'))) as { messages: number };
  const peakMb = Number(readFileSync(peakFile, 'utf8')) / 1024;
  return { messages, seconds, perSecond: messages / seconds, peakMb };
}

const fastest = (costs: readonly ProcessCost[]): ProcessCost =>
  costs.reduce((best, cost) => (cost.seconds < best.seconds ? cost : best));

function costOf(mbox: string, tries: number): ImportCost {
  const book = join(FOLDER, 'book.xlsx');
  const pairs = Array.from({ length: tries }, () => ({
    alone: processCost([join(FOLDER, 'parse-alone.mjs'), mbox]),
    imported: processCost([join('build', 'casebook.mjs'), 'import', mbox, '--out', book, '--json']),
  }));
  rmSync(book, { force: true });
  const parseAlone = fastest(pairs.map(({ alone }) => alone));
  const imported = fastest(pairs.map(({ imported }) => imported));
  return {
    bytes: statSync(mbox).size,
    parseAlone,
    import: imported,
    ratio: imported.seconds / parseAlone.seconds,
  };
}

/** The first mails of an mbox, up to so many bytes. */
function copyStart(from: string, to: string, bytes: number): void {
  const handle = openSync(to, 'w');
  try {
    for (const { raw, offset } of readMbox(from)) {
      if (offset > bytes) break;
      writeSync(handle, 'From bench@localhost Thu Jan  1 00:00:00 2026\n');
      writeSync(handle, raw);
      writeSync(handle, '\n\n');
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * @param given an mbox of real mail, of which a twentieth, a quarter and the whole are measured; null: mail is made
 * @returns the costs by growing size, the last mbox having twenty times the mail of the first
 */
export function measureImport(given: string | null, say: (line: string) => void): readonly ImportCost[] {
  mkdirSync(FOLDER, { recursive: true });
  const mbox = join(FOLDER, 'mail.mbox');
  const costs = TIMES.map(times => {
    if (given === null) writeMbox(mbox, times * MESSAGES);
    else copyStart(given, mbox, (statSync(given).size / MOST) * times);
    say(`importing mail, ${times} times the least ...`);
    return costOf(mbox, TRIES[times]);
  });
  rmSync(mbox, { force: true });
  return costs;
}
