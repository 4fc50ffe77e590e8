/** Rules as people write them: in each language of the book, with all that can be wrong in them. */
import { readExamples, testExamples } from '../../../src/crm/rules/examples';
import { PATTERNS_SIZE, readRule, readRules, RULES } from '../../../src/crm/rules/read-rules';
import { foldedMail, holds } from '../../../src/crm/rules/match';
import type { RuleGround, RuleMail, RuleText } from '../../../src/crm/rules/rule';
import {
  ACTION_WORDS,
  COMPARISON_WORDS,
  FIELD_WORDS,
  NO_WORDS,
  YES_WORDS,
} from '../../../src/crm/rules/words';
import { LOCALES } from '../../../src/locales/book';
import { meaningOf } from '../../../src/locales/book/meanings';
import { ruleFaultText } from '../../../src/locales/book/rule-notes';

const GROUND: RuleGround = {
  routes: [
    { name: 'support', kind: 'support' },
    { name: 'log', kind: 'bcc' },
  ],
  users: [
    { email: 'ana@solarmora.example', name: 'Ana Mora', active: true },
    { email: 'old@solarmora.example', name: 'Old Hand', active: false },
  ],
  templates: [{ name: 'Billing' }],
  priorities: ['low', 'normal', 'high', 'urgent', 'vip'],
};

const rule = (text: Partial<RuleText>): RuleText => ({
  name: 'one',
  condition: 'subject contains a',
  action: 'tag a',
  examples: '',
  active: true,
  stop: false,
  order: null,
  ...text,
});
const read = (text: Partial<RuleText>) => readRule(rule(text), GROUND);
const faultsOf = (text: Partial<RuleText>) =>
  read(text).faults.map(({ cell, kind, line }) => `${cell} ${line} ${kind}`);

const MAIL: RuleMail = {
  from: ['ann@acme.example', 'Ann Lee'],
  to: ['support@solarmora.example', 'bob@globex.example'],
  subject: ['Re: Invoice 12'],
  body: 'Dear all,\nthe total is 5.',
  headers: [
    { name: 'X-Priority', value: '1 (Highest)' },
    { name: 'List-Id', value: '<news.acme.example>' },
  ],
  class: 'normal',
  route: 'support',
};
const fits = (condition: string): boolean => {
  const { rule: found, faults } = read({ condition });
  if (!found) throw new Error(JSON.stringify(faults));
  return holds(found.condition, foldedMail(MAIL));
};

it.each([
  ['from is ann@acme.example', true],
  ['from ends @acme.example', true],
  ['from starts ann', true],
  ['from is "Ann Lee"', true],
  ['from contains globex', false],
  ['to contains globex', true],
  ['to does not contain globex', false],
  ['subject contains INVOICE', true],
  ['subject contains bill | invoice', true],
  ['subject contains "bill | invoice"', false],
  ['subject is not Re: Invoice 12', false],
  ['subject regex invoice\\s+\\d+$', true],
  ['subject regex /bill|invoice/', true],
  ['subject does not match \\d{5}', true],
  ['body starts with dear', true],
  ['body regex ^the total', true],
  ['header X-Priority starts 1', true],
  ['header x-priority: contains highest', true],
  ['header X-Missing contains a', false],
  ['header X-Missing not contains a', true],
  ['class is normal | list', true],
  ['class is not bounce', true],
  ['route is support', true],
  ['subject contains invoice\nfrom contains globex', false],
  ['subject contains invoice\nand to contains globex', true],
  ['from contains globex\nor\nsubject contains invoice', true],
  ['ｓｕｂｊｅｃｔ contains ｉｎｖｏｉｃｅ', true],
])('%s: %s', (condition, expected) => {
  expect(fits(condition)).toBe(expected);
});

it.each([
  ['pt-BR', 'assunto contém invoice', 'atribuir a ana@solarmora.example'],
  ['ja', '件名 含む invoice', '担当者 ana@solarmora.example'],
  ['es', 'asunto contiene invoice', 'asignar a ana@solarmora.example'],
  ['fr', 'objet contient invoice', 'attribuer à ana@solarmora.example'],
  ['de', 'Betreff enthält invoice', 'zuweisen an ana@solarmora.example'],
])('can be written in %s', (_language, condition, action) => {
  expect(fits(condition)).toBe(true);
  expect(read({ condition, action }).rule?.actions).toEqual([
    { kind: 'assign', email: 'ana@solarmora.example' },
  ]);
});

