/** Reads a small ZIP archive from memory and writes one to disk piece by piece. Format: PKWARE APPNOTE 6.3.10. */
import { closeSync, openSync, writeSync } from 'node:fs';
import * as zlib from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_HEADER_SIZE = 30;
const CENTRAL_HEADER_SIZE = 46;
const END_SIZE = 22;
const DEFLATED = 8;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8_FLAG = 0x0800;
/** Without ZIP64 no size or offset may be larger. */
const SIZE_LIMIT = 0xffffffff;
/** 1 January 1980, the first day that the format can say, so that equal books make equal files. */
const NO_DATE = 0x0021;

/** The parts of an archive by name, in the order of its directory. */
export function readArchive(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = archive.length - END_SIZE;
  while (end >= 0 && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('not a ZIP archive');
  const parts = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + CENTRAL_HEADER_SIZE, at + CENTRAL_HEADER_SIZE + nameLength);
    const start =
      local + LOCAL_HEADER_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const raw = archive.subarray(start, start + size);
    parts.set(name, method === DEFLATED ? zlib.inflateRawSync(raw) : Buffer.from(raw));
    at += CENTRAL_HEADER_SIZE + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Bytes of a part that are packed at once, on another thread, while this one writes the next. */
export const PACKED_AT_ONCE = 1 << 20;

/** Bytes of room that a packer is given at once: with as many as are packed at once, small parts cost more for room than for work. */
const PACKED_ROOM = 1 << 16;

/** One below zlib's own, which makes a book smaller by a hundredth alone. */
const LEVEL = 5;

/** Of a part's content: text or bytes. */
type Piece = string | Buffer;

/** A part's content: pieces of any size, or generators of them. */
export type Pieces = Iterable<Piece | Iterable<Piece>>;

/** An archive that grows on disk. Call finish() at the end, and close() whatever happens. */
export class ZipFile {
  private readonly handle: number;
  private readonly entries: Entry[] = [];
  private position = 0;

  constructor(path: string) {
    this.handle = openSync(path, 'w');
  }

  /** Adds a part that is in memory. */
  put(path: string, content: Buffer): void {
    const packed = zlib.deflateRawSync(content, { level: LEVEL });
    const entry: Entry = {
      name: Buffer.from(path, 'utf8'),
      crc: crc32(content, 0),
      packed: packed.length,
      size: content.length,
      offset: this.position,
    };
    this.write(localHeader(entry));
    this.write(packed);
    this.entries.push(entry);
  }

  /** Adds a part of any size. */
  async add(path: string, pieces: Pieces): Promise<void> {
    const name = Buffer.from(path, 'utf8');
    const offset = this.position;
    this.write(localHeader({ name, crc: 0, packed: 0, size: 0, offset }));
    const start = this.position;
    const packer = zlib.createDeflateRaw({ chunkSize: PACKED_ROOM, level: LEVEL });
    const packing = (async () => {
      for await (const chunk of packer) this.write(chunk as Buffer);
    })();
    let crc = 0;
    let size = 0;
    let packed: Promise<void> | null = null;
    let waiting: Buffer[] = [];
    let bytes = 0;
    const push = async (): Promise<void> => {
      const [only] = waiting;
      const piece = only && waiting.length === 1 ? only : Buffer.concat(waiting, bytes);
      waiting = [];
      bytes = 0;
      crc = crc32(piece, crc);
      size += piece.length;
      // The piece before, not this one: the next is written meanwhile.
      await packed;
      packed = new Promise<void>(resume => packer.write(piece, () => resume()));
    };
    for (const piece of each(pieces)) {
      const part = typeof piece === 'string' ? Buffer.from(piece) : piece;
      waiting.push(part);
      bytes += part.length;
      if (bytes >= PACKED_AT_ONCE) await push();
    }
    if (waiting.length > 0) await push();
    packer.end();
    await packing;
    const entry = { name, crc, packed: this.position - start, size, offset };
    if (entry.size > SIZE_LIMIT || this.position > SIZE_LIMIT)
      throw new Error('The workbook is larger than 4 GB.');
    writeSync(this.handle, localHeader(entry), 0, LOCAL_HEADER_SIZE, offset);
    this.entries.push(entry);
  }

  finish(): void {
    const start = this.position;
    for (const entry of this.entries) this.write(centralHeader(entry));
    const end = Buffer.alloc(END_SIZE);
    end.writeUInt32LE(END_OF_DIRECTORY, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.position - start, 12);
    end.writeUInt32LE(start, 16);
    this.write(end);
  }

  close(): void {
    closeSync(this.handle);
  }

  private write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) {
      const written = writeSync(this.handle, bytes, at, bytes.length - at, this.position);
      at += written;
      this.position += written;
    }
  }
}

function* each(pieces: Pieces): Generator<Piece> {
  for (const piece of pieces) {
    if (typeof piece === 'string' || Buffer.isBuffer(piece)) yield piece;
    else yield* piece;
  }
}

/** Bytes 4 to 30 of a local header are bytes 6 to 32 of the central one. */
function commonFields(header: Buffer, at: number, entry: Entry): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_FLAG, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(NO_DATE, at + 8);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.packed, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_SIZE);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  commonFields(header, 4, entry);
  return Buffer.concat([header, entry.name]);
}

function centralHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(CENTRAL_HEADER_SIZE);
  header.writeUInt32LE(CENTRAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  commonFields(header, 6, entry);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** For releases of Node 20 before 20.15, whose zlib has none. */
function ownCrc32(bytes: Buffer, before: number): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The checksum of bytes behind those whose checksum is `before`. */
const crc32 = (zlib as Partial<typeof zlib>).crc32 ?? ownCrc32;
