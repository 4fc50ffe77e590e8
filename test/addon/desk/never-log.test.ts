/** Putting people and companies on the never-log list. */
import { TestOffice } from '../../intake/office';
import { FORWARD, seated } from './seat';

const patterns = (office: TestOffice) => office.values('NeverLog').map(row => row['pattern']);

test('of a forwarded mail it means the writer, not the colleague', () => {
  const office = new TestOffice();
  const { desk } = seated(office, FORWARD);
  expect(desk.neverLog('domain')).toEqual({ changed: true });
  expect(office.values('NeverLog')).toContainEqual(
    expect.objectContaining({ pattern: 'globex.example', addedBy: 'ana@solarmora.example' }),
  );
  expect(desk.message().forwardedFrom).toMatchObject({ never: 'never_log' });
});

test('the ledger says who did it, but not about whom', () => {
  const office = new TestOffice();
  seated(office).desk.neverLog('address');
  const entry = office.values('Events').slice(-1)[0];
  expect(entry).toMatchObject({ action: 'never_log', actor: 'ana@solarmora.example' });
  expect(JSON.stringify(entry)).not.toContain('acme');
});

test.each([
  ['domain', 'Joe <joe@gmail.com>', { kind: 'shared_domain', domain: 'gmail.com' }],
  ['address', 'kenji@solarmora.example', { kind: 'colleague' }],
  ['address', 'support@solarmora.example', { kind: 'colleague' }],
  ['domain', 'mo@secret.example', { kind: 'listed', pattern: 'secret.example' }],
  ['address', '', { kind: 'no_sender' }],
  ['address', 'Nobody <>', { kind: 'no_sender' }],
] as const)('the %s of "%s" is refused with %j', (what, from, why) => {
  const office = new TestOffice();
  const before = patterns(office);
  expect(seated(office, { from, to: [] }).desk.neverLog(what)).toEqual({ changed: false, why });
  expect(patterns(office)).toEqual(before);
});

test('the address in a domain of personal mailboxes is taken', () => {
  const office = new TestOffice();
  expect(seated(office, { from: 'Joe <Joe@gmail.com>' }).desk.neverLog('address')).toEqual({ changed: true });
  expect(patterns(office)).toContain('joe@gmail.com');
});
