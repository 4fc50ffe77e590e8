/** The queue of held mail, and what a person decides about one of them. */
import type { Query, Row } from '../../book/book';
import { insert, textOf, update } from '../../book/row';
import { eventIdFor } from '../../crm/hash';
import { PROPERTY } from '../../intake/state';
import type { Done } from '../done';
import type { Excerpt } from '../lines';
import type { HeldModel } from '../homepage';
import { locked } from './locked';
import { heldModel } from './models';
import type { DeskPorts } from './ports';

/** Held mails read at the most: a longer queue is worked off in the workbook. */
export const HELD_READ = 25;

export const HELD_QUERY: Query = { table: 'Held', column: 'state', keys: ['held'], newest: HELD_READ };

export const heldExcerpt = (rows: readonly Row[]): Excerpt<HeldModel> => ({
  items: rows.map(heldModel),
  complete: rows.length < HELD_READ,
});

export const held = ({ book }: DeskPorts): Excerpt<HeldModel> =>
  heldExcerpt(book.find([HELD_QUERY])[0] ?? []);

/** `released`: the poller's next run takes the mail up. `dismissed`: it stays in Gmail and nowhere else. */
export const decideHeld = (
  ports: DeskPorts,
  id: string,
  state: 'released' | 'dismissed',
  more: readonly Query[] = [],
): Done =>
  locked(ports, () => {
    const row = ports.book.find([{ table: 'Held', column: 'id', keys: [id] }, HELD_QUERY, ...more])[0]?.[0];
    if (!row) return { changed: false, why: { kind: 'held_gone' } };
    if (textOf(row.values, 'state') !== 'held') return { changed: false, why: { kind: 'held_decided' } };
    const at = new Date(ports.clock.now()).toISOString();
    // Set first: a mark without a released mail costs the poller one look, the other way round nobody would look.
    if (state === 'released') ports.properties.set({ [PROPERTY.releases]: 'yes' });
    ports.book.commit([
      update('Held', id, { state, decidedBy: ports.user }),
      insert('Events', {
        id: eventIdFor('held', id, at),
        at,
        actor: ports.user,
        action: state === 'released' ? 'release' : 'dismiss',
        outcome: state,
        reason: textOf(row.values, 'cause'),
        subject: textOf(row.values, 'subject'),
        from: textOf(row.values, 'from'),
        messageId: textOf(row.values, 'messageId'),
        before: 'held',
        after: state,
      }),
    ]);
    return { changed: true };
  });
