/**
 * Drive's files for an import of any size: what is known of each lies in a temporary file, found by its id and its properties
 * without going through the others.
 */
import { RecordFile } from '../../record-file';
import { TemporaryFile } from '../../temporary-file';
import { hashText } from '../sheets/text-hash';
import { TextIndex } from '../sheets/text-index';
import type { FileProperty, FileTable } from './file-table';
import type { DriveFile } from './store';

/** Where the facts of a file lie, by its number: offset and length in bytes; a length of 0 where it is gone. */
const RECORD = 12;
const LENGTH_AT = 8;

/** What the index keeps an id and a property under; a property's text is never an id. */
const ID = 0;
const PROPERTY = 1;
const textOf = ({ key, value }: FileProperty): string => `${key}=${value}`;

export class FilesOnDisk implements FileTable {
  private readonly disk = new TemporaryFile();
  private readonly places = new RecordFile(this.disk, RECORD);
  /** Of each file's number: what it has, or had. */
  private readonly index = new TextIndex();
  private count = 0;

  get(id: string): DriveFile | null {
    const number = this.numberOf(id);
    return number === null ? null : this.read(number);
  }

  /** @throws Error when the disk is full */
  put(file: DriveFile): void {
    const number = this.numberOf(file.id) ?? this.count++;
    const facts = Buffer.from(JSON.stringify(file));
    const place = this.places.write(number);
    place.setFloat64(0, this.disk.size);
    place.setUint32(LENGTH_AT, facts.length);
    this.disk.append(facts);
    this.index.add(number, ID, file.id);
    for (const [key, value] of Object.entries(file.appProperties))
      this.index.add(number, PROPERTY, textOf({ key, value }));
    this.index.shelve(this.disk);
  }

  delete(id: string): void {
    const number = this.numberOf(id);
    if (number !== null) this.places.write(number).setUint32(LENGTH_AT, 0);
  }

  *all(): Iterable<DriveFile> {
    for (let number = 0; number < this.count; number++) {
      const file = this.read(number);
      if (file) yield file;
    }
  }

  *having(properties: readonly FileProperty[]): Iterable<DriveFile> {
    const numbers = new Set(properties.flatMap(property => this.candidates(PROPERTY, textOf(property))));
    for (const number of [...numbers].sort((a, b) => a - b)) {
      const file = this.read(number);
      if (file) yield file;
    }
  }

  /** Gives the disk's room up, with what lies there. */
  close(): void {
    this.disk.close();
  }

  private numberOf(id: string): number | null {
    return this.candidates(ID, id).find(number => this.read(number)?.id === id) ?? null;
  }

  private candidates(kind: number, text: string): readonly number[] {
    const found: number[] = [];
    this.index.candidates(hashText(text), (number, column) => {
      if (column === kind) found.push(number);
    });
    return found;
  }

  private read(number: number): DriveFile | null {
    const place = this.places.read(number);
    const length = place.getUint32(LENGTH_AT);
    if (length === 0) return null;
    return JSON.parse(this.disk.read(place.getFloat64(0), length).toString('utf8')) as DriveFile;
  }
}
