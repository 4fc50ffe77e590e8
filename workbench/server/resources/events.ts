/** What changes, as server-sent events, so that an open page is always right. */
import type { Office } from '../office';
import type { Route } from '../router';

/** A line now and then tells both ends that the other is still there. */
const HEARTBEAT_MS = 20_000;

export const eventRoutes = ({ watch }: Office): readonly Route[] => [
  {
    method: 'GET',
    path: '/api/events',
    handle: () => ({
      kind: 'stream',
      type: 'text/event-stream; charset=utf-8',
      start(write) {
        write('retry: 1000\n\n');
        const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
        const stop = watch(change => write(`data: ${JSON.stringify(change)}\n\n`));
        return () => {
          clearInterval(heartbeat);
          stop();
        };
      },
    }),
  },
];
