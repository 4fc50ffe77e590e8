/**
 * Records of one length, by number, in a temporary file: what is known of each thing of a kind where its memory would grow with
 * their count. A few pages of them stay in memory; where each page lies takes a number for some hundred records.
 */
import type { TemporaryFile } from './temporary-file';

/** Bytes of a page, at most: what is read for one record. */
const PAGE = 4096;
/** Pages in memory. Records are mostly asked for one after the other, or for those that were written last. */
const WARM_PAGES = 8;

interface Page {
  readonly bytes: DataView;
  changed: boolean;
}

export class RecordFile {
  private readonly perPage: number;
  /** By page: where it lies in the file; -1 while it is only in memory. */
  private readonly offsets: number[] = [];
  /** Pages in memory, by number, the one that was asked for last at the end. */
  private readonly warm = new Map<number, Page>();

  /** @param length bytes of a record */
  constructor(
    private readonly file: TemporaryFile,
    private readonly length: number,
  ) {
    this.perPage = Math.floor(PAGE / length);
  }

  /** A record's bytes, to be read before another one is asked for; zeros where none was written. */
  read(record: number): DataView {
    return this.view(this.page(record), record);
  }

  /** A record's bytes, to be written before another one is asked for. @throws Error when the disk is full */
  write(record: number): DataView {
    const page = this.page(record);
    page.changed = true;
    return this.view(page, record);
  }

  private view({ bytes }: Page, record: number): DataView {
    return new DataView(bytes.buffer, (record % this.perPage) * this.length, this.length);
  }

  private page(record: number): Page {
    const number = Math.floor(record / this.perPage);
    const page = this.warm.get(number) ?? this.fetched(number);
    this.warm.delete(number);
    this.warm.set(number, page);
    return page;
  }

  private fetched(number: number): Page {
    if (this.warm.size >= WARM_PAGES) this.coolDown();
    const bytes = new Uint8Array(this.perPage * this.length);
    const offset = this.offsets[number] ?? -1;
    if (offset >= 0) this.file.readInto(bytes, offset);
    return { bytes: new DataView(bytes.buffer), changed: false };
  }

  /** Lays the page down that nobody has asked for longest. */
  private coolDown(): void {
    for (const [number, { bytes, changed }] of this.warm) {
      this.warm.delete(number);
      if (!changed) return;
      while (this.offsets.length <= number) this.offsets.push(-1);
      const offset = this.offsets[number] ?? -1;
      if (offset < 0) this.offsets[number] = this.file.size;
      this.file.write(new Uint8Array(bytes.buffer), offset < 0 ? this.file.size : offset);
      return;
    }
  }
}
