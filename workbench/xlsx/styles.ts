/** The distinct looks of all cells, gathered while their rows are written; what they look like is written behind them. */
import type { CellStyle } from 'hucre/xlsx';
import type { CellExtra, Style } from '../services/sheets/cells';
import { LINK, without } from '../services/sheets/cells';
import { linkOf } from '../services/sheets/entry';
import { numberFormatOf } from '../services/sheets/style';
import type { Tab } from '../services/sheets/tab';

/** Number of a look, by which cells name it in the workbook; 0 is no look at all. */
export type Look = number;

/** Google's own. A font without a name is shown in any. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

export class StyleBook {
  private readonly looks: CellStyle[] = [];
  private readonly known = new Map<string, Look>();

  /** All looks so far; the first has number 1. */
  get all(): readonly CellStyle[] {
    return this.looks;
  }

  of(tab: Tab): TabStyles {
    return new TabStyles(tab, style => this.lookOf(style, tab.locale.datePattern));
  }

  private lookOf(style: Style, datePattern: string): Look {
    const look = excelStyle(style, datePattern);
    if (look.font) look.font = { ...DEFAULT_FONT, ...look.font };
    const key = JSON.stringify(look);
    if (key === '{}') return 0;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.looks.push(look);
    this.known.set(key, this.looks.length);
    return this.looks.length;
  }
}

/** The looks of one tab's cells, each worked out once for all cells that are alike. */
export class TabStyles {
  /** By the shared object that says what lies below a cell. */
  private readonly plain = new Map<Style, Look>();
  private readonly links = new Map<Style, Look>();
  private readonly marked = new Map<Style, Map<Style, Look>>();
  private wrapped = false;

  constructor(
    private readonly tab: Tab,
    private readonly lookOf: (style: Style) => Look,
  ) {}

  /** Whether a cell that was looked at shows all its lines. */
  get wraps(): boolean {
    return this.wrapped;
  }

  look(row: number, column: number, extra: CellExtra | undefined): Look {
    const below = this.tab.styleBelow(row, column);
    if (extra === undefined || (extra.style === undefined && extra.formula === undefined)) {
      return this.once(this.plain, below, () => below);
    }
    const linked = linkOf(extra) !== undefined;
    const own = without(extra.style ?? {}, LINK);
    const hasOwn = Object.keys(own).length > 0;
    const whole = (): Style => ({ ...(linked ? LINK_LOOK : {}), ...below, ...own });
    // Addresses differ from cell to cell and do not matter for the look.
    if (!hasOwn) return this.once(linked ? this.links : this.plain, below, whole);
    if (linked) return this.newLook(whole());
    const here = this.marked.get(below) ?? new Map<Style, Look>();
    this.marked.set(below, here);
    return this.once(here, extra.style ?? {}, whole);
  }

  /** What an empty cell far below the data looks like: the column's own look. */
  columnLook(column: number): Look {
    const { rowCount } = this.tab.properties;
    const below = this.tab.styleBelow(Math.max(this.tab.rows.length, rowCount) - 1, column);
    return this.once(this.plain, below, () => below);
  }

  private once(known: Map<Style, Look>, key: Style, style: () => Style): Look {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const look = this.newLook(style());
    known.set(key, look);
    return look;
  }

  private newLook(style: Style): Look {
    if (style['wrapStrategy'] === 'WRAP') this.wrapped = true;
    return this.lookOf(style);
  }
}

/** As Google and Excel show links. */
const LINK_LOOK: Style = {
  'textFormat.underline': true,
  'textFormat.foregroundColor': { red: 0.067, green: 0.333, blue: 0.8 },
};

const BORDER_WIDTHS: Readonly<Record<string, 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed' | 'double'>> =
  {
    SOLID: 'thin',
    SOLID_MEDIUM: 'medium',
    SOLID_THICK: 'thick',
    DOTTED: 'dotted',
    DASHED: 'dashed',
    DOUBLE: 'double',
  };

/** The API's format in Excel's terms; what Excel does not know is left out. */
export function excelStyle(style: Style, datePattern: string): CellStyle {
  const font: NonNullable<CellStyle['font']> = {};
  if (style['textFormat.bold'] === true) font.bold = true;
  if (style['textFormat.italic'] === true) font.italic = true;
  if (style['textFormat.underline'] === true) font.underline = true;
  if (style['textFormat.strikethrough'] === true) font.strikethrough = true;
  if (typeof style['textFormat.fontSize'] === 'number') font.size = style['textFormat.fontSize'];
  const ink = rgb(style['textFormat.foregroundColorStyle']) ?? rgb(style['textFormat.foregroundColor']);
  if (ink) font.color = { rgb: ink };
  const look: CellStyle = {};
  if (Object.keys(font).length > 0) look.font = font;
  const paper = rgb(style['backgroundColorStyle']) ?? rgb(style['backgroundColor']);
  if (paper && paper !== 'FFFFFF') look.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: paper } };
  const pattern = excelPattern(style, datePattern);
  if (pattern !== null) look.numFmt = pattern;
  const alignment: NonNullable<CellStyle['alignment']> = {};
  if (style['wrapStrategy'] === 'WRAP') alignment.wrapText = true;
  const horizontal = String(style['horizontalAlignment'] ?? '').toLowerCase();
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    alignment.horizontal = horizontal;
  const vertical = String(style['verticalAlignment'] ?? '').toLowerCase();
  if (vertical === 'top' || vertical === 'bottom') alignment.vertical = vertical;
  if (vertical === 'middle') alignment.vertical = 'center';
  if (Object.keys(alignment).length > 0) look.alignment = alignment;
  const border: NonNullable<CellStyle['border']> = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const given = style[`borders.${side}`] as { readonly style?: string } | null | undefined;
    const width = BORDER_WIDTHS[given?.style ?? ''];
    if (width) border[side] = { style: width };
  }
  if (Object.keys(border).length > 0) look.border = border;
  return look;
}

function excelPattern(style: Style, datePattern: string): string | null {
  const format = numberFormatOf(style);
  if (!format) return null;
  if (format.pattern !== '') return format.pattern.replace(/am\/pm/gi, 'AM/PM');
  const usual = {
    TEXT: '@',
    DATE: datePattern,
    TIME: 'hh:mm:ss',
    DATE_TIME: `${datePattern} hh:mm:ss`,
    PERCENT: '0.00%',
  };
  return { ...usual, NUMBER: '#,##0.00', CURRENCY: '#,##0.00', SCIENTIFIC: '0.00E+00' }[format.type];
}

/** The API's Color or ColorStyle, 0 to 1 for each part, as RRGGBB. */
export function rgb(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const color = 'rgbColor' in value ? value.rgbColor : value;
  if (typeof color !== 'object' || color === null) return null;
  const { red = 0, green = 0, blue = 0 } = color as { red?: number; green?: number; blue?: number };
  const hex = (part: number): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return (hex(red) + hex(green) + hex(blue)).toUpperCase();
}
