import { casebook } from './terminal';

test('help lists the commands', async () => {
  const { code, out } = await casebook('--help');
  expect(code).toBe(0);
  expect(out).toMatch(/ {2}import .*\n/);
  expect(out).toMatch(/ {2}inspect .*\n/);
});

test('a command explains itself', async () => {
  expect((await casebook('import', '--help')).out).toContain('--route NAME');
});

test.each(['nonsense', 'constructor'])('the unknown command %s is refused with the list', async name => {
  expect(await casebook(name)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`There is no command ${name}`),
  });
});
