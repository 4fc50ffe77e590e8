/** The examples of docs/rules.md are rules that can be read, and their example mails come out as they say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRIORITIES } from '../src/crm/own-lists';
import { MAIL_CLASSES } from '../src/crm/rules/condition';
import { testExamples } from '../src/crm/rules/examples';
import { PATTERN_SIZE } from '../src/crm/rules/match-pattern';
import { PATTERN_LENGTH } from '../src/crm/rules/pattern-parts';
import { PATTERNS_SIZE, readRule } from '../src/crm/rules/read-rules';
import { BODY_READ } from '../src/crm/rules/match';
import { ACTION_WORDS, COMPARISON_WORDS, FIELD_WORDS } from '../src/crm/rules/words';

const GUIDE = readFileSync(join(__dirname, '../docs/rules.md'), 'utf8');
const blocks = [...GUIDE.matchAll(/```rule\n([\s\S]*?)```/g)].map(match => (match[1] ?? '').split('---\n'));

const GROUND = {
  routes: [
    { name: 'support', kind: 'support' },
    { name: 'billing', kind: 'support' },
  ],
  users: [{ email: 'ana@solarmora.example', name: 'Ana', active: true }],
  priorities: PRIORITIES,
  templates: [{ name: 'Urgent' }],
};

it('shows five of them', () => {
  expect(blocks).toHaveLength(5);
});

it.each(blocks.map(([condition = '', action = '', examples = '']) => [condition, action, examples] as const))(
  'the rule on %j works',
  (condition, action, examples) => {
    const read = readRule(
      { name: 'one', condition, action, examples, active: true, stop: false, order: null },
      GROUND,
    );
    expect(read.faults).toEqual([]);
    const tried = testExamples(read.rule?.condition ?? [], read.examples, () => null);
    expect(tried.length).toBeGreaterThanOrEqual(2);
    expect(new Set(tried.map(({ wanted }) => wanted))).toEqual(new Set([true, false]));
    for (const { line, wanted, fits } of tried) expect([line, fits]).toEqual([line, wanted]);
  },
);

it('names every part of a mail, comparison, action, class and limit', () => {
  const first = (words: readonly string[]): string => words[0] ?? '';
  const words = [
    ...Object.values(FIELD_WORDS).map(first),
    ...Object.values(COMPARISON_WORDS).map(({ yes }) => first(yes)),
    ...Object.values(ACTION_WORDS).map(first),
    ...MAIL_CLASSES,
  ];
  for (const word of words) expect(GUIDE).toMatch(new RegExp(`\`${word}\\b`));
  for (const limit of [PATTERN_LENGTH, PATTERN_SIZE, PATTERNS_SIZE, BODY_READ])
    expect(GUIDE).toContain(limit.toLocaleString('en'));
});
