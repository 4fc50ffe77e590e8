/**
 * The poll's part in dismissing held mail of people on the never-log list: only the routing mailbox's account may move the
 * labels, and older entries of the ledger, which tell of the mail as it was held, are forgotten.
 */
import type { Book, Row, Update } from '../book/book';
import { idOf, insert, textOf } from '../book/row';
import { eventIdFor } from '../crm/hash';
import { HELD_A_COMMIT, NEVER_LOGGED } from './held-never-logged';
import { ledgerOf } from './ledger';
import type { Clock, Mailbox } from './ports';
import { forgottenEntry, isForgotten } from './privacy/forget-rows';
import type { Installation } from './state';
import { hiddenId } from './veil';

/** What a poll did with the mail before it was dismissed, told with the mail's id in Gmail. */
const ABOUT_MAIL = /^(?:held|error):/;
/** What people decided about it, told with its Message-ID alone. */
const DECISIONS: readonly string[] = ['release', 'dismiss', 'undo'];

/** A row whose Message-ID is not a hash has not been settled. */
const isUnsettled = ({ values }: Row): boolean =>
  textOf(values, 'state') === 'dismissed' &&
  textOf(values, 'cause') === NEVER_LOGGED &&
  !textOf(values, 'messageId').startsWith('k:');

/** The row under another Message-ID. */
const naming = ({ values }: Row, messageId: string | null): Update => ({
  kind: 'update',
  table: 'Held',
  id: textOf(values, 'id'),
  values: { messageId },
  forgets: 'cells',
});

function entriesOf(book: Book, rows: readonly Row[]): readonly Row[] {
  const named = (column: string): readonly string[] =>
    rows.map(({ values }) => textOf(values, column)).filter(id => id !== '');
  const [byMail = [], byMessage = []] = book.find([
    { table: 'Events', column: 'gmailId', keys: named('gmailId') },
    { table: 'Events', column: 'messageId', keys: named('messageId') },
  ]);
  const told = [
    ...byMail.filter(({ values }) => ABOUT_MAIL.test(textOf(values, 'outcome'))),
    // What else is told of a Message-ID is about a copy that was logged.
    ...byMessage.filter(
      ({ values }) => DECISIONS.includes(textOf(values, 'action')) && textOf(values, 'caseId') === '',
    ),
  ];
  const byId = new Map(told.map(row => [textOf(row.values, 'id'), row]));
  return [...byId.values()].filter(({ values }) => !isForgotten(values));
}

/**
 * Labels first and rows after them: cut off in between, the next poll does it again.
 * @param dismissed rows of Held, settled ones among them
 */
export function settleNeverLogged(
  { book, mailbox, clock }: { readonly book: Book; readonly mailbox: Mailbox; readonly clock: Clock },
  { labels, key }: Pick<Installation, 'labels' | 'key'>,
  dismissed: readonly Row[],
): void {
  const rows = dismissed.filter(isUnsettled);
  const ledger = ledgerOf(key);
  for (let start = 0; start < rows.length; start += HELD_A_COMMIT) {
    const part = rows.slice(start, start + HELD_A_COMMIT);
    const ids = part.map(({ values }) => textOf(values, 'gmailId')).filter(id => id !== '');
    if (ids.length > 0) mailbox.relabel(ids, [labels.done], [labels.held, labels.error]);
    const named = part.filter(({ values }) => textOf(values, 'messageId') !== '');
    const forgotten = [
      ...entriesOf(book, part).map(row => forgottenEntry(row, ledger, false)),
      ...named.map(row => naming(row, null)),
    ];
    if (forgotten.length > 0) book.commit(forgotten);
    const at = new Date(clock.now()).toISOString();
    // A commit of its own: it leaves nothing of what was forgotten in the journal of the book.
    book.commit([
      ...part.map(row =>
        naming(row, hiddenId(key, textOf(row.values, 'messageId') || idOf('Held', row.values))),
      ),
      insert('Events', {
        id: eventIdFor('settle', at, ...ids),
        at,
        actor: 'poller',
        action: 'dismiss',
        outcome: 'done',
        reason: `${part.length} held mails of people on the never-log list were filed, and what the ledger told of them was forgotten`,
      }),
    ]);
  }
}
