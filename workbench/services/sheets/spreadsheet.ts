/** One spreadsheet: its tabs in order, who may open it, and the ceilings that hold for all tabs together. */
import type { Axis } from './grid';
import { Journal } from './journal';
import {
  CELL_LIMIT,
  COLUMN_LIMIT,
  NEW_GRID,
  SheetsRefusal,
  TOO_MANY_CELLS,
  TOO_MANY_COLUMNS,
} from './limits';
import type { SheetLocale } from './locale';
import { sheetLocale } from './locale';
import { newTabProperties } from './tab-properties';
import { Tab } from './tab';

export interface SpreadsheetFacts {
  readonly title: string;
  /** e.g. `en_US`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly owner: string;
  /** E-mail addresses, lower case, besides the owner. */
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  /** Users for whom the app made or opened this file, which is all that `drive.file` reaches. */
  readonly appUsers: readonly string[];
}

export type Access = 'owner' | 'editor' | 'viewer' | 'none';

/** What a new tab may be told; the rest is as Google makes it. */
export interface NewTab {
  readonly title?: string;
  readonly sheetId?: number;
  readonly index?: number;
  readonly rowCount?: number;
  readonly columnCount?: number;
}

export class Spreadsheet {
  readonly journal = new Journal();
  /** Cells of all grids together. A measurement of what lies beyond Google's ceiling may lift it. */
  cellLimit = CELL_LIMIT;
  private order: Tab[] = [];
  private localeData: SheetLocale;

  constructor(
    readonly id: string,
    private current: SpreadsheetFacts,
    /** A fresh number for a tab, filter view or rule that was not given one. */
    readonly freshId: () => number,
  ) {
    this.localeData = sheetLocale(current.locale);
  }

  get facts(): SpreadsheetFacts {
    return this.current;
  }

  get url(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  }

  /** In the order people see them. */
  get tabs(): readonly Tab[] {
    return this.order;
  }

  setFacts(patch: Partial<SpreadsheetFacts>): void {
    const put = (facts: SpreadsheetFacts): void => {
      this.current = facts;
      this.localeData = sheetLocale(facts.locale);
      for (const tab of this.order) tab.forgetTexts();
    };
    const old = this.current;
    put({ ...old, ...patch });
    this.journal.note(() => put(old));
  }

  access(user: string): Access {
    const email = user.toLowerCase();
    if (email !== '' && email === this.current.owner.toLowerCase()) return 'owner';
    if (this.current.editors.includes(email)) return 'editor';
    return this.current.viewers.includes(email) ? 'viewer' : 'none';
  }

  share(user: string, as: 'editor' | 'viewer'): void {
    const email = user.toLowerCase();
    if (this.access(email) === 'owner') return;
    const without = (list: readonly string[]): string[] => list.filter(other => other !== email);
    this.setFacts({
      editors: as === 'editor' ? [...without(this.current.editors), email] : without(this.current.editors),
      viewers: as === 'viewer' ? [...without(this.current.viewers), email] : without(this.current.viewers),
    });
  }

  unshare(user: string): void {
    const email = user.toLowerCase();
    const others = (list: readonly string[]): string[] => list.filter(other => other !== email);
    this.setFacts({ editors: others(this.current.editors), viewers: others(this.current.viewers) });
  }

  tabById(sheetId: number): Tab | undefined {
    return this.order.find(tab => tab.sheetId === sheetId);
  }

  /** Titles are compared without letter case, as Google does when it refuses a second one. */
  tabByTitle(title: string): Tab | undefined {
    const wanted = title.toLowerCase();
    return this.order.find(tab => tab.properties.title.toLowerCase() === wanted);
  }

  /** Cells of all grids, empty ones included. */
  cellCount(): number {
    return this.order.reduce((sum, { properties }) => sum + properties.rowCount * properties.columnCount, 0);
  }

