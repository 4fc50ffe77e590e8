/** One part of a mail's MIME tree, as both sources (Gmail's payload, raw bytes) give it to assemble.ts. */
import type { DecodeCharset, Header } from './message';
import { readParameters } from './parameters';

export interface Part {
  readonly headers: readonly Header[];
  /** Media type, lower case. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** 'attachment', 'inline', another token, or '' when the header is missing. */
  readonly disposition: string;
  /** As the mail gives it; '' without one. */
  readonly fileName: string;
  /** Without brackets; null without one. */
  readonly contentId: string | null;
  readonly children: readonly Part[];
  /** Size in bytes after transfer decoding. */
  readonly size: number;
  /** What fetches the bytes later; null when they cannot be fetched. */
  readonly handle: string | null;
  /** The bytes after transfer decoding; null when the source cannot give them. */
  readonly bytes: () => Uint8Array | null;
}

/** Parts inside parts that are read; real mail stays below ten. */
export const PART_DEPTH_LIMIT = 40;

/** Parts of one mail that are read. */
export const PART_LIMIT = 2000;

/** The type of a file whose own type cannot be read. */
export const UNREADABLE = 'application/octet-stream';

/** Whether a header has this name, which is given in lower case. */
export const isNamed = ({ name }: Header, wanted: string): boolean =>
  name.length === wanted.length && name.toLowerCase() === wanted;

/** The first header of a name, or null. */
export function headerValue(headers: readonly Header[], name: string): string | null {
  const wanted = name.toLowerCase();
  return headers.find(header => isNamed(header, wanted))?.value ?? null;
}

/** What the headers of a part say about it. */
export function describePart(
  headers: readonly Header[],
  defaultType: string,
  decode: DecodeCharset,
): Pick<Part, 'headers' | 'type' | 'parameters' | 'disposition' | 'fileName' | 'contentId'> {
  const contentType = readParameters(headerValue(headers, 'Content-Type') ?? '', decode);
  const disposition = readParameters(headerValue(headers, 'Content-Disposition') ?? '', decode);
  const contentId = (headerValue(headers, 'Content-ID') ?? '').trim().replace(/^<|>$/g, '');
  const fileName = disposition.parameters.get('filename') || contentType.parameters.get('name') || '';
  return {
    headers,
    type: mediaType(contentType.value, fileName === '' ? defaultType : UNREADABLE, defaultType),
    parameters: contentType.parameters,
    disposition: disposition.value,
    fileName: tidyFileName(fileName),
    contentId: contentId === '' ? null : contentId,
  };
}

/** RFC 2045 5.2: what cannot be read as a type is plain text, unless it is a file; a bare `text` or `html` is what it says. */
function mediaType(value: string, unreadable: string, defaultType: string): string {
  if (/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(value)) return value;
  if (value === '') return defaultType;
  if (value === 'html') return 'text/html';
  return /^(text|plain|html)\b/.test(value) ? 'text/plain' : unreadable;
}

/** Without control characters and the white space that folding leaves. Slashes stay: whoever stores a file decides about its path. */
const tidyFileName = (name: string): string =>
  name
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
