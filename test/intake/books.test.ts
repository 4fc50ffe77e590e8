/** Several books of one installation: whose properties, labels and users are whose. */
import {
  bookNames,
  bookOfSpreadsheet,
  bookOfUser,
  FIRST_BOOK,
  labelOf,
  memberProperties,
  MOST_BOOKS,
  propertiesOf,
  storedName,
} from '../../src/intake/books';

const ALL = {
  'casebook.books': 'Sales, service;sales, 9to5, a b, ',
  'casebook.book': 'sheet-0',
  'casebook@sales.book': 'sheet-1',
  'casebook@service.book': 'sheet-2',
  'casebook@service.members0': 'bo@us.example,ann@us.example',
  'casebook@service.members1': 'cy@us.example',
  'casebook@sales.members0': 'di@us.example',
  other: 'x',
};

it('the first book stands before the teams’, each named once, without names that cannot be', () => {
  expect(bookNames(ALL)).toEqual(['', 'sales', 'service']);
  expect(bookNames({})).toEqual(['']);
  const many = Array.from({ length: 15 }, (_, n) => `team${n}`).join(',');
  expect(bookNames({ 'casebook.books': many })).toHaveLength(MOST_BOOKS);
  expect(bookNames({ 'casebook.books': `a${'b'.repeat(19)}, a${'b'.repeat(20)}, -x, x-1` })).toEqual([
    '',
    `a${'b'.repeat(19)}`,
    'x-1',
  ]);
});

it('a team’s properties stand under its name and are read under the usual ones', () => {
  expect(storedName('sales', 'casebook.book')).toBe('casebook@sales.book');
  expect(storedName(FIRST_BOOK, 'casebook.book')).toBe('casebook.book');
  expect(storedName('sales', 'other')).toBe('other');
  expect(propertiesOf(ALL, 'sales')).toEqual({
    'casebook.book': 'sheet-1',
    'casebook.members0': 'di@us.example',
    other: 'x',
  });
  expect(propertiesOf(ALL, FIRST_BOOK)).toBe(ALL);
});

it('a team’s labels stand below its name', () => {
  expect(labelOf('sales', 'Casebook/In/Now')).toBe('Casebook/sales/In/Now');
  expect(labelOf(FIRST_BOOK, 'Casebook/In')).toBe('Casebook/In');
});

it('a user works in the team’s book that names them, else in the first', () => {
  expect(
    ['Bo@us.example ', 'cy@us.example', 'di@us.example', 'eve@us.example', 'n@us.example'].map(user =>
      bookOfUser(ALL, user),
    ),
  ).toEqual(['service', 'service', 'sales', '', '']);
});

it('a spreadsheet is the book whose id it has, else the first', () => {
  expect(['sheet-1', 'sheet-2', 'sheet-0', 'sheet-9'].map(id => bookOfSpreadsheet(ALL, id))).toEqual([
    'sales',
    'service',
    '',
    '',
  ]);
});

it('members are kept in properties that Google takes, each once, and old ones are emptied', () => {
  const before = {
    'casebook.members0': 'a',
    'casebook.members1': 'b',
    'casebook.members7': 'c',
    'casebook.book': 's',
  };
  expect(memberProperties(['a@x.example', 'b@x.example', 'a@x.example'], before)).toEqual({
    'casebook.members0': 'a@x.example,b@x.example',
    'casebook.members1': '',
    'casebook.members7': '',
  });
  expect(memberProperties([], {})).toEqual({ 'casebook.members0': '' });
  const emails = Array.from({ length: 900 }, (_, n) => `person${n}@team.example`);
  const kept = Object.values(memberProperties(emails, {}));
  expect(Math.max(...kept.map(text => text.length))).toBeLessThanOrEqual(8_000);
  expect(kept.join(',').split(',')).toEqual(emails);
  // The last one that still fits: 7,999 characters and its comma.
  const first = 'a'.repeat(7_993);
  expect(Object.values(memberProperties([first, 'b@c.de'], {}))).toEqual([`${first},b@c.de`]);
  expect(Object.values(memberProperties([`${first}a`, 'b@c.de'], {}))).toEqual([`${first}a`, 'b@c.de']);
});
