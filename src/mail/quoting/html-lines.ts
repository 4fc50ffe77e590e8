/**
 * HTML to lines that keep what the markup says: quote depth, attribution, boundary, signature. The lines read as a person
 * sees them, so that the rules for text hold for HTML too.
 */
import { walkHtml } from '../html-events';
import { isQuote, partOf } from './html-marks';
import { markedLine, textAt, type Line, type Mark } from './lines';

/** Blocks that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Blocks with space around them. */
const SPACED: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr'.split(' '),
);

const HIDDEN: ReadonlySet<string> = new Set(
  'head script style template title noscript object svg'.split(' '),
);

/** One open element: what to undo when it closes. */
interface Open {
  readonly hidden: boolean;
  readonly quote: boolean;
  readonly mark: Mark | null;
  readonly spaced: boolean;
  readonly pre: boolean;
  /** Address of a mailto link, to be written out when its text does not show one. */
  readonly mailto: string | null;
}

/** @returns lines in order; linear in the length of the input */
export function htmlToLines(html: string): Line[] {
  const page = new LinePage();
  const stack: Open[] = [];
  let hidden = 0;
  walkHtml(html, {
    open: (name, attributes) => {
      const style = attributes.get('style')?.toLowerCase() ?? '';
      const isHidden = HIDDEN.has(name) || /display\s*:\s*none|mso-hide\s*:\s*all/.test(style);
      if (isHidden) hidden++;
      const part = hidden > 0 ? null : partOf(name, attributes);
      const quote = hidden === 0 && isQuote(name, attributes);
      const spaced =
        SPACED.has(name) && !(name === 'p' && /\bmso|x_mso/i.test(attributes.get('class') ?? ''));
      const mark = part === 'rest' ? null : part;
      const pre = name === 'pre' || /white-space\s*:\s*pre/.test(style);
      const mailto = name === 'a' ? mailAddress(attributes.get('href') ?? '') : null;
      if (hidden === 0) {
        if (name === 'br') page.breakLine();
        else if (BLOCKS.has(name)) page.block(spaced);
        else if (name === 'td' || name === 'th') page.cell();
        if (name === 'hr') page.rule();
        if (name === 'li') page.write('- ');
        if (part === 'rest') page.startRest();
        if (mark) page.marks.push(mark);
        if (quote) page.depth++;
        if (pre) page.pre++;
        if (mailto !== null) page.startLink();
      }
      stack.push({
        hidden: isHidden,
        quote,
        mark: hidden === 0 ? mark : null,
        spaced,
        pre: pre && hidden === 0,
        mailto,
      });
    },
    close: name => {
      const open = stack.pop();
      if (!open) return;
      if (open.hidden) hidden--;
      if (hidden > 0 || open.hidden) return;
      if (open.mailto !== null) page.endLink(open.mailto);
      if (BLOCKS.has(name) && name !== 'hr') page.block(open.spaced);
      if (open.pre) page.pre--;
      if (open.mark) page.marks.pop();
      if (open.quote) page.depth--;
    },
    text: text => {
      if (hidden === 0) page.write(text);
    },
  });
  return page.finish();
}

/** Strongest first: what a line inside several marked elements is. */
const STRENGTH: readonly Mark[] = ['attribution', 'signature', 'boundary', 'quote'];

class LinePage {
  depth = 0;
  pre = 0;
  readonly marks: Mark[] = [];
  private readonly lines: Line[] = [];
  private pieces: string[] = [];
  /** Where the pieces of an open mailto link begin. */
  private linkStart = 0;
  private solid = false;
  private spaceEnds = true;
  private gap = false;
  private rest = false;
  private restOpens = false;

  write(text: string): void {
    if (this.pre > 0 && /[\n\r]/.test(text)) {
      text.split(/\r\n?|\n/).forEach((part, i) => {
        if (i > 0) this.breakLine();
        this.add(part);
      });
      return;
    }
    if (this.pre > 0) return this.add(text);
    const flowing = text.replace(/[ \t\r\n\f\v]+/g, ' ');
    this.add(this.spaceEnds && flowing.startsWith(' ') ? flowing.slice(1) : flowing);
  }

  private add(text: string): void {
    if (text === '') return;
    if (/[^ \t]/.test(text)) {
      if (this.gap) this.push();
      this.gap = false;
      this.solid = true;
    }
    this.pieces.push(text);
    this.spaceEnds = text.endsWith(' ');
  }

  startLink(): void {
    this.linkStart = this.pieces.length;
  }

  /** `Ann` linked to her address reads `Ann <ann@x>`; a link whose text shows the address is left as it is. */
  endLink(address: string): void {
    const shown = this.pieces.slice(this.linkStart).join('');
    if (/\S/.test(shown) && !shown.includes('@')) this.add(` <${address}>`);
  }

  breakLine(): void {
    if (this.gap) this.push();
    this.gap = false;
    this.flush();
  }

  block(spaced: boolean): void {
    if (this.solid) this.flush();
    else this.reset();
    if (spaced && this.lines.length > 0) this.gap = textAt(this.lines, this.lines.length - 1) !== '';
  }

  cell(): void {
    if (this.solid && !this.spaceEnds) this.add(' ');
  }

  rule(): void {
    this.gap = false;
    this.add('--------------------');
    this.flush();
  }

  startRest(): void {
    this.block(false);
    if (!this.rest) this.restOpens = true;
    this.rest = true;
  }

  finish(): Line[] {
    this.block(false);
    return this.lines;
  }

  /** Writes an empty line for the gap between two paragraphs, without touching the line that is being written. */
  private push(): void {
    this.lines.push(markedLine('', this.depth, 'none'));
  }

  private flush(): void {
    const content = this.pieces.join('').replace(/\s+$/, '');
    this.lines.push(markedLine(content, this.depth, content.trim() === '' ? 'none' : this.mark()));
    this.reset();
  }

  private mark(): Mark {
    if (this.rest) {
      const mark: Mark = this.restOpens ? 'boundary' : 'quote';
      this.restOpens = false;
      return mark;
    }
    return STRENGTH.find(mark => this.marks.includes(mark)) ?? 'none';
  }

  private reset(): void {
    this.pieces = [];
    this.linkStart = 0;
    this.solid = false;
    this.spaceEnds = true;
  }
}

function mailAddress(href: string): string | null {
  const found = /^\s*mailto:([^\s?<>"]{3,320})/i.exec(href.slice(0, 400));
  const address = (found?.[1] ?? '').replace(/%40/g, '@');
  return address.includes('@') ? address : null;
}
