/** Gives every line of a body its role: the sender's own words, the quoted rest, or the signature. */
import { fieldText } from '../quoting/header-block';
import { answersForward } from '../quoting/answered-forward';
import { BoundaryFinder, type Boundary } from '../quoting/boundary';
import { readAnyLine } from '../quoting/header-line';
import { readSeparator } from '../quoting/separator';
import { readUnnamedBlock } from '../quoting/unnamed-block';
import { bareSubject } from '../subject';
import { isGroupWise } from '../quoting/groupwise';
import { depthAt, nextFilled, textAt, type Line } from '../quoting/lines';
import { subjectHint, type SubjectHint } from '../quoting/subject-hint';
import { endOfQuoteRun } from './quote-run';
import { isOriginal } from './is-original';
import { markSignature } from './signature';

export type Role = 'own' | 'quote' | 'signature';

export interface Sorted {
  readonly roles: readonly Role[];
  /** Lines as the sender's text shows them, and as they stand in the mail. */
  readonly shown: readonly string[];
  readonly raw: readonly string[];
}

/** A run of quoted lines. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** An attribution says whose words these are; otherwise they may be part of what the sender says. */
  readonly attributed: boolean;
}

export function sortLines(lines: readonly Line[], subject: string): Sorted {
  const sorter = new LineSorter(lines, subject);
  sorter.sort();
  return { roles: sorter.roles, shown: sorter.shown, raw: lines.map(line => line.raw) };
}

class LineSorter {
  readonly roles: Role[];
  readonly shown: string[];
  private readonly finder: BoundaryFinder;
  private readonly hint: SubjectHint;
  private readonly bare: string;
  private readonly runs: Run[] = [];
  private attributed = false;
  /** A line of the sender's own was seen. */
  private hasOwn = false;

  constructor(
    private readonly lines: readonly Line[],
    private readonly subject: string,
  ) {
    this.roles = lines.map(() => 'own');
    this.shown = lines.map(line => line.raw);
    this.finder = new BoundaryFinder(lines, subject);
    this.hint = subjectHint(subject);
    this.bare = bareSubject(subject);
  }

  sort(): void {
    let at: number | null = this.skipPseudoHeaders();
    while (at !== null && at < this.lines.length) at = this.step(at);
    this.showUnattributed();
    markSignature(this.lines, this.roles);
  }

  /** Sorts the line or the lines at the cursor. @returns where to go on; null when all is said */
  private step(at: number): number | null {
    const line = this.lines[at];
    if (!line) return null;
    if (line.depth > 0)
      return this.hasOwn && isGroupWise(this.lines, at) ? this.quoteRest(at) : this.quoteRun(at);
    if (line.text === '') return at + 1;
    if (line.mark === 'signature') {
      this.roles[at] = 'signature';
      return at + 1;
    }
    const entersMark = line.mark !== 'none' && this.lines[at - 1]?.mark !== line.mark;
    const found = line.mark === 'none' || entersMark ? this.finder.at(at) : null;
    if (found) {
      const next = this.boundary(found);
      if (next !== undefined) return next;
    }
    if (line.mark === 'quote') return this.markedQuote(at);
    if (this.hasOwn && this.hint !== 'forward' && this.opensUnnamed(at, line))
      return this.quoteRest(this.aboveRule(at));
    if (line.mark === 'boundary' && entersMark && this.looksLikeBlock(at)) return this.quoteRest(at);
    if (line.mark === 'attribution' && this.isQuoted(nextFilled(this.lines, at + 1))) {
      this.attributed = true;
      return this.setRole(at, at + 1, 'quote');
    }
    this.hasOwn = true;
    return at + 1;
  }

