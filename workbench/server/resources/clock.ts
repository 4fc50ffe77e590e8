/** The virtual clock: moving it on fires the triggers that fall due. */
import { fieldsOf, wholeOf } from '../fields';
import type { Office } from '../office';
import { json, type Route } from '../router';

/** A leap further than this passes more trigger times than a person wants to wait for. */
const LONGEST_LEAP_MS = 31 * 86_400_000;

export const clockRoutes = ({ advance }: Office): readonly Route[] => [
  {
    method: 'POST',
    path: '/api/clock',
    async handle(request) {
      const { ms } = fieldsOf(await request.json());
      return json(advance(wholeOf(ms, 'ms', 1, LONGEST_LEAP_MS)));
    },
  },
];
