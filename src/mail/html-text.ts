/** HTML to the text that a person sees: lines where the browser would break, lists and tables readable, nothing invisible. */
import { walkHtml } from './html-events';

export interface HtmlTextOptions {
  /** Put `> ` before the lines of quotations (`<blockquote type="cite">` and the like). Default false. */
  readonly markQuotes?: boolean;
}

const INVISIBLE = new Set(
  'head style script title template noscript object iframe select textarea svg math audio video datalist'.split(
    ' ',
  ),
);

/** Blocks with an empty line around them. */
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr'.split(' '));

/** Blocks that only begin a line. */
const BLOCKS = new Set(
  'address article aside body caption center dd details div dt fieldset figcaption figure footer form header html legend li main nav section summary tbody tfoot thead tr'.split(
    ' ',
  ),
);

/** Lists nested deeper are indented no further. */
const INDENT_LIMIT = 8;

/** Empty lines kept in a row. */
const BLANK_LIMIT = 2;

/**
 * @param html any HTML, whole or broken
 * @returns plain text with `\n` line ends and no white space at its ends; linear in the length of the input
 */
export function htmlToText(html: string, options: HtmlTextOptions = {}): string {
  const text = convert(html, options, true);
  // Mail whose markup hides everything (an unclosed hidden element) is shown rather than lost.
  return text === '' ? convert(html, options, false) : text;
}

function convert(html: string, options: HtmlTextOptions, hide: boolean): string {
  const page = new Page();
  /** One entry per open element: what to undo at its end. */
  const open: {
    name: string;
    hidden: boolean;
    pre: boolean;
    tight: boolean;
    quote: boolean;
    list: List | null;
  }[] = [];
  const lists: List[] = [];
  let hidden = 0;

  walkHtml(html, {
    open: (name, attributes) => {
      const style = attributes.get('style')?.toLowerCase() ?? '';
      const isHidden = INVISIBLE.has(name) || (hide && style !== '' && isHiddenStyle(style));
      const pre = name === 'pre' || (style !== '' && /white-space\s*:\s*(pre|break-spaces)/.test(style));
      const quote = options.markQuotes === true && name === 'blockquote' && isQuotation(attributes);
      const tight =
        name === 'p' &&
        (/\bmso/i.test(attributes.get('class') ?? '') || /margin(-top|-bottom)?\s*:\s*0/.test(style));
      const list: List | null =
        name === 'ul' || name === 'ol' ? { ordered: name === 'ol', next: startOf(attributes) } : null;
      open.push({ name, hidden: isHidden, pre, tight, quote, list });
      if (isHidden) hidden++;
      if (hidden > 0) return;
      if (name === 'br') page.breakLine();
      else if (PARAGRAPHS.has(name) && !tight && !(list && lists.length > 0)) page.paragraph();
      else if (BLOCKS.has(name) || tight || list) page.block();
      else if (name === 'td' || name === 'th') page.cell();
      if (name === 'hr') page.rule();
      if (quote) page.quotes++;
      if (pre) page.pre++;
      if (list) lists.push(list);
      if (name === 'li') page.bullet(lists);
    },
    close: name => {
      const element = open.pop();
      if (!element) return;
      if (element.hidden) hidden--;
      if (hidden > 0 || element.hidden) return;
      if (element.pre) page.pre--;
      if (element.list) lists.pop();
      if (PARAGRAPHS.has(name) && !element.tight && !(element.list && lists.length > 0)) page.paragraph();
      else if (BLOCKS.has(name) || element.tight || element.list) page.block();
      if (element.quote) page.quotes--;
    },
    text: text => {
      if (hidden === 0) page.write(text);
    },
  });
  return page.text();
}

interface List {
  readonly ordered: boolean;
  next: number;
}

const startOf = (attributes: ReadonlyMap<string, string>): number => {
  const start = parseInt(attributes.get('start') ?? '', 10);
  return Number.isFinite(start) && Math.abs(start) < 1_000_000 ? start : 1;
};

const isHiddenStyle = (style: string): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/.test(style);

/** Mail programs also indent with <blockquote>; those that quote say so. */
const isQuotation = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.get('type')?.toLowerCase() === 'cite' ||
  attributes.has('cite') ||
  /gmail_quote|quote|cite/i.test(attributes.get('class') ?? '') ||
  /border-left\s*:(?!\s*(0|none))/i.test(attributes.get('style') ?? '');

/** The text page under construction. */
class Page {
  quotes = 0;
  pre = 0;
  private readonly lines: string[] = [];
  private pieces: string[] = [];
  /** The line holds something besides collapsible white space (a no-break space counts). */
  private solid = false;
  private endsWithSpace = true;
  private gap = false;

  write(text: string): void {
    if (this.pre > 0) {
      const parts = text.split(/\r\n?|\n/);
      parts.forEach((part, i) => {
        if (i > 0) this.breakLine();
        this.add(part);
      });
      return;
    }
    // U+00A0 is no collapsible space in HTML, and a plain space in text.
    const flowing = text.replace(/[ \t\r\n\f\v]+/g, ' ');
    this.add(this.endsWithSpace && flowing.startsWith(' ') ? flowing.slice(1) : flowing);
  }

  private add(text: string): void {
    if (text === '') return;
    if (/[^ \t\r\n]/.test(text)) {
      this.openGap();
      this.solid = true;
    }
    this.pieces.push(text.replace(/\u00a0/g, ' '));
    this.endsWithSpace = text.endsWith(' ');
  }

  /** <br>: ends the line, empty or not. */
  breakLine(): void {
    this.openGap();
    this.push();
  }

  block(): void {
    if (this.solid) this.push();
    else this.clear();
  }

  paragraph(): void {
    this.block();
    this.gap = this.lines.length > 0;
  }

  rule(): void {
    this.openGap();
    this.pieces.push('----------');
    this.solid = true;
    this.push();
  }

  cell(): void {
    if (this.solid && !this.endsWithSpace) this.add(' ');
  }

  bullet(lists: readonly List[]): void {
    const list = lists[lists.length - 1];
    const indent = '  '.repeat(Math.min(Math.max(lists.length - 1, 0), INDENT_LIMIT));
    this.openGap();
    this.pieces.push(indent + (list?.ordered ? `${list.next++}. ` : '- '));
    this.endsWithSpace = true;
  }

  text(): string {
    this.block();
    return this.lines.join('\n').trim();
  }

  private openGap(): void {
    if (!this.gap) return;
    this.gap = false;
    if (this.lines[this.lines.length - 1]?.replace(/^[> ]+/, '') !== '')
      this.lines.push('> '.repeat(this.quotes).trimEnd());
  }

  private push(): void {
    const line = `${'> '.repeat(this.quotes)}${this.pieces.join('')}`.trimEnd();
    this.clear();
    let blanks = 0;
    while (
      blanks <= BLANK_LIMIT &&
      this.lines.length > blanks &&
      this.lines[this.lines.length - 1 - blanks] === ''
    )
      blanks++;
    if (line !== '' || blanks < BLANK_LIMIT) this.lines.push(line);
  }

  private clear(): void {
    if (this.pieces.length > 0) this.pieces = [];
    this.solid = false;
    this.endsWithSpace = true;
  }
}
