/** Whose mail logs itself, as it is kept in a property. */
import { autoLoggersIn, withAutoLogger } from '../../src/intake/auto-loggers';

const ANA = 'ana@solarmora.example';

it('a user is kept once, as the newest, and taken out again', () => {
  const two = autoLoggersIn(withAutoLogger([ANA], 'Kenji@solarmora.example', true));
  expect(two).toEqual([ANA, 'kenji@solarmora.example']);
  expect(autoLoggersIn(withAutoLogger(two, ANA, true))).toEqual(['kenji@solarmora.example', ANA]);
  expect(autoLoggersIn(withAutoLogger(two, ANA, false))).toEqual(['kenji@solarmora.example']);
  expect([autoLoggersIn(undefined), autoLoggersIn('')]).toEqual([[], []]);
});

it('of very many the newest 150 stay', () => {
  const all = Array.from({ length: 150 }, (_, n) => `u${n}@solarmora.example`);
  const kept = autoLoggersIn(withAutoLogger(all, ANA, true));
  expect([kept.length, kept[0], kept[149]]).toEqual([150, 'u1@solarmora.example', ANA]);
});
