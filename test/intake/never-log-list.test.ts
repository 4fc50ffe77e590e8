/** How patterns stand in the never-log list, in clear or as hashes. */
import { memoryBook } from '../../src/book/memory';
import { hashedPattern, patternHasher, tombstoneOf } from '../../src/crm/hashed-patterns';
import { readSettings } from '../../src/crm/settings';
import { hashPatterns, isListed, listedPattern } from '../../src/intake/never-log-list';
import { KEY, NOW } from './office';

const hash = patternHasher(KEY.secret);
const settings = (word: string) => readSettings({ 'Never-log list as hashes': word }).settings;
const HASHES = { settings: settings('yes'), key: KEY };
const CLEAR = { settings: settings('no'), key: KEY };
const rows = (patterns: readonly string[]) =>
  memoryBook({ NeverLog: patterns.map(pattern => ({ pattern, reason: 'because' })) }).rows('NeverLog');

it('a pattern is written as the setting says', () => {
  expect(listedPattern(CLEAR, 'a@b.example')).toBe('a@b.example');
  expect(listedPattern(HASHES, 'a@b.example')).toBe(hashedPattern('a@b.example', hash));
});

it('a pattern is found in clear and as a hash', () => {
  const listed = (pattern: string) =>
    isListed(
      {
        neverLog: ['A@b.example ', hashedPattern('c.example', hash)].map(each => ({
          pattern: each,
          reason: '',
        })),
        key: KEY,
      },
      pattern,
    );
  expect([' a@B.example', 'C.example', 'd.example', ''].map(listed)).toEqual([true, true, false, false]);
  expect(isListed({ neverLog: [{ pattern: 'x.example', reason: '' }], key: KEY }, 'y.example')).toBe(false);
});

it('patterns in clear become hashes, their reasons go, and the ledger says how many', () => {
  const there = rows([
    'a@b.example',
    hashedPattern('c.example', hash),
    tombstoneOf('d@e.example', hash),
    'f.example',
  ]);
  const changes = hashPatterns(there, HASHES, NOW);
  expect(changes.slice(0, -1)).toEqual(
    ['a@b.example', 'f.example'].map(pattern => ({
      kind: 'update',
      table: 'NeverLog',
      id: pattern,
      values: { pattern: hashedPattern(pattern, hash), reason: null },
      forgets: 'cells',
    })),
  );
  expect(changes.at(-1)).toMatchObject({
    table: 'Events',
    values: {
      at: new Date(NOW).toISOString(),
      actor: 'upkeep',
      action: 'never_log',
      outcome: 'hashed',
      reason: '2 patterns of the never-log list were turned into hashes',
    },
  });
});

it('nothing is turned where the setting says no, where nothing is in clear, and no more than 200 at once', () => {
  expect(hashPatterns(rows(['a@b.example']), CLEAR, NOW)).toEqual([]);
  expect(hashPatterns(rows([hashedPattern('c.example', hash)]), HASHES, NOW)).toEqual([]);
  expect(
    hashPatterns(rows(Array.from({ length: 250 }, (_, n) => `d${n}.example`)), HASHES, NOW),
  ).toHaveLength(201);
});
