/**
 * The program behind `npm run casebook`. It runs the command line at once, or in a thread of its own with a heap that is made
 * for a command that goes through any number of mails: Node lets nobody choose the heap of the thread that it begins with.
 */
import { setFlagsFromString } from 'node:v8';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** Commands that go through any number of mails. */
const LONG_COMMANDS: readonly string[] = ['import'];

/**
 * Room for new objects: two halves of 32 MB and one for large ones. What one poll reads is forgotten before they are full; in
 * the usual 16 MB much of it is taken for lasting, and then it takes a search through the whole heap to be rid of it.
 */
const YOUNG_MB = 96;

/** The heap is searched when it is so much larger than what the last search left; V8 would let it grow to four times. */
const GROWTH_PERCENT = 60;

interface Streams {
  readonly interactive: boolean;
}

const runHere = async ({ interactive }: Streams): Promise<void> => {
  const { main } = await import('./command-line');
  process.exitCode = await main(process.argv.slice(2), {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    interactive,
  });
};

const runInThread = (streams: Streams): void => {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  const worker = new Worker(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    workerData: streams,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  worker.on('exit', code => (process.exitCode = code));
};

if (isMainThread) {
  // `casebook inspect ... | head` closes the pipe before the end.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const streams: Streams = { interactive: process.stderr.isTTY === true };
  if (LONG_COMMANDS.includes(process.argv[2] ?? '')) runInThread(streams);
  else await runHere(streams);
} else await runHere(workerData as Streams);
