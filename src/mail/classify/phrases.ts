/**
 * Finding phrases of a table in words (see asWords): by plain comparison, so that no text can slow it down. Nearly every
 * phrase of a table is ruled out by one look at an index of the words before it is compared.
 */
import { isAscii } from '../vocabulary/fold';

export interface Phrases {
  readonly locale: string;
  readonly phrases: readonly string[];
}

/**
 * The longest phrase that the words begin with, as a title: what follows it is a colon, a dash, an end or a bracket, so that
 * `out of office: x` counts and `out of office chairs` does not.
 */
export function startsWithPhrase(words: string, tables: readonly Phrases[]): string | null {
  let longest: string | null = null;
  for (const phrase of titlesOf(tables).get(words.slice(0, HEAD)) ?? [])
    if (
      phrase.length > (longest?.length ?? 0) &&
      words.startsWith(phrase) &&
      END_OF_TITLE.test(words.slice(phrase.length, phrase.length + 10))
    )
      longest = phrase;
  return longest;
}

/** Characters by which titles are indexed; no title is shorter. */
const HEAD = 2;

type Titles = ReadonlyMap<string, readonly string[]>;

/** The phrases of each table by how they begin, made when the table is first asked. */
const titles = new Map<readonly Phrases[], Titles>();

function titlesOf(tables: readonly Phrases[]): Titles {
  const known = titles.get(tables);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const phrase of tables.flatMap(table => table.phrases)) {
    const head = phrase.slice(0, HEAD);
    index.set(head, [...(index.get(head) ?? []), phrase]);
  }
  titles.set(tables, index);
  return index;
}

const END_OF_TITLE = /^\s?(:|$|-|\(|\[|re\b|!|\.|\u3002|,|from\b|<)/;

/** The first phrase of the tables that the words contain, or null. */
export function containsPhrase(words: string, tables: readonly Phrases[]): string | null {
  const ascii = isAscii(words);
  const tokens = tokensOf(words);
  const { short, byInner } = entriesOf(tables);
  let first: Entry | null = null;
  const compare = (entry: Entry): void => {
    if (ascii && !entry.plain) return;
    if ((first === null || entry.place < first.place) && words.includes(entry.phrase)) first = entry;
  };
  short.forEach(compare);
  for (const token of tokens) byInner.get(token)?.forEach(compare);
  return (first as Entry | null)?.phrase ?? null;
}

/** A phrase and what must be true of words that contain it. */
interface Entry {
  readonly phrase: string;
  /** In the order of the tables. */
  readonly place: number;
  /** Of ASCII characters, as plain words are. */
  readonly plain: boolean;
}

interface Entries {
  /** Without a word inside. */
  readonly short: readonly Entry[];
  /** By a word with a space on either side, which the words must hold as a whole. */
  readonly byInner: ReadonlyMap<string, readonly Entry[]>;
}

const entries = new Map<readonly Phrases[], Entries>();

/** The entries of each table, made when the table is first asked. */
function entriesOf(tables: readonly Phrases[]): Entries {
  const known = entries.get(tables);
  if (known) return known;
  const short: Entry[] = [];
  const byInner = new Map<string, Entry[]>();
  tables
    .flatMap(table => table.phrases)
    .forEach((phrase, place) => {
      const entry: Entry = { phrase, place, plain: isAscii(phrase) };
      const inner = innerWord(phrase);
      if (inner === null) short.push(entry);
      else byInner.set(inner, [...(byInner.get(inner) ?? []), entry]);
    });
  const made: Entries = { short, byInner };
  entries.set(tables, made);
  return made;
}

/** The longest, because long words are rare. */
const innerWord = (phrase: string): string | null =>
  phrase
    .split(' ')
    .slice(1, -1)
    .sort((a, b) => b.length - a.length)[0] ?? null;

/** The words last cut up: rules ask several tables about the same ones. */
let cut: { readonly words: string; readonly tokens: ReadonlySet<string> } = { words: '', tokens: new Set() };

function tokensOf(words: string): ReadonlySet<string> {
  if (cut.words !== words) cut = { words, tokens: new Set(words.split(' ')) };
  return cut.tokens;
}
