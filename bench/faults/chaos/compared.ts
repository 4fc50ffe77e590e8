/** What two ways to the same end have in common: everything but what a second try, or another order, must make different. */
import { SETTINGS } from '../../../src/crm/settings';
import type { Picture, RowNames } from '../../../test/bundle/picture';
import type { Row } from '../../../test/bundle/stage';

/** Ids made of the moment of a click, which a card that was opened a second time makes anew, and what names such a row. */
export const MADE_BY_CLICKS: RowNames = { Notes: 'text', Tasks: 'title', Deals: 'name', Companies: 'name' };

/** In the reason of an entry that takes another back. */
const MINUTE = /\d{4}-\d\d-\d\dT\d\d:\d\d UTC/;

const withEvents = (picture: Picture, Events: readonly Row[]): Picture => ({
  ...picture,
  tables: { ...picture.tables, Events },
});

/** Rows that moved to an archive, told in as many entries as it took. */
const MOVED = /^(\d+) rows of (\w+) /;

/** One line for each table, of all rows of it that have moved. */
function movesIn(Events: readonly Row[]): readonly Row[] {
  const counts = new Map<string, number>();
  for (const row of Events) {
    const [, count, table = ''] =
      (row['action'] === 'archive' ? MOVED.exec(String(row['reason'])) : null) ?? [];
    if (count !== undefined) counts.set(table, (counts.get(table) ?? 0) + Number(count));
  }
  return [...counts].map(([table, count]) => ({ action: 'archive', reason: `${count} rows of ${table}` }));
}

/**
 * Daily runs have entries of their own, of which one is as good as five. So it is with moves to an archive. That a click
 * failed is held against the faults (`problemFlaws`) and not against a run without any. So is what the account writes to
 * itself: that its runs fail.
 * @param account of the routing mailbox
 */
export function comparedOf(picture: Picture, account: string): Picture {
  const daily = new Set<string>();
  const Events = (picture.tables['Events'] ?? []).flatMap((row): readonly Row[] => {
    if (row['action'] === 'problem' || row['action'] === 'archive') return [];
    if (row['action'] === 'undo') return [{ ...row, reason: String(row['reason']).replace(MINUTE, 'then') }];
    const line = JSON.stringify(row);
    if (row['actor'] !== 'upkeep') return [row];
    return daily.size === daily.add(line).size ? [] : [row];
  });
  const sent = picture.sent.filter(mail => !mail.startsWith(`<${account}> | `));
  return withEvents({ ...picture, sent }, [...Events, ...movesIn(picture.tables['Events'] ?? [])]);
}

const text = (row: Row, key: string): string => String(row[key] ?? '');

const without = (row: Row, keys: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

const only = (row: Row, keys: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)));

/** Cases are named by one of their mails (the least Message-ID), merged ones as the case that has taken them in. */
function caseNames({ tables }: Picture): ReadonlyMap<string, string> {
  const into = new Map(
    (tables['Cases'] ?? [])
      .filter(row => row['status'] === 'merged')
      .map(row => [text(row, 'id'), text(row, 'relatedTo')]),
  );
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next;
    return root;
  };
  const mails = new Map<string, string[]>();
  for (const row of tables['Messages'] ?? [])
    mails.set(text(row, 'caseId'), [...(mails.get(text(row, 'caseId')) ?? []), text(row, 'messageId')]);
  return new Map(
    (tables['Cases'] ?? []).map(row => {
      const root = rootOf(text(row, 'id'));
      return [text(row, 'id'), `case of ${[...(mails.get(root) ?? [root])].sort()[0] ?? ''}`];
    }),
  );
}

/** As it stands in ids (`C-12`), in subjects with its token (`[#12-k7q2m9xa]`), and in sentences (`case #12`). */
const CASE = /\bC-(\d+)\b|#(\d+)(?:-[0-9a-z]{8})?\b/g;

