/** Dates as clients print them on the Date line of a block: cleared of what surrounds them, then read by dates.ts. */
import { parseLocalDate } from '../dates';

/** Outlook writes Vietnamese months in words. */
const VIETNAMESE_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/tháng\s+mười\s+hai/i, 12],
  [/tháng\s+mười\s+một/i, 11],
  [/tháng\s+mười/i, 10],
  [/tháng\s+(giêng|một)/i, 1],
  [/tháng\s+hai/i, 2],
  [/tháng\s+ba/i, 3],
  [/tháng\s+(tư|bốn)/i, 4],
  [/tháng\s+năm/i, 5],
  [/tháng\s+sáu/i, 6],
  [/tháng\s+bảy/i, 7],
  [/tháng\s+tám/i, 8],
  [/tháng\s+chín/i, 9],
];

/** Gmail shortens Finnish months with a k (`maalisk.`). */
const FINNISH = /(tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)k\b\.?/i;

/** A printed date is short. */
const DATE_LIMIT = 200;

/**
 * @param value text behind the label
 * @param language of the block, where known
 * @returns as `parseLocalDate`
 */
export function readPrintedDate(value: string, language: string | null): string | null {
  if (!/[\p{Nd}一二三四五六七八九]/u.test(value)) return null;
  let text = value
    .slice(0, DATE_LIMIT)
    .replace(/^on\s/i, '')
    .replace(/[;；]\s*$/, '')
    .replace(/،/g, ',')
    .replace(/([\u0e00-\u0e7f])\.(?=[\u0e00-\u0e7f\s])/g, '$1')
    .replace(FINNISH, '$1');
  if (/tháng/i.test(text)) {
    const month = VIETNAMESE_MONTHS.find(([words]) => words.test(text));
    if (month) text = text.replace(month[0], `tháng ${month[1]}`);
  }
  return parseLocalDate(text, language);
}
