/** The side panel: what Gmail calls when it opens a card, and when something on a card is clicked. */
import type { FormInputs, PanelContext } from '../api';
import { fieldsOf, recordOf, textOf, textOrNull, textsOf, wholeOf, type Fields } from '../fields';
import { Refused, type Office } from '../office';
import { json, type Route } from '../router';

const SURFACES = ['home', 'message', 'compose'] as const;
const DAY_MS = 86_400_000;

function contextOf(fields: Fields): PanelContext {
  const zone = recordOf(fields, 'timeZone');
  return {
    account: textOf(fields, 'account'),
    messageId: textOrNull(fields, 'messageId'),
    threadId: textOrNull(fields, 'threadId'),
    locale: textOf(fields, 'locale', 'en'),
    timeZone: {
      id: textOf(zone, 'id', 'Etc/UTC'),
      offset: wholeOf(zone.offset ?? 0, 'timeZone.offset', -DAY_MS, DAY_MS),
    },
  };
}

export const panelRoutes = ({ panel }: Office): readonly Route[] => [
  {
    method: 'POST',
    path: '/api/panel/open',
    async handle(request) {
      const fields = fieldsOf(await request.json());
      const surface = SURFACES.find(one => one === fields.surface);
      if (!surface) throw new Refused(400, `"surface" must be one of ${SURFACES.join(', ')}.`);
      return json(panel.open({ ...contextOf(fields), surface }));
    },
  },
  {
    method: 'POST',
    path: '/api/panel/act',
    async handle(request) {
      const fields = fieldsOf(await request.json());
      return json(
        panel.act({
          ...contextOf(fields),
          function: textOf(fields, 'function'),
          parameters: textsOf(fields, 'parameters'),
          formInputs: recordOf(fields, 'formInputs') as FormInputs,
        }),
      );
    },
  },
];
