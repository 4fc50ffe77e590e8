/** Notes the open mail on a deal: the deal's timeline names it and links to it. Logs it on its contact where nobody has. */
import { insert, mergeChanges, textOf } from '../../book/row';
import { logOnContact } from '../../intake/by-hand';
import { isInBook } from '../../intake/outcome';
import { messageKey } from '../../intake/matter';
import { veiledSubject } from '../../intake/veil';
import { eventIdFor, shortHash } from '../../crm/hash';
import type { Done } from '../done';
import { locked } from './locked';
import { keepFilesOf, matter } from './logging';
import { hiddenMailId, type DeskPorts } from './ports';

/** The same for the same mail and deal, so that a second click finds it. */
const noteIdFor = (key: string, dealId: string): string => `N-${shortHash(`deal mail|${key}|${dealId}`)}`;

export const logToDeal = (ports: DeskPorts, dealId: string): Done =>
  locked(ports, () => {
    const open = ports.mail();
    const noteId = noteIdFor(messageKey(open.head), dealId);
    const made = matter(ports, mail => mail, [
      { table: 'Deals', column: 'id', keys: [dealId] },
      { table: 'Notes', column: 'id', keys: [noteId] },
    ]);
    const [deals = [], notes = []] = ports.book.find([
      { table: 'Deals', column: 'id', keys: [dealId] },
      { table: 'Notes', column: 'id', keys: [noteId] },
    ]);
    const deal = deals[0]?.values;
    if (!deal) return { changed: false, why: { kind: 'no_record' } };
    const name = textOf(deal, 'name') || dealId;
    if (notes.length > 0) return { changed: false, why: { kind: 'outcome', outcome: 'duplicate', on: name } };
    const logged = made.known.where('Messages', 'messageId', made.key).length > 0;
    const verdict = logged ? null : logOnContact(made, ports.user);
    if (verdict?.outcome === 'never_log')
      return { changed: false, why: { kind: 'outcome', outcome: 'never_log', on: name } };
    const kept = verdict !== null && isInBook(verdict.outcome) ? verdict : null;
    const at = new Date(ports.clock.now()).toISOString();
    ports.book.commit(
      mergeChanges([
        ...(kept === null ? [] : [...kept.changes, ...keepFilesOf(ports, made, kept)]),
        insert('Notes', {
          id: noteId,
          at,
          author: ports.user,
          text: `${veiledSubject(made, open.head.subject).trim() || '-'}\n${open.permalink}`,
          dealId,
          contactId: textOf(deal, 'contactId'),
        }),
        insert('Events', {
          id: eventIdFor('deal mail', made.key, dealId, at),
          at,
          actor: ports.user,
          action: 'note',
          outcome: 'done',
          reason: `the mail was noted on deal ${dealId}`,
          recordId: dealId,
          contactId: textOf(deal, 'contactId'),
          messageId: hiddenMailId(ports),
        }),
      ]),
    );
    return { changed: true };
  });
