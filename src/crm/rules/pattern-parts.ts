/**
 * The parts of a pattern: what a regular expression of a rule says, read from its text. Back references and
 * look-around are refused: what is left can be matched in a time that is linear in the text (match-pattern.ts).
 */
import { fold } from './fold';

/** Says whether a character fits. */
export type CharacterTest = (code: number) => boolean;

export type Assertion = 'line_start' | 'line_end' | 'boundary' | 'no_boundary';

export type Part =
  | { readonly kind: 'character'; readonly fits: CharacterTest }
  | { readonly kind: 'all'; readonly parts: readonly Part[] }
  | { readonly kind: 'any'; readonly parts: readonly Part[] }
  /** `most` null: without end. */
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number | null }
  | { readonly kind: 'assert'; readonly what: Assertion };

/** What is wrong with a pattern, and where (from 0). */
export type PatternFault = 'back_reference' | 'look_around' | 'too_long' | 'too_large' | 'unreadable';

export class BadPattern extends Error {
  override readonly name = 'BadPattern';
  constructor(
    readonly fault: PatternFault,
    readonly at: number,
  ) {
    super(fault);
  }
}

/** Characters of a pattern: nobody writes more by hand. */
export const PATTERN_LENGTH = 300;
/** Brackets in brackets; each is a call in a call. */
const DEPTH = 20;
/** `{1000}`: more copies of a part than any pattern may have. */
const REPEATS = 1_000;

const LETTER_OR_DIGIT = /[\p{L}\p{N}_]/u;
export const isWord: CharacterTest = code => LETTER_OR_DIGIT.test(String.fromCodePoint(code));
const isDigit: CharacterTest = code => code >= 48 && code <= 57;
const isSpace: CharacterTest = code => /\s/.test(String.fromCodePoint(code));
const not =
  (fits: CharacterTest): CharacterTest =>
  code =>
    !fits(code);

const CLASSES: Readonly<Record<string, CharacterTest>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };

const upper = (code: number): number => String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? code;
const lower = (code: number): number => String.fromCodePoint(code).toLowerCase().codePointAt(0) ?? code;
const NEW_LINE = 10;

