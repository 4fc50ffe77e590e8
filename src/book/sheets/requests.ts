/**
 * The few requests of spreadsheets.batchUpdate that the book makes, as the Sheets API v4 spells them
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request).
 */

export type ExtendedValue =
  | { readonly stringValue: string }
  | { readonly numberValue: number }
  | { readonly boolValue: boolean }
  | { readonly formulaValue: string };

export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export interface CellFormat {
  readonly numberFormat?: {
    readonly type: 'TEXT' | 'NUMBER' | 'DATE' | 'DATE_TIME';
    readonly pattern: string;
  };
  readonly textFormat?: {
    readonly bold?: boolean;
    readonly strikethrough?: boolean;
    readonly fontSize?: number;
    readonly link?: { readonly uri: string };
    readonly foregroundColorStyle?: { readonly rgbColor: Color };
  };
  readonly backgroundColorStyle?: { readonly rgbColor: Color };
  readonly horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly wrapStrategy?: 'CLIP' | 'WRAP' | 'OVERFLOW_CELL';
  readonly verticalAlignment?: 'TOP' | 'MIDDLE';
}

export interface DataValidation {
  readonly condition: {
    readonly type: 'ONE_OF_LIST' | 'ONE_OF_RANGE' | 'BOOLEAN';
    readonly values?: readonly { readonly userEnteredValue: string }[];
  };
  readonly strict: boolean;
  readonly showCustomUi: boolean;
}

export interface CellData {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellFormat;
  readonly dataValidation?: DataValidation;
  readonly note?: string;
}

export interface RowData {
  readonly values: readonly CellData[];
}

/** Half open, from 0; a bound that is left out is the edge of the grid. */
export interface GridRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface SheetProperties {
  readonly sheetId: number;
  readonly title?: string;
  readonly index?: number;
  readonly hidden?: boolean;
  readonly tabColorStyle?: { readonly rgbColor: Color };
  readonly gridProperties?: {
    readonly rowCount?: number;
    readonly columnCount?: number;
    readonly frozenRowCount?: number;
    readonly frozenColumnCount?: number;
    readonly hideGridlines?: boolean;
  };
}

/** When a cell is coloured or a row of a filter view shown. A formula is written for the first row of the range. */
export interface Condition {
  readonly type: 'TEXT_EQ' | 'CUSTOM_FORMULA' | 'BLANK' | 'NOT_BLANK';
  readonly values?: readonly { readonly userEnteredValue: string }[];
}

export interface FilterView {
  readonly title: string;
  readonly range: GridRange;
  readonly filterSpecs: readonly {
    readonly columnIndex: number;
    readonly filterCriteria: { readonly condition: Condition };
  }[];
}

export interface ColourRule {
  readonly ranges: readonly GridRange[];
  readonly booleanRule: { readonly condition: Condition; readonly format: CellFormat };
}

interface ChartData {
  readonly sourceRange: { readonly sources: readonly GridRange[] };
}

export interface ChartSpec {
  readonly title: string;
  readonly basicChart: {
    readonly chartType: 'COLUMN' | 'BAR' | 'LINE';
    readonly legendPosition: 'BOTTOM_LEGEND' | 'NO_LEGEND';
    readonly stackedType?: 'STACKED';
    readonly headerCount: number;
    readonly domains: readonly { readonly domain: ChartData }[];
    readonly series: readonly {
      readonly series: ChartData;
      readonly targetAxis: 'LEFT_AXIS' | 'BOTTOM_AXIS';
      readonly colorStyle: { readonly rgbColor: Color };
    }[];
  };
}

export interface EmbeddedChart {
  readonly chartId: number;
  readonly spec: ChartSpec;
  readonly position: {
    readonly overlayPosition: {
      readonly anchorCell: {
        readonly sheetId: number;
        readonly rowIndex: number;
        readonly columnIndex: number;
      };
      readonly offsetXPixels: number;
      readonly offsetYPixels: number;
      readonly widthPixels: number;
      readonly heightPixels: number;
    };
  };
}

export interface DimensionRange {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly startIndex: number;
  readonly endIndex: number;
}

export type SheetRequest =
  | { readonly addSheet: { readonly properties: SheetProperties } }
  | { readonly deleteSheet: { readonly sheetId: number } }
  | {
      readonly updateSpreadsheetProperties: {
        readonly properties: { readonly locale: string; readonly timeZone: string };
        readonly fields: 'locale,timeZone';
      };
    }
  | { readonly updateSheetProperties: { readonly properties: SheetProperties; readonly fields: string } }
  | {
      readonly updateCells: {
        readonly start?: {
          readonly sheetId: number;
          readonly rowIndex: number;
          readonly columnIndex: number;
        };
        readonly range?: GridRange;
        readonly rows?: readonly RowData[];
        readonly fields: string;
      };
    }
  | {
      readonly appendCells: {
        readonly sheetId: number;
        readonly rows: readonly RowData[];
        readonly fields: string;
      };
    }
  | { readonly repeatCell: { readonly range: GridRange; readonly cell: CellData; readonly fields: string } }
  | {
      readonly copyPaste: {
        readonly source: GridRange;
        readonly destination: GridRange;
        readonly pasteType: 'PASTE_VALUES';
        readonly pasteOrientation: 'NORMAL';
      };
    }
  | {
      readonly appendDimension: {
        readonly sheetId: number;
        readonly dimension: 'ROWS' | 'COLUMNS';
        readonly length: number;
      };
    }
  | { readonly deleteDimension: { readonly range: DimensionRange } }
  | {
      readonly updateDimensionProperties: {
        readonly range: DimensionRange;
        readonly properties: { readonly pixelSize?: number; readonly hiddenByUser?: boolean };
        readonly fields: string;
      };
    }
  | { readonly setDataValidation: { readonly range: GridRange; readonly rule: DataValidation } }
  | { readonly setBasicFilter: { readonly filter: { readonly range: GridRange } } }
  | {
      readonly addBanding: {
        readonly bandedRange: {
          readonly range: GridRange;
          readonly rowProperties: {
            readonly headerColorStyle: { readonly rgbColor: Color };
            readonly firstBandColorStyle: { readonly rgbColor: Color };
            readonly secondBandColorStyle: { readonly rgbColor: Color };
          };
        };
      };
    }
  | { readonly addChart: { readonly chart: EmbeddedChart } }
  | { readonly addFilterView: { readonly filter: FilterView } }
  | { readonly addConditionalFormatRule: { readonly rule: ColourRule; readonly index: number } }
  | {
      readonly addProtectedRange: {
        readonly protectedRange: {
          readonly range: GridRange;
          readonly description: string;
          readonly warningOnly: true;
        };
      };
    };
