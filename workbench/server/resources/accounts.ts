/** Accounts, their labels and conversations. */
import { wholeOf } from '../fields';
import type { Office } from '../office';
import { json, type Route } from '../router';

/** A page of the mail list. */
const MOST_THREADS = 500;
const USUAL_THREADS = 60;

export const accountRoutes = ({ mail, state }: Office): readonly Route[] => [
  { method: 'GET', path: '/api/state', handle: () => json(state()) },
  {
    method: 'GET',
    path: '/api/accounts/:account/labels',
    handle: ({ params: { account = '' } }) => json(mail.labels(account)),
  },
  {
    method: 'GET',
    path: '/api/accounts/:account/threads',
    handle({ params: { account = '' }, query }) {
      const from = wholeOf(query.get('from') ?? 0, 'from', 0, Number.MAX_SAFE_INTEGER);
      const count = wholeOf(query.get('count') ?? USUAL_THREADS, 'count', 1, MOST_THREADS);
      return json(mail.threads(account, query.get('label') ?? '', query.get('query') ?? '', from, count));
    },
  },
  {
    method: 'GET',
    path: '/api/accounts/:account/threads/:thread',
    handle: ({ params: { account = '', thread = '' } }) => json(mail.thread(account, thread)),
  },
];
