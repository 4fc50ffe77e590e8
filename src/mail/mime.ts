/**
 * Raw mail (RFC 5322 and MIME) to a MailSource, for attached mails: an own reader of the tree, because every library
 * needs promises or globals that Apps Script lacks. Reads whatever arrives, in one pass over the lines.
 */
import { assemble } from './assemble';
import { transferDecoded } from './body-encoding';
import { afterLine, firstCharset, lineEnd, readHeaderBlock } from './header-block';
import type { DecodeCharset, MailSource } from './message';
import { describePart, headerValue, PART_DEPTH_LIMIT, PART_LIMIT, type Part } from './part';
import { encodeUtf8 } from './utf8';

/** RFC 2046 allows 70 characters; longer ones exist, endless ones are attacks. */
const BOUNDARY_LIMIT = 300;

const DASH = 0x2d;

/** @returns never throws; bytes that are no mail become a mail without headers whose text they are */
export const fromMime = (bytes: Uint8Array, decode: DecodeCharset): MailSource => readMime(bytes, decode, 0);

/** @param depth how many mails this one is attached inside of */
export function readMime(bytes: Uint8Array, decode: DecodeCharset, depth: number): MailSource {
  const root = new TreeReader(bytes, decode).read();
  return assemble(root, (inner, level) => readMime(inner, decode, level), decode, depth);
}

/** A line that is one of the open boundaries. */
interface Delimiter {
  /** Index into the open boundaries. */
  readonly level: number;
  readonly closing: boolean;
  readonly line: number;
  readonly next: number;
}

class TreeReader {
  private readonly open: Uint8Array[] = [];
  private parts = 0;
  private declared: string | null | undefined;

  constructor(
    private readonly raw: Uint8Array,
    private readonly decode: DecodeCharset,
  ) {}

  /** Looked for once, however many parts have 8-bit headers. */
  private charset(): string | null {
    if (this.declared === undefined) this.declared = firstCharset(this.raw);
    return this.declared;
  }

  read(): Part {
    return this.entity(0, 'text/plain', '').part;
  }

  private entity(start: number, defaultType: string, path: string): { part: Part; end: Delimiter | null } {
    this.parts++;
    const { headers, body } = readHeaderBlock(this.raw, start, path === '', this.decode, () =>
      this.charset(),
    );
    const described = describePart(headers, defaultType, this.decode);
    const boundary = (described.parameters.get('boundary') ?? '')
      .replace(/\s\([^()]{0,200}\)\s*$/, '')
      .trim();
    const nests =
      described.type.startsWith('multipart/') && boundary !== '' && boundary.length <= BOUNDARY_LIMIT;
    if (nests && this.open.length < PART_DEPTH_LIMIT) {
      const { children, end } = this.children(body, boundary, described.type, path);
      if (children.length > 0)
        return { part: { ...described, children, size: 0, handle: null, bytes: () => null }, end };
    }
    const end = this.nextDelimiter(body, this.open.length);
    const bytes = this.raw.subarray(body, end ? this.beforeLineEnd(body, end.line) : this.raw.length);
    const encoding = headerValue(headers, 'Content-Transfer-Encoding') ?? '';
    let decoded: Uint8Array | null = null;
    const content = (): Uint8Array => (decoded ??= transferDecoded(bytes, encoding));
    const type = described.type.startsWith('multipart/') ? 'text/plain' : described.type;
    const part: Part = {
      ...described,
      type,
      children: [],
      size: content().length,
      handle: path === '' ? '0' : path,
      bytes: content,
    };
    return { part, end };
  }

  private children(
    start: number,
    boundary: string,
    type: string,
    path: string,
  ): { children: Part[]; end: Delimiter | null } {
    const level = this.open.length;
    this.open.push(encodeUtf8(boundary));
    const children: Part[] = [];
    const defaultType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    let delimiter = this.nextDelimiter(start, this.open.length);
    while (delimiter && delimiter.level === level && !delimiter.closing && this.parts < PART_LIMIT) {
      const child = this.entity(
        delimiter.next,
        defaultType,
        `${path}${path === '' ? '' : '.'}${children.length}`,
      );
      children.push(child.part);
      delimiter = child.end;
    }
    this.open.length = level;
    // After the closing line comes an epilogue, which nobody shows; an outer boundary ends this multipart as well.
    if (delimiter && delimiter.level >= level) delimiter = this.nextDelimiter(delimiter.next, level);
    return { children, end: delimiter };
  }

  private nextDelimiter(from: number, levels: number): Delimiter | null {
    const { raw } = this;
    for (let at = from; levels > 0 && at < raw.length;) {
      const stop = lineEnd(raw, at, raw.length);
      const next = afterLine(raw, stop, raw.length);
      if (raw[at] === DASH && raw[at + 1] === DASH) {
        for (let level = levels - 1; level >= 0; level--) {
          const boundary = this.open[level];
          if (!boundary || !this.standsAt(boundary, at + 2)) continue;
          const after = at + 2 + boundary.length;
          const closing = raw[after] === DASH && raw[after + 1] === DASH;
          if (this.isBlank(closing ? after + 2 : after, stop)) return { level, closing, line: at, next };
        }
      }
      at = next;
    }
    return null;
  }

  private standsAt(wanted: Uint8Array, at: number): boolean {
    for (let i = 0; i < wanted.length; i++) if (this.raw[at + i] !== wanted[i]) return false;
    return true;
  }

  private isBlank(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.raw[i] !== 0x20 && this.raw[i] !== 0x09) return false;
    return true;
  }

  /** The line end before a boundary belongs to the boundary (RFC 2046 5.1.1). */
  private beforeLineEnd(from: number, line: number): number {
    let stop = line;
    if (stop > from && this.raw[stop - 1] === 0x0a) stop--;
    if (stop > from && this.raw[stop - 1] === 0x0d) stop--;
    return stop;
  }
}
