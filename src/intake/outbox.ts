/**
 * Sends what waits in the Outbox. The row is written before the mail leaves and completed after, and a run that finds
 * an uncompleted row first looks for the mail among what was sent, so that none is sent twice or lost.
 */
import type { Book, Change, Row } from '../book/book';
import { insert, textOf, update } from '../book/row';
import { caseToken, referenceToken } from '../crm/case-token';
import { eventIdFor } from '../crm/hash';
import { REMINDER } from './deadlines/reminders';
import type { Office } from './office';
import { rawMail } from './raw-mail';
import { isUnavailable, isUnclear, type Mailbox, type SentMail } from './ports';

/** Marks our own automatic mail; readMail tells a loop by it. */
export const LOOP_HEADER = 'X-Casebook-Loop';
export const OUTBOX_HEADER = 'X-Casebook-Outbox';

/** Rows of one run; more wait for the next. */
const PENDING_READ = 100;
/** How long a mail is tried again that Gmail refuses in words that we do not know, ms. */
const UNCLEAR_FOR = 24 * 3_600_000;

export interface SendReport {
  readonly sent: number;
  readonly failed: number;
  /** When acknowledgements went out, epoch ms. */
  readonly times: readonly number[];
  /**
   * What is in the way of sending; null: nothing. A mail may have gone although Gmail did not say so, and its search does
   * not find it yet, so that this run must not send any more.
   */
  readonly stopped: Error | null;
  /** There may be more rows than one call takes or Gmail lets out in a minute. */
  readonly more: boolean;
}

/**
 * Sends every pending row. Those that this run has just added are named by `fresh`; all others may have been sent
 * already by a run that did not get to say so, and are looked for first.
 * One commit for all. @throws BookError as the book does
 */
export function sendOutbox(
  ports: {
    readonly book: Book;
    readonly mailbox: Mailbox;
    readonly now: () => number;
    readonly account: string;
  },
  office: Office,
  fresh: readonly string[],
): SendReport {
  const rows = ports.book.latest('Outbox', 'state', 'pending', PENDING_READ);
  const older = rows.filter(({ values }) => !fresh.includes(textOf(values, 'id')));
  const sentBefore = older.length > 0 ? sentAlready(ports.mailbox, older) : {};
  const changes: Change[] = [];
  const times: number[] = [];
  let sentCount = 0;
  let failed = 0;
  let stopped: Error | null = null;
  for (const { values } of [...rows].reverse()) {
    const id = textOf(values, 'id');
    const threadId = textOf(values, 'threadId');
    const caseId = textOf(values, 'caseId');
    const at = new Date(ports.now()).toISOString();
    try {
      const before = sentBefore[id] ?? null;
      const sent: SentMail =
        before ?? ports.mailbox.send(composed(values, office, ports.account), threadId || null);
      sentCount++;
      if (!isReminder(values)) times.push(ports.now());
      changes.push(
        update('Outbox', id, {
          state: 'sent',
          sentMessageId: sent.messageId,
          sentAt: at,
          reason: before ? 'found among the sent mail: an earlier run had sent it' : '',
        }),
      );
      if (sent.messageId !== '' && caseId !== '')
        changes.push(insert('References', { messageId: sent.messageId, caseId, at }));
      changes.push(
        ledger(
          id,
          at,
          isReminder(values) ? 'sent' : 'acknowledged',
          `${whatIs(values)} sent to ${textOf(values, 'to')}`,
          caseId,
          values,
        ),
      );
    } catch (error) {
      // Google is out of reach, or the minute's quota is used up: the row stays pending, and the next run looks first
      // whether this one got through. What has been sent is noted now.
      if (isUnavailable(error)) {
        stopped = error;
        break;
      }
      // Nobody knows whether it went: the next runs look for it and try again, for a day.
      if (isUnclear(error) && !isOlderThan(UNCLEAR_FOR, values, ports.now())) {
        stopped = error;
        continue;
      }
      failed++;
      const reason = error instanceof Error ? error.message : String(error);
      changes.push(update('Outbox', id, { state: 'failed', reason }));
      changes.push(
        ledger(
          id,
          at,
          'error:send',
          `${whatIs(values)} to ${textOf(values, 'to')} was not sent: ${reason}. ${isReminder(values) ? 'The cases are safe; tell the person yourself' : 'The case is safe; answer it by hand'}`,
          caseId,
          values,
        ),
      );
    }
  }
  if (changes.length > 0) ports.book.commit(changes);
  return { sent: sentCount, failed, times, stopped, more: stopped !== null || rows.length === PENDING_READ };
}

