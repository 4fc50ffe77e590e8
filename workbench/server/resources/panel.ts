/** The side panel: what Gmail calls when it opens a card, and when something on a card is clicked. */
import { EXPECTED, type DraftRecipients, type FormInputs, type PanelContext } from '../api';
import { fieldsOf, recordOf, textListOf, textOf, textOrNull, textsOf, wholeOf, type Fields } from '../fields';
import { Refused, type Office } from '../office';
import { json, type Route } from '../router';

const SURFACES = ['home', 'message', 'compose'] as const;
const DAY_MS = 86_400_000;

const PLATFORMS = ['WEB', 'ANDROID'] as const;

function oneOf<T extends string>(fields: Fields, name: string, known: readonly T[], usual?: T): T {
  const found = known.find(one => one === (fields[name] ?? usual));
  if (!found) throw new Refused(400, `"${name}" must be one of ${known.join(', ')}.`);
  return found;
}

function recipientsOf(fields: Fields): DraftRecipients | null {
  if ((fields.recipients ?? null) === null) return null;
  const given = recordOf(fields, 'recipients');
  return { to: textListOf(given, 'to'), cc: textListOf(given, 'cc'), bcc: textListOf(given, 'bcc') };
}

function contextOf(fields: Fields): PanelContext {
  const zone = recordOf(fields, 'timeZone');
  return {
    account: textOf(fields, 'account'),
    surface: oneOf(fields, 'surface', SURFACES),
    platform: oneOf(fields, 'platform', PLATFORMS, 'WEB'),
    recipients: recipientsOf(fields),
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
      return json(panel.open(contextOf(fieldsOf(await request.json()))));
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
          expects: oneOf(fields, 'expects', EXPECTED, 'click'),
          parameters: textsOf(fields, 'parameters'),
          formInputs: recordOf(fields, 'formInputs') as FormInputs,
        }),
      );
    },
  },
];
