/**
 * A body as lines with their quote depth: what both the reader of forwards and the splitter of replies work on, whether
 * the body came as text or as HTML.
 */
import { withoutInvisible } from '../vocabulary/fold';

/**
 * What the HTML around a line says about it: an attribution line, a quoted original, the first line of one (a ruled or
 * named block), or the sender's signature. Lines of plain text carry `none`.
 */
export type Mark = 'none' | 'attribution' | 'quote' | 'boundary' | 'signature';

export interface Line {
  /** As it stands in the mail, with its quote marks. */
  readonly raw: string;
  /** Without quote marks, with its indentation. */
  readonly content: string;
  /** For reading: no quote marks, no invisible characters, no-break spaces plain, trimmed. */
  readonly text: string;
  /** Levels of quotation. */
  readonly depth: number;
  readonly mark: Mark;
}

/** Quote marks beyond this are text; nobody answers a hundred times. */
const DEPTH_LIMIT = 100;

/** Spaces that may stand before the first quote mark; Gnus indents by four. */
const QUOTE_INDENT = 4;

/** Lines in a row that begin with a bar before it is read as a quote mark. */
const BAR_LINES = 2;

/** Splits a text body; linear in its length. */
export function textToLines(text: string): Line[] {
  const raws = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029]/);
  return raws.map((raw, i) => (isBarred(raws, i) ? barredLine(raw) : textLine(raw)));
}

/** VM and others quote with `| `. A table has bars too, and more than one per line. */
const isBarred = (raws: readonly string[], i: number): boolean =>
  isBar(raws[i]) && (isBar(raws[i - 1]) || isBar(raws[i + BAR_LINES - 1]));

const isBar = (raw: string | undefined): boolean =>
  raw !== undefined &&
  raw.startsWith('|') &&
  /^\|( |$|>)/.test(raw) &&
  !/\|\s*$/.test(raw.slice(1).slice(-20));

function barredLine(raw: string): Line {
  const inner = textLine(raw.replace(/^\| ?/, ''));
  return { ...inner, raw, depth: inner.depth + 1 };
}

/** One line of plain text. */
export function textLine(raw: string): Line {
  const quote = measureQuote(raw);
  const content = raw.slice(quote.length);
  return { raw, content, text: readable(content), depth: quote.depth, mark: 'none' };
}

/** A line from HTML, whose depth the markup tells. */
export function markedLine(content: string, depth: number, mark: Mark): Line {
  const raw = `${'> '.repeat(depth)}${content}`.replace(/ +$/, '');
  return { raw, content, text: readable(content), depth, mark };
}

/** What a line says; '' above and below the body. */
export const textAt = (lines: readonly Line[], at: number): string => lines[at]?.text ?? '';

/** Levels of quotation of a line; 0 above and below the body. */
export const depthAt = (lines: readonly Line[], at: number): number => lines[at]?.depth ?? 0;

/** The raw line with at most `levels` quote marks taken off. */
export function unquote(line: Line, levels: number): string {
  if (line.depth <= levels) return line.content;
  return `${'> '.repeat(line.depth - levels)}${line.content}`;
}

/** Blank lines that are skipped at one place; clients leave three or four, and a body of blank lines is not read over and over. */
const BLANK_LIMIT = 60;

/** First line at or after `from` that holds text; `lines.length` when there is none. Skips at most BLANK_LIMIT lines. */
export function nextFilled(lines: readonly Line[], from: number): number {
  let i = from;
  while (i < lines.length && i < from + BLANK_LIMIT && textAt(lines, i) === '') i++;
  return i;
}

/** Lines as text: blank lines at both ends gone, no more than two in a row. */
export function joinLines(lines: readonly string[]): string {
  const kept: string[] = [];
  let blanks = 0;
  for (const line of lines) {
    blanks = isBlank(line) ? blanks + 1 : 0;
    if (blanks === 0) kept.push(/[ \t\u00a0]$/.test(line) ? line.replace(/[ \t\u00a0]+$/, '') : line);
    else if (kept.length > 0 && blanks <= 2) kept.push('');
  }
  while (kept.length > 0 && kept[kept.length - 1] === '') kept.pop();
  return kept.join('\n');
}

function readable(content: string): string {
  const spaced = /[\u00a0\u2007\u202f\u3000\t]/.test(content)
    ? content.replace(/[\u00a0\u2007\u202f\u3000\t]/g, ' ')
    : content;
  return withoutInvisible(spaced).trim();
}

/** A letter or a sign at the head says no at once. */
function isBlank(line: string): boolean {
  const first = line.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && readable(line) === '';
}

/** `>`, `> >`, `>>`, with one optional space after each mark. */
function measureQuote(raw: string): { depth: number; length: number } {
  let i = 0;
  while (i < QUOTE_INDENT && raw.charAt(i) === ' ') i++;
  let depth = 0;
  while (depth < DEPTH_LIMIT && (raw.charAt(i) === '>' || raw.charAt(i) === '\uff1e')) {
    depth++;
    i++;
    if (raw.charAt(i) === ' ' || raw.charAt(i) === '\u00a0') i++;
  }
  return depth === 0 ? { depth: 0, length: 0 } : { depth, length: i };
}
