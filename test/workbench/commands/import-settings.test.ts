import { companyFrom } from '../../../workbench/commands/import-settings';

test('without settings nobody is a colleague, and nobody is acknowledged or reminded', () => {
  const company = companyFrom({});
  expect(company.domain).toBe('casebook.example');
  expect(company.routes.map(route => route.name)).toEqual(['support', 'sales', 'log', 'forward']);
  expect(company.settings).toEqual({
    'Acknowledge new cases': 'no',
    'Deadline labels': 'no',
    'Remind assignees': 'no',
  });
});

test('domains, users and the never-log list are taken over', () => {
  const company = companyFrom({
    domains: ['Acme.example', 'acme.test'],
    users: [{ email: 'Ann@acme.example', name: 'Ann', aliases: ['ann@home.example', 'ann@old.example'] }],
    neverLog: ['lawyer.example', { pattern: 'boss@x.example', reason: 'private' }],
  });
  expect(company.routing).toBe('casebook@acme.example');
  expect(company.users).toEqual([
    { email: 'ann@acme.example', name: 'Ann', role: 'agent', aliases: 'ann@home.example, ann@old.example' },
  ]);
  expect(company.neverLog).toEqual([
    { pattern: 'lawyer.example', reason: '' },
    { pattern: 'boss@x.example', reason: 'private' },
  ]);
  expect(company.settings['Own domains']).toBe('Acme.example, acme.test');
});

test('settings go by the names of the Settings tab, nested or not, in any plain type', () => {
  const { settings } = companyFrom({
    'Reopen days': 7,
    settings: { 'Acknowledge new cases': true, 'Who becomes a contact': 'everyone' },
  });
  expect(settings).toMatchObject({
    'Reopen days': '7',
    'Acknowledge new cases': 'yes',
    'Who becomes a contact': 'everyone',
  });
});

test('a route of a known name replaces the usual one', () => {
  const { routes } = companyFrom({
    routes: [{ name: 'support', kind: 'support', address: 'help@acme.example' }],
  });
  expect(routes.filter(route => route.name === 'support')).toEqual([
    { name: 'support', kind: 'support', address: 'help@acme.example' },
  ]);
});

test.each([
  ['a list', [], 'one JSON object'],
  ['users that are no list', { users: 'ann' }, '"users" must be a list'],
  ['a setting that is an object', { 'Reopen days': { of: 7 } }, '"Reopen days" must be text'],
])('%s is refused by name', (_, settings, message) => {
  expect(() => companyFrom(settings)).toThrow(message);
});
