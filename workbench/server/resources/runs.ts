/** The executions of the bundle, and a push for the poller. */
import type { Office } from '../office';
import { json, type Route } from '../router';

export const runRoutes = ({ runs, run, poll }: Office): readonly Route[] => [
  { method: 'GET', path: '/api/runs', handle: () => json(runs()) },
  { method: 'GET', path: '/api/runs/:id', handle: ({ params: { id = '' } }) => json(run(id)) },
  {
    method: 'POST',
    path: '/api/poll',
    async handle(request) {
      await request.json();
      return json(poll());
    },
  },
];
