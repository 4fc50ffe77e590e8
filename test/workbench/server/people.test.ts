import { peopleIn } from '../../../workbench/server/live/people';

test.each([
  ['Elena Duarte <Elena@Brisamar.example>', [{ name: 'Elena Duarte', address: 'elena@brisamar.example' }]],
  ['elena@brisamar.example', [{ name: '', address: 'elena@brisamar.example' }]],
  [
    '"Duarte, Elena" <e@b.example>, x@y.example',
    [
      { name: 'Duarte, Elena', address: 'e@b.example' },
      { name: '', address: 'x@y.example' },
    ],
  ],
  ['=?UTF-8?B?5LmF5L+dIOmBpQ==?= <h@kubo.example>', [{ name: '久保 遥', address: 'h@kubo.example' }]],
  ['"e@b.example" <e@b.example>', [{ name: '', address: 'e@b.example' }]],
  ['Undisclosed recipients', [{ name: 'Undisclosed recipients', address: '' }]],
  ['', []],
])('%s', (value, expected) => {
  expect(peopleIn(value)).toEqual(expected);
});

test('a field that the mail does not have names nobody', () => {
  expect(peopleIn(null)).toEqual([]);
});

test('quoted quotes in a name are shown as quotes', () => {
  expect(peopleIn('"Bob \\"B\\" Carter" <bob@c.example>')).toEqual([
    { name: 'Bob "B" Carter', address: 'bob@c.example' },
  ]);
});