/** Columns that tell which of several mails was worked on first: who was next in turn, which mail opened the case. */
const BY_ORDER: Readonly<Record<string, readonly string[]>> = {
  // Two copies of one mail: the second is a duplicate, whichever it is.
  Messages: ['gmailId', 'threadId', 'gmailLink', 'outcome'],
  Outbox: ['id', 'subject', 'text', 'inReplyTo', 'threadId', 'sentMessageId'],
  Routes: ['lastAssignee'],
};

/** What a case that has taken others in has of its own, whichever of them it is. */
const OF_THE_ROOT = ['kind', 'status', 'priority', 'messages', 'route', 'lastDirection'];

/** Cases on which several people write: one mail of theirs shows two cases to be one, or is there before there are two. */
function shared(messages: readonly Row[]): ReadonlySet<string> {
  const writers = new Map<string, string>();
  const found = new Set<string>();
  for (const row of messages) {
    const id = text(row, 'caseId');
    // Not the contact, which two of them share once they are merged.
    const writer = text(row, 'from');
    if (id !== '' && (writers.get(id) ?? writer) !== writer) found.add(id);
    writers.set(id, writer);
  }
  return found;
}

/** One row for a case and those that were merged into it, whichever took in the others. */
function casesInAnyOrder(rows: readonly Row[], together: ReadonlySet<string>): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(text(row, 'id'), [...(groups.get(text(row, 'id')) ?? []), row]);
  return [...groups].map(([id, group]): Row => {
    const root: Row = group.find(({ status }) => status !== 'merged') ?? {};
    if (group.length === 1 && !together.has(id)) return without(root, ['assignee', 'gmailLink']);
    return { ...only(root, OF_THE_ROOT), id };
  });
}

const isPollersMerge = (row: Row): boolean => row['action'] === 'merge' && row['actor'] === 'poller';

/** Mails that were released are taken up by one poll or by several. */
const TAKEN_UP = /^(\d+) released mails/;

const eventInAnyOrder = (row: Row): readonly Row[] => {
  const reason = text(row, 'reason');
  const [all, count] = (row['action'] === 'take_up' ? TAKEN_UP.exec(reason) : null) ?? [];
  if (all !== undefined)
    return Array<Row>(Number(count)).fill({ ...row, reason: `1${reason.slice(String(count).length)}` });
  return row['action'] === 'mail' || row['action'] === 'merge'
    ? [without(row, ['gmailId', 'reason', 'outcome', 'before', 'after'])]
    : [row];
};

/**
 * What is the same in whatever order mails are worked on: one that failed in unknown words is tried again behind the others,
 * and one that an edit released, when the edit's run was hit, is taken up by a later poll. It gets another case number,
 * another assignee, and is merged the other way round.
 */
export function inAnyOrder(picture: Picture): Picture {
  const names = caseNames(picture);
  const renamed = (value: string): string =>
    value.replace(CASE, (all, id: string, number: string) => names.get(`C-${id ?? number}`) ?? all);
  const tables = Object.fromEntries(
    Object.entries(picture.tables).map(([table, rows]) => [
      table,
      rows.map(row =>
        Object.fromEntries(
          Object.entries(without(row, BY_ORDER[table] ?? [])).map(([key, value]) => [
            key,
            typeof value === 'string' ? renamed(value) : value,
          ]),
        ),
      ),
    ]),
  );
  const messages: readonly Row[] = tables['Messages'] ?? [];
  const together = shared(messages);
  return {
    ...picture,
    tables: {
      ...tables,
      Cases: casesInAnyOrder(tables['Cases'] ?? [], together),
      Events: (tables['Events'] ?? []).filter(row => !isPollersMerge(row)).flatMap(eventInAnyOrder),
      Settings: (tables['Settings'] ?? []).filter(({ name }) => name !== SETTINGS.nextCaseNumber.name),
    },
    sent: picture.sent.map(each => each.split(' | ')[0] ?? ''),
  };
}
