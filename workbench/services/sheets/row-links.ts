/**
 * Which row an id in a cell names: the row of another tab whose first column holds the same text. Ids begin with a letter
 * for their kind (`C-12`, `P-...`), which tells the tab; worked out anew where it is asked for, so it follows sorted rows.
 */
import type { CellValue } from './cells';
import { IdRows } from './id-rows';
import type { Spreadsheet } from './spreadsheet';
import type { Tab } from './tab';

const ID = /^([A-Z])-[0-9a-z]{1,16}$/;

export interface RowLink {
  readonly tab: Tab;
  /** From 0. */
  readonly row: number;
}

export class RowLinks {
  private readonly tabs: ReadonlyMap<string, Tab>;
  private readonly rows = new Map<string, IdRows>();

  constructor(spreadsheet: Spreadsheet) {
    const found = new Map<string, Tab>();
    for (const tab of spreadsheet.tabs) {
      const letter = tab.properties.hidden ? undefined : ID.exec(firstId(tab))?.[1];
      if (letter !== undefined && !found.has(letter)) found.set(letter, tab);
    }
    this.tabs = found;
  }

  /**
   * The row that the value of a cell names.
   * @param column the cell's, in `tab`: where a tab's own ids stand they lead nowhere
   * @returns null for what is no id, names no row, or is the id of its own row
   */
  of(tab: Tab, column: number, value: CellValue): RowLink | null {
    const letter = typeof value === 'string' ? ID.exec(value)?.[1] : undefined;
    const target = letter === undefined ? undefined : this.tabs.get(letter);
    if (letter === undefined || target === undefined || (target === tab && column === 0)) return null;
    const row = this.rowsOf(letter, target).get(String(value));
    return row === null ? null : { tab: target, row };
  }

  private rowsOf(letter: string, tab: Tab): IdRows {
    const known = this.rows.get(letter);
    if (known) return known;
    const rows = new IdRows(tab.rows.length);
    let at = -1;
    for (const { first: id } of tab.rows) {
      at++;
      if (at > 0 && typeof id === 'string' && id !== '') rows.add(id, at);
    }
    this.rows.set(letter, rows);
    return rows;
  }
}

/** The first row with data may be some rows below the header, where people have cleared cells. */
function firstId(tab: Tab): string {
  for (let row = 1; row < tab.lastRow(); row++) {
    const id = tab.value(row, 0);
    if (typeof id === 'string' && id !== '') return id;
  }
  return '';
}
