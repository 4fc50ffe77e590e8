/** The book as people see it and work in it: the first spreadsheet of the workbench's Google. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SheetsRefusal } from '../../services/sheets/limits';
import { PersonAtTab, type EditFacts } from '../../services/sheets/people';
import { RowLinks, type RowLink } from '../../services/sheets/row-links';
import type { Spreadsheet } from '../../services/sheets/spreadsheet';
import { sheetsStore } from '../../services/sheets/store';
import type { Tab } from '../../services/sheets/tab';
import type { ValidationRule } from '../../services/sheets/tab-properties';
import type { Workbench } from '../../workbench';
import { writeXlsx } from '../../xlsx';
import type { CellView, SheetView } from '../api';
import { Refused, type Workbook } from '../office';
import { cellView, offeredBy } from './cell-view';
import { changed, undoable, Undos } from './sheet-change';
import { chartViews } from './chart-view';
import { rowsOfView, viewNames } from './filter-view';
import { formulaResults, type FormulaResults } from './formula-view';

/** Google's default width, pixels. */
const COLUMN_WIDTH = 100;
/** Empty rows below the data, to type into. */
const SPARE_ROWS = 30;
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Charts need columns to lie on. */
const lastOfCharts = (tab: Tab): number =>
  (tab.properties.charts ?? []).length > 0 ? tab.properties.columnCount : 0;

function sheetView(spreadsheet: Spreadsheet, tab: Tab, results: FormulaResults): SheetView {
  const { title, rowCount, columnCount, frozenRows, frozenColumns, columnWidths } = tab.properties;
  const columns = Math.min(columnCount, Math.max(tab.lastColumn() + 1, lastOfCharts(tab)));
  const filled = tab.lastRow();
  return {
    id: tab.sheetId,
    title,
    filled,
    rows: Math.min(rowCount, filled + SPARE_ROWS),
    columns,
    frozenRows,
    frozenColumns,
    widths: Array.from({ length: columns }, (_, column) => columnWidths[column] ?? COLUMN_WIDTH),
    charts: chartViews(spreadsheet, tab, results),
    views: viewNames(tab),
  };
}

const linked = (cell: CellView | null, to: RowLink | null): CellView | null =>
  cell && to ? { ...cell, to: { sheet: to.tab.sheetId, row: to.row } } : cell;

/** The dropdowns of some rows, each once however many cells have it. */
class Lists {
  readonly lists: (readonly string[])[] = [];
  private readonly known = new Map<ValidationRule, number | null>();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  of(rule: ValidationRule | null): number | null {
    if (!rule) return null;
    const known = this.known.get(rule);
    if (known !== undefined) return known;
    const offered = offeredBy(this.spreadsheet, rule);
    const index = offered && this.lists.push(offered) - 1;
    this.known.set(rule, index);
    return index;
  }
}

export function bookOf(workbench: Workbench): Spreadsheet | null {
  return sheetsStore(workbench.cloud).spreadsheets[0] ?? null;
}

export function liveWorkbook(workbench: Workbench): Workbook {
  function place(sheetId: number): { readonly spreadsheet: Spreadsheet; readonly tab: Tab } {
    const spreadsheet = bookOf(workbench);
    const tab = spreadsheet?.tabById(sheetId);
    if (!spreadsheet || !tab) throw new Refused(404, 'There is no such sheet.');
    return { spreadsheet, tab };
  }

  /** What Sheets refuses is told to the person; what it lets pass fires the triggers. */
  function byHand(sheetId: number, user: string, work: (person: PersonAtTab) => EditFacts): void {
    const { spreadsheet, tab } = place(sheetId);
    try {
      const facts = work(new PersonAtTab(spreadsheet, tab, user, workbench.cloud.clock.now()));
      workbench.edited(facts);
    } catch (error) {
      if (error instanceof SheetsRefusal) throw new Refused(409, error.message);
      throw error;
    }
  }

  const undos = new Undos();
  const results = (spreadsheet: Spreadsheet): FormulaResults =>
    formulaResults(spreadsheet, workbench.cloud.clock.now());

  return {
    view() {
      const spreadsheet = bookOf(workbench);
      if (!spreadsheet) return { title: '', sheets: [] };
      return {
        title: spreadsheet.facts.title,
        sheets: spreadsheet.tabs
          .filter(tab => !tab.properties.hidden)
          .map(tab => sheetView(spreadsheet, tab, results(spreadsheet))),
      };
    },

    rows(sheetId, from, count, viewId) {
      const { spreadsheet, tab } = place(sheetId);
      const shown = results(spreadsheet);
      const { rows: all, columns } = sheetView(spreadsheet, tab, shown);
      const inView = viewId === null ? null : rowsOfView(tab, viewId, shown.calculation);
      if (viewId !== null && inView === null) throw new Refused(404, 'There is no such view.');
      const total = inView?.length ?? all;
      const places = Array.from(
        { length: Math.max(0, Math.min(total, from + count) - from) },
        (_, n) => inView?.[from + n] ?? from + n,
      );
      const lists = new Lists(spreadsheet);
      const links = new RowLinks(spreadsheet);
      const rows = places.map((row): readonly (CellView | null)[] =>
        Array.from({ length: columns }, (_, column) =>
          linked(
            cellView(tab, row, column, lists.of(tab.validation(row, column)), shown),
            links.of(tab, column, tab.value(row, column)),
          ),
        ),
      );
      return { sheetId, from, total, places, rows, lists: lists.lists };
    },

    edit: (sheetId, { account, row, column, text }) =>
      byHand(sheetId, account, person =>
        undoable(undos, sheetId, account, person).paste(row, column, [[text]]),
      ),

    sort(sheetId, { account, column, ascending }) {
      byHand(sheetId, account, person => person.sortBy(column, !ascending));
      undos.rowsMoved(sheetId);
    },

    change: (sheetId, account, change) =>
      byHand(sheetId, account, person => changed(undoable(undos, sheetId, account, person), change)),

    undo(account) {
      const last = undos.take(account);
      if (last) byHand(last.sheetId, account, last.work);
      return last !== null;
    },

    async xlsx() {
      const spreadsheet = bookOf(workbench);
      if (!spreadsheet) throw new Refused(404, 'There is no workbook yet.');
      const folder = mkdtempSync(join(tmpdir(), 'casebook-xlsx-'));
      try {
        const file = join(folder, 'book.xlsx');
        await writeXlsx(spreadsheet, file);
        return { name: `${spreadsheet.facts.title}.xlsx`, type: XLSX_TYPE, bytes: readFileSync(file) };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
