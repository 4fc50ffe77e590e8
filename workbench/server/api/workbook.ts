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
  readonly views: readonly FilterViewName[];
}

/** A saved view: a filter that its reader opens without changing what others see. */
export interface FilterViewName {
  readonly id: number;
  readonly title: string;
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
  /** The row of another sheet that the cell names by its id. */
  readonly to?: { readonly sheet: number; readonly row: number };
  /** Index into `RowsView.lists`. */
  readonly list?: number;
  readonly note?: string;
  /** CSS colours. */
  readonly ink?: string;
  readonly paper?: string;
  readonly bold?: true;
  /** On the pale ground of every other row. */
  readonly band?: true;
  readonly align?: 'left' | 'center' | 'right';
}

export interface RowsView {
  readonly sheetId: number;
  /** The first of these among all rows that are shown. */
  readonly from: number;
  /** Rows that are shown: all, or those of a view. */
  readonly total: number;
  /** Where each row stands in the sheet, from 0. */
  readonly places: readonly number[];
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

/** A change of more than one cell. Rows and columns from 0, ends exclusive. */
export type SheetChange =
  | {
      readonly kind: 'paste';
      readonly row: number;
      readonly column: number;
      readonly block: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'fill' | 'clear';
      readonly row: number;
      readonly endRow: number;
      readonly column: number;
      readonly endColumn: number;
    }
  | { readonly kind: 'delete'; readonly row: number; readonly endRow: number };
