/** Writes to the owners that runs fail, once a day at most: the side panel's homepage says it too, but who looks there at night? */
import { findingWords } from './addon/health-words';
import { gmailMailbox } from './google/mailbox';
import { messageOf } from './google/retry';
import { clock } from './google/state';
import { alarmDue } from './intake/alarm';
import type { Trouble } from './intake/failure';
import { LOOP_HEADER } from './intake/outbox';
import { isUnavailable, type Properties } from './intake/ports';
import { rawMail } from './intake/raw-mail';
import { PROPERTY, type Installation } from './intake/state';
import { textsFor } from './locales';

/** Admins who are written to; more would be a crowd in which nobody feels asked. */
const OWNERS = 5;

const alarmText = (installation: Installation, trouble: Trouble): { subject: string; text: string } => {
  const texts = textsFor(installation.locale);
  const { alarm } = texts.health;
  const { cause, runs, detail } = trouble;
  const words = findingWords(
    { kind: 'failing', level: 'bad', cause, runs, detail },
    installation.account,
    texts,
  );
  const parts = [
    alarm.lead(installation.account, String(runs)),
    words.what,
    words.detail,
    words.next,
    alarm.foot,
  ];
  return { subject: alarm.subject, text: parts.filter(part => part !== '').join('\n\n') };
};

/**
 * Nothing is thrown: the run's own error is what has to be seen. The day is noted before the first mail leaves, so that a
 * run that is cut off in between cannot write twice.
 */
export function tellOwners(properties: Properties, installation: Installation, trouble: Trouble): void {
  const now = clock.now();
  if (!alarmDue(trouble, installation.told, now)) return;
  const { account, owners, told } = installation;
  const { subject, text } = alarmText(installation, trouble);
  let sent = 0;
  try {
    properties.set({ [PROPERTY.told]: new Date(now).toISOString() });
    for (const to of owners.length > 0 ? owners.slice(0, OWNERS) : [account]) {
      const raw = rawMail({
        from: { name: 'Casebook', address: account },
        replyTo: null,
        to,
        subject,
        text,
        headers: [
          { name: 'Auto-Submitted', value: 'auto-generated' },
          { name: 'X-Auto-Response-Suppress', value: 'All' },
          { name: LOOP_HEADER, value: installation.key.installation },
        ],
      });
      gmailMailbox(account).send(raw, null);
      sent++;
    }
  } catch (error) {
    console.warn(`The owners could not be written to: ${messageOf(error)}`);
    if (sent > 0 || !isUnavailable(error) || !error.undone) return;
    try {
      properties.set({ [PROPERTY.told]: told });
    } catch {
      // They are written to tomorrow.
    }
  }
}
