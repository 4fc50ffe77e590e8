import { navigate, rootsOf, stacked, type Stack } from '../../../workbench/web/panel/stack';

const stackOf = (...names: readonly string[]): Stack => names.map(name => stacked({ name }));
const names = (stack: Stack): readonly (string | undefined)[] => stack.map(({ card }) => card.name);

test('pushing puts a card on top and popping takes it away', () => {
  const pushed = navigate(stackOf('root'), [{ pushCard: { name: 'deep' } }]);
  expect(names(pushed)).toEqual(['root', 'deep']);
  expect(names(navigate(pushed, [{ pop: true }]))).toEqual(['root']);
});

test('the root cannot be popped', () => {
  expect(names(navigate(stackOf('root'), [{ pop: true }, { pop: true }]))).toEqual(['root']);
});

test('updating replaces the card on top and gives it fresh fields', () => {
  const before = stackOf('root', 'old');
  const after = navigate(before, [{ updateCard: { name: 'new' } }]);
  expect(names(after)).toEqual(['root', 'new']);
  expect(after[1]?.serial).not.toBe(before[1]?.serial);
});

test('steps are done in order', () => {
  expect(
    names(navigate(stackOf('root', 'a', 'b'), [{ popToRoot: true }, { pushCard: { name: 'c' } }])),
  ).toEqual(['root', 'c']);
});

test('popping to a named card keeps it, and an unknown name changes nothing', () => {
  expect(names(navigate(stackOf('root', 'a', 'b'), [{ popToCard: 'a' }]))).toEqual(['root', 'a']);
  expect(names(navigate(stackOf('root', 'a'), [{ popToCard: 'z' }]))).toEqual(['root', 'a']);
});

test('every card of a trigger answer is offered', () => {
  expect(rootsOf([{ pushCard: { name: 'a' } }, { pushCard: { name: 'b' } }]).map(card => card.name)).toEqual([
    'a',
    'b',
  ]);
});
