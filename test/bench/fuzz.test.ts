/** A few hundred of the fuzzer's tries for each reader, so that the fuzzer itself stays true; `npm run fuzz` runs millions. */
import { headerTargets } from '../../bench/fuzz/header-targets';
import { mailTarget } from '../../bench/fuzz/mail-target';
import { Chance } from '../../bench/chance';
import { settingsTarget } from '../../bench/fuzz/settings-target';
import { shrunkText } from '../../bench/fuzz/shrink';

const TRIES = 300;

test.each(
  [...headerTargets, mailTarget('workbench/sample/mails'), settingsTarget].map(
    target => [target.name, target] as const,
  ),
)('reads whatever is broken in good input: %s', (_, { name, make, hold }) => {
  for (let n = 0; n < TRIES; n++) {
    const input = make(Chance.ofTry(1, name, n));
    expect(() => hold(input)).not.toThrow();
  }
});

test('makes the same input of the same seed', () => {
  for (const { name, make } of headerTargets)
    expect(make(Chance.ofTry(7, name, 41))).toEqual(make(Chance.ofTry(7, name, 41)));
});

test('finds what is broken, and makes it as small as it can be', () => {
  expect(shrunkText(`${'x'.repeat(300)}<>${'y'.repeat(200)}`, text => text.includes('<>'))).toBe('<>');
});
