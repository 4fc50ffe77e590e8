/** The people who work with Casebook: who is one of us, who still is, which mail logs itself for them. */
import { logsItself, readAutoLog, type OpenedMail } from '../../src/crm/auto-log';
import { mergeFields, MERGE_FIELDS } from '../../src/crm/merge-fields';
import { activeUsers, attribute, formerUsers, isOurs } from '../../src/crm/users';
import { user } from './given';

const ANN = user('ann@us.example', {
  connected: 'ann@home.example',
  aliases: ['a.lee@us2.example'],
  teamAddresses: ['team@us3.example'],
});

it.each([
  ['Ann@us.example', true],
  ['ann@home.example', true],
  ['A.Lee@us2.example', true],
  ['team@us3.example', true],
  ['bob@own.example', true],
  ['bob@mail.own.example', true],
  ['bob@home.example', false],
  ['bob@notown.example', false],
  ['', false],
])('%s is one of us: %s', (address, ours) => {
  expect(isOurs(address, [ANN, user('bo@x.example')], ['own.example'])).toBe(ours);
});

it('somebody has left when all rows of the account say so', () => {
  const users = [
    user('ann@us.example', { active: false }),
    user('Bob@us.example', { active: false }),
    user('bob@us.example'),
  ];
  expect(activeUsers(users)).toEqual(['bob@us.example']);
  expect(formerUsers(users)).toEqual(['ann@us.example']);
});

it('an address that nobody or several hold says so', () => {
  const twice = [
    user('a@us.example', { aliases: ['x@us.example'] }),
    user('b@us.example', { aliases: ['x@us.example'] }),
  ];
  expect(attribute('x@us.example', twice)).toEqual({ user: null, reason: 'x@us.example belongs to 2 users' });
  expect(attribute('y@us.example', twice)).toEqual({ user: null, reason: 'y@us.example belongs to no user' });
  expect(attribute('a.lee@us2.example', [ANN])).toEqual({ user: 'ann@us.example', reason: 'alias' });
  expect(attribute('ann@us.example', [ANN]).reason).toBe('account e-mail');
  expect(attribute('ann@home.example', [ANN]).reason).toBe('connected e-mail');
  expect(attribute('team@us3.example', [ANN]).reason).toBe(
    'team address team@us3.example, connected by ann@us.example',
  );
});

it('of several who connected one address, the first counts, and the reason says how many', () => {
  const both = [
    user('a@us.example', { connected: 'x@home.example', connectedAt: '2026-02-01' }),
    user('b@us.example', { connected: 'x@home.example', connectedAt: '2026-01-01' }),
    user('c@us.example', { connected: 'x@home.example' }),
  ];
  for (const users of [both, [...both].reverse()])
    expect(attribute('x@home.example', users)).toEqual({
      user: 'b@us.example',
      reason: 'connected e-mail of 3 users; b@us.example connected it first',
    });
});

describe('mail that logs itself', () => {
  const MAIL: OpenedMail = { byUser: true, ofContact: true, answersLogged: true, personal: true };
  it.each([
    ['ask', {}, false],
    ['replies', {}, true],
    ['replies', { answersLogged: false }, false],
    ['known', { answersLogged: false, byUser: false }, true],
    ['known', { ofContact: false }, false],
    ['known', { personal: false }, false],
    ['oneway', { answersLogged: false }, true],
    ['oneway', { byUser: false }, false],
  ] as const)('%s, where %j: %s', (mode, facts, logged) => {
    expect(logsItself(mode, { ...MAIL, ...facts })).toBe(logged);
  });

  it.each([
    [' Known ', 'known'],
    ['oneway', 'oneway'],
    ['replies', 'replies'],
    ['always', 'ask'],
    ['', 'ask'],
  ])('a cell "%s" means %s', (cell, mode) => expect(readAutoLog(cell)).toBe(mode));
});

describe('the fields of a template', () => {
  const sources = {
    contact: { name: ' Ann  Lee ', address: 'ann@acme.example', company: 'Acme' },
    case: { id: 'C-12', subject: 'Chairs' },
    user: { name: 'Bo Doe', email: 'bo@us.example' },
    companyName: 'Solar',
  };
  it('come from the person, the case and the colleague', () => {
    const fields = mergeFields(sources);
    expect(fields).toEqual({
      'contact.first': 'Ann',
      'contact.name': ' Ann  Lee ',
      'contact.address': 'ann@acme.example',
      'contact.company': 'Acme',
      'case.id': '#12',
      'case.subject': 'Chairs',
      'user.first': 'Bo',
      'user.name': 'Bo Doe',
      'user.email': 'bo@us.example',
      'company.name': 'Solar',
    });
    expect(Object.keys(fields)).toEqual([...MERGE_FIELDS]);
  });

  it('are empty for what there is not', () => {
    const fields = mergeFields({ ...sources, contact: { ...sources.contact, name: '' }, case: null });
    expect([fields['contact.first'], fields['case.id'], fields['case.subject']]).toEqual(['', '', '']);
  });
});
