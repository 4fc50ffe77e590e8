/**
 * GroupWise puts who and when between marks that look like a quote of three levels, and the original below without any:
 * `>>> Ann Example <ann@x> 3/5/2024 2:22 PM >>>`.
 */
import { nextFilled, type Line } from './lines';

const LINE = /^>>> .{3,200}\d{1,2}:\d{2}.{0,80}(>>>|:)\s*$/;

/** Whether the line opens an original that is not quoted otherwise. */
export const isGroupWise = (lines: readonly Line[], at: number): boolean =>
  LINE.test(lines[at]?.raw.slice(0, 300) ?? '') && (lines[nextFilled(lines, at + 1)]?.depth ?? 1) === 0;
