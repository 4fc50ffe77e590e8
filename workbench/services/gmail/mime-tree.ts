/**
 * The MIME tree of a raw mail, for anything that arrives: broken or missing boundaries, no headers, mixed line ends.
 * One pass over the lines; never throws.
 */
import { fieldOf, headerBlockOf, nextLine, readHeaderBlock, type HeaderField } from './header-block';
import { readParameters, type ParameterizedValue } from './header-parameters';
import { transferDecoded } from './transfer-decoding';

export interface MimePart {
  readonly fields: readonly HeaderField[];
  /** Media type in lower case; `text/plain` where none can be read. */
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly disposition: ParameterizedValue;
  /** Name of the file, '' when it has none. */
  readonly filename: string;
  readonly parts: readonly MimePart[];
  /** The body's bytes with the transfer encoding undone; empty for multiparts. */
  readonly content: () => Uint8Array;
}

/** Multiparts within multiparts; deeper ones are one part of text. Real mail stays below ten. */
const MAX_DEPTH = 50;
/** Parts of one mail; what follows is left in the last one. */
const MAX_PARTS = 5000;
/** RFC 2046 allows 70 characters; longer ones exist, endless ones are attacks. */
const MAX_BOUNDARY = 500;

const DASH = 45;
const NOTHING = new Uint8Array(0);

interface Delimiter {
  /** Index into the open boundaries. */
  readonly level: number;
  readonly closing: boolean;
  /** Where the line begins, and the one after it. */
  readonly line: number;
  readonly next: number;
}

const isMultipart = (type: string): boolean => type.startsWith('multipart/');

const COMMENT = /\([^()]{0,200}\)/g;

const typeOf = (value: string): string => {
  const type = value.replace(COMMENT, '').trim();
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : 'text/plain';
};

class TreeReader {
  readonly #open: Uint8Array[] = [];
  #parts = 0;

  constructor(private readonly raw: Uint8Array) {}

  read(start: number): MimePart {
    return this.#entity(start, 0, 'text/plain').part;
  }

  /** Reads the entity at `start`; answers the delimiter that ended it, null at the end of the mail. */
  #entity(
    start: number,
    depth: number,
    fallback: string,
  ): { readonly part: MimePart; readonly end: Delimiter | null } {
    this.#parts += 1;
    const { fields, bodyStart } = start === 0 ? headerBlockOf(this.raw) : readHeaderBlock(this.raw, start);
    const declared = fieldOf(fields, 'Content-Type');
    const { value, parameters } = readParameters(declared);
    const type = declared === null ? fallback : typeOf(value);
    const boundary = (parameters.boundary ?? '').replace(/\s+\([^()]{0,200}\)\s*$/, '').trimEnd();
    const isContainer =
      isMultipart(type) && boundary !== '' && boundary.length <= MAX_BOUNDARY && depth < MAX_DEPTH;
    if (isContainer) {
      const container = this.#container(bodyStart, boundary, depth, type);
      if (container.parts.length > 0) {
        return { part: part(fields, type, parameters, container.parts, () => NOTHING), end: container.end };
      }
    }
    const end = this.#nextDelimiter(bodyStart, this.#open.length);
    const stop = end ? this.#withoutLineEnd(bodyStart, end.line) : this.raw.length;
    const body = this.raw.subarray(bodyStart, stop);
    const encoding = fieldOf(fields, 'Content-Transfer-Encoding') ?? '';
    const leaf = isMultipart(type) ? 'text/plain' : type;
    const decode = (): Uint8Array => transferDecoded(body, encoding);
    return {
      part: part(fields, leaf, parameters, [], leaf.startsWith('text/') ? once(decode) : decode),
      end,
    };
  }

  #container(
    bodyStart: number,
    boundary: string,
    depth: number,
    type: string,
  ): { readonly parts: readonly MimePart[]; readonly end: Delimiter | null } {
    const level = this.#open.length;
    this.#open.push(Buffer.from(boundary, 'latin1'));
    const parts: MimePart[] = [];
    const fallback = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    let delimiter = this.#nextDelimiter(bodyStart, this.#open.length);
    while (delimiter && delimiter.level === level && !delimiter.closing && this.#parts < MAX_PARTS) {
      const child = this.#entity(delimiter.next, depth + 1, fallback);
      parts.push(child.part);
      delimiter = child.end;
    }
    this.#open.length = level;
    // Past the closing line comes an epilogue, which nobody shows; an outer boundary ends this multipart as well.
    if (delimiter && delimiter.level >= level) delimiter = this.#nextDelimiter(delimiter.next, level);
    return { parts, end: delimiter };
  }

  /** The next line that is one of the innermost `levels` open boundaries. */
  #nextDelimiter(from: number, levels: number): Delimiter | null {
    const { raw } = this;
    for (let at = from; at < raw.length;) {
      const next = nextLine(raw, at, raw.length);
      if (raw[at] === DASH && raw[at + 1] === DASH) {
        for (let level = levels - 1; level >= 0; level -= 1) {
          const boundary = this.#open[level];
          if (!boundary || !this.#standsAt(boundary, at + 2)) continue;
          const after = at + 2 + boundary.length;
          const closing = raw[after] === DASH && raw[after + 1] === DASH;
          if (this.#isBlank(closing ? after + 2 : after, next)) return { level, closing, line: at, next };
        }
      }
      at = next;
    }
    return null;
  }

  #standsAt(wanted: Uint8Array, at: number): boolean {
    for (let i = 0; i < wanted.length; i += 1) if (this.raw[at + i] !== wanted[i]) return false;
    return true;
  }

  #isBlank(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) {
      const byte = this.raw[i] ?? 0;
      if (byte !== 32 && byte !== 9 && byte !== 13 && byte !== 10) return false;
    }
    return true;
  }

  /** The line end before a delimiter belongs to the delimiter (RFC 2046 section 5.1.1). */
  #withoutLineEnd(from: number, line: number): number {
    let stop = line;
    if (stop > from && this.raw[stop - 1] === 10) stop -= 1;
    if (stop > from && this.raw[stop - 1] === 13) stop -= 1;
    return stop;
  }
}

/** A text is looked at several times on its way; a file once, and then it would only fill memory. */
const once = (decode: () => Uint8Array): (() => Uint8Array) => {
  let decoded: Uint8Array | null = null;
  return () => (decoded ??= decode());
};

const part = (
  fields: readonly HeaderField[],
  type: string,
  parameters: Readonly<Record<string, string>>,
  parts: readonly MimePart[],
  content: () => Uint8Array,
): MimePart => {
  const disposition = readParameters(fieldOf(fields, 'Content-Disposition'));
  const filename = (disposition.parameters.filename || parameters.name || '').trim();
  return { fields, type, parameters, disposition, filename, parts, content };
};

/** A lone CR ends a line only where no LF does (files of old Macs). */
const withLineFeeds = (raw: Uint8Array): Uint8Array => {
  if (raw.includes(10) || !raw.includes(13)) return raw;
  return Buffer.from(raw).map(byte => (byte === 13 ? 10 : byte));
};

/** A mail is read once for its message resource and once for each of its attachments. */
const trees = new WeakMap<Uint8Array, MimePart>();

export const readMimeTree = (raw: Uint8Array): MimePart => {
  const tree = trees.get(raw) ?? new TreeReader(withLineFeeds(raw)).read(0);
  trees.set(raw, tree);
  return tree;
};

/** Every part, depth first, the root included. */
export const walk = function* (root: MimePart): Generator<MimePart> {
  yield root;
  for (const child of root.parts) yield* walk(child);
};
