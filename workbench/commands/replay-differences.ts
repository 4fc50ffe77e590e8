/** What one set of settings makes of mail that another set does not: mail by mail, and what differs. */
import type { BookRow } from './book-rows';
import type { Imported } from './backfill';

/** What became of one mail, as far as settings decide it; `case` is its number, '' where something is not. */
export const FATE = ['outcome', 'route', 'case', 'assignee', 'priority', 'tags', 'reason'] as const;
export type Fate = Readonly<Record<(typeof FATE)[number], string>>;

export interface Replayed {
  readonly file: string;
  readonly index: number;
  readonly messageId: string;
  readonly from: string;
  readonly subject: string;
  readonly fate: Fate;
  /** The mail that the case began with, by its place in the replay; cases are numbered differently by each side. */
  readonly opener: number | null;
}

/** The tabs that a fate is read from. */
export interface BookTabs {
  readonly cases: readonly BookRow[];
  readonly messages: readonly BookRow[];
  readonly events: readonly BookRow[];
}

const byKey = (rows: readonly BookRow[], key: string): ReadonlyMap<string, BookRow> =>
  new Map(rows.map(row => [row[key] ?? '', row]));

const OPENS = ['case_new', 'lead_new'];

/** @param living the case that a case went on in */
export function replayed(
  mails: readonly Imported[],
  { cases, messages, events }: BookTabs,
  living: (caseId: string) => string,
): readonly Replayed[] {
  const caseRows = byKey(cases, 'Case ID');
  const messageRows = byKey(messages, 'Message-ID');
  const eventRows = byKey(
    events.filter(row => row['Action'] === 'mail'),
    'Message-ID',
  );
  const openers = new Map<string, number>();
  mails.forEach(({ outcome, caseId }, place) => {
    if (OPENS.includes(outcome) && !openers.has(caseId)) openers.set(caseId, place);
  });
  return mails.map(({ file, index, messageId, outcome, reason, caseId }) => {
    const event = eventRows.get(messageId) ?? {};
    const lives = living(caseId);
    const found = caseRows.get(lives) ?? {};
    return {
      file,
      index,
      messageId,
      from: event['From'] ?? '',
      subject: event['Subject'] ?? '',
      fate: {
        outcome,
        route: messageRows.get(messageId)?.['Route'] ?? event['Route'] ?? '',
        case: lives,
        assignee: found['Assignee'] ?? '',
        priority: found['Priority'] ?? '',
        tags: found['Tags'] ?? '',
        reason,
      },
      opener: openers.get(lives) ?? null,
    };
  });
}

export interface Difference extends Omit<Replayed, 'fate' | 'opener'> {
  readonly changed: readonly (keyof Fate)[];
  readonly before: Fate;
  readonly after: Fate;
}

const CASE = /C-\d+/g;

/** A reason without the numbers of cases, which move when one case more is made. */
const bare = (reason: string): string => reason.replace(CASE, 'C-').replace(/#\d+/g, '#');

/** The mails whose fate is another one; both sides have the same mails in the same order. */
export function differences(before: readonly Replayed[], after: readonly Replayed[]): readonly Difference[] {
  return before.flatMap((old, place) => {
    const now = after[place];
    if (!now) return [];
    const differs = (key: keyof Fate): boolean => {
      if (key === 'case')
        return old.opener !== now.opener || (old.fate.case === '') !== (now.fate.case === '');
      return key === 'reason'
        ? bare(old.fate.reason) !== bare(now.fate.reason)
        : old.fate[key] !== now.fate[key];
    };
    const changed = FATE.filter(differs);
    if (changed.length === 0) return [];
    const { file, index, messageId } = old;
    const from = old.from || now.from;
    const subject = old.subject || now.subject;
    return [{ file, index, messageId, from, subject, changed, before: old.fate, after: now.fate }];
  });
}