const isOlderThan = (ms: number, values: Row['values'], now: number): boolean =>
  now - Date.parse(textOf(values, 'createdAt')) > ms;

const isReminder = (values: Row['values']): boolean => textOf(values, 'kind') === REMINDER;

const whatIs = (values: Row['values']): string =>
  isReminder(values) ? 'reminder' : `acknowledgement of ${textOf(values, 'caseId')}`;

/** What an interrupted run may have sent, by the ids of its rows: none of it is older than the oldest row. */
function sentAlready(mailbox: Mailbox, rows: readonly Row[]): Readonly<Record<string, SentMail>> {
  const made = rows.map(({ values }) => Date.parse(textOf(values, 'createdAt'))).filter(Number.isFinite);
  return mailbox.sentSince(made.length > 0 ? Math.min(...made) : 0, OUTBOX_HEADER);
}

const ledger = (
  id: string,
  at: string,
  outcome: string,
  reason: string,
  caseId: string,
  values: Parameters<typeof textOf>[0],
): Change =>
  insert('Events', {
    id: eventIdFor('outbox', id, outcome),
    at,
    actor: 'poller',
    action: isReminder(values) ? 'remind' : 'acknowledge',
    outcome,
    reason,
    subject: textOf(values, 'subject'),
    caseId,
  });

/** Raw MIME with the headers that stop loops and the case's token, in the subject and as a reference. */
function composed(values: Row['values'], office: Office, account: string): string {
  if (isReminder(values)) return reminderMail(values, office, account);
  const caseId = textOf(values, 'caseId');
  const inReplyTo = textOf(values, 'inReplyTo');
  const route = office.routes.find(each => each.kind === 'support' || each.kind === 'sales');
  const parent = inReplyTo === '' ? [] : [`<${inReplyTo}>`];
  return rawMail({
    from: { name: office.settings.companyName || null, address: account },
    replyTo: route ? { name: null, address: route.address } : null,
    to: textOf(values, 'to').replace(/^<|>$/g, ''),
    subject: textOf(values, 'subject'),
    text: textOf(values, 'text'),
    headers: [
      ...(parent.length > 0 ? [{ name: 'In-Reply-To', value: parent.join(' ') }] : []),
      { name: 'References', value: [...parent, `<${referenceToken(office.key, caseId)}>`].join(' ') },
      { name: 'Auto-Submitted', value: 'auto-replied' },
      { name: 'X-Auto-Response-Suppress', value: 'All' },
      { name: 'Precedence', value: 'auto_reply' },
      { name: LOOP_HEADER, value: office.key.installation },
      { name: OUTBOX_HEADER, value: textOf(values, 'id') },
      { name: 'X-Casebook-Case', value: caseToken(office.key, caseId) },
    ],
  });
}

/** To a colleague, about several cases: it belongs to none of them, and an answer to it must join none. */
const reminderMail = (values: Row['values'], office: Office, account: string): string =>
  rawMail({
    from: { name: 'Casebook', address: account },
    replyTo: null,
    to: textOf(values, 'to').replace(/^<|>$/g, ''),
    subject: textOf(values, 'subject'),
    text: textOf(values, 'text'),
    headers: [
      { name: 'Auto-Submitted', value: 'auto-generated' },
      { name: 'X-Auto-Response-Suppress', value: 'All' },
      { name: LOOP_HEADER, value: office.key.installation },
      { name: OUTBOX_HEADER, value: textOf(values, 'id') },
    ],
  });
