/**
 * Every regular expression of the bundle's own code against strings that are pumped with what it looks for: none may take
 * more than the square of the text's length. (Where a whole mail is read, the tests of src/mail hold it to a linear time.)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';
import { growsFaster, processorMs, SOON_MS } from './growth';

const SRC = join(__dirname, '../src');
/** Characters of one attack: the square of it takes some milliseconds, its cube many seconds. */
const LENGTH = 2_000;
/** For all attacks on one expression, which take some milliseconds: only one that takes for ever is not through by then. */
const PATIENCE_MS = 120_000;
/** Parts of one expression that attacks are made of. */
const PARTS = 14;

interface Found {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

function literalsOf(path: string): readonly Found[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2020, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        where: `${path.slice(SRC.length + 1)}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1).replace('g', ''),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const FOUND = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .flatMap(name => literalsOf(join(SRC, name)));

/** What the expression looks for, letter by letter and word by word, and what most of them repeat. */
function partsOf(source: string): readonly string[] {
  const bare = source
    .replace(/\\u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\[sS]/g, ' ')
    .replace(/\\[dDwWbB]/g, 'a')
    .replace(/\\p\{[^}]*\}/g, 'a')
    .replace(/\\(.)/g, '$1');
  const words = bare.match(/[\p{L}]{2,12}/gu) ?? [];
  const letters = Array.from(bare).filter(letter => !/[()[\]{}?*+|^$]/.test(letter));
  return [...new Set(['a', ' ', '\n', '0', ...words.slice(0, 3), ...letters])].slice(0, PARTS);
}

interface Attack {
  readonly body: string;
  /** What stands around the body: its end is what the expression fails at. */
  whole(body: string): string;
}

function attacksOf(source: string): readonly Attack[] {
  const parts = partsOf(source);
  const bodies = parts.map(part => part.repeat(Math.ceil(LENGTH / part.length)));
  for (const one of parts.slice(0, 8))
    for (const other of parts.slice(0, 8))
      if (one !== other) bodies.push((one + other).repeat(Math.ceil(LENGTH / (one.length + other.length))));
  const begin = parts[4] ?? '';
  return bodies.flatMap(body => [
    { body, whole: text => `${text}\u0001` },
    { body, whole: text => `${begin}${text}!` },
  ]);
}

const bench = createContext({ used: processorMs, soon: SOON_MS });
const TRY = new Script(`
  texts.findIndex(text => {
    const started = used();
    pattern.test(text);
    return used() - started >= soon;
  })`);

/** Whether one of the attacks takes more than the square of its length, or for ever. */
function isSlow({ source, flags }: Found, patience = PATIENCE_MS): boolean {
  const pattern = new RegExp(source, flags);
  const attacks = attacksOf(source);
  const takesLong = ({ body, whole }: Attack): boolean =>
    growsFaster(2, body, text => pattern.test(whole(text)));
  try {
    const texts = attacks.map(({ body, whole }) => whole(body));
    Object.assign(bench, { pattern, texts });
    const first = Number(TRY.runInContext(bench, { timeout: patience }));
    return first >= 0 && attacks.slice(first).some(takesLong);
  } catch {
    return true;
  }
}

it('finds the expressions of the code', () => {
  expect(FOUND.length).toBeGreaterThan(300);
});

it.each(['^(a+)+$', '^a*a*a*$'])('knows that %s takes too long', source => {
  expect(isSlow({ where: '', source, flags: '' }, 4_000)).toBe(true);
});

it('none takes more than the square of the length', () => {
  const slow = FOUND.filter(found => isSlow(found));
  expect(slow.map(({ where, source }) => `${where} ${source.slice(0, 120)}`)).toEqual([]);
});
