/**
 * How high a row is: neither Google's clipping nor its growing with wrapped texts is kept in an .xlsx, and LibreOffice lets a
 * text run over the rows below unless each row has a height.
 */
import type { Row } from '../services/sheets/row';
import type { Tab } from '../services/sheets/tab';
import type { TabStyles } from './styles';

/** One line of the default font, in points: in a higher row LibreOffice shows the upper edge of a second one. */
const LINE = 12.75;
/** The same in pixels. */
export const ROW_PIXELS = (LINE * 4) / 3;
/** Excel draws no row higher than this. */
const HIGHEST = 409;
/** Width of a usual character of the default font, and of one of Chinese, Japanese or Korean, in pixels; rather too wide. */
const CHARACTER_PIXELS = 6.5;
const WIDE_PIXELS = 14;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/g;

/** Height of a row in points. */
export function rowHeight(tab: Tab, row: Row, at: number, styles: TabStyles): number {
  if (!styles.wraps) return LINE;
  let lines = 1;
  row.values.forEach((value, column) => {
    if (typeof value !== 'string' || !isWrapped(tab, row, at, column)) return;
    const width = tab.columnPixels(column);
    lines = Math.max(lines, linesOf(value, width));
  });
  return Math.min(HIGHEST, LINE * lines);
}

const isWrapped = (tab: Tab, row: Row, at: number, column: number): boolean =>
  (row.extras?.[column]?.style ?? {})['wrapStrategy'] === 'WRAP' ||
  tab.styleBelow(at, column)['wrapStrategy'] === 'WRAP';

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => {
    const wide = line.match(WIDE)?.length ?? 0;
    const pixels = (line.length - wide) * CHARACTER_PIXELS + wide * WIDE_PIXELS;
    return sum + Math.max(1, Math.ceil(pixels / width));
  }, 0);
