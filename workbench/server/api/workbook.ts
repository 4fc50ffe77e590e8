/** Of the workbook: sheets, cells as people see them, charts, and what people do to them. */

export interface SheetView {
  readonly id: number;
  readonly title: string;
  /** Rows up to the last one with data, the header among them. */
  readonly filled: number;
  /** Rows that can be shown: the filled ones and some to type into. */
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels. */
  readonly widths: readonly number[];
  readonly charts: readonly ChartView[];
}

/** A chart as it lies over a sheet. */
export interface ChartView {
  readonly id: number;
  readonly title: string;
  readonly type: 'COLUMN' | 'BAR' | 'LINE';
  readonly stacked: boolean;
  /** The row that it hangs on, from 0. */
  readonly row: number;
  /** Pixels from the first column. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** A1 of the cell that it hangs on. */
  readonly anchor: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
  }[];
}

export interface WorkbookView {
  readonly title: string;
  readonly sheets: readonly SheetView[];
}

/** A cell as people see it. Absent fields are the usual: text, nothing to link, no list. */
export interface CellView {
  /** As shown. */
  readonly text: string;
  /** As put into the editor, when it differs from the text. */
  readonly input?: string;
  readonly kind?: 'number' | 'date' | 'flag' | 'error';
  readonly href?: string;
  /** Index into `RowsView.lists`. */
  readonly list?: number;
  readonly note?: string;
  /** CSS colours. */
  readonly ink?: string;
  readonly paper?: string;
  readonly bold?: true;
}

export interface RowsView {
  readonly sheetId: number;
  readonly from: number;
  readonly total: number;
  /** Header row first when `from` is 0. Empty cells are null. */
  readonly rows: readonly (readonly (CellView | null)[])[];
  /** The dropdowns that these rows use. */
  readonly lists: readonly (readonly string[])[];
}

export interface CellEdit {
  readonly account: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetSort {
  readonly account: string;
  readonly column: number;
  readonly ascending: boolean;
}
