/** Mails on their way from one thread to another: all their bytes in one buffer, which changes hands without being copied. */
import { readContent, type MailContent, type ShownContent } from '../services/gmail/mail-content';
import { takeOver, type ReadMail } from '../services/gmail/read-mail';
import type { ArrivedMail } from './arrived-mail';
import type { ReadByBundle } from './bundle-reader';
import type { BadInput } from './incoming';

/** Where bytes stand in the buffer. */
type Span = readonly [start: number, length: number];

/** A mail with what was read of it. */
interface PackedMail {
  readonly mail: Omit<ArrivedMail, 'raw'>;
  readonly raw: Span;
  /** Names and values by turns: half the objects. */
  readonly fields: readonly string[];
  readonly bodyStart: number;
  readonly content: Omit<MailContent, 'shown'>;
  /** null where the bundle has read it: it will hardly be asked for. */
  readonly shown: { readonly payload: string; readonly pieces: readonly Span[] } | null;
  readonly files: readonly (readonly [path: string, bytes: Span])[];
}

export interface Parcel {
  readonly items: readonly (PackedMail | BadInput)[];
  readonly bytes: ArrayBuffer;
  /** Bytes that it keeps in memory, about. */
  readonly weight: number;
}

/** Bytes of an item's objects besides its texts, about. */
const ITEM_WEIGHT = 1_000;

const isWithin = (bytes: Uint8Array, whole: Uint8Array): boolean =>
  bytes.buffer === whole.buffer &&
  bytes.byteOffset >= whole.byteOffset &&
  bytes.byteOffset + bytes.length <= whole.byteOffset + whole.length;

/** Bytes that a usual parcel needs. */
const ROOM = 3 << 19;

/** Where a parcel is packed: one after the other, in the same room. */
export class Packing {
  private items: (PackedMail | BadInput)[] = [];
  /** What the bundle is to read, of each mail. */
  private unread: ShownContent[] = [];
  private room = new Uint8Array(ROOM);
  private size = 0;
  private texts = 0;

  get weight(): number {
    return this.size + this.texts + this.items.length * ITEM_WEIGHT;
  }

  get count(): number {
    return this.items.length;
  }

  addBad(found: BadInput): void {
    this.items.push(found);
  }

  add({ raw, ...mail }: ArrivedMail, { header, content: { shown, ...content }, files }: ReadMail): void {
    const start = this.put(raw)[0];
    // A part that needed no decoding is a piece of the mail itself.
    const spanOf = (bytes: Uint8Array): Span =>
      isWithin(bytes, raw) ? [start + bytes.byteOffset - raw.byteOffset, bytes.length] : this.put(bytes);
    const fields = header.fields.flatMap(({ name, value }) => [name, value]);
    const whole = shown();
    const { payload, pieces } = whole;
    this.texts += fields.reduce((sum, text) => sum + text.length, payload.length);
    this.unread.push(whole);
    this.items.push({
      mail,
      raw: [start, raw.length],
      fields,
      bodyStart: header.bodyStart,
      content,
      shown: { payload, pieces: pieces.map(spanOf) },
      files: [...files].map(([path, bytes]) => [path, spanOf(bytes)]),
    });
  }

  /** What has been packed, read by the bundle; the next parcel begins. */
  end(read: ReadByBundle): Parcel {
    const readings = read(this.unread).values();
    const items = this.items.map(item =>
      'kind' in item ? item : this.withReading(item, readings.next().value ?? null),
    );
    const { weight } = this;
    const bytes = this.room.slice(0, this.size).buffer;
    this.items = [];
    this.unread = [];
    this.size = 0;
    this.texts = 0;
    if (this.room.length > ROOM) this.room = new Uint8Array(ROOM);
    return { items, bytes, weight };
  }

  private withReading(item: PackedMail, reading: string | null): PackedMail {
    if (reading === null) return item;
    this.texts += reading.length - (item.shown?.payload.length ?? 0);
    return { ...item, mail: { ...item.mail, reading }, shown: null };
  }

  /** Copies at once: bytes that wait for the others of a parcel would be taken for lasting. */
  private put(bytes: Uint8Array): Span {
    const start = this.size;
    this.size += bytes.length;
    if (this.size > this.room.length) {
      const larger = new Uint8Array(this.size * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room.set(bytes, start);
    return [start, bytes.length];
  }
}

/** What was packed; of each mail the services know here what was read of it there. */
export function* unpacked({ items, bytes }: Parcel): Generator<ArrivedMail | BadInput> {
  const at = ([start, length]: Span): Uint8Array => Buffer.from(bytes, start, length);
  for (const item of items) {
    if ('kind' in item) {
      yield item;
      continue;
    }
    const raw = at(item.raw);
    const fields = [];
    for (let i = 0; i < item.fields.length; i += 2)
      fields.push({ name: item.fields[i] ?? '', value: item.fields[i + 1] ?? '' });
    const { shown } = item;
    takeOver(raw, {
      header: { fields, bodyStart: item.bodyStart },
      content: {
        ...item.content,
        shown: () =>
          shown === null
            ? readContent(raw).shown()
            : { payload: shown.payload, pieces: shown.pieces.map(at) },
      },
      files: new Map(item.files.map(([path, span]) => [path, at(span)])),
    });
    yield { ...item.mail, raw };
  }
}
