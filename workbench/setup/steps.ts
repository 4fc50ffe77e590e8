/** The steps of an installation in their order, and who does each. */

export type StepId =
  | 'account'
  | 'tools'
  | 'api'
  | 'login'
  | 'project'
  | 'deploy'
  | 'cloud'
  | 'consent'
  | 'link'
  | 'install'
  | 'mail'
  | 'marketplace'
  | 'domain'
  | 'people'
  | 'check';

export interface Step {
  readonly id: StepId;
  /** `machine`: done or checked by the program. `person`: only a person can do it, in Google's consoles. */
  readonly by: 'machine' | 'person';
}

export const STEPS: readonly Step[] = [
  { id: 'account', by: 'machine' },
  { id: 'tools', by: 'machine' },
  { id: 'api', by: 'person' },
  { id: 'login', by: 'machine' },
  { id: 'project', by: 'machine' },
  { id: 'deploy', by: 'machine' },
  // Before `install`: another Cloud project asks for all permissions again. The consent screen before the link:
  // Apps Script refuses a project without one.
  { id: 'cloud', by: 'person' },
  { id: 'consent', by: 'person' },
  { id: 'link', by: 'person' },
  { id: 'install', by: 'person' },
  { id: 'mail', by: 'person' },
  { id: 'marketplace', by: 'person' },
  { id: 'domain', by: 'person' },
  { id: 'people', by: 'person' },
  { id: 'check', by: 'person' },
];
