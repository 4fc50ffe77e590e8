/**
 * The block of header lines above a quoted or forwarded mail (`From: ... Sent: ... To: ... Subject: ...`), in any known
 * language, with wrapped lines, blank lines between, labels in bold, values on the line below.
 */
import { bareSubject } from '../subject';
import type { HeaderField } from '../vocabulary/header-labels';
import { guessHeaderLine, opensUnnamed } from './guessed-line';
import { cutRunOn, readAnyLine, readHeaderLine, type HeaderLine } from './header-line';
import { nextFilled, textAt, unquote, type Line } from './lines';

export interface HeaderBlock {
  /** Index of its first line, and of the first line behind it. */
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** First value per field, in the order of the block. */
  readonly fields: ReadonlyMap<HeaderField, string>;
  /** Language of most labels; null when they are shared by several. */
  readonly language: string | null;
  /** The block has transport headers (Received, Message-ID ...): someone pasted the source of a mail. */
  readonly isSource: boolean;
}

/** The value of a field; '' where the block does not have it. */
export const fieldText = (fields: HeaderBlock['fields'], field: HeaderField): string =>
  fields.get(field) ?? '';

/** Lines that one block may take, wrapped recipients included. */
const BLOCK_LIMIT = 120;

/** Header lines of one block; clients write at most nine, sources of mails more. */
const FIELD_LIMIT = 30;

/** Lines of one wrapped value. */
const WRAP_LIMIT = 40;

/** Characters kept of one value; a list of recipients may be long. */
const VALUE_LIMIT = 20_000;

/** Clients wrap text near 76 characters: a shorter line was not cut by them. */
const WRAP_COLUMN = 60;

const SOURCE_LABEL =
  /^(received|message-id|return-path|mime-version|x-[a-z-]+|dkim-signature|delivered-to|references|in-reply-to)\s*:/i;

/**
 * Reads the block that begins at a line.
 * @param outerSubject subject of the mail around it, which tells where a wrapped inner subject ends; '' when unknown
 * @returns null when fewer than two header lines stand there
 */
export function readHeaderBlock(
  lines: readonly Line[],
  start: number,
  outerSubject: string,
): HeaderBlock | null {
  const first = lines[start];
  if (!first || !(readHeaderLine(first.text) || opensUnnamed(lines, start))) return null;
  const reader = new BlockReader(lines, start, first.depth, bareSubject(outerSubject));
  return reader.read();
}

class BlockReader {
  private readonly fields = new Map<HeaderField, string>();
  private readonly votes = new Map<string, number>();
  private fromLocales: readonly string[] = [];
  private subjectLocales: readonly string[] = [];
  private at: number;
  private end: number;
  private count = 0;
  private isSource = false;
  /** Blank lines stood between header lines so far: 0, 1 or 2. */
  private spacing = 0;

  constructor(
    private readonly lines: readonly Line[],
    private readonly start: number,
    private readonly depth: number,
    private readonly outerSubject: string,
  ) {
    this.at = start;
    this.end = start;
  }

  read(): HeaderBlock | null {
    while (this.count < FIELD_LIMIT && this.at < this.start + BLOCK_LIMIT) {
      const next = this.nextHeader();
      if (!next) break;
      this.take(next);
    }
    if (this.count < 2) return null;
    return {
      start: this.start,
      end: this.end,
      depth: this.depth,
      fields: this.fields,
      language: this.language(),
      isSource: this.isSource,
    };
  }

  /** The header line at the cursor, or behind one or two blank lines where the block is spaced so. */
  private nextHeader(): HeaderLine[] | null {
    const filled = nextFilled(this.lines, this.at);
    const line = this.lines[filled];
    if (!line || line.depth !== this.depth) return null;
    const blanks = filled - this.at;
    if (blanks > 2 || (blanks > 0 && !this.mayBeSpaced(blanks) && !this.isLateSubject(line.text)))
      return null;
    const texts = cutRunOn(line.text);
    const headers: HeaderLine[] = [];
    for (const text of texts) {
      const header = readHeaderLine(text) ?? (blanks === 0 ? this.guess(text, filled) : null);
      if (!header) return null;
      headers.push(header);
    }
    const head = headers[0];
    if (!head || this.isTaken(head)) return null;
    if (SOURCE_LABEL.test(line.text)) this.isSource = true;
    if (this.count > 0 && blanks > this.spacing && head.field !== 'subject') this.spacing = blanks;
    this.at = filled;
    return headers;
  }

  /** A label that no table knows, in a block whose other labels are known: its value and its neighbours tell. */
  private guess(text: string, at: number): HeaderLine | null {
    const line = this.isComplete() ? null : readAnyLine(text);
    if (!line) return null;
    return guessHeaderLine(line.value, {
      fields: this.fields,
      isFirst: this.count === 0,
      isFollowed: this.labelFollows(at + 1),
      outerSubject: this.outerSubject,
    });
  }

  /** A blank line ends the block, unless blank lines stand between its first lines too. */
  private mayBeSpaced(blanks: number): boolean {
    if (this.isComplete()) return false;
    return this.count < 2 || blanks <= this.spacing;
  }

  /** QQ and Notes put a blank line before the subject. */
  private isLateSubject(text: string): boolean {
    return !this.fields.has('subject') && readHeaderLine(text)?.field === 'subject';
  }

  private isComplete(): boolean {
    return (
      this.fields.has('from') &&
      this.fields.has('subject') &&
      this.fields.has('date') &&
      this.fields.has('to')
    );
  }

