/** Cuts an address header into entries: quotes, comments, brackets, groups and separators, in one pass. */
import { encodedWordAt } from './words';

/** A run of characters of an entry outside brackets and comments; `joined` when no white space stands before it. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  readonly joined: boolean;
}

/** What stands between two separators. */
export interface Entry {
  readonly words: readonly Word[];
  readonly comments: readonly string[];
  /** What the angle brackets hold; null without brackets. */
  readonly bracket: string | null;
  /** What ended the entry: `,`, `;`, or '' at the end of the header, of a group or where a separator is missing. */
  readonly separator: ',' | ';' | '';
}

/** Separators of East Asian input methods count as their ASCII forms. */
const SEPARATORS: Readonly<Record<string, ',' | ';'>> = { ',': ',', ';': ';', '，': ',', '；': ';' };

/** Characters that end a bare word. */
const SPECIAL = /[\s,;:<>()"，；]/;

/** @param header unfolded */
export function cutAddressList(header: string): Entry[] {
  const entries: Entry[] = [];
  let words: Word[] = [];
  let comments: string[] = [];
  let bracket: string | null = null;
  let inGroup = false;
  /** Once a quote or a comment has no end, no later one of its kind has: no second search. */
  let quotesEnd = true;
  let commentsEnd = true;

  const flush = (separator: Entry['separator']): void => {
    if (words.length > 0 || bracket !== null || comments.length > 0)
      entries.push({ words, comments, bracket, separator });
    words = [];
    comments = [];
    bracket = null;
  };

  /** Words behind brackets begin the next entry, whose separator is missing. */
  const pushWord = (word: Word): void => {
    if (bracket !== null) flush('');
    words.push(word);
  };

  let i = 0;
  while (i < header.length) {
    const character = header.charAt(i);
    const separator = SEPARATORS[character];
    const joined = i > 0 && !/[\s()]/.test(header.charAt(i - 1));
    if (/\s/.test(character) || character === '>' || character === ')') {
      i++;
    } else if (separator) {
      flush(separator === ';' && inGroup ? ',' : separator);
      if (separator === ';') inGroup = false;
      i++;
    } else if (character === '"') {
      const end: number = quotesEnd ? endOfQuote(header, i) : -1;
      quotesEnd = end >= 0;
      if (end >= 0) pushWord({ text: unescape(header.slice(i + 1, end)), quoted: true, joined });
      i = end >= 0 ? end + 1 : i + 1;
    } else if (character === '(') {
      const end: number = commentsEnd ? endOfComment(header, i) : -1;
      commentsEnd = end >= 0;
      if (end >= 0) comments.push(unescape(header.slice(i + 1, end)));
      i = end >= 0 ? end + 1 : i + 1;
    } else if (character === '<') {
      const found = readBracket(header, i);
      if (bracket !== null && !found.content.endsWith(bracket)) flush('');
      bracket = found.content;
      i = found.end;
    } else if (character === ':') {
      const last = words[words.length - 1];
      if (last && /^(mailto|smtp)$/i.test(last.text)) words.pop();
      else if (bracket === null && !words.some(word => word.text.includes('@'))) {
        words = [];
        inGroup = true;
      }
      i++;
    } else if (
      character === '[' &&
      !/@$/.test(header.charAt(i - 1)) &&
      /^\[(mailto:)?[^\s[\]@]{1,64}@[^\s[\]]{1,255}\]/i.test(header.slice(i, i + 340))
    ) {
      const end = header.indexOf(']', i);
      bracket = header.slice(i + 1, end);
      i = end + 1;
    } else {
      const encoded = character === '=' && header.charAt(i + 1) === '?' ? encodedWordAt(header, i) : null;
      const end = encoded ? encoded.end : endOfWord(header, i);
      pushWord({ text: header.slice(i, end), quoted: false, joined });
      i = end;
    }
  }
  flush('');
  return entries;
}

function endOfQuote(header: string, start: number): number {
  for (let i = start + 1; i < header.length; i++) {
    const character = header.charAt(i);
    if (character === '\\') i++;
    else if (character === '"') return i;
  }
  return -1;
}

function endOfComment(header: string, start: number): number {
  let depth = 0;
  for (let i = start; i < header.length; i++) {
    const character = header.charAt(i);
    if (character === '\\') i++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return i;
  }
  return -1;
}

/** Reads `<...>` with its accidents: `<x<mailto:x>>`, `<x, y@z>` without end, a source route. */
function readBracket(header: string, start: number): { content: string; end: number } {
  let from = start + 1;
  let i = from;
  for (; i < header.length; i++) {
    const character = header.charAt(i);
    if (character === '>') break;
    if (character === '<') from = i + 1;
    const content = i - from < 400 ? header.slice(from, i) : '';
    if (SEPARATORS[character] && !content.startsWith('@') && /[^\s@]@[^\s@]+$/.test(content))
      return { content, end: i };
  }
  let end = i;
  while (header.charAt(end) === '>') end++;
  return { content: header.slice(from, i), end };
}

/** A bare word ends at a special character; the `[...]` of a domain literal belongs to it. */
function endOfWord(header: string, start: number): number {
  let i = start;
  while (i < header.length) {
    const character = header.charAt(i);
    if (character === '[' && header.charAt(i - 1) === '@') {
      const close = header.slice(i, i + 60).indexOf(']');
      if (close > 0) {
        i += close + 1;
        continue;
      }
    }
    if (SPECIAL.test(character) && i > start) break;
    i++;
    if (SPECIAL.test(character)) break;
  }
  return i;
}

const unescape = (text: string): string => (text.includes('\\') ? text.replace(/\\(["\\()])/g, '$1') : text);
