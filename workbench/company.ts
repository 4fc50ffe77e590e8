/**
 * The company that a workbench plays: its domain, people, the routing mailbox and the addresses that Google's routing
 * rules lead into it; and what an administrator does by hand on Google: the routing and the filter that labels it.
 */
import type { GmailStore } from './services/gmail/store';

export interface CompanyRoute {
  readonly name: string;
  readonly kind: 'support' | 'sales' | 'bcc' | 'forward';
  readonly address: string;
  readonly assignment?: string;
  readonly assignees?: string;
  readonly acknowledge?: boolean;
}

export interface CompanyUser {
  readonly email: string;
  readonly name: string;
  readonly role: 'agent' | 'admin';
  /** Further addresses of the user, separated by commas. */
  readonly aliases?: string;
}

/** A rule as it stands in the tab Rules. */
export interface CompanyRule {
  readonly name: string;
  readonly condition: string;
  readonly action: string;
  readonly stop?: boolean;
  readonly active?: boolean;
  readonly examples?: string;
}

export interface Company {
  readonly domain: string;
  readonly title: string;
  /** The mailbox that the poller reads. */
  readonly routing: string;
  readonly users: readonly CompanyUser[];
  readonly routes: readonly CompanyRoute[];
  readonly neverLog: readonly { readonly pattern: string; readonly reason: string }[];
  /** In their order. */
  readonly rules?: readonly CompanyRule[];
  /** By the names of the Settings tab. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The label under which mail waits for the poller. */
export const INCOMING_LABEL = 'Casebook/In';

/** A company of this domain with the four usual routes and nobody else in it. */
export const companyOf = (domain: string): Company => ({
  domain,
  title: 'Casebook',
  routing: `casebook@${domain}`,
  users: [{ email: `casebook@${domain}`, name: 'Casebook', role: 'admin' }],
  routes: [
    {
      name: 'support',
      kind: 'support',
      address: `support@${domain}`,
      assignment: 'round_robin',
      acknowledge: true,
    },
    { name: 'sales', kind: 'sales', address: `sales@${domain}` },
    { name: 'log', kind: 'bcc', address: `log@${domain}` },
    { name: 'forward', kind: 'forward', address: `forward@${domain}` },
  ],
  neverLog: [],
  settings: {},
});

/** Every mailbox of the company. */
export const accountsOf = (company: Company): readonly string[] => [
  ...new Set(
    [company.routing, ...company.users.map(user => user.email)].map(account => account.toLowerCase()),
  ),
];

/** The argument of the bundle's `install` for this company. */
export const installOptions = (company: Company): Readonly<Record<string, unknown>> => {
  const { domain, title, users, routes, neverLog, rules = [], settings } = company;
  return { domains: [domain], title, users, routes, neverLog, rules, settings };
};

/** Leads the routes into the routing mailbox, labels what comes by them, and confirms the users' aliases. Safe to repeat. */
export const leadRoutes = (store: GmailStore, company: Company): void => {
  for (const account of accountsOf(company)) store.mailbox(account);
  for (const { email, aliases = '' } of company.users) {
    const { sendAs } = store.mailbox(email.toLowerCase());
    sendAs.splice(0, sendAs.length, ...aliases.split(/[\s,;]+/).filter(alias => alias !== ''));
  }
  const box = store.mailbox(company.routing);
  const label = box.labels.named(INCOMING_LABEL) ?? box.labels.create(INCOMING_LABEL);
  for (const { name, address } of company.routes) {
    store.route(address, company.routing);
    const id = `route-${name}`;
    if (box.filters.some(filter => filter.id === id)) continue;
    box.filters.push({ id, criteria: { to: address }, action: { addLabelIds: [label.id] } });
  }
};
