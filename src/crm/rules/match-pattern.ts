/**
 * Patterns that people write into rules, matched against mail that anybody writes. All states that the pattern can be in
 * are followed at once, character by character (Ken Thompson, CACM 11:6, 1968), so that a text of n characters takes at
 * most n times the pattern's size in steps: nothing is ever tried again.
 */
import {
  BadPattern,
  isWord,
  readPattern,
  type Assertion,
  type CharacterTest,
  type Part,
} from './pattern-parts';

type Step =
  | { readonly kind: 'character'; readonly fits: CharacterTest; readonly next: number }
  | { readonly kind: 'assert'; readonly what: Assertion; readonly next: number }
  | { readonly kind: 'both'; readonly next: number; readonly other: number }
  | { readonly kind: 'end' };

export interface Pattern {
  /** Steps that each character may cost. */
  readonly size: number;
  /** @param text folded (fold.ts) */
  readonly fits: (text: string) => boolean;
}

/** Steps of one pattern. */
export const PATTERN_SIZE = 500;

/** Steps that a part takes, counted before they are made. */
function sizeOf(part: Part): number {
  switch (part.kind) {
    case 'character':
    case 'assert':
      return 1;
    case 'all':
      return part.parts.reduce((sum, each) => sum + sizeOf(each), 0);
    case 'any':
      return part.parts.reduce((sum, each) => sum + sizeOf(each) + 1, 0);
    case 'repeat': {
      const size = sizeOf(part.part) + 1;
      return size * (part.most ?? part.least + 1);
    }
  }
}

/** Adds the steps of `part`, from its end to its beginning. @returns the number of the step that it begins with */
function build(part: Part, next: number, steps: Step[]): number {
  const add = (step: Step): number => steps.push(step) - 1;
  switch (part.kind) {
    case 'character':
      return add({ kind: 'character', fits: part.fits, next });
    case 'assert':
      return add({ kind: 'assert', what: part.what, next });
    case 'all':
      return [...part.parts].reverse().reduce((after, each) => build(each, after, steps), next);
    case 'any': {
      const begins = part.parts.map(each => build(each, next, steps));
      return begins.reduceRight((other, begin) => add({ kind: 'both', next: begin, other }));
    }
    case 'repeat': {
      let after = next;
      if (part.most === null) {
        const loop = add({ kind: 'both', next, other: next });
        steps[loop] = { kind: 'both', next: build(part.part, loop, steps), other: next };
        after = loop;
      } else
        for (let times = part.least; times < part.most; times++)
          after = add({ kind: 'both', next: build(part.part, after, steps), other: next });
      for (let times = 0; times < part.least; times++) after = build(part.part, after, steps);
      return after;
    }
  }
}

const NEW_LINE = 10;
/** Stands before the first and behind the last character. */
const NONE = -1;

function holds(what: Assertion, before: number, after: number): boolean {
  switch (what) {
    case 'line_start':
      return before === NONE || before === NEW_LINE;
    case 'line_end':
      return after === NONE || after === NEW_LINE;
    case 'boundary':
    case 'no_boundary': {
      const between = (before !== NONE && isWord(before)) !== (after !== NONE && isWord(after));
      return between === (what === 'boundary');
    }
  }
}

function search(steps: readonly Step[], start: number, text: string): boolean {
  // The place at which a step was last reached, so that none is followed twice from there.
  const reached = new Array<number>(steps.length).fill(-1);
  let current: number[] = [];
  let before = NONE;
  for (let at = 0; at <= text.length;) {
    const code = at < text.length ? (text.codePointAt(at) ?? NONE) : NONE;
    const open = [start, ...current.reverse()];
    const waiting: number[] = [];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (reached[number] === at) continue;
      reached[number] = at;
      const step = steps[number];
      if (step === undefined) continue;
      if (step.kind === 'end') return true;
      if (step.kind === 'character') waiting.push(number);
      else if (step.kind === 'both') open.push(step.other, step.next);
      else if (holds(step.what, before, code)) open.push(step.next);
    }
    if (code === NONE) return false;
    current = [];
    for (const number of waiting) {
      const step = steps[number];
      if (step?.kind === 'character' && step.fits(code)) current.push(step.next);
    }
    before = code;
    at += code > 0xffff ? 2 : 1;
  }
  return false;
}

/** @throws BadPattern for what cannot be read, is not allowed, or is too large */
export function patternOf(source: string): Pattern {
  const part = readPattern(source);
  const size = sizeOf(part);
  if (size > PATTERN_SIZE) throw new BadPattern('too_large', source.length);
  const steps: Step[] = [{ kind: 'end' }];
  const start = build(part, 0, steps);
  return { size: steps.length, fits: text => search(steps, start, text) };
}
