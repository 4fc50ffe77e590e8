/** Everything about a tab that is not a cell. The object is replaced as a whole, so that taking a change back is easy. */
import type { Axis, GridRange, OnRange, StyleLayer } from './grid';
import { afterDelete, afterInsert } from './grid';

/** Parts of the API that the store keeps as they came. */
export type Json = Readonly<Record<string, unknown>>;

/** The API's DataValidationRule. */
export interface ValidationRule {
  readonly condition: {
    readonly type: string;
    readonly values: readonly { readonly userEnteredValue: string }[];
  };
  readonly inputMessage?: string;
  readonly strict: boolean;
  readonly showCustomUi: boolean;
}

export interface Protection {
  readonly id: number;
  readonly description: string;
  readonly warningOnly: boolean;
  /** E-mail addresses that may still edit, besides the spreadsheet's owner. */
  readonly editors: readonly string[];
}

/** A thing with a number of its own that lies on a range: filter view, banding. */
export interface Numbered {
  readonly id: number;
  readonly spec: Json;
}

export interface ConditionalFormat {
  readonly ranges: readonly GridRange[];
  readonly rule: Json;
}

/** A chart over a tab. It stays over its cell while lines move, and its sources move with their cells. */
export interface Chart {
  readonly id: number;
  /** The API's ChartSpec. */
  readonly spec: Json;
  /** Upper left corner and size; `range` is the anchor's one cell. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

export interface TabProperties {
  readonly title: string;
  readonly hidden: boolean;
  /** Size of the grid. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Fields of SheetProperties that only matter to the eye (tabColorStyle, rightToLeft ...). */
  readonly look: Json;
  /** Pixels; undefined is the default width of 100. */
  readonly columnWidths: readonly (number | undefined)[];
  readonly hiddenColumns: readonly boolean[];
  readonly styles: readonly StyleLayer[];
  /** A null rule takes back what lies below. */
  readonly validations: readonly OnRange<ValidationRule | null>[];
  readonly protections: readonly OnRange<Protection>[];
  readonly basicFilter: OnRange<Json> | null;
  readonly filterViews: readonly OnRange<Numbered>[];
  readonly bandings: readonly OnRange<Numbered>[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** The range is the cell that each hangs on. Absent in states kept before there were charts. */
  readonly charts?: readonly OnRange<Chart>[];
}

export const newTabProperties = (title: string, rowCount: number, columnCount: number): TabProperties => ({
  title,
  hidden: false,
  rowCount,
  columnCount,
  frozenRows: 0,
  frozenColumns: 0,
  look: {},
  columnWidths: [],
  hiddenColumns: [],
  styles: [],
  validations: [],
  protections: [],
  basicFilter: null,
  filterViews: [],
  bandings: [],
  conditionalFormats: [],
  charts: [],
});

/** Moves every rectangle on the tab; `move` answers null for what is gone. */
function moveRanges(tab: TabProperties, move: (range: GridRange) => GridRange | null): TabProperties {
  const each = <T extends OnRange<unknown>>(items: readonly T[]): T[] =>
    items.flatMap(item => {
      const range = move(item.range);
      return range ? [{ ...item, range }] : [];
    });
  return {
    ...tab,
    styles: each(tab.styles),
    validations: each(tab.validations),
    protections: each(tab.protections),
    basicFilter: tab.basicFilter ? (each([tab.basicFilter])[0] ?? null) : null,
    filterViews: each(tab.filterViews),
    bandings: each(tab.bandings),
    charts: each(tab.charts ?? []),
    conditionalFormats: tab.conditionalFormats.flatMap(({ ranges, rule }) => {
      const left = ranges.map(move).filter(range => range !== null);
      return left.length > 0 ? [{ ranges: left, rule }] : [];
    }),
  };
}

/** The tab after `count` lines were put in before line `at`. */
export function withInserted(tab: TabProperties, axis: Axis, at: number, count: number): TabProperties {
  const moved = moveRanges(tab, range => afterInsert(range, axis, at, count));
  if (axis === 'rows') {
    return {
      ...moved,
      rowCount: tab.rowCount + count,
      frozenRows: tab.frozenRows + (at < tab.frozenRows ? count : 0),
    };
  }
  const blank = <T>(list: readonly T[], fill: T): T[] =>
    at < list.length ? [...list.slice(0, at), ...Array<T>(count).fill(fill), ...list.slice(at)] : [...list];
  return {
    ...moved,
    columnCount: tab.columnCount + count,
    frozenColumns: tab.frozenColumns + (at < tab.frozenColumns ? count : 0),
    columnWidths: blank(tab.columnWidths, undefined),
    hiddenColumns: blank(tab.hiddenColumns, false),
  };
}

/** The tab after lines `at` to `at + count` were taken out. */
export function withDeleted(tab: TabProperties, axis: Axis, at: number, count: number): TabProperties {
  const moved = moveRanges(tab, range => afterDelete(range, axis, at, count));
  const frozenLeft = (frozen: number): number =>
    frozen - Math.max(0, Math.min(frozen, at + count) - Math.min(frozen, at));
  if (axis === 'rows')
    return { ...moved, rowCount: tab.rowCount - count, frozenRows: frozenLeft(tab.frozenRows) };
  const cut = <T>(list: readonly T[]): T[] => list.filter((_, index) => index < at || index >= at + count);
  return {
    ...moved,
    columnCount: tab.columnCount - count,
    frozenColumns: frozenLeft(tab.frozenColumns),
    columnWidths: cut(tab.columnWidths),
    hiddenColumns: cut(tab.hiddenColumns),
  };
}
