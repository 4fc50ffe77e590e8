/** The colours of a cell as Sheets paints it: its own, over those of the bands, under those that follow from its row. */
import type { Calculation } from '../../services/sheets/formula/calculate';
import { contains } from '../../services/sheets/grid';
import { flattenFormat } from '../../services/sheets/style';
import type { Style } from '../../services/sheets/cells';
import type { Tab } from '../../services/sheets/tab';
import type { ConditionalFormat } from '../../services/sheets/tab-properties';
import { conditionHolds, type Condition } from './condition';

const WHITE = 'rgb(255, 255, 255)';

/** White is what the page is without any colour. */
const ground = (color: string | null): string | null => (color === WHITE ? null : color);

export interface CellPaint {
  /** CSS colours. */
  readonly ink?: string;
  readonly paper?: string;
  readonly bold?: true;
  /** The pale grey of every other row and of small heads: the page has its own in light and dark. */
  readonly band?: true;
  /** Only where it is set by hand or by the layout, against what the value's kind would have. */
  readonly align?: 'left' | 'center' | 'right';
}

const ALIGNMENTS: Readonly<Record<string, CellPaint['align']>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};

/** Nearly white and without a hue. */
function isPale(paper: string): boolean {
  const parts = (/\d+, \d+, \d+/.exec(paper)?.[0] ?? '0').split(', ').map(Number);
  return Math.min(...parts) >= 240 && Math.max(...parts) - Math.min(...parts) <= 6;
}

/** The API's Color or ColorStyle as CSS; null for none. */
export function cssColor(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const color = ('rgbColor' in value ? value.rgbColor : value) as Readonly<Record<string, number>> | null;
  if (!color) return null;
  const part = (name: string): number => Math.round((color[name] ?? 0) * 255);
  const parts = [part('red'), part('green'), part('blue')];
  return `rgb(${parts.join(', ')})`;
}

function holds(format: ConditionalFormat, tab: Tab, row: number, column: number, work: Calculation): boolean {
  const range = format.ranges.find(each => contains(each, row, column));
  const { condition } = (format.rule['booleanRule'] ?? {}) as { readonly condition?: Condition };
  return range !== undefined && conditionHolds(condition, { tab, row, column, range }, work);
}

function bandColor(tab: Tab, row: number, column: number): string | null {
  const band = tab.properties.bandings.find(({ range }) => contains(range, row, column));
  if (!band) return null;
  const colors = (band.value.spec['rowProperties'] ?? {}) as Readonly<Record<string, unknown>>;
  const name =
    row === band.range.startRow
      ? 'header'
      : (row - band.range.startRow) % 2 === 1
        ? 'firstBand'
        : 'secondBand';
  return cssColor(colors[`${name}ColorStyle`] ?? colors[`${name}Color`]);
}

const own = (style: Style): { ink: string | null; paper: string | null; bold: boolean } => ({
  ink: cssColor(style['textFormat.foregroundColorStyle']),
  paper: cssColor(style['backgroundColorStyle']),
  bold: style['textFormat.bold'] === true,
});

export function cellPaint(tab: Tab, row: number, column: number, work: Calculation): CellPaint {
  const base = own(tab.style(row, column));
  const rule = tab.properties.conditionalFormats.find(format => holds(format, tab, row, column, work));
  const { format } = (rule?.rule['booleanRule'] ?? {}) as { readonly format?: unknown };
  const over = own(flattenFormat(format));
  const ink = over.ink ?? base.ink;
  const paper = ground(over.paper) ?? ground(base.paper) ?? ground(bandColor(tab, row, column));
  const align = ALIGNMENTS[String(tab.style(row, column)['horizontalAlignment'] ?? '')];
  const pale = paper !== null && isPale(paper);
  return {
    ...(ink ? { ink } : {}),
    ...(pale ? { band: true as const } : paper ? { paper } : {}),
    ...(align ? { align } : {}),
    ...(over.bold || base.bold ? { bold: true as const } : {}),
  };
}