  private isTaken(header: HeaderLine): boolean {
    return header.field !== 'other' && this.fields.has(header.field);
  }

  private take(headers: readonly HeaderLine[]): void {
    this.at++;
    headers.forEach((header, i) => {
      const isLast = i === headers.length - 1;
      const value = isLast ? this.withWraps(header) : header.value;
      this.count++;
      if (!this.isTaken(header)) this.fields.set(header.field, value.slice(0, VALUE_LIMIT));
      if (header.field === 'other') return;
      if (header.field === 'from') this.fromLocales = header.locales;
      if (header.field === 'subject') this.subjectLocales = header.locales;
      for (const locale of header.locales) this.votes.set(locale, (this.votes.get(locale) ?? 0) + 1);
    });
    this.end = this.at;
  }

  /** The value with the lines that the client wrapped it to. */
  private withWraps(header: HeaderLine): string {
    let value = header.value;
    let last = value;
    for (let n = 0; n < WRAP_LIMIT; n++) {
      const line = this.lines[this.at];
      const below = value === '' && n === 0 ? this.valueBelow(header.field) : null;
      if (below !== null) {
        value = textAt(this.lines, below);
        last = value;
        this.at = below + 1;
        continue;
      }
      if (
        !line ||
        line.text === '' ||
        line.depth !== this.depth ||
        !this.isWrap(header.field, value, last, line)
      )
        break;
      value = `${value} ${line.text}`;
      last = line.text;
      this.at++;
    }
    return value.trim();
  }

  /** Table cells and narrow clients put the value on the line below its label. */
  private valueBelow(field: HeaderField): number | null {
    const at = nextFilled(this.lines, this.at);
    const line = this.lines[at];
    if (!line || at - this.at > 1 || line.depth !== this.depth || readHeaderLine(line.text)) return null;
    if (field === 'other' || field === 'bcc') return null;
    if (field === 'cc' || field === 'replyTo') return line.text.includes('@') && at === this.at ? at : null;
    if (field === 'subject') return at === this.at && this.labelFollows(at + 1) ? at : null;
    return this.labelFollows(at + 1) || line.text.includes('@') ? at : null;
  }

  private isWrap(field: HeaderField, value: string, last: string, line: Line): boolean {
    if (readHeaderLine(line.text)) return false;
    const guessed = this.guess(line.text, this.at);
    if (guessed && (guessed.field !== 'other' || field === 'date')) return false;
    const content = unquote(line, this.depth);
    const folded =
      /^[ \t]/.test(content) && !/^[ \t]/.test(unquote(this.lines[this.start] ?? line, this.depth));
    if (field === 'subject') return this.isSubjectWrap(value, last, line);
    if (field === 'date')
      return /\d/.test(line.text) && line.text.length < WRAP_COLUMN && this.labelFollows(this.at + 1);
    if (field === 'other') return (folded || /[;,]$/.test(value)) && this.labelFollows(this.at + 1);
    if (
      /[,;<[(]$/.test(value) ||
      /^[<[(]?(mailto:)?[^\s@<>]{1,64}@[^\s@<>]{1,255}[>\])]*[,;]?$/i.test(line.text)
    )
      return true;
    if (openBrackets(value)) return true;
    if (folded && line.text.includes('@')) return true;
    if (/^[<[]/.test(line.text) && line.text.includes('@')) return true;
    return this.labelFollows(this.at + 1) && (line.text.includes('@') || last.length >= WRAP_COLUMN);
  }

  /**
   * A subject goes on when another header line follows directly, or when the outer subject says so. As the last header
   * line it may also simply be long: then the rest stands alone before a blank line.
   */
  private isSubjectWrap(value: string, last: string, line: Line): boolean {
    if (this.labelFollows(this.at + 1) && !/^(hi|hello|dear)\b/i.test(line.text)) return true;
    const joined = bareSubject(`${value} ${line.text}`);
    if (this.outerSubject !== '' && joined.length > 0 && this.outerSubject.startsWith(joined)) return true;
    if (this.outerSubject !== '' && this.outerSubject === bareSubject(value)) return false;
    const after = this.lines[this.at + 1];
    return (
      last.length >= WRAP_COLUMN &&
      line.text.length < WRAP_COLUMN &&
      (!after || after.text === '') &&
      this.count >= 3
    );
  }

  /** Whether a header line that is not taken yet stands at a line or a few wrapped lines below. */
  private labelFollows(from: number): boolean {
    for (let i = from; i < from + 4; i++) {
      const line = this.lines[i];
      if (!line || line.depth !== this.depth || line.text === '') return false;
      const header = readHeaderLine(line.text);
      if (header) return !this.isTaken(header);
    }
    return false;
  }

  /** Gmail translates the From label only, so that its other labels say nothing about the language. */
  private language(): string | null {
    const gmail = this.subjectLocales.includes('en') && !this.fromLocales.includes('en');
    if (gmail && this.fromLocales.length > 0)
      return this.fromLocales.length === 1 ? (this.fromLocales[0] ?? null) : null;
    const ranked = [...this.votes].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    return first && first[1] !== second?.[1] ? first[0] : null;
  }
}

const openBrackets = (value: string): boolean => {
  const tail = value.slice(-200);
  return tail.lastIndexOf('<') > tail.lastIndexOf('>') || tail.lastIndexOf('[') > tail.lastIndexOf(']');
};
