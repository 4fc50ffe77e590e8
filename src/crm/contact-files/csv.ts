/** Tables as text (RFC 4180, and what spreadsheets really write): commas, semicolons or tabs, quotes, line breaks in cells. */
import { fault, type FileFault } from './contact';

export interface CsvRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Csv =
  { readonly ok: true; readonly rows: readonly CsvRow[] } | { readonly ok: false; readonly fault: FileFault };

const SEPARATORS = [',', ';', '\t'] as const;

/** What parts the cells of the first line: the sign that stands there most often outside quotes. */
function separatorOf(text: string): string {
  const counts = SEPARATORS.map(() => 0);
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === '\n' || sign === '\r') break;
    const which = (SEPARATORS as readonly string[]).indexOf(sign);
    if (which >= 0) counts[which] = (counts[which] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? ',' : (SEPARATORS[counts.indexOf(most)] ?? ',');
}

/** Lines without anything in them are left out. One pass. */
export function parseCsv(text: string): Csv {
  const source = text.replace(/^\ufeff/, '');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.some(cell => cell !== '')) rows.push({ line: rowLine, cells });
    cells = [];
    rowLine = line;
  };
  while (at < source.length) {
    if (source.charAt(at) === '"') {
      const opened = line;
      let cell = '';
      for (;;) {
        const close = source.indexOf('"', at + 1);
        if (close < 0) return fault(opened, 'open_quote', source.slice(at).split('\n')[0] ?? '');
        const piece = source.slice(at + 1, close);
        cell += piece;
        line += countBreaks(piece);
        at = close + 1;
        if (source.charAt(at) !== '"') break;
        cell += '"';
      }
      cells.push(cell);
      const next = source.charAt(at);
      if (next !== '' && next !== separator && next !== '\n' && next !== '\r')
        return fault(line, 'after_quote', source.slice(at).split('\n')[0] ?? '');
    } else {
      let end = at;
      while (end < source.length && !isEnd(source.charAt(end), separator)) end++;
      cells.push(source.slice(at, end));
      at = end;
    }
    const sign = source.charAt(at);
    if (sign === separator) {
      at++;
      // A separator at the very end opens one more empty cell, which says nothing.
      continue;
    }
    if (sign === '\r' || sign === '\n') {
      at += sign === '\r' && source.charAt(at + 1) === '\n' ? 2 : 1;
      line++;
      endRow();
    }
  }
  endRow();
  return { ok: true, rows };
}

const isEnd = (sign: string, separator: string): boolean =>
  sign === separator || sign === '\n' || sign === '\r';

function countBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
