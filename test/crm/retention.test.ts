import { readRetention, showRetention } from '../../src/crm/retention';

it.each([
  ['closed 730, held 30', 'closed 730, held 30'],
  ['Closed: 730; HELD=30', 'closed 730, held 30'],
  ['', ''],
])('%p is read as %p', (text, shown) => {
  expect(showRetention(readRetention(text) ?? new Map())).toBe(shown);
});

it.each(['closed', 'open 30', 'closed 0', 'closed 99999', 'closed 30, closed 40', 'closed -1', '30 closed'])(
  '%p is no retention',
  text => {
    expect(readRetention(text)).toBeNull();
  },
);
