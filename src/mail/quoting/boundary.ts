/**
 * The first place in a body where the mail below begins: a separator, a header block or an attribution. What stands above
 * is what the sender wrote; what the place looks like tells a forward from a reply.
 */
import { readAttribution, type Attribution } from './attribution';
import { isGroupWise } from './groupwise';
import { opensUnnamed } from './guessed-line';
import { readHeaderBlock, type HeaderBlock } from './header-block';
import { readHeaderLine } from './header-line';
import { readBlockWithoutColons } from './colonless-block';
import { nextFilled, textAt, textLine, type Line } from './lines';
import { readSeparator, type Separator } from './separator';

export interface Boundary {
  /** First line of the boundary, separators and blank lines included. */
  readonly start: number;
  /** First line behind it: the original's text. */
  readonly end: number;
  /** `original`: an ambiguous separator or a drawn rule; null: a block or an attribution without one. */
  readonly separator: 'forward' | 'original' | 'rule' | 'above' | null;
  readonly separatorText: string;
  /** What stands behind its words, such as the sender (see Separator). */
  readonly separatorRest: string;
  readonly block: HeaderBlock | null;
  readonly attribution: Attribution | null;
  /** Own words before the boundary on its first line (see Attribution.offset). */
  readonly offset: number;
}

/** Lines between a separator and the header block it opens: blank ones, rules, one line of commentary. */
const GAP_LIMIT = 6;

/** Lines of commentary skipped there (Notes prints the name of the company), and how long they may be. */
const JUNK_LIMIT = 4;
const JUNK_LENGTH = 80;

/** Header blocks tried in one body: a text full of `From:` lines is not read over and over. */
const BLOCK_TRIES = 300;

/** Lines asked for an attribution in one body. */
const ATTRIBUTION_TRIES = 10_000;

/** Lines of a body that are searched; a note of more lines is not written by hand. */
const LINE_LIMIT = 60_000;

/** What was found at each line of a body; undefined where nobody asked. */
interface Answers {
  readonly subject: string;
  readonly separators: (Separator | null | undefined)[];
  readonly blocks: (HeaderBlock | 'no header line' | null | undefined)[];
  readonly attributions: (Attribution | null | undefined)[];
}

/** By the lines of the body: two readers ask about the same ones. */
const answers = new WeakMap<readonly Line[], Answers>();

function answersFor(lines: readonly Line[], subject: string): Answers {
  const known = answers.get(lines);
  if (known?.subject === subject) return known;
  const count = Math.min(lines.length, LINE_LIMIT);
  const made: Answers = {
    subject,
    separators: new Array<undefined>(count),
    blocks: new Array<undefined>(count),
    attributions: new Array<undefined>(count),
  };
  answers.set(lines, made);
  return made;
}

/** Finds boundaries from the top of a body on. */
export class BoundaryFinder {
  private tries = 0;
  private attributionTries = 0;
  private readonly known: Answers;

  /** @param lines never changed afterwards */
  constructor(
    private readonly lines: readonly Line[],
    private readonly subject: string,
  ) {
    this.known = answersFor(lines, subject);
  }

  /** The first boundary at or after a line, or null. */
  next(from: number): Boundary | null {
    const limit = Math.min(this.lines.length, LINE_LIMIT);
    for (let at = from; at < limit; at++) {
      const found = this.at(at);
      if (found) return found;
    }
    return null;
  }

  /** The boundary that begins at a line, or null. */
  at(start: number): Boundary | null {
    const line = this.lines[start];
    if (!line || line.text === '') return null;
    const separator = this.separatorAt(start);
    if (separator && separator.kind !== 'end') {
      const found = this.behindSeparator(start, separator);
      if (found || separator.kind !== 'unknown') return found;
    }
    const block = this.blockAt(start);
    if (block) return boundary(start, block.end, null, null, block, null);
    if (isGroupWise(this.lines, start)) {
      const text = line.text.replace(/[>:\s]+$/, '');
      return boundary(start, start + 1, null, null, null, { start, end: start + 1, text, offset: 0 });
    }
    const attribution = this.readAttributionAt(start);
    return attribution
      ? boundary(start, attribution.end, null, null, null, attribution, attribution.offset)
      : null;
  }

