/** A rule that somebody writes in the sheet: read and tried on the spot, with notes and colours on what is wrong. */
import type { Cell } from '../../src/book/book';
import { Sheet, type Cells, type Tables } from './sheet';

const MAIL = {
  id: 'M-0123456789ab',
  messageId: 'one@x.example',
  from: 'Ann Lee <ann@acme.example>',
  to: 'support@solarmora.example, bob@globex.example',
  cc: '<cy@acme.example>',
  subject: 'Invoice 12',
  text: 'The total is 5.',
  outcome: 'bounce',
  route: 'support',
};
const RULE = { id: 'Mine', condition: 'subject contains invoice', action: 'tag bills', active: true };

const edit = (
  cells: Readonly<Record<string, string | boolean>>,
  { rule = RULE as Cells, others = [] as readonly Cells[], before = 'old' as string | null } = {},
) => {
  const tables: Tables = { Rules: [rule, ...others], Messages: [MAIL] };
  const sheet = new Sheet(tables);
  return { sheet, ...sheet.edit({ table: 'Rules', row: 0, typed: [cells], before }) };
};

it('a rule that can be read is said to be right', () => {
  const { values, notes, marks } = edit({ condition: 'subject contains bill' });
  expect([values, notes, marks]).toEqual([{ result: '0/0' }, {}, { result: 'good' }]);
});

it('a rule whose tick box is empty is switched on', () => {
  expect(edit({ condition: 'subject contains a', active: '' }, { before: null }).values).toMatchObject({
    active: true,
  });
});

it.each<[Readonly<Record<string, string>>, Cells]>([
  [{ condition: 'subjct contains a' }, { condition: 'no_field 1' }],
  [{ action: 'shout' }, { action: 'no_such_action 1' }],
  [{ examples: 'perhaps: from: a@b.example' }, { examples: 'no_example 1' }],
  [{ condition: '' }, { condition: 'no_condition 1' }],
])('what is wrong stays, is coloured and has a note: %j', (cells, wanted) => {
  const { values, notes, marks, entries } = edit(cells);
  const [cell = ''] = Object.keys(cells);
  expect(notes).toEqual(wanted);
  expect(marks).toEqual({ [cell]: 'bad', result: 'bad' });
  expect(values).toEqual({ result: `${cell} 0/0` });
  expect(entries[0]).toMatchObject({ outcome: 'edited' });
});

it('a note and colour of an earlier look go when the cell is right again', () => {
  const { notes, marks, values } = edit(
    { condition: 'subject contains a' },
    { rule: { ...RULE, result: 'condition 0/0' } },
  );
  expect([notes, marks, values]).toEqual([
    { condition: '' },
    { condition: null, result: 'good' },
    { result: '0/0' },
  ]);
});

it('a row that says neither when nor what is no rule, and loses what was said of it', () => {
  const { notes, marks, values } = edit(
    { condition: '' },
    { rule: { ...RULE, action: ' ', result: 'condition action 0/0' } },
  );
  expect([notes, marks, values]).toEqual([
    { condition: '', action: '' },
    { condition: null, action: null, result: null },
    { result: null },
  ]);
});

it.each<[string, string]>([
  ['yes: <one@x.example>', '1/1'],
  ['no: <one@x.example>', '0/1'],
  ['yes: M-0123456789ab', '1/1'],
  ['yes: <two@x.example>', '0/1'],
  ['yes: subject: Invoice 3\nno: subject: Hello\nyes: subject: Hello', '2/3'],
])('is tried with its examples, also with mail of the book: %j', (examples, result) => {
  expect(edit({ examples }).values).toEqual({ result });
});

it.each<[string, string]>([
  ['no: <one@x.example>', 'shouldNot 1'],
  ['yes: <two@x.example>', 'notStored 1'],
  ['yes: subject: Hello', 'shouldFit 1'],
])('says on the examples what came out otherwise: %j', (examples, note) => {
  const { notes, marks } = edit({ examples });
  expect([notes, marks]).toEqual([{ examples: note }, { examples: 'bad', result: 'bad' }]);
});

it.each([
  ['from is ann@acme.example', '1/1'],
  ['from contains Ann Lee', '1/1'],
  ['to is bob@globex.example', '1/1'],
  ['to is cy@acme.example', '1/1'],
  ['to is eve@globex.example', '0/1'],
  ['body contains total', '1/1'],
  ['class is bounce', '1/1'],
  ['route is support', '1/1'],
  ['header X-Any contains a', '0/1'],
])('a mail of the book is held against "%s": %s', (condition, result) => {
  expect(edit({ condition }, { rule: { ...RULE, examples: 'yes: <one@x.example>' } }).values).toEqual({
    result,
  });
});

it('a mail of the book whose outcome is no class is an ordinary one', () => {
  const sheet = new Sheet({
    Rules: [{ ...RULE, examples: 'yes: <one@x.example>' }],
    Messages: [{ ...MAIL, outcome: 'case_new' }],
  });
  const { values } = sheet.edit({
    table: 'Rules',
    row: 0,
    typed: [{ condition: 'class is normal' }],
    before: 'x',
  });
  expect(values).toEqual({ result: '1/1' });
});

it('the name of another rule is taken, for the one below', () => {
  const other = { id: 'mine', condition: 'subject contains b', action: 'tag b', active: true };
  const sheet = new Sheet({ Rules: [other, RULE] });
  const { notes, values } = sheet.edit({ table: 'Rules', row: 1, typed: [{ id: 'MINE' }], before: 'Mine' });
  expect(notes).toEqual({ id: 'same_name 1' });
  expect(values).toMatchObject({ result: 'id 0/0' });
});

it('edits of other cells say nothing', () => {
  expect(edit({ result: 'x' }).marks).toEqual({});
});

it('a rule without a name gets the first that is free', () => {
  const begin = (ids: readonly string[], typed: Readonly<Record<string, string>>): Cell | undefined => {
    const sheet = new Sheet({ Rules: ids.map(id => ({ ...RULE, id })) });
    return sheet.edit({ table: 'Rules', row: ids.length, typed: [typed] }).values['id'];
  };
  expect(begin([], { condition: 'subject contains a' })).toBe('Rule 1');
  expect(begin(['rule 1', 'Rule 3'], { action: 'tag a' })).toBe('Rule 2');
  expect(begin([], { examples: 'yes: subject: a' })).toBeUndefined();
});
