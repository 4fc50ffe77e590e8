/** The Dashboard tab as requests: its cells, how they look, and a chart beside each block. */
import type { Locale } from '../../../locales/book';
import { DASHBOARD_WORDS } from '../../../locales/book/dashboard';
import { dayPattern } from '../../../locales/book/patterns';
import { schemaOf } from '../../schema';
import { HEADER_COLOR, HEADER_TEXT_COLOR, SECOND_BAND_COLOR, SERIES_COLORS } from '../appearance';
import type { CellData, CellFormat, ChartSpec, GridRange, RowData, SheetRequest } from '../requests';
import { blocks, figures, type Block, type BlockCell, type ColumnRange, type Shown } from './blocks';

const { sheetId } = schemaOf('Dashboard');

/** First row of the key figures, below the header. */
const FIRST_ROW = 1;
/** Empty rows between blocks. */
const GAP = 1;
/** A block's title and heads. */
const BLOCK_HEAD = 2;

/** Pixels. */
const LABEL_WIDTH = 290;
const VALUE_WIDTH = 96;
const VALUE_COLUMNS = 4;
/** An empty column parts the figures from the charts. */
const GUTTER_WIDTH = 24;
/** Rows are 21 and columns 100 pixels high and wide: a chart takes 13 and 5 of them, and a little space. */
const CHART = {
  width: 480,
  height: 266,
  perRow: 2,
  rows: 13,
  columns: 5,
  column: 2 + VALUE_COLUMNS,
} as const;
/** Columns under the charts, of Sheets' usual width. */
const CHART_COLUMNS = CHART.perRow * CHART.columns;
/** Ids of the charts, from here on: known, so that nothing is added twice. */
const FIRST_CHART = 9_001;

const formats = (locale: Locale): Readonly<Record<Shown, CellFormat>> => ({
  text: { horizontalAlignment: 'LEFT' },
  whole: { numberFormat: { type: 'NUMBER', pattern: '#,##0' }, horizontalAlignment: 'RIGHT' },
  tenths: { numberFormat: { type: 'NUMBER', pattern: '#,##0.0' }, horizontalAlignment: 'RIGHT' },
  day: { numberFormat: { type: 'DATE', pattern: dayPattern(locale) }, horizontalAlignment: 'LEFT' },
});

const HEAD: CellFormat = {
  textFormat: { bold: true, foregroundColorStyle: { rgbColor: HEADER_TEXT_COLOR } },
  backgroundColorStyle: { rgbColor: HEADER_COLOR },
};
const TITLE: CellFormat = { textFormat: { bold: true, fontSize: 12 } };
const HEADS: CellFormat = {
  textFormat: { bold: true },
  backgroundColorStyle: { rgbColor: SECOND_BAND_COLOR },
};

const textCell = (text: string, format?: CellFormat): CellData => ({
  userEnteredValue: { stringValue: text },
  ...(format === undefined ? {} : { userEnteredFormat: format }),
});

const cellData = (cell: BlockCell, looks: Readonly<Record<Shown, CellFormat>>): CellData =>
  'text' in cell
    ? textCell(cell.text, looks.text)
    : { userEnteredValue: { formulaValue: cell.formula }, userEnteredFormat: looks[cell.shown] };

/** Row index of each block's title, one below the other. */
const starts = (count: number, sizes: readonly number[]): readonly number[] => {
  const found: number[] = [];
  let row = FIRST_ROW + count + GAP;
  for (const size of sizes) {
    found.push(row);
    row += BLOCK_HEAD + size + GAP;
  }
  return found;
};

const blockRows = (block: Block, looks: Readonly<Record<Shown, CellFormat>>): readonly RowData[] => [
  { values: [textCell(block.title, TITLE)] },
  {
    values: block.heads.map((head, n) =>
      textCell(head, { ...HEADS, horizontalAlignment: n === 0 ? 'LEFT' : 'RIGHT' }),
    ),
  },
  ...block.rows.map(row => ({ values: row.map(cell => cellData(cell, looks)) })),
];

const chartSpec = ({ title, rows, chart }: Block, start: number): ChartSpec => {
  const heads = start + 1;
  const column = (index: number): { readonly sourceRange: { readonly sources: readonly GridRange[] } } => ({
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: heads,
          endRowIndex: heads + 1 + rows.length,
          startColumnIndex: index,
          endColumnIndex: index + 1,
        },
      ],
    },
  });
  const isBar = chart.type === 'BAR';
  return {
    title,
    basicChart: {
      chartType: chart.type,
      legendPosition: chart.series > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
      headerCount: 1,
      ...(chart.stacked ? { stackedType: 'STACKED' } : {}),
      domains: [{ domain: column(0) }],
      series: Array.from({ length: chart.series }, (_, n) => ({
        series: column(n + 1),
        targetAxis: isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
        colorStyle: { rgbColor: SERIES_COLORS[n % SERIES_COLORS.length] ?? HEADER_COLOR },
      })),
    },
  };
};

const width = (start: number, end: number, pixelSize: number): SheetRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: end },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

/** Size of the tab's grid: all blocks, and room for the charts. */
export const DASHBOARD_GRID = { rowCount: 160, columnCount: CHART.column + CHART_COLUMNS } as const;

/** Everything on an empty Dashboard tab, the header row among it. @param at where the columns of the other tabs stand */
export const dashboardRequests = (
  locale: Locale,
  at: ColumnRange,
  header: readonly string[],
): readonly SheetRequest[] => {
  const said = DASHBOARD_WORDS[locale];
  const looks = formats(locale);
  const counted = figures(at, said);
  const sizes = blocks(at, said, () => 0).map(({ rows }) => rows.length);
  const places = starts(counted.length, sizes);
  const made = blocks(at, said, (block, row) => (places[block] ?? 0) + BLOCK_HEAD + row + 1);
  const cells = (row: number, rows: readonly RowData[]): SheetRequest => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: 0 },
      rows,
      fields: 'userEnteredValue,userEnteredFormat',
    },
  });
  return [
    cells(0, [{ values: header.map(text => textCell(text, HEAD)) }]),
    cells(
      FIRST_ROW,
      counted.map(([label, cell]) => ({ values: [textCell(label), cellData(cell, looks)] })),
    ),
    ...made.map((block, n) => cells(places[n] ?? 0, blockRows(block, looks))),
    width(0, 1, LABEL_WIDTH),
    width(1, 1 + VALUE_COLUMNS, VALUE_WIDTH),
    width(CHART.column - 1, CHART.column, GUTTER_WIDTH),
    ...made.map((block, n): SheetRequest => ({
      addChart: {
        chart: {
          chartId: FIRST_CHART + n,
          spec: chartSpec(block, places[n] ?? 0),
          position: {
            overlayPosition: {
              anchorCell: {
                sheetId,
                rowIndex: 1 + Math.floor(n / CHART.perRow) * CHART.rows,
                columnIndex: CHART.column + (n % CHART.perRow) * CHART.columns,
              },
              offsetXPixels: 0,
              offsetYPixels: 0,
              widthPixels: CHART.width,
              heightPixels: CHART.height,
            },
          },
        },
      },
    })),
  ];
};
