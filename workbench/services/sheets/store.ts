/** All spreadsheets of the workbench's Google, and the counters of the Sheets API. */
import type { Cloud, Stored } from '../../runtime/contract';
import { RateMeter } from './rate-meter';
import { RowShelf } from './row-shelf';
import type { SpreadsheetSnapshot } from './snapshot';
import { snapshotOf, spreadsheetFrom } from './snapshot';
import { Spreadsheet } from './spreadsheet';

export interface NewSpreadsheet {
  readonly title: string;
  readonly owner: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

export class SheetsStore implements Stored {
  private readonly byId = new Map<string, Spreadsheet>();
  private shelf: RowShelf | null = null;
  readonly reads = new RateMeter('Read');
  readonly writes = new RateMeter('Write');

  constructor(private readonly random: Pick<Cloud, 'random' | 'hexId'>) {}

  get spreadsheets(): readonly Spreadsheet[] {
    return [...this.byId.values()];
  }

  get(id: string): Spreadsheet | undefined {
    return this.byId.get(id);
  }

  /** An empty spreadsheet without a tab; the caller adds at least one. */
  create({ title, owner, locale = 'en_US', timeZone = 'Etc/GMT' }: NewSpreadsheet): Spreadsheet {
    const id = this.newId();
    const facts = { title, locale, timeZone, owner, editors: [], viewers: [], appUsers: [] };
    const spreadsheet = new Spreadsheet(id, facts, () => this.freshId());
    this.byId.set(id, spreadsheet);
    return spreadsheet;
  }

  /** Every tab with what is in it; rights are not copied. */
  copy(original: Spreadsheet, title: string, owner: string): Spreadsheet {
    const { locale, timeZone } = original.facts;
    const facts = { title, locale, timeZone, owner, editors: [], viewers: [], appUsers: [] };
    const snapshot: SpreadsheetSnapshot = { ...snapshotOf(original), id: this.newId(), facts };
    const spreadsheet = spreadsheetFrom(snapshot, () => this.freshId());
    this.byId.set(spreadsheet.id, spreadsheet);
    return spreadsheet;
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  /** Lays all rows into a file, out of memory. Between two runs; call close() when nobody will look at them any more. */
  shelve(): void {
    this.shelf ??= new RowShelf();
    this.shelf.coolDown();
    for (const { tabs } of this.spreadsheets) for (const tab of tabs) tab.shelve(this.shelf);
  }

  /** Gives the file of `shelve` up, with what lies in it. */
  close(): void {
    this.shelf?.close();
    this.shelf = null;
  }

  snapshot(): readonly SpreadsheetSnapshot[] {
    return this.spreadsheets.map(snapshotOf);
  }

  restore(snapshot: unknown): void {
    this.byId.clear();
    for (const item of snapshot as readonly SpreadsheetSnapshot[]) {
      this.byId.set(
        item.id,
        spreadsheetFrom(item, () => this.freshId()),
      );
    }
  }

  /** Real ids are 44 characters; a recognisable shape helps people who read logs. */
  private newId(): string {
    return `1${this.random.hexId(43)}`;
  }

  private freshId(): number {
    return Math.floor(this.random.random() * 2 ** 31);
  }
}

/** The store of this cloud, made on first use. */
export const sheetsStore = (cloud: Cloud): SheetsStore => cloud.part('sheets', () => new SheetsStore(cloud));
