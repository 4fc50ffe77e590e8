/** Mail that Casebook could not work on, and mail that a reviewer lets in again. */
import { insert, textOf, update } from '../book/row';
import { eventIdFor, heldIdFor } from '../crm/hash';
import type { PollPorts, Processed } from './batch';
import type { Outcome } from './outcome';
import { LABEL_NAMES, PROPERTY, type Installation } from './state';

/** A mail that Casebook could not work on: kept where it is, labelled, and put into Held with what happened. */
export function putAside(
  ports: PollPorts,
  installation: Installation,
  gmailId: string,
  messageId: string,
  why: string,
): Processed {
  const at = new Date(ports.clock.now()).toISOString();
  const reason = `Casebook could not work on this mail: ${why}. It stays in Gmail under ${LABEL_NAMES.error}; release it here to try again`;
  const outcome: Outcome = `error:${why.slice(0, 120)}`;
  const id = heldIdFor(gmailId);
  const exists = ports.book.find([{ table: 'Held', column: 'id', keys: [id] }])[0]?.length ?? 0;
  const values = { at, state: 'held', cause: 'error', reason, gmailId, messageId, gmailLink: '', heldAt: at };
  ports.book.commit([
    exists > 0 ? update('Held', id, values) : insert('Held', { id, ...values }),
    insert('Events', {
      id: eventIdFor('mail', gmailId, 'error', at),
      at,
      actor: 'poller',
      action: 'mail',
      outcome,
      reason,
      gmailId,
      messageId,
    }),
  ]);
  ports.mailbox.relabel([gmailId], [installation.labels.error], [installation.labels.in]);
  ports.log(`${gmailId}: ${reason}`);
  return { gmailId, messageId, outcome, reason, caseId: '', contactId: '' };
}

/** Held rows that a reviewer set to released go back under the in label; `done` marks them as taken up. */
export function takeUpReleased(ports: PollPorts, { labels }: Installation): void {
  const rows = ports.book.find([{ table: 'Held', column: 'state', keys: ['released'] }])[0] ?? [];
  const ids = rows.map(row => textOf(row.values, 'gmailId')).filter(id => id !== '');
  if (ids.length > 0) {
    ports.mailbox.relabel(ids, [labels.in], [labels.held, labels.error]);
    ports.book.commit(rows.map(row => update('Held', textOf(row.values, 'id'), { state: 'done' })));
  }
  ports.properties.remove(PROPERTY.releases);
}
