/** A user and a route of whom nothing is said but what a test says. */
import type { Route } from '../../src/crm/routes';
import type { User } from '../../src/crm/users';

export const user = (email: string, more: Partial<User> = {}): User => ({
  email,
  name: '',
  role: 'agent',
  active: true,
  connected: '',
  connectedAt: '',
  aliases: [],
  teamAddresses: [],
  away: false,
  visibility: null,
  autoLog: 'ask',
  language: '',
  ...more,
});

export const route = (name: string, more: Partial<Route> = {}): Route => ({
  name,
  kind: 'support',
  address: `${name}@x.example`,
  assignment: 'none',
  assignees: [],
  lastAssignee: '',
  acknowledge: false,
  template: '',
  language: '',
  ...more,
});
