import { openWorkbench } from '../../../workbench/workbench';

const ME = 'ana@example.org';
const run = (code: string) =>
  openWorkbench({ code, accounts: [ME] }).run('main', [], { as: ME, kind: 'editor' });

test('promise jobs run after the function has returned and before the run ends', () => {
  const result = run(`function main() {
    Promise.resolve().then(function () { console.log('job'); });
    console.log('returns');
  }`);
  expect(result.log.map(line => line.text)).toEqual(['returns', 'job']);
});

test('an async function gives what it resolves to', () => {
  expect(run('async function main() { await null; await null; return 5; }').value).toBe(5);
});

test('an async function that rejects fails the run', () => {
  expect(run('async function main() { await null; throw new Error("late"); }')).toMatchObject({
    how: 'thrown',
    error: 'Error: late',
  });
});

test('what never settles gives nothing and holds nobody up', () => {
  expect(run('function main() { return new Promise(function () {}); }')).toMatchObject({
    how: 'done',
    value: undefined,
  });
});
