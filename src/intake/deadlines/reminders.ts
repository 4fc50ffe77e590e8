/**
 * Who is reminded of what: one mail for a person and round, which names each case once when its deadline comes near and
 * once when it has passed. The ledger's entry says that it was done; mail and entry are one commit.
 */
import type { Change } from '../../book/book';
import { insert } from '../../book/row';
import { eventIdFor, outboxIdFor } from '../../crm/hash';
import { harmless } from '../../crm/templates';
import { isWorkingTime } from '../../crm/working-time';
import type { Office } from '../office';
import type { DueCase } from './cases';
import type { ReminderWords } from './words';

/** The kind of a reminder's row on the tab Outbox. */
export const REMINDER = 'reminder';

/** Deadlines that passed longer ago remind nobody: a weekend and holidays fit in, an import of old mail does not. */
const REMEMBERED = 7 * 86_400_000;
/** Cases of one round; the others have their turn in the next. */
const CASES = 100;

export interface Due extends DueCase {
  /** The ledger's entry of this reminder. A deadline that was moved is a new one. */
  readonly eventId: string;
}

/** Deadlines are kept to the minute; what a sheet gives back may be milliseconds off. */
const toMinute = (dueAt: number): string => new Date(Math.round(dueAt / 60_000) * 60_000).toISOString();

const entryFor = ({ id, stage, standing, dueAt }: DueCase): string =>
  eventIdFor('remind', id, stage, standing, toMinute(dueAt));

/** Who may be written to: active users, and never an address that leads back to us. */
function isReached({ users, routes }: Office, account: string, address: string): boolean {
  const active = users.some(user => user.active && user.email === address);
  return active && address !== account && routes.every(route => route.address !== address);
}

/** The cases whose assignees may have to be reminded now; none out of working hours. */
export function toRemind(
  due: readonly DueCase[],
  office: Office,
  { account, now }: { readonly account: string; readonly now: number },
): readonly Due[] {
  const { settings, promises } = office;
  if (!settings.remind || !isWorkingTime(now, promises.week, promises.zone)) return [];
  return due
    .filter(each => each.dueAt > now - REMEMBERED && isReached(office, account, each.assignee))
    .slice(0, CASES)
    .map(each => ({ ...each, eventId: entryFor(each) }));
}

export interface Reminders {
  readonly changes: readonly Change[];
  /** Ids of the rows for Outbox. */
  readonly toSend: readonly string[];
}

/** @param done ids of ledger entries that are there: these reminders have gone out */
export function remind(
  due: readonly Due[],
  done: ReadonlySet<string>,
  { users }: Office,
  words: ReminderWords,
  {
    bookUrl,
    now,
    zone,
  }: { readonly bookUrl: string; readonly now: number; readonly zone: (epochMs: number) => number },
): Reminders {
  const left = due.filter(({ eventId }) => !done.has(eventId));
  const at = new Date(now).toISOString();
  const changes: Change[] = [];
  const toSend: string[] = [];
  for (const assignee of [...new Set(left.map(each => each.assignee))]) {
    const theirs = left.filter(each => each.assignee === assignee).sort((a, b) => a.dueAt - b.dueAt);
    const reminder = {
      name: users.find(user => user.email === assignee)?.name ?? '',
      lines: theirs.map(each => ({
        caseId: each.id,
        subject: harmless(each.subject),
        contact: harmless(each.contact),
        stage: each.stage,
        standing: each.standing,
        dueAt: each.dueAt,
      })),
      bookUrl,
      zone,
    };
    const id = outboxIdFor(theirs.map(({ eventId }) => eventId).join(' '), REMINDER);
    toSend.push(id);
    changes.push(
      insert('Outbox', {
        id,
        state: 'pending',
        kind: REMINDER,
        to: `<${assignee}>`,
        subject: words.subject(reminder),
        text: words.text(reminder),
        caseId: '',
        inReplyTo: '',
        threadId: '',
        sentMessageId: '',
        reason: '',
        createdAt: at,
        sentAt: null,
      }),
      ...theirs.map(({ eventId, id: caseId, stage, standing, dueAt }) =>
        insert('Events', {
          id: eventId,
          at,
          actor: 'poller',
          action: 'remind',
          outcome: standing,
          reason: `${assignee} is reminded: ${stage === 'answer' ? 'the first answer' : 'the solution'} ${standing === 'late' ? 'was' : 'is'} due at ${toMinute(dueAt)}`,
          caseId,
        }),
      ),
    );
  }
  return { changes, toSend };
}
