/**
 * The program behind `npm run casebook`. It runs the command line at once, or in a thread of its own with a heap that is made
 * for a command that goes through any number of mails, beside a thread that reads them ahead: Node lets nobody choose the heap
 * of the thread that it begins with.
 */
import { setFlagsFromString } from 'node:v8';
import { isMainThread, MessageChannel, Worker, workerData, type MessagePort } from 'node:worker_threads';
import { DIST } from './paths';

/** Commands that go through any number of mails. */
const LONG_COMMANDS: readonly string[] = ['import'];

/**
 * Room for new objects: two halves of 16 MB and one for large ones. What one poll reads is mostly forgotten before they are
 * full; with twice as much an import took as long, and some 40 MB more.
 */
const YOUNG_MB = 48;

/** The same for the reader, which forgets a mail as soon as it is packed. */
const YOUNG_OF_READER_MB = 4;

/**
 * The heap is searched when it is so much larger than what the last search left; V8 would let it grow to four times. In the
 * midst of a batch a search leaves half as much again as between two: less room keeps the peaks of long imports down.
 */
const GROWTH_PERCENT = 80;

/**
 * Bytes of code that a function runs through before V8 writes a faster version of it; its own choice is less than a quarter. Then two cores
 * spend a third of a short import on versions that are hardly run, beside threads that wait for a core.
 */
const WARM_AFTER = 600_000;

/** What a thread is to do. */
type Part =
  | { readonly does: 'command'; readonly interactive: boolean; readonly reader: MessagePort | null }
  | { readonly does: 'reading'; readonly port: MessagePort };

const play = async (part: Part): Promise<void> => {
  const { readAhead, serveReading } = await import('./mail-in/read-ahead');
  if (part.does === 'reading') {
    const { bundleReader } = await import('./mail-in/bundle-reader');
    serveReading(part.port, bundleReader(DIST));
    return;
  }
  const { interactive, reader } = part;
  const { main } = await import('./command-line');
  process.exitCode = await main(process.argv.slice(2), {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    interactive,
    ...(reader && { readMails: task => readAhead(reader, task) }),
  });
};

const startThread = (part: Part, port: MessagePort, youngMb: number): Worker =>
  new Worker(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    workerData: part,
    transferList: [port],
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  });

const runInThreads = (interactive: boolean): void => {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  setFlagsFromString(`--interrupt-budget=${WARM_AFTER}`);
  const { port1, port2 } = new MessageChannel();
  const command = startThread({ does: 'command', interactive, reader: port1 }, port1, YOUNG_MB);
  command.on('exit', code => (process.exitCode = code));
  const reader = startThread({ does: 'reading', port: port2 }, port2, YOUNG_OF_READER_MB);
  // The command goes on with what it has got, and says where it ends.
  reader.on('error', error => process.stderr.write(`${error.stack ?? error.message}\n`));
};

if (isMainThread) {
  // `casebook inspect ... | head` closes the pipe before the end.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const interactive = process.stderr.isTTY === true;
  if (LONG_COMMANDS.includes(process.argv[2] ?? '')) runInThreads(interactive);
  else await play({ does: 'command', interactive, reader: null });
} else await play(workerData as Part);