  private behindSeparator(start: number, separator: Separator, isInner = false): Boundary | null {
    if (separator.kind === 'above') return boundary(start, start + 1, 'above', separator, null, null);
    const onLine = this.runOn(start, separator);
    if (onLine) return onLine;
    const kind = strength(separator);
    let at = nextFilled(this.lines, start + 1);
    for (let skipped = 0; skipped < JUNK_LIMIT && at - start <= GAP_LIMIT; skipped++) {
      const block =
        this.blockAt(at) ?? (kind === 'rule' ? null : readBlockWithoutColons(this.lines, at, this.subject));
      if (block) return boundary(start, block.end, kind, separator, block, null);
      const dated = kind === 'forward' ? this.notesSender(start, at, separator) : null;
      if (dated) return dated;
      const attribution = this.attributionAt(at);
      if (attribution) {
        if (kind === 'rule' || attribution.offset > 0) return null;
        return boundary(start, attribution.end, kind, separator, null, attribution);
      }
      const next = this.lines[at];
      const inner = next ? this.separatorAt(at) : null;
      if (inner?.kind === 'end' || (isInner && inner)) break;
      // Two separators in a row (an underline, then the phrase): the one that says more counts.
      if (inner?.kind === 'forward' || inner?.kind === 'original') {
        const below = this.behindSeparator(at, inner, true);
        return below ? { ...below, start } : null;
      }
      if (!inner && (separator.kind !== 'forward' || (next?.text.length ?? 0) > JUNK_LENGTH)) break;
      at = nextFilled(this.lines, at + 1);
    }
    if (separator.kind === 'forward' || separator.kind === 'original') {
      return boundary(start, start + 1, separator.kind, separator, null, null);
    }
    return null;
  }

  /** Lotus Notes prints who and when on a line of its own: `Ann Example <ann@x> on 03/05/2024 02:22 PM`, then To and Subject. */
  private notesSender(start: number, at: number, separator: Separator): Boundary | null {
    const line = this.lines[at];
    const below = nextFilled(this.lines, at + 1);
    if (!line || !/\d/.test(line.text) || line.text.length > JUNK_LENGTH * 2 || below > at + 2) return null;
    const block = this.blockAt(below);
    if (!block || block.fields.has('from')) return null;
    const attribution: Attribution = { start: at, end: at + 1, text: line.text, offset: 0 };
    return boundary(start, block.end, 'forward', separator, block, attribution);
  }

  /** Yahoo's text part has separator and header lines on one line. */
  private runOn(start: number, separator: Separator): Boundary | null {
    const line = this.lines[start];
    if (!line || separator.rest === '' || !readHeaderLine(separator.rest)) return null;
    const block = readHeaderBlock(
      [textLine(separator.rest), ...this.lines.slice(start + 1, start + 40)],
      0,
      this.subject,
    );
    return block ? boundary(start, start + block.end, strength(separator), separator, block, null) : null;
  }

  private attributionAt(start: number): Attribution | null {
    return ++this.attributionTries > ATTRIBUTION_TRIES ? null : this.readAttributionAt(start);
  }

  private readAttributionAt(start: number): Attribution | null {
    let found = this.known.attributions[start];
    if (found === undefined) this.known.attributions[start] = found = readAttribution(this.lines, start);
    return found;
  }

  private separatorAt(start: number): Separator | null {
    let found = this.known.separators[start];
    if (found === undefined) this.known.separators[start] = found = readSeparator(textAt(this.lines, start));
    return found;
  }

  private blockAt(start: number): HeaderBlock | null {
    const line = this.lines[start];
    if (!line || this.tries >= BLOCK_TRIES) return null;
    let found = this.known.blocks[start];
    if (found === undefined)
      this.known.blocks[start] = found =
        readHeaderLine(line.text) || opensUnnamed(this.lines, start)
          ? readHeaderBlock(this.lines, start, this.subject)
          : 'no header line';
    if (found === 'no header line') return null;
    this.tries++;
    return found;
  }
}

/** A line drawn around words and an address names a forwarded mail's sender, in whatever language (mutt, Horde). */
const strength = (separator: Separator): 'forward' | 'original' | 'rule' => {
  if (separator.kind === 'forward' || separator.kind === 'original') return separator.kind;
  return separator.phrase.includes('@') ? 'forward' : 'rule';
};

function boundary(
  start: number,
  end: number,
  separator: Boundary['separator'],
  said: Separator | null,
  block: HeaderBlock | null,
  attribution: Attribution | null,
  offset = 0,
): Boundary {
  return {
    start,
    end,
    separator,
    separatorText: said?.phrase ?? '',
    separatorRest: said?.rest ?? '',
    block,
    attribution,
    offset,
  };
}
