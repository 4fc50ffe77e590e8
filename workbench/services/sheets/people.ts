/**
 * What people do to a spreadsheet on the page: type, paste, sort, insert, delete, move, rename. Each answers the facts from
 * which Google makes edit and change events; only people's changes raise those, never a script's or the API's.
 */
import { clampToGrid, holdCells, moveLines, sortRange } from './arrange';
import { without, type CellValue } from './cells';
import { enterText } from './entry';
import type { Axis, GridRange } from './grid';
import { cellRange, WHOLE_TAB } from './grid';
import { SheetsRefusal } from './limits';
import { requireUnprotected } from './protection';
import type { Spreadsheet } from './spreadsheet';
import type { Tab } from './tab';
import { requireValid } from './validation';

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'OTHER';

/** One change by a person. An edit trigger fires when `changeType` is EDIT, a change trigger always. */
export interface EditFacts {
  readonly changeType: ChangeType;
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly user: string;
  /** What was changed, as it lies after the change. */
  readonly range: GridRange;
  /** The cells' values before and after, row by row; empty lists when it was not an edit of cells. */
  readonly before: readonly (readonly CellValue[])[];
  readonly after: readonly (readonly CellValue[])[];
}

export type HeldCells = ReturnType<typeof holdCells>;

/** One person at one tab. Every method throws SheetsRefusal when the person may not do it or Sheets would not. */
export class PersonAtTab {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly tab: Tab,
    private readonly user: string,
    /** Virtual now, epoch ms. */
    private readonly now: number,
  ) {
    if (!['owner', 'editor'].includes(spreadsheet.access(user))) {
      throw new SheetsRefusal('You need permission to edit this spreadsheet.');
    }
  }

  /** Types a text into a cell and presses Enter. */
  type(row: number, column: number, text: string): EditFacts {
    return this.paste(row, column, [[text]]);
  }

  /** Pastes a block of texts, parsed as if typed; the grid grows when it has to. */
  paste(row: number, column: number, block: readonly (readonly string[])[]): EditFacts {
    const width = block.reduce((most, line) => Math.max(most, line.length), 0);
    const range = {
      startRow: row,
      endRow: row + block.length,
      startColumn: column,
      endColumn: column + width,
    };
    return this.edit(range, () => {
      const { rowCount, columnCount } = this.tab.properties;
      this.spreadsheet.appendLines(this.tab, 'rows', range.endRow - rowCount);
      this.spreadsheet.appendLines(this.tab, 'columns', range.endColumn - columnCount);
      block.forEach((line, r) =>
        line.forEach((text, c) => {
          enterText(this.tab, row + r, column + c, text, this.now);
          requireValid(this.spreadsheet, this.tab, row + r, column + c, this.tab.value(row + r, column + c));
        }),
      );
    });
  }

  /** Selects a range and presses Delete. */
  clear(range: GridRange): EditFacts {
    const area = clampToGrid(this.tab, range);
    return this.edit(area, () => {
      for (let row = area.startRow; row < area.endRow; row++) {
        for (let column = area.startColumn; column < area.endColumn; column++) {
          if (this.tab.value(row, column) !== null) this.tab.setValue(row, column, null);
        }
      }
    });
  }

  /** Drags the first row of a range down over the others, which get copies of it. Sheets counts dates and numbers on. */
  fillDown(range: GridRange): EditFacts {
    const area = clampToGrid(this.tab, range);
    return this.edit(area, () => {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        const value = this.tab.value(area.startRow, column);
        for (let row = area.startRow + 1; row < area.endRow; row++) {
          requireValid(this.spreadsheet, this.tab, row, column, value);
          this.tab.setValue(row, column, value);
        }
      }
    });
  }

  /** Takes an edit of cells back: they hold again what they held. The rows stand where they stood then. */
  restore(range: GridRange, held: HeldCells): EditFacts {
    return this.edit(range, () => {
      for (let row = range.startRow; row < range.endRow; row++)
        for (let column = range.startColumn; column < range.endColumn; column++) {
          // Where the grid has grown since, there was nothing.
          const { value = null, extra } = held[row - range.startRow]?.[column - range.startColumn] ?? {};
          const own = without(this.tab.extra(row, column) ?? {}, 'formula');
          const { formula } = extra ?? {};
          this.tab.set(row, column, value, formula === undefined ? own : { ...own, formula });
        }
    });
  }

  /** Puts back rows that were deleted, with all that stood in them. */
  restoreRows(at: number, held: HeldCells): EditFacts {
    const range = lines('rows', at, at + held.length);
    return this.change('INSERT_ROW', range, () => {
      this.spreadsheet.insertLines(this.tab, 'rows', at, held.length);
      held.forEach((line, r) =>
        line.forEach(({ value, extra }, column) => this.tab.set(at + r, column, value, extra ?? {})),
      );
    });
  }

  /** What cells hold now, for taking a change back. */
  hold(range: GridRange): HeldCells {
    return holdCells(this.tab, clampToGrid(this.tab, range));
  }

  /** Sorts all rows below the frozen ones by a column. Raises no edit event with values, as in Sheets. */
  sortBy(column: number, descending = false): EditFacts {
    const range = { ...WHOLE_TAB, startRow: this.tab.properties.frozenRows };
    return this.change('OTHER', range, () => sortRange(this.tab, range, [{ column, descending }]));
  }

  /** Hides the rows whose cell in this column shows one of the texts; the tab needs a filter over the column. */
  hideByFilter(column: number, texts: readonly string[]): EditFacts {
    const { basicFilter } = this.tab.properties;
    if (!basicFilter) throw new SheetsRefusal('There is no filter on this sheet.');
    const { criteria } = basicFilter.value;
    const next = { ...(criteria as object | undefined), [column]: { hiddenValues: texts } };
    return this.change('OTHER', basicFilter.range, () =>
      this.tab.setProperties({
        basicFilter: { ...basicFilter, value: { ...basicFilter.value, criteria: next } },
      }),
    );
  }

  insert(axis: Axis, at: number, count = 1): EditFacts {
    const range = lines(axis, at, at + count);
    return this.change(axis === 'rows' ? 'INSERT_ROW' : 'INSERT_COLUMN', range, () =>
      this.spreadsheet.insertLines(this.tab, axis, at, count),
    );
  }

  remove(axis: Axis, at: number, count = 1): EditFacts {
    const range = lines(axis, at, at + count);
    return this.change(axis === 'rows' ? 'REMOVE_ROW' : 'REMOVE_COLUMN', range, () =>
      this.spreadsheet.removeLines(this.tab, axis, at, count),
    );
  }

  /** Drags lines in front of line `destination`, counted before the move. */
  move(axis: Axis, start: number, end: number, destination: number): EditFacts {
    const range = lines(axis, Math.min(start, destination), Math.max(end, destination));
    return this.change('OTHER', range, () => moveLines(this.tab, axis, start, end, destination));
  }

  /** Adds a column with a header to the right of the last one with data. */
  addColumn(header: string): EditFacts {
    const column = this.tab.lastColumn();
    if (column >= this.tab.properties.columnCount) this.spreadsheet.appendLines(this.tab, 'columns', 1);
    return this.type(0, column, header);
  }

  renameTab(title: string): EditFacts {
    return this.change('OTHER', WHOLE_TAB, () => {
      const other = this.spreadsheet.tabByTitle(title);
      if (other && other !== this.tab) {
        throw new SheetsRefusal(
          `A sheet with the name "${title}" already exists. Please enter another name.`,
        );
      }
      this.tab.setProperties({ title });
    });
  }

  deleteTab(): EditFacts {
    return this.change('REMOVE_GRID', WHOLE_TAB, () => this.spreadsheet.removeTab(this.tab));
  }

  private edit(range: GridRange, work: () => void): EditFacts {
    const values = (): CellValue[][] =>
      holdCells(this.tab, range).map(line => line.map(({ value }) => value));
    const before = values();
    const facts = this.change('EDIT', range, work);
    return { ...facts, before, after: values() };
  }

  private change(changeType: ChangeType, range: GridRange, work: () => void): EditFacts {
    requireUnprotected(this.spreadsheet, this.tab, range, this.user);
    this.spreadsheet.journal.atomically(work);
    const { id } = this.spreadsheet;
    return {
      changeType,
      spreadsheetId: id,
      sheetId: this.tab.sheetId,
      user: this.user,
      range,
      before: [],
      after: [],
    };
  }
}

const lines = (axis: Axis, start: number, end: number): GridRange =>
  axis === 'rows'
    ? { ...WHOLE_TAB, startRow: start, endRow: end }
    : { ...WHOLE_TAB, startColumn: start, endColumn: end };

/** Puts a new tab behind the others. */
export function addTab(spreadsheet: Spreadsheet, user: string, title?: string): EditFacts {
  if (!['owner', 'editor'].includes(spreadsheet.access(user))) {
    throw new SheetsRefusal('You need permission to edit this spreadsheet.');
  }
  const tab = spreadsheet.addTab(title === undefined ? {} : { title });
  const facts = {
    changeType: 'INSERT_GRID',
    spreadsheetId: spreadsheet.id,
    sheetId: tab.sheetId,
    user,
  } as const;
  return { ...facts, range: WHOLE_TAB, before: [], after: [] };
}

/** Whether the change is of one cell only, for which edit events carry the value. */
export const isSingleCell = ({ range }: EditFacts): boolean =>
  range.endRow === cellRange(range.startRow, range.startColumn).endRow &&
  range.endColumn === cellRange(range.startRow, range.startColumn).endColumn;
