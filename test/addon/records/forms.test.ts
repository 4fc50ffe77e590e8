/** What is read from the forms of records. */
import { readAmount, showAmount } from '../../../src/addon/records/amount';
import { ownLists } from '../../../src/crm/own-lists';
import { checkForm, type Reading } from '../../../src/addon/records/check-form';
import { dayOfInstant, instantOfDay, isPast } from '../../../src/addon/records/days';
import { differenceOf, marksOf, readMarks } from '../../../src/addon/records/marks';
import { suggestionOf } from '../../../src/addon/records/suggestion';

describe('an amount', () => {
  test.each([
    ['1250', '.', 1250],
    ['1,250.50', '.', 1250.5],
    ['1.250,50', ',', 1250.5],
    ['1.250,50', '.', 1250.5],
    ['12,5', '.', 12.5],
    ['1.250', ',', 1250],
    ['1,250', '.', 1250],
    ['1 250,00', ',', 1250],
    ['１２５０', '.', 1250],
    ['1,000,000', '.', 1_000_000],
  ] as const)('%s is read by a reader of "%s" as %d', (text, decimal, value) => {
    expect(readAmount(text, decimal)).toBe(value);
  });

  test.each(['1.250', 'EUR 5', '-5', '1,2,3', '1..2', '', '1e9', '99999999999999'])(
    '%s is not guessed at by a reader of "."',
    text => expect(readAmount(text, '.')).toBeUndefined(),
  );

  test.each([0, 7, 12.5, 1250.55, 999_999])('%d is shown so that it reads back the same', amount => {
    for (const decimal of ['.', ','] as const)
      expect(readAmount(showAmount(amount, decimal), decimal)).toBe(amount);
  });
});

describe('a day', () => {
  const picked = String(Date.UTC(2026, 2, 20));

  test.each([-660, -480, 0, 60, 330, 540, 660])('picked at %d minutes east is that day there', offset => {
    expect(dayOfInstant(instantOfDay(picked, offset) ?? null, offset)).toBe(picked);
  });

  test('that is none is refused, and an empty field empties the cell', () => {
    expect(instantOfDay('soon', 0)).toBeUndefined();
    expect(instantOfDay('', 0)).toBeNull();
  });

  test('is past from the next midnight of the reader on', () => {
    const due = '2026-03-20T12:00:00Z';
    expect(isPast(due, Date.parse('2026-03-20T23:59:00Z'), 0)).toBe(false);
    expect(isPast(due, Date.parse('2026-03-20T23:59:00Z'), 60)).toBe(true);
  });
});

const reading: Reading = {
  offsetMinutes: 0,
  decimal: '.',
  users: ['ana@solarmora.example'],
  lists: ownLists({ moreStatuses: 'On hold', morePriorities: 'vip > urgent' }),
  isShared: domain => domain === 'gmail.com',
};

describe('a form', () => {
  test.each([
    ['contact', { name: '' }, 'name', 'missing'],
    ['contact', { name: 'x'.repeat(201) }, 'name', 'too_long'],
    ['contact', { owner: 'who@else.example' }, 'owner', 'no_user'],
    ['company', { domain: 'gmail.com' }, 'domain', 'shared_domain'],
    ['company', { domain: 'no domain' }, 'domain', 'no_domain'],
    ['case', { status: 'lost in space' }, 'status', 'no_choice'],
    ['deal', { amount: 'much' }, 'amount', 'no_amount'],
    ['deal', { currency: 'Euro' }, 'currency', 'no_currency'],
    ['deal', { closeAt: 'soon' }, 'closeAt', 'no_day'],
  ] as const)('of a %s says which field is wrong: %j', (form, typed, field, why) => {
    expect(checkForm(form, typed, {}, reading).faults).toMatchObject([{ field, why }]);
  });

  test('takes what people write for what it means', () => {
    const { cells, faults } = checkForm(
      'company',
      { name: ' Acme   Tools ', domain: 'https://www.Acme.com/about' },
      {},
      reading,
    );
    expect([cells, faults]).toEqual([{ name: 'Acme Tools', domain: 'acme.com' }, []]);
    expect(checkForm('deal', { currency: 'ｊｐｙ' }, {}, reading).cells).toEqual({ currency: 'JPY' });
  });

  test('keeps a value of somebody who has left, or that people made up', () => {
    const owner = { owner: 'gone@solarmora.example' };
    expect(checkForm('contact', owner, owner, reading)).toEqual({ cells: owner, faults: [] });
    const status = { status: 'lost in space' };
    expect(checkForm('case', status, status, reading)).toEqual({ cells: status, faults: [] });
  });

  test('takes a status and a priority that an administrator has added', () => {
    const added = { status: 'on hold', priority: 'vip' };
    expect(checkForm('case', added, {}, reading)).toEqual({ cells: added, faults: [] });
  });
});

describe('the difference between what stands there and what was typed', () => {
  const opened = { name: 'Ann', title: 'Buyer', phone: '1' };
  const marks = readMarks('contact', marksOf('contact', opened));

  test('is the fields that the person has touched', () => {
    expect(differenceOf('contact', opened, { ...opened, phone: '2' }, marks)).toEqual({
      changed: { phone: '2' },
      clashes: [],
    });
  });

  test('leaves alone what only somebody else has touched, and shows what both have', () => {
    const now = { ...opened, title: 'Head buyer', phone: '3' };
    expect(differenceOf('contact', now, { ...opened, phone: '2' }, marks)).toEqual({
      changed: {},
      clashes: [{ field: 'phone', theirs: '3' }],
    });
  });

  test('is nothing where both have made the same change', () => {
    const now = { ...opened, phone: '2' };
    expect(differenceOf('contact', now, now, marks)).toEqual({ changed: {}, clashes: [] });
  });

  test('travels in a button without the values', () => {
    const text = marksOf('contact', { ...opened, notes: 'Secret of the house' });
    expect(text).toMatch(/^[0-9a-z.]{40,60}$/);
  });
});

test.each([
  [
    { ref: { kind: 'contact', id: 'P-1' }, name: 'Ann', detail: 'ann@a.example · Acme' },
    'Ann <ann@a.example>',
  ],
  [{ ref: { kind: 'case', id: 'C-7' }, name: 'No light', detail: 'C-7 · Ann' }, 'No light (C-7)'],
  [{ ref: { kind: 'company', id: 'O-1' }, name: 'Acme', detail: 'acme.example' }, 'Acme (acme.example)'],
  [{ ref: { kind: 'deal', id: 'D-1' }, name: 'Roof', detail: 'Ann · Acme' }, 'Roof'],
] as const)('%j is suggested so that picking it finds it alone', (found, text) => {
  expect(suggestionOf(found)).toBe(text);
});
