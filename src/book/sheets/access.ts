/**
 * What the book needs of a Google spreadsheet: a few calls, each one round trip or a few. src/google/spreadsheet.ts
 * makes them. Rows and columns count from 0, ends are exclusive, tabs are named by their sheet id.
 */
import type { SheetProperties, SheetRequest } from './requests';

export interface CellPosition {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** Whole rows of a tab; without `endRow` all rows from `startRow` on. */
export interface Span {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow?: number;
}

/** An unformatted value: dates are serial numbers, an empty cell is ''. */
export type SheetValue = string | number | boolean;

export type SheetRow = readonly SheetValue[];

export interface SpanValues {
  /** The tab's title now, without quotes. */
  readonly title: string;
  /** From the span's first row on; empty rows at the end and empty cells at a row's end are left out. */
  readonly rows: readonly SheetRow[];
}

/** The notes on the cells too, as the rows stand; '' for none. */
export interface NotedValues extends SpanValues {
  readonly notes: readonly (readonly string[])[];
}

export interface TabFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Titles of the saved views. */
  readonly views: readonly string[];
  /** How many rules colour cells by what they hold. */
  readonly colourRules: number;
  readonly charts: number;
}

export interface SpreadsheetAccess {
  /**
   * Every cell of the whole spreadsheet whose text matches the pattern (RE2) from end to end, letter case ignored.
   * Looks at the state of this moment, also at what this run has just written.
   * @throws AccessError
   */
  search(pattern: string): readonly CellPosition[];

  /**
   * Every cell of these tabs that holds the text somewhere; letter case and accents ignored. One search for each tab.
   * @throws AccessError
   */
  searchTabs(text: string, sheetIds: readonly number[]): readonly CellPosition[];

  /**
   * All spans in one request, answered in their order.
   * @throws AccessError; `out_of_grid` when a span starts below the last row
   */
  read(spans: readonly Span[]): readonly SpanValues[];

  /**
   * As `read`, and what is noted on the cells: a larger answer, in the same one request.
   * @throws AccessError as `read` does
   */
  readNoted(spans: readonly Span[]): readonly NotedValues[];

  /**
   * Writes a text into a cell and reads as `read` does, all in one request; the text may be written twice.
   * @throws AccessError; nothing is written then
   */
  readNoting(cell: CellPosition, text: string, spans: readonly Span[]): readonly SpanValues[];

  /**
   * Applies all requests or none, in their order, in one request.
   * @returns the values of the tab `echo` right after the write, or null when it cannot be told
   * @throws AccessError
   */
  write(requests: readonly SheetRequest[], echo: TabTitle | null): readonly SheetRow[] | null;

  /** Every tab that is there, from left to right. */
  tabs(): readonly TabFacts[];
}

export type TabTitle = string;

export interface NewSpreadsheet {
  readonly title: string;
  /** As Sheets spells it: `en_US`, `pt_BR`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly firstTab: SheetProperties;
}

/** Makes a spreadsheet that has one tab. */
export type CreateSpreadsheet = (spreadsheet: NewSpreadsheet) => {
  readonly id: string;
  readonly url: string;
};

export type AccessProblem =
  /** A tab named in the request is not there. Nothing was written. */
  | 'no_tab'
  /** A row or column named in the request is not there. Nothing was written. */
  | 'out_of_grid'
  /** Google refuses for another reason: no rights, the cell limit of the workbook ... Nothing was written. */
  | 'refused';

/**
 * What is wrong with the request. The message is Google's own. That Google is out of reach (quota, outage, missing
 * permission) is not one of these; such an error comes as it is.
 */
export class AccessError extends Error {
  override readonly name = 'AccessError';
  constructor(
    readonly problem: AccessProblem,
    message: string,
  ) {
    super(message);
  }
}

export const isAccessError = (error: unknown): error is AccessError =>
  error instanceof Error && error.name === 'AccessError';
