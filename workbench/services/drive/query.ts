/**
 * Drive's search language, as far as files made by the script need it.
 * Source: developers.google.com/workspace/drive/api/guides/ref-search-terms.
 */
import type { FileProperty } from './file-table';
import type { DriveFile } from './store';

type FileTest = (file: DriveFile) => boolean;

export interface FileQuery {
  readonly test: FileTest;
  /** A file that meets the test has one of these properties; null: it need have none. */
  readonly anyOf: readonly FileProperty[] | null;
}

export const EVERY_FILE: FileQuery = { test: () => true, anyOf: null };

const testing = (test: FileTest): FileQuery => ({ test, anyOf: null });

/** A string in quotes, a word, or a sign. */
const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z]+)|(<=|>=|!=|[=<>(){}]))/y;

interface Token {
  readonly kind: 'text' | 'word' | 'sign' | 'end';
  readonly value: string;
}

/** What the query asks for, or null when it cannot be read. `rootId` is what the alias 'root' stands for. */
export function parseQuery(query: string, rootId: string): FileQuery | null {
  const tokens = tokenize(query);
  if (tokens === null) return null;
  try {
    return new QueryReader(tokens, rootId).read();
  } catch (thrown) {
    if (thrown instanceof UnreadableQuery) return null;
    throw thrown;
  }
}

class UnreadableQuery extends Error {}

function tokenize(query: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const text = query.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, quoted, word, sign] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replace(/\\(.)/g, '$1') });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'sign', value: sign ?? '' });
  }
  return tokens;
}

const END: Token = { kind: 'end', value: '' };

class QueryReader {
  private readonly tokens: readonly Token[];
  private readonly rootId: string;
  private position = 0;

  constructor(tokens: readonly Token[], rootId: string) {
    this.tokens = tokens;
    this.rootId = rootId;
  }

  read(): FileQuery {
    const query = this.expression();
    if (this.peek().kind !== 'end') throw new UnreadableQuery();
    return query;
  }

  /** `and` and `or` bind alike and are taken from left to right; only parentheses group. */
  private expression(): FileQuery {
    let query = this.term();
    for (;;) {
      const left = query;
      if (this.accept('word', 'and')) {
        const right = this.term();
        query = {
          test: file => left.test(file) && right.test(file),
          anyOf: left.anyOf ?? right.anyOf,
        };
      } else if (this.accept('word', 'or')) {
        const right = this.term();
        query = {
          test: file => left.test(file) || right.test(file),
          anyOf: left.anyOf && right.anyOf && [...left.anyOf, ...right.anyOf],
        };
      } else {
        return query;
      }
    }
  }

  private term(): FileQuery {
    if (this.accept('word', 'not')) {
      const { test } = this.term();
      return testing(file => !test(file));
    }
    if (this.accept('sign', '(')) {
      const inner = this.expression();
      this.expect('sign', ')');
      return inner;
    }
    const first = this.next();
    if (first.kind === 'text') return testing(this.membership(first.value));
    if (first.kind !== 'word') throw new UnreadableQuery();
    if (first.value === 'appProperties') return this.appProperty();
    return testing(comparison(first.value, this.next().value, this.next()));
  }

  private membership(value: string): FileTest {
    this.expect('word', 'in');
    const field = this.next().value;
    if (field === 'owners') return file => value === file.owner;
    if (field !== 'parents') throw new UnreadableQuery();
    const parent = value === 'root' ? this.rootId : value;
    return file => file.parents.includes(parent);
  }

  private appProperty(): FileQuery {
    this.expect('word', 'has');
    this.expect('sign', '{');
    this.expect('word', 'key');
    this.expect('sign', '=');
    const key = this.text();
    this.expect('word', 'and');
    this.expect('word', 'value');
    this.expect('sign', '=');
    const value = this.text();
    this.expect('sign', '}');
    return { test: file => file.appProperties[key] === value, anyOf: [{ key, value }] };
  }

  private text(): string {
    const token = this.next();
    if (token.kind !== 'text') throw new UnreadableQuery();
    return token.value;
  }

  private peek(): Token {
    return this.tokens[this.position] ?? END;
  }

  private next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  private accept(kind: Token['kind'], value: string): boolean {
    const token = this.peek();
    if (token.kind !== kind || token.value !== value) return false;
    this.position += 1;
    return true;
  }

  private expect(kind: Token['kind'], value: string): void {
    if (!this.accept(kind, value)) throw new UnreadableQuery();
  }
}

const TIMES: Readonly<Record<string, (file: DriveFile) => number>> = {
  createdTime: file => file.createdAt,
  modifiedTime: file => file.modifiedAt,
};

function comparison(field: string, operator: string, operand: Token): FileTest {
  if (field === 'trashed' && operand.kind === 'word') {
    const wanted = operand.value === 'true';
    return equality(operator, file => file.trashed === wanted);
  }
  if (operand.kind !== 'text') throw new UnreadableQuery();
  if (field === 'mimeType') {
    if (operator === 'contains') return file => file.mimeType.startsWith(operand.value);
    return equality(operator, file => file.mimeType === operand.value);
  }
  if (field === 'name') {
    if (operator === 'contains') return file => hasWordStart(file.name, operand.value);
    return equality(operator, file => file.name === operand.value);
  }
  const time = TIMES[field];
  const moment = Date.parse(operand.value);
  if (time === undefined || Number.isNaN(moment)) throw new UnreadableQuery();
  return order(operator, file => time(file) - moment);
}

function equality(operator: string, equal: FileTest): FileTest {
  if (operator === '=') return equal;
  if (operator === '!=') return file => !equal(file);
  throw new UnreadableQuery();
}

function order(operator: string, difference: (file: DriveFile) => number): FileTest {
  if (operator === '<') return file => difference(file) < 0;
  if (operator === '<=') return file => difference(file) <= 0;
  if (operator === '>') return file => difference(file) > 0;
  if (operator === '>=') return file => difference(file) >= 0;
  return equality(operator, file => difference(file) === 0);
}

/** For names, `contains` finds beginnings of words only. */
function hasWordStart(name: string, part: string): boolean {
  const lower = name.toLowerCase();
  const wanted = part.toLowerCase();
  return lower.startsWith(wanted) || lower.includes(` ${wanted}`);
}
