import { openWorkbench } from '../../../workbench/workbench';

const ME = 'ana@example.org';

function bench(code: string, more: object = {}) {
  return openWorkbench({ code, accounts: [ME], now: Date.UTC(2026, 0, 5, 9), ...more });
}

test('a run calls a top-level function with a copy of its arguments and returns its value', () => {
  const result = bench(
    'function add(e) { e.list.push(3); return e.list instanceof Array && e.list.length; }',
  ).run('add', [{ list: [1, 2] }], { as: ME, kind: 'editor' });
  expect(result).toMatchObject({ how: 'done', value: 3, error: null, user: ME });
});
