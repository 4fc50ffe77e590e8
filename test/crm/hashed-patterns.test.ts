import {
  hashedMatcher,
  hashedPattern,
  isHashed,
  patternHasher,
  tombstoneOf,
} from '../../src/crm/hashed-patterns';
import { isNeverLogged } from '../../src/crm/never-log';

const hash = patternHasher('secret of one installation');
const entry = (...patterns: readonly string[]) => [
  {
    pattern: '',
    reason: '',
    matches: hashedMatcher(
      patterns.map(pattern => hashedPattern(pattern, hash)),
      hash,
    ),
  },
];

it.each([
  ['ann@acme.example', 'Ann@Acme.example', true],
  ['ann@acme.example', 'ann+news@acme.example', true],
  ['ann@acme.example', 'bob@acme.example', false],
  ['acme.example', 'ann@acme.example', true],
  ['@acme.example', 'ann@mail.acme.example', true],
  ['acme.example', 'ann@notacme.example', false],
  ['*.acme.example', 'ann@mail.acme.example', true],
  ['*.acme.example', 'ann@acme.example', false],
])('%s in the list as a hash meets %s as it would in clear: %s', (pattern, address, listed) => {
  expect(isNeverLogged(address, entry(pattern))).toBe(listed);
  expect(isNeverLogged(address, [{ pattern, reason: '' }])).toBe(listed);
});

it('a hash tells nothing without the secret, and is no tombstone', () => {
  const hashed = hashedPattern('ann@acme.example', hash);
  expect(isHashed(hashed)).toBe(true);
  expect(hashed).not.toContain('acme');
  expect(hashedPattern('ann@acme.example', patternHasher('another'))).not.toBe(hashed);
  expect(isNeverLogged('ann@acme.example', [{ pattern: hashed, reason: '' }])).toBe(false);
  expect(isHashed(tombstoneOf('ann@acme.example', hash))).toBe(false);
});
