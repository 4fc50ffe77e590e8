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
const CHUNK = 1 << 20;
/** Gmail takes mails of up to 50 MB, about 70 MB encoded; what is longer was never a mail. */
export const MAX_MESSAGE = 100 << 20;
/** Lines longer than this are no `From ` line and need not be looked at whole. */
const MAX_SEPARATOR = 512;

const LF = 10;
const CR = 13;
const QUOTE = 62;
const FROM = Buffer.from('From ');

const startsWithFrom = (line: Uint8Array, at: number): boolean =>
  FROM.every((byte, i) => line[at + i] === byte);

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

function* messagesOf(lines: LineReader): Generator<MboxMessage> {
  let line = lines.next();
  while (line && isBlank(line)) line = lines.next();
  if (!line) throw new NotAnMbox(0, 'the file is empty');
  if (!startsWithFrom(line, 0))
    throw new NotAnMbox(lines.offset, 'not an mbox: the line does not begin with "From "');
  const message = new Gathered(lines.offset, 0);
  let current = message;
  let afterBlank = false;
  for (line = lines.next(); line; line = lines.next()) {
    if (afterBlank && startsWithFrom(line, 0) && isSeparator(line, lines)) {
      yield current.end();
      current = new Gathered(lines.offset, current.index + 1);
      afterBlank = false;
      continue;
    }
    afterBlank = isBlank(line);
    current.add(line);
  }
  yield current.end();
}

/** A `From ` line has a date; one without is believed only when a header field follows. */
function isSeparator(line: Uint8Array, lines: LineReader): boolean {
  if (line.length > MAX_SEPARATOR) return false;
  if (SEPARATOR.test(Buffer.from(line).toString('latin1'))) return true;
  const next = lines.peek();
  return next !== null && HEADER.test(Buffer.from(next.subarray(0, MAX_SEPARATOR)).toString('latin1'));
}

const isBlank = (line: Uint8Array): boolean =>
  line.length === 0 || line[0] === LF || (line[0] === CR && (line.length === 1 || line[1] === LF));

/** The lines of one message; the blank line before the next `From ` belongs to the mbox, not to the mail. */
class Gathered {
  readonly #lines: Uint8Array[] = [];
  #size = 0;
  #cut = false;

  constructor(
    readonly offset: number,
    readonly index: number,
  ) {}

  add(line: Uint8Array): void {
    if (this.#size + line.length > MAX_MESSAGE) {
      this.#cut = true;
      return;
    }
    this.#lines.push(unquoted(line));
    this.#size += line.length;
  }

  end(): MboxMessage {
    const last = this.#lines[this.#lines.length - 1];
    if (this.#lines.length > 1 && last && isBlank(last)) this.#lines.pop();
    return { index: this.index, offset: this.offset, raw: Buffer.concat(this.#lines), cut: this.#cut };
  }
}

/** mboxrd: one `>` goes from lines that are `From ` behind any number of them. */
const unquoted = (line: Uint8Array): Uint8Array => {
  if (line[0] !== QUOTE) return line;
  let at = 1;
  while (line[at] === QUOTE) at += 1;
  return startsWithFrom(line, at) ? line.subarray(1) : line;
};

/** Lines of a file with their line ends, read chunk by chunk. A line without end is given in pieces of a chunk. */
class LineReader {
  readonly #file: number;
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** Byte in the file of the chunk's begin. */
  #base = 0;
  #ahead: { readonly line: Uint8Array; readonly offset: number } | null = null;
  /** Byte at which the line last given begins. */
  offset = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  next(): Uint8Array | null {
    const ahead = this.#ahead ?? this.#read();
    this.#ahead = null;
    if (ahead) this.offset = ahead.offset;
    return ahead?.line ?? null;
  }

  peek(): Uint8Array | null {
    this.#ahead ??= this.#read();
    return this.#ahead?.line ?? null;
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(): { readonly line: Uint8Array; readonly offset: number } | null {
    let end = this.#chunk.indexOf(LF, this.#at);
    if (end < 0 && this.#fill()) end = this.#chunk.indexOf(LF, this.#at);
    if (this.#at >= this.#chunk.length) return null;
    const stop = end < 0 ? this.#chunk.length : end + 1;
    const line = this.#chunk.subarray(this.#at, stop);
    const offset = this.#base + this.#at;
    this.#at = stop;
    return { line, offset };
  }

  /** Puts the next piece of the file behind what is left of the chunk; false at its end. */
  #fill(): boolean {
    const rest = this.#chunk.subarray(this.#at);
    const fresh = Buffer.allocUnsafe(rest.length + CHUNK);
    fresh.set(rest);
    const count = readSync(this.#file, fresh, rest.length, CHUNK, null);
    this.#base += this.#at;
    this.#at = 0;
    this.#chunk = fresh.subarray(0, rest.length + count);
    return count > 0;
  }
}
