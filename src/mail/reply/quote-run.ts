/** A run of quoted lines, with the lines between them that lost their quote mark when a client wrapped them. */
import { depthAt, nextFilled, type Line } from '../quoting/lines';

/** Clients wrap near 76 characters: a shorter quoted line goes on in the next only when it is plainly cut. */
const WRAPPED_LENGTH = 55;

/** A lone bracket or comma between quoted lines is the rest of a wrapped one. */
const MARK_LENGTH = 3;

/** @returns first line behind the run that begins at `start` */
export function endOfQuoteRun(lines: readonly Line[], start: number): number {
  let end = start + 1;
  let at = end;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    if (line.depth > 0) end = ++at;
    else if (line.text === '') {
      const next = nextFilled(lines, at);
      if (depthAt(lines, next) === 0) break;
      at = next;
    } else if (isWrapped(lines, at)) at++;
    else break;
  }
  return end;
}

function isWrapped(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const above = lines[at - 1];
  const below = lines[at + 1];
  if (!line || !above || !below || above.depth === 0 || below.depth === 0) return false;
  if (line.text.length <= MARK_LENGTH && !/[\p{L}\p{N}]/u.test(line.text)) return true;
  const tail = above.text.slice(-WRAPPED_LENGTH * 2);
  if (tail.lastIndexOf('(') > tail.lastIndexOf(')') || tail.lastIndexOf('<') > tail.lastIndexOf('>'))
    return true;
  if (/https?:\/\/\S+$/.test(tail) && !/\s/.test(line.text)) return true;
  return above.text.length >= WRAPPED_LENGTH && !/[.!?:;]$/.test(tail) && /^[\p{Ll}\d(]/u.test(line.text);
}