it('no word means two things', () => {
  const all = [
    Object.values(FIELD_WORDS).flat(),
    Object.values(COMPARISON_WORDS).flatMap(({ yes, no }) => [...yes, ...no]),
    Object.values(ACTION_WORDS).flat(),
    [...YES_WORDS, ...NO_WORDS],
  ];
  for (const words of all) expect(words).toEqual([...new Set(words)]);
});

it.each(LOCALES)('the note on the header shows an example that can be read, in %s', locale => {
  const note = meaningOf('Rules', 'condition', locale);
  const example = /[:：]\s*([^:：]+)$/.exec(note)?.[1]?.replace(/。$/, '') ?? '';
  expect(read({ condition: example }).faults).toEqual([]);
});

it.each([
  [{ condition: '' }, 'condition 1 no_condition'],
  [{ condition: 'subject contains a\nor' }, 'condition 1 no_condition'],
  [{ condition: 'subject contains a\nsubjct contains b' }, 'condition 2 no_field'],
  [{ condition: 'subjects contains b' }, 'condition 1 no_field'],
  [{ condition: 'subject has b' }, 'condition 1 no_comparison'],
  [{ condition: 'subject contains' }, 'condition 1 no_value'],
  [{ condition: 'subject contains a |' }, 'condition 1 no_value'],
  [{ condition: 'header contains b' }, 'condition 1 no_header'],
  [{ condition: 'class contains list' }, 'condition 1 only_is'],
  [{ condition: 'class is spam' }, 'condition 1 no_class'],
  [{ condition: 'route is nowhere' }, 'condition 1 no_route'],
  [{ condition: 'body regex (a)\\1' }, 'condition 1 back_reference'],
  [{ condition: 'body regex (?=a)' }, 'condition 1 look_around'],
  [{ condition: 'body regex (a' }, 'condition 1 bad_pattern'],
  [{ condition: `body regex ${'a'.repeat(301)}` }, 'condition 1 pattern_too_long'],
  [{ condition: 'body regex (a{30}){30}' }, 'condition 1 pattern_too_large'],
  [{ condition: `body contains ${'a'.repeat(201)}` }, 'condition 1 too_long'],
  [{ condition: 'a'.repeat(5_001) }, 'condition 1 too_long'],
  [{ action: '' }, 'action 1 no_action'],
  [{ action: 'tag a\nshout' }, 'action 2 no_such_action'],
  [{ action: 'tag' }, 'action 1 no_value'],
  [{ action: 'assign old@solarmora.example' }, 'action 1 no_person'],
  [{ action: 'route nowhere' }, 'action 1 no_route'],
  [{ action: 'route log' }, 'action 1 log_route'],
  [{ action: 'priority soon' }, 'action 1 no_priority'],
  [{ action: 'acknowledge Nothing' }, 'action 1 no_template'],
  [{ examples: 'yes: from: a@b.example\nperhaps: subject: b' }, 'examples 2 no_example'],
  [{ examples: 'yes: colour: blue' }, 'examples 1 no_example'],
  [{ examples: 'yes:' }, 'examples 1 no_example'],
])('%j is pointed at: %s', (text, fault) => {
  expect(faultsOf(text)).toEqual([fault]);
  const [found] = read(text).faults;
  for (const locale of LOCALES)
    expect(found && ruleFaultText(locale, found)).not.toMatch(/[{}]typed|\{choices/);
});

it('a priority that an administrator has added can be given', () => {
  expect(read({ action: 'priority VIP' }).rule?.actions).toEqual([{ kind: 'priority', priority: 'vip' }]);
});

it('an example that cannot be read does not stop the rule', () => {
  expect(read({ examples: 'what?' }).rule).not.toBeNull();
});

it('reads every kind of example, in any language', () => {
  const { examples, faults } = readExamples(
    [
      'yes: from: Ann Lee <ann@acme.example>; to: a@b.example, c@d.example; subject: "a; b"; body: text',
      'no: header X-Priority: 1; class: list; route: support',
      'はい: 差出人: ann@acme.example; 件名: 請求書',
      'no: <abc@mail.example>',
      'nein: M-0123456789ab',
    ].join('\n'),
  );
  expect(faults).toEqual([]);
  expect(examples.map(({ wanted }) => wanted)).toEqual([true, false, true, false, false]);
  expect(examples[0]?.mail).toMatchObject({
    from: ['ann@acme.example', 'Ann Lee'],
    to: ['a@b.example', 'c@d.example'],
    subject: ['a; b'],
    body: 'text',
  });
  expect(examples[1]?.mail).toMatchObject({ headers: [{ name: 'X-Priority', value: '1' }], class: 'list' });
  expect(examples.slice(3).map(({ mail }) => mail)).toEqual([
    { stored: 'abc@mail.example' },
    { stored: 'M-0123456789ab' },
  ]);
});

it('says how each example comes out, and which mail is not in the book', () => {
  const { rule: found, examples } = read({
    condition: 'subject contains invoice',
    examples: 'yes: subject: invoice\nno: subject: invoice\nyes: <there@x.example>\nyes: <gone@x.example>',
  });
  const stored = (id: string): RuleMail | null => (id === 'there@x.example' ? MAIL : null);
  expect(testExamples(found?.condition ?? [], examples, stored).map(each => each.fits)).toEqual([
    true,
    true,
    true,
    null,
  ]);
});

describe('all rules together', () => {
  it('stand in the order of their numbers, then as in the sheet', () => {
    const texts = [
      rule({ name: 'c' }),
      rule({ name: 'b', order: 2 }),
      rule({ name: 'd' }),
      rule({ name: 'a', order: 1 }),
    ];
    expect(readRules(texts, GROUND).rules.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('have names of their own, and are so many as can be looked at', () => {
    const many = Array.from({ length: RULES + 1 }, (_, n) => rule({ name: `r${n}` }));
    expect(readRules([...many.slice(0, 2), rule({ name: 'R1' })], GROUND).faults).toMatchObject([
      { rule: 'R1', fault: { kind: 'same_name' } },
    ]);
    const { rules, faults } = readRules(many, GROUND);
    expect(rules).toHaveLength(RULES);
    expect(faults).toMatchObject([{ rule: `r${RULES}`, fault: { kind: 'too_many_rules' } }]);
  });

  it('may cost so many steps for each character of a mail', () => {
    const costly = Array.from({ length: 10 }, (_, n) =>
      rule({ name: `r${n}`, condition: 'body regex (abcdefghi){40}' }),
    );
    const { rules, faults } = readRules(costly, GROUND);
    expect(rules.length).toBeLessThan(10);
    expect(rules.length * 300).toBeLessThanOrEqual(PATTERNS_SIZE);
    expect(faults[0]?.fault.kind).toBe('patterns_too_large');
  });
});

it('a rule’s name has no spaces around it, a row without condition and action is none, and half a row is a fault', () => {
  expect(read({ name: '  mine ' }).name).toBe('mine');
  expect(readRules([rule({ condition: ' ', action: '\n' })], GROUND)).toEqual({ rules: [], faults: [] });
  expect(readRules([rule({ condition: ' ' })], GROUND).faults).toHaveLength(1);
  expect(readRules([rule({ action: ' ' })], GROUND).faults).toHaveLength(1);
  expect(readRules([rule({ active: false })], GROUND).rules).toEqual([]);
});

it.each(['ann', 'bo lee'])(
  'a person is found by a name with spaces around it in the list of users: %s',
  name => {
    const users = [{ email: 'x@us.example', name: ` ${name} `, active: true }];
    expect(
      readRule(rule({ action: `assign ${name.toUpperCase()}` }), { ...GROUND, users }).rule?.actions,
    ).toEqual([{ kind: 'assign', email: 'x@us.example' }]);
  },
);