class Reader {
  private readonly source: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.source = Array.from(text);
  }

  read(): Part {
    const part = this.alternatives(0);
    if (this.at < this.source.length) throw this.bad('unreadable');
    return part;
  }

  private bad(fault: PatternFault): BadPattern {
    return new BadPattern(fault, this.at);
  }

  private get next(): string | undefined {
    return this.source[this.at];
  }

  private take(wanted: string): boolean {
    if (this.next !== wanted) return false;
    this.at++;
    return true;
  }

  private alternatives(depth: number): Part {
    if (depth > DEPTH) throw this.bad('too_large');
    const parts = [this.sequence(depth)];
    while (this.take('|')) parts.push(this.sequence(depth));
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'any', parts };
  }

  private sequence(depth: number): Part {
    const parts: Part[] = [];
    while (this.next !== undefined && this.next !== '|' && this.next !== ')')
      parts.push(this.repeated(this.single(depth)));
    return { kind: 'all', parts };
  }

  private repeated(part: Part): Part {
    let found = part;
    for (let times = this.times(); times !== null; times = this.times()) {
      if (part.kind === 'assert') throw this.bad('unreadable');
      found = { kind: 'repeat', part: found, ...times };
      // Whether as much or as little as possible is taken makes no difference to whether it fits.
      this.take('?');
    }
    return found;
  }

  private times(): { readonly least: number; readonly most: number | null } | null {
    if (this.take('*')) return { least: 0, most: null };
    if (this.take('+')) return { least: 1, most: null };
    if (this.take('?')) return { least: 0, most: 1 };
    const rest = this.source.slice(this.at, this.at + 12).join('');
    const braces = /^\{(\d{1,4})(?:(,)(\d{0,4}))?\}/.exec(rest);
    if (!braces) return null;
    const least = Number(braces[1]);
    const most = braces[2] === undefined ? least : braces[3] === '' ? null : Number(braces[3]);
    if (least > REPEATS || (most !== null && most > REPEATS)) throw this.bad('too_large');
    if (most !== null && most < least) throw this.bad('unreadable');
    this.at += braces[0].length;
    return { least, most };
  }

  private single(depth: number): Part {
    const character = this.next ?? '';
    if (character === '(') return this.group(depth);
    if (character === '[') return this.set();
    if ('*+?'.includes(character)) throw this.bad('unreadable');
    this.at++;
    if (character === '.') return { kind: 'character', fits: code => code !== NEW_LINE };
    if (character === '^') return { kind: 'assert', what: 'line_start' };
    if (character === '$') return { kind: 'assert', what: 'line_end' };
    if (character === '\\') return this.escaped();
    return literal(character);
  }

  private group(depth: number): Part {
    this.at++;
    if (this.take('?')) {
      if (this.next === '=' || this.next === '!' || this.next === '<') throw this.bad('look_around');
      if (!this.take(':')) throw this.bad('unreadable');
    }
    const part = this.alternatives(depth + 1);
    if (!this.take(')')) throw this.bad('unreadable');
    return part;
  }

  private escaped(): Part {
    const character = this.next;
    if (character === undefined) throw this.bad('unreadable');
    if (/[1-9k]/.test(character)) throw this.bad('back_reference');
    this.at++;
    if (character === 'b') return { kind: 'assert', what: 'boundary' };
    if (character === 'B') return { kind: 'assert', what: 'no_boundary' };
    const fits = CLASSES[character];
    if (fits) return { kind: 'character', fits };
    const code = this.code(character);
    return code === null ? literal(character) : { kind: 'character', fits: each => each === code };
  }

  /** The code of `\n`, `\x41`, `\u0041`; null for a character that stands for itself. */
  private code(character: string): number | null {
    const control = CONTROLS[character];
    if (control !== undefined) return control;
    const digits = character === 'x' ? 2 : character === 'u' ? 4 : 0;
    if (digits === 0) {
      if (/[A-Za-z0-9]/.test(character)) throw this.bad('unreadable');
      return null;
    }
    const hex = this.source.slice(this.at, this.at + digits).join('');
    if (hex.length !== digits || !/^[0-9a-f]+$/i.test(hex)) throw this.bad('unreadable');
    this.at += digits;
    return lower(parseInt(hex, 16));
  }

  private set(): Part {
    this.at++;
    const negated = this.take('^');
    const tests: CharacterTest[] = [];
    while (this.next !== ']') {
      const first = this.setMember();
      if (typeof first === 'function') {
        tests.push(first);
        continue;
      }
      const isRange =
        this.next === '-' && this.source[this.at + 1] !== ']' && this.at + 1 < this.source.length;
      if (!isRange) {
        tests.push(code => code === lower(first));
        continue;
      }
      this.at++;
      const last = this.setMember();
      if (typeof last === 'function' || last < first) throw this.bad('unreadable');
      // Texts come in lower case, the range may name capitals.
      tests.push(code => (code >= first && code <= last) || (upper(code) >= first && upper(code) <= last));
    }
    this.at++;
    const fits: CharacterTest = code => tests.some(test => test(code));
    return { kind: 'character', fits: negated ? not(fits) : fits };
  }

  private setMember(): number | CharacterTest {
    const character = this.next;
    if (character === undefined) throw this.bad('unreadable');
    this.at++;
    if (character !== '\\') return character.codePointAt(0) ?? 0;
    const escaped = this.next;
    if (escaped === undefined) throw this.bad('unreadable');
    this.at++;
    if (escaped === 'b') return 8;
    const fits = CLASSES[escaped];
    return fits ?? this.code(escaped) ?? escaped.codePointAt(0) ?? 0;
  }
}

/** A character as texts have it after folding, which may be several. */
function literal(character: string): Part {
  const parts = Array.from(fold(character), (each): Part => {
    const wanted = each.codePointAt(0) ?? 0;
    return { kind: 'character', fits: code => code === wanted };
  });
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'all', parts };
}

/** @throws BadPattern */
export function readPattern(text: string): Part {
  if (text.length > PATTERN_LENGTH) throw new BadPattern('too_long', PATTERN_LENGTH);
  return new Reader(text).read();
}
