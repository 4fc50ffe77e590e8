/** A line that leads over to a quoted block (`Begin forwarded message:`), in a language that no table knows. */
import { textAt, type Line } from '../quoting/lines';

/** Longer lines are sentences of a letter. */
const LENGTH = 60;

/** How far above the block it may stand. */
const GAP = 3;

/** Whether a short line with a colon stands above, without the time or the address of an attribution. */
export function isLedOver(lines: readonly Line[], at: number): boolean {
  let above = at - 1;
  while (above > 0 && at - above <= GAP && textAt(lines, above) === '') above--;
  const text = textAt(lines, above);
  return text.length > 3 && text.length <= LENGTH && /[:：]$/.test(text) && !/[\d@]/.test(text);
}