  /** @throws SheetsRefusal when the title or number is taken, or the grid is too large */
  addTab(wanted: NewTab): Tab {
    const { rowCount = NEW_GRID.rows, columnCount = NEW_GRID.columns } = wanted;
    const sheetId = wanted.sheetId ?? this.freshId();
    const title = wanted.title ?? this.freeTitle();
    if (this.tabByTitle(title)) {
      throw new SheetsRefusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
    }
    if (this.tabById(sheetId)) {
      throw new SheetsRefusal(`A sheet with id ${sheetId} already exists. Please enter another id.`);
    }
    this.allowCells(rowCount * columnCount);
    if (columnCount > COLUMN_LIMIT) throw new SheetsRefusal(TOO_MANY_COLUMNS);
    const tab = new Tab(
      sheetId,
      newTabProperties(title, rowCount, columnCount),
      this.journal,
      () => this.localeData,
    );
    const index = Math.min(wanted.index ?? this.order.length, this.order.length);
    this.setOrder([...this.order.slice(0, index), tab, ...this.order.slice(index)]);
    return tab;
  }

  /** @throws SheetsRefusal for the last tab that can be seen */
  removeTab(tab: Tab): void {
    const left = this.order.filter(other => other !== tab);
    if (!left.some(other => !other.properties.hidden)) {
      throw new SheetsRefusal("You can't remove all the visible sheets in a document.");
    }
    this.setOrder(left);
  }

  moveTab(tab: Tab, index: number): void {
    const others = this.order.filter(other => other !== tab);
    this.setOrder([...others.slice(0, index), tab, ...others.slice(index)]);
  }

  /**
   * Puts empty lines into a tab's grid.
   * @throws SheetsRefusal when the spreadsheet or the tab would grow too large
   */
  insertLines(tab: Tab, axis: Axis, at: number, count: number): void {
    this.allowLines(tab, axis, count);
    tab.insert(axis, at, count);
  }

  /** Adds lines at the end of the grid; ranges that end there do not grow. */
  appendLines(tab: Tab, axis: Axis, count: number): void {
    if (count <= 0) return;
    this.allowLines(tab, axis, count);
    const { rowCount, columnCount } = tab.properties;
    tab.setProperties(
      axis === 'rows' ? { rowCount: rowCount + count } : { columnCount: columnCount + count },
    );
  }

  /** @throws SheetsRefusal when the tab would have no line left that is not frozen */
  removeLines(tab: Tab, axis: Axis, at: number, count: number): void {
    const { rowCount, columnCount, frozenRows, frozenColumns } = tab.properties;
    const [size, frozen, what] =
      axis === 'rows' ? [rowCount, frozenRows, 'rows'] : [columnCount, frozenColumns, 'columns'];
    const thawed = size - frozen - Math.max(0, at + count - Math.max(at, frozen));
    if (thawed <= 0) {
      throw new SheetsRefusal(
        `You can't delete all the ${size === count ? '' : 'non-frozen '}${what} on the sheet.`,
      );
    }
    tab.remove(axis, at, count);
  }

  /** For reading a spreadsheet back from disk. */
  load(tabs: readonly Tab[]): void {
    this.order = [...tabs];
  }

  /** A tab object of this spreadsheet that is not yet among its tabs (see load). */
  looseTab(sheetId: number, properties: Tab['properties']): Tab {
    return new Tab(sheetId, properties, this.journal, () => this.localeData);
  }

  private allowLines(tab: Tab, axis: Axis, count: number): void {
    const { rowCount, columnCount } = tab.properties;
    this.allowCells(count * (axis === 'rows' ? columnCount : rowCount));
    if (axis === 'columns' && columnCount + count > COLUMN_LIMIT) throw new SheetsRefusal(TOO_MANY_COLUMNS);
  }

  private allowCells(more: number): void {
    if (this.cellCount() + more > this.cellLimit) throw new SheetsRefusal(TOO_MANY_CELLS);
  }

  private freeTitle(): string {
    let number = this.order.length + 1;
    while (this.tabByTitle(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  private setOrder(tabs: Tab[]): void {
    const old = this.order;
    this.order = tabs;
    this.journal.note(() => (this.order = old));
  }
}
