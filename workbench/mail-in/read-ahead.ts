/** Mail that one thread reads ahead while another works, each at its end of a channel. */
import type { MessagePort } from 'node:worker_threads';
import type { ArrivedMail } from './arrived-mail';
import { readNothing, type ReadByBundle } from './bundle-reader';
import type { BadInput, Place } from './incoming';
import { unpacked, type Parcel } from './parcel';
import { parcelsOf, type ReadingTask } from './reading';

/** Begins with a task; then it tells how much of what lay ready has been taken. */
type ToReader = { readonly task: ReadingTask } | { readonly taken: number };

type FromReader =
  | { readonly kind: 'parcel'; readonly parcel: Parcel }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Bytes that lie ready at most, besides a single mail that is larger: more than an import works off at once, so that the next
 * lies ready when it has.
 */
const AHEAD = 24 << 20;

/** The reading thread's end: waits for a task, reads, and stops while enough lies ready. @param read how the bundle reads */
export function serveReading(port: MessagePort, read: ReadByBundle = readNothing, ahead = AHEAD): void {
  let ready = 0;
  let isClosed = false;
  let changed: () => void = () => undefined;
  const post = (message: FromReader, ...buffers: ArrayBuffer[]): void => port.postMessage(message, buffers);
  const work = async (task: ReadingTask): Promise<void> => {
    for (const parcel of parcelsOf(task, read)) {
      while (!isClosed && ready > 0 && ready + parcel.weight > ahead)
        await new Promise<void>(resolve => (changed = resolve));
      if (isClosed) return;
      ready += parcel.weight;
      post({ kind: 'parcel', parcel }, parcel.bytes);
    }
    post({ kind: 'end' });
  };
  port.on('close', () => {
    isClosed = true;
    changed();
  });
  port.on('message', (message: ToReader) => {
    if ('task' in message)
      work(message.task).catch((error: unknown) => post({ kind: 'failed', why: String(error) }));
    else {
      ready -= message.taken;
      changed();
    }
  });
}

/**
 * The working thread's end: has the reader begin at once, and gives the mails as they come. Should the reading fail, the last
 * thing found says so, at the mail that it came to.
 */
export function readAhead(port: MessagePort, task: ReadingTask): AsyncGenerator<ArrivedMail | BadInput> {
  const say = (message: ToReader): void => port.postMessage(message);
  say({ task });
  return mailsFrom(port, task, say);
}

async function* mailsFrom(
  port: MessagePort,
  task: ReadingTask,
  say: (message: ToReader) => void,
): AsyncGenerator<ArrivedMail | BadInput> {
  const inbox = new Inbox(port);
  let last: Place = { file: task.paths[0] ?? '', index: 0, offset: 0 };
  let nth = -1;
  try {
    for (let sent = await inbox.next(); sent.kind !== 'end'; sent = await inbox.next()) {
      if (sent.kind === 'failed') {
        const { file, index, offset } = last;
        yield { kind: 'bad', file, index, offset, problem: `reading on from here has failed: ${sent.why}` };
        return;
      }
      for (const found of unpacked(sent.parcel)) {
        yield found;
        // Mails come by their time: the last in the files is not the last that came.
        if (found.kind === 'arrived' && found.nth < nth) continue;
        last = found;
        if (found.kind === 'arrived') nth = found.nth;
      }
      say({ taken: sent.parcel.weight });
    }
  } finally {
    port.close();
  }
}

/** What has come and was not taken yet. */
class Inbox {
  private readonly waiting: FromReader[] = [];
  private wake: () => void = () => undefined;

  constructor(port: MessagePort) {
    port.on('message', (message: FromReader) => this.put(message));
    port.on('close', () => this.put({ kind: 'failed', why: 'the reading thread has ended' }));
  }

  async next(): Promise<FromReader> {
    for (;;) {
      const message = this.waiting.shift();
      if (message) return message;
      await new Promise<void>(resolve => (this.wake = resolve));
    }
  }

  private put(message: FromReader): void {
    this.waiting.push(message);
    this.wake();
  }
}
