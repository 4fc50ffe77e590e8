/**
 * Every regular expression of the bundle's own code against strings that are pumped with what it looks for: none may take
 * more than the square of the text's length. (Where a whole mail is read, the tests of src/mail hold it to a linear time.)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';

const SRC = join(__dirname, '../src');
/** Characters of one attack: the square of it takes some milliseconds, its cube many seconds. */
const LENGTH = 2_000;
const TOO_LONG_MS = 1_500;
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

function attacksOf(source: string): readonly string[] {
  const parts = partsOf(source);
  const attacks = parts.map(part => part.repeat(Math.ceil(LENGTH / part.length)));
  for (const one of parts.slice(0, 8))
    for (const other of parts.slice(0, 8))
      if (one !== other) attacks.push((one + other).repeat(Math.ceil(LENGTH / (one.length + other.length))));
  return attacks.flatMap(attack => [`${attack}\u0001`, `${parts[4] ?? ''}${attack}!`]);
}

/** Of the processor, so that a busy machine makes nothing slow. */
const usedMs = (): number => process.cpuUsage().user / 1_000;

/** The attack's number when it takes too long, else -1. */
const slowAttack = ({ source, flags }: Found, patience = 20_000): number =>
  Number(
    runInNewContext(
      `(() => {
         const pattern = new RegExp(source, flags);
         for (let n = 0; n < attacks.length; n++) {
           const started = used();
           pattern.test(attacks[n]);
           if (used() - started > most) return n;
         }
         return -1;
       })()`,
      { source, flags, attacks: attacksOf(source), most: TOO_LONG_MS, used: usedMs },
      { timeout: patience },
    ),
  );

it('finds the expressions of the code', () => {
  expect(FOUND.length).toBeGreaterThan(300);
});

it('knows an expression that takes for ever', () => {
  const bad = { where: '', source: '^(a+)+$', flags: '' };
  expect(() => {
    if (slowAttack(bad, 2_000) >= 0) throw new Error('slow');
  }).toThrow();
});

it('none takes more than the square of the length', () => {
  const slow = FOUND.filter(found => {
    try {
      return slowAttack(found) >= 0;
    } catch {
      return true;
    }
  });
  expect(slow.map(({ where, source }) => `${where} ${source.slice(0, 120)}`)).toEqual([]);
}, 300_000);
