/** Who gets a new case: nobody, the named one, or the next in turn (round-robin). */
import type { Route } from './routes';
import type { User } from './users';

export interface Assignment {
  /** User e-mail, or '' for nobody. */
  readonly assignee: string;
  readonly reason: string;
}

/** The turn goes by the order of the route's assignees (else of the Users tab), after the one who had the last. */
export function assign(route: Route, users: readonly User[], lastAssignee: string): Assignment {
  if (route.assignment === 'none') return { assignee: '', reason: '' };
  const fit = (email: string): boolean =>
    users.some(user => user.email === email && user.active && !user.away);
  const pool = route.assignees.length > 0 ? route.assignees : users.map(user => user.email);
  if (route.assignment === 'direct') {
    const first = pool.find(fit);
    return first
      ? { assignee: first, reason: `assigned to ${first} by route ${route.name}` }
      : { assignee: '', reason: `nobody of route ${route.name} is available` };
  }
  const start = pool.indexOf(lastAssignee);
  for (let step = 1; step <= pool.length; step++) {
    const candidate = pool[(start + step) % pool.length];
    if (candidate !== undefined && fit(candidate))
      return { assignee: candidate, reason: `assigned to ${candidate}, next in turn on route ${route.name}` };
  }
  return { assignee: '', reason: `nobody of route ${route.name} is available` };
}
