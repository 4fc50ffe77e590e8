/** Mail that Casebook could not work on, and mail that a reviewer lets in again. */
import type { Row } from '../book/book';
import { insert, textOf, update } from '../book/row';
import { eventIdFor, heldIdFor } from '../crm/hash';
import type { PollPorts, Processed } from './batch';
import { NEVER_LOGGED } from './held-never-logged';
import { shelfOf, type Outcome } from './outcome';
import { settleNeverLogged } from './settle-never-logged';
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
  const [held = [], events = []] = ports.book.find([
    { table: 'Held', column: 'id', keys: [id] },
    { table: 'Events', column: 'gmailId', keys: [gmailId] },
  ]);
  const settled = settledAs(events);
  if (settled !== null) {
    // An earlier run has stored it: only its label is missing.
    ports.mailbox.relabel([gmailId], [installation.labels[shelfOf(settled)]], [installation.labels.in]);
    return {
      gmailId,
      messageId,
      outcome: settled,
      reason: 'worked on by an earlier run',
      caseId: '',
      contactId: '',
    };
  }
  const values = { at, state: 'held', cause: 'error', reason, gmailId, messageId, gmailLink: '', heldAt: at };
  ports.book.commit([
    held.length > 0 ? update('Held', id, values) : insert('Held', { id, ...values }),
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

/** The outcome of a mail that was worked on; null: it was not, or what was held is tried again. */
function settledAs(events: readonly Row[]): Outcome | null {
  const outcomes = events
    .filter(({ values }) => textOf(values, 'action') === 'mail')
    .map(({ values }) => textOf(values, 'outcome') as Outcome);
  return outcomes.find(outcome => shelfOf(outcome) === 'done') ?? null;
}

/**
 * Held rows that a reviewer set to released go back under the in label; `done` marks them as taken up. Those that were
 * dismissed because of the never-log list are settled.
 */
export function takeUpReleased(ports: PollPorts, installation: Installation): void {
  const { labels, heldEdited, releases } = installation;
  const [released = [], neverLogged = []] = ports.book.find([
    { table: 'Held', column: 'state', keys: ['released'] },
    { table: 'Held', column: 'cause', keys: [NEVER_LOGGED] },
  ]);
  settleNeverLogged(ports, installation, neverLogged);
  // Who released it is said by the answer to the edit, which may still be to come.
  const rows = released.filter(({ values }) => !heldEdited || textOf(values, 'decidedBy') !== '');
  const ids = rows.map(row => textOf(row.values, 'gmailId')).filter(id => id !== '');
  if (ids.length > 0) {
    ports.mailbox.relabel(ids, [labels.in], [labels.held, labels.error, labels.done]);
    const at = new Date(ports.clock.now()).toISOString();
    ports.book.commit([
      ...rows.map(row => update('Held', textOf(row.values, 'id'), { state: 'done' })),
      insert('Events', {
        id: eventIdFor('take_up', at, ...ids),
        at,
        actor: 'poller',
        action: 'take_up',
        outcome: 'done',
        reason: `${ids.length} released mails are read again`,
      }),
    ]);
  }
  if (releases && rows.length === released.length) ports.properties.remove(PROPERTY.releases);
}