  /** @returns where to go on; null to end; undefined when the boundary means nothing here */
  private boundary(found: Boundary): number | null | undefined {
    if (found.separator === 'above')
      return this.hasOwn ? this.quoteRest(found.start) : this.setRole(found.start, found.end, 'quote');
    if (found.separator === 'forward') return found.block || found.attribution ? null : undefined;
    if (found.block && this.hint === 'forward' && !answersForward(this.subject, found.block)) return null;
    if (!isOriginal(found)) return undefined;
    if (found.offset > 0) {
      this.shown[found.start] = textAt(this.lines, found.start)
        .slice(0, found.offset)
        .replace(/[-\s]+$/, '');
      this.hasOwn = true;
    }
    const below = nextFilled(this.lines, found.end);
    if (this.isQuoted(below)) {
      this.attributed = true;
      return this.setRole(found.start + (found.offset > 0 ? 1 : 0), found.end, 'quote');
    }
    if (this.hasOwn) return this.quoteRest(found.start);
    // Nothing stands above: an unquoted answer below its attribution, or a mail that is all original.
    if (!found.attribution) return null;
    this.setRole(found.start, found.end, 'quote');
    return found.end;
  }

  private quoteRun(start: number): number | null {
    const end = endOfQuoteRun(this.lines, start);
    const inside = this.attributed ? null : this.finder.at(nextFilled(this.lines, start));
    // A forward that is quoted as a whole (Apple Mail) is a forward all the same.
    if (inside?.separator === 'forward' && (inside.block || inside.attribution)) return null;
    this.runs.push({ start, end, attributed: this.attributed || inside !== null });
    return this.setRole(start, end, 'quote');
  }

  /** Lines that the markup says are quoted. With nothing above they are shown in the end, see split.ts. */
  private markedQuote(start: number): number {
    let end = start;
    while (
      end < this.lines.length &&
      (this.lines[end]?.mark === 'quote' || textAt(this.lines, end) === '' || depthAt(this.lines, end) > 0)
    )
      end++;
    this.attributed = true;
    return this.setRole(start, end, 'quote');
  }

  private quoteRest(start: number): number | null {
    if (!this.hasOwn) return null;
    this.setRole(start, this.lines.length, 'quote');
    return null;
  }

  private setRole(start: number, end: number, role: Role): number {
    for (let i = start; i < end; i++) this.roles[i] = role;
    return end;
  }

  private isQuoted(at: number): boolean {
    const line = this.lines[at];
    return line !== undefined && (line.depth > 0 || line.mark === 'quote');
  }

  /** A block in a language that no table knows: that it holds this mail's own subject gives it away. */
  private opensUnnamed(at: number, line: Line): boolean {
    if (this.bare === '' || !line.text.includes('@') || !readAnyLine(line.text)) return false;
    const fields = readUnnamedBlock(this.lines, at, this.bare)?.fields;
    return fields?.has('to') === true && bareSubject(fieldText(fields, 'subject')) === this.bare;
  }

  /** The line drawn above a block belongs to it. */
  private aboveRule(at: number): number {
    let above = at - 1;
    while (above > 0 && textAt(this.lines, above) === '') above--;
    return readSeparator(textAt(this.lines, above)) ? above : at;
  }

  /** A ruled block whose labels no table knows. */
  private looksLikeBlock(start: number): boolean {
    let labels = 0;
    for (let i = start; i < start + 6; i++) if (readAnyLine(textAt(this.lines, i))) labels++;
    return labels >= 3 || this.lines[nextFilled(this.lines, start + 1)]?.mark === 'quote';
  }

  /** A quote that nobody is named for, with the sender's words below it, is part of what the sender says. */
  private showUnattributed(): void {
    let lastOwn = -1;
    this.roles.forEach((role, i) => {
      if (role === 'own' && textAt(this.lines, i) !== '') lastOwn = i;
    });
    for (const run of this.runs)
      if (!run.attributed && run.end <= lastOwn) this.setRole(run.start, run.end, 'own');
  }

  /** MIME headers that a broken client left at the top of the body, and the armour of a signed mail (RFC 4880 section 7). */
  private skipPseudoHeaders(): number {
    let at = nextFilled(this.lines, 0);
    const start = at;
    if (textAt(this.lines, at) === '-----BEGIN PGP SIGNED MESSAGE-----') {
      while (at < this.lines.length && textAt(this.lines, at) !== '') at++;
      return this.setRole(start, at, 'quote');
    }
    while (/^(mime-version|content-[a-z-]{4,30}):/i.test(textAt(this.lines, at))) at++;
    if (at - start >= 2) this.setRole(start, at, 'quote');
    return at - start >= 2 ? at : 0;
  }
}
