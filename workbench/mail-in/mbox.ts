/**
 * Reads an mbox file message by message, in memory that does not grow with the file. Takes LF and CRLF, the mboxrd
 * quoting of `From ` lines (https://www.rfc-editor.org/rfc/rfc4155, https://qmail.org/man/man5/mbox.html), and files
 * of programs that quote nothing.
 */
import { closeSync, openSync, readSync } from 'node:fs';

export interface MboxMessage {
  /** From 0. */
  readonly index: number;
  /** Byte of the message's `From ` line. */
  readonly offset: number;
  /** The mail without its `From ` line. */
  readonly raw: Uint8Array;
  /** True when it was longer than MAX_MESSAGE and only its beginning is here. */
  readonly cut: boolean;
}

/** The file cannot be read as an mbox; the message names the byte. */
export class NotAnMbox extends Error {
  override readonly name = 'NotAnMbox';
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

/** Bytes read from the file at once. */
const CHUNK = 1 << 17;
/** Gmail takes mails of up to 50 MB, about 70 MB encoded; what is longer was never a mail. */
export const MAX_MESSAGE = 100 << 20;
/** Lines longer than this are no `From ` line and need not be looked at whole. */
const MAX_SEPARATOR = 512;

const LF = 10;
const CR = 13;
const QUOTE = 62;
const FROM = Buffer.from('From ');

const startsWithFrom = ({ chunk, start }: Line, at = start): boolean =>
  FROM.every((byte, i) => chunk[at + i] === byte);

/** `From someone Tue Nov  3 10:00:00 2026`, with any of the layouts that programs write: a time and a year. */
const SEPARATOR = /^From \S.{0,400}?\d{1,2}:\d{2}/;
const HEADER = /^[!-9;-~]{1,100}[ \t]*:/;

/**
 * Yields the messages in order.
 * @throws NotAnMbox at once when the file is empty, binary or does not begin with a `From ` line; an Error of the file
 *         system when it cannot be opened
 */
export function* readMbox(path: string): Generator<MboxMessage> {
  const lines = new LineReader(path);
  try {
    yield* messagesOf(lines);
  } finally {
    lines.close();
  }
}

function* messagesOf(line: LineReader): Generator<MboxMessage> {
  let hasLine = line.next();
  while (hasLine && isBlank(line)) hasLine = line.next();
  if (!hasLine) throw new NotAnMbox(0, 'the file is empty');
  if (!startsWithFrom(line))
    throw new NotAnMbox(line.offset, 'not an mbox: the line does not begin with "From "');
  let current = new Gathered(line.offset, 0);
  let afterBlank = false;
  while (line.next()) {
    if (afterBlank && startsWithFrom(line) && isSeparator(line)) {
      yield current.end();
      current = new Gathered(line.offset, current.index + 1);
      afterBlank = false;
      continue;
    }
    afterBlank = isBlank(line);
    current.add(line, afterBlank);
  }
  yield current.end();
}

/** A `From ` line has a date; one without is believed only when a header field follows. */
function isSeparator(line: LineReader): boolean {
  if (line.end - line.start > MAX_SEPARATOR) return false;
  return SEPARATOR.test(line.text()) || HEADER.test(line.textOfNext(MAX_SEPARATOR));
}

const isBlank = ({ chunk, start, end }: Line): boolean =>
  chunk[start] === LF || (chunk[start] === CR && (end - start === 1 || chunk[start + 1] === LF));

/** The lines of one message; the blank line before the next `From ` belongs to the mbox, not to the mail. */
class Gathered {
  /** Lines that stand one behind the other in a chunk are one piece. */
  readonly #pieces: { readonly chunk: Buffer; readonly start: number; end: number }[] = [];
  #size = 0;
  #cut = false;
  /** Bytes of the last line if it is blank and not the only one. */
  #blankEnd = 0;

  constructor(
    readonly offset: number,
    readonly index: number,
  ) {}

  add(line: Line, blank: boolean): void {
    const { chunk, end } = line;
    const start = line.start + quoted(line);
    if (this.#size + end - start > MAX_MESSAGE) {
      this.#cut = true;
      return;
    }
    const last = this.#pieces[this.#pieces.length - 1];
    if (last?.chunk === chunk && last.end === start) last.end = end;
    else this.#pieces.push({ chunk, start, end });
    this.#blankEnd = blank && this.#size > 0 ? end - start : 0;
    this.#size += end - start;
  }

  end(): MboxMessage {
    const pieces = this.#pieces.map(({ chunk, start, end }) => chunk.subarray(start, end));
    const raw = Buffer.concat(pieces, this.#size - this.#blankEnd);
    return { index: this.index, offset: this.offset, raw, cut: this.#cut };
  }
}

/** mboxrd: one `>` goes from lines that are `From ` behind any number of them. */
const quoted = (line: Line): number => {
  if (line.chunk[line.start] !== QUOTE) return 0;
  let at = line.start + 1;
  while (line.chunk[at] === QUOTE) at += 1;
  return startsWithFrom(line, at) ? 1 : 0;
};

/** Where a line stands, its line end included. */
interface Line {
  readonly chunk: Buffer;
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of a file, one after the other, read chunk by chunk: the reader is at one of them, without an object for each. A
 * line without end is given in pieces of a chunk.
 */
class LineReader implements Line {
  readonly #file: number;
  /** A chunk is never changed, only left. */
  chunk = Buffer.alloc(0);
  start = 0;
  end = 0;
  /** Byte in the file of the chunk's begin. */
  #base = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  /** Byte in the file at which the line begins. */
  get offset(): number {
    return this.#base + this.start;
  }

  /** Goes to the next line; false at the end of the file. */
  next(): boolean {
    this.start = this.end;
    this.end = this.#endOf();
    return this.end > this.start;
  }

  text(): string {
    return this.chunk.toString('latin1', this.start, this.end);
  }

  /** The beginning of the next line, without going there; '' at the end of the file. */
  textOfNext(length: number): string {
    const end = this.#endOf();
    return this.chunk.toString('latin1', this.end, Math.min(end, this.end + length));
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Where the line ends that begins at this one's end. */
  #endOf(): number {
    let found = this.chunk.indexOf(LF, this.end);
    if (found < 0 && this.#fill()) found = this.chunk.indexOf(LF, this.end);
    return found < 0 ? this.chunk.length : found + 1;
  }

  /** Goes on in a new chunk that begins with what is left of this one, and the next piece of the file; false at its end. */
  #fill(): boolean {
    const rest = this.chunk.subarray(this.start);
    const fresh = Buffer.allocUnsafe(rest.length + CHUNK);
    fresh.set(rest);
    const count = readSync(this.#file, fresh, rest.length, CHUNK, null);
    this.#base += this.start;
    this.end -= this.start;
    this.start = 0;
    this.chunk = fresh.subarray(0, rest.length + count);
    return count > 0;
  }
}
