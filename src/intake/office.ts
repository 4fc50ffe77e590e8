/** The office: everything an admin has set, read from the book's small tables, and the installation's own secret. */
import type { Book, Row } from '../book/book';
import { flagOf, listOf, textOf, timeOf } from '../book/row';
import type { TableName } from '../book/schema';
import { readAutoLog } from '../crm/auto-log';
import type { TokenKey } from '../crm/case-token';
import type { Circle } from '../crm/contacts';
import { readRules, type RuleList } from '../crm/rules/read-rules';
import type { RuleGround, RuleText } from '../crm/rules/rule';
import { hashedMatcher, isHashed, isTombstone, patternHasher, tombstoneOf } from '../crm/hashed-patterns';
import { ownLists, type OwnLists } from '../crm/own-lists';
import { readSettings, type SettingProblem } from '../crm/settings';
import type { Route, RouteKind } from '../crm/routes';
import type { Promises, Target } from '../crm/targets';
import type { Template } from '../crm/templates';
import type { User } from '../crm/users';
import { visibilityOfUser, type Visibility } from '../crm/visibility';
import type { Zone } from '../crm/working-time';
import { ROUTE_KINDS } from '../book/choices';

export interface Office extends Circle {
  readonly templates: readonly Template[];
  readonly key: TokenKey;
  /** When acknowledgements went out lately, epoch ms: for the limit of all together (src/crm/acknowledgement.ts). */
  readonly recentAcknowledgements: readonly number[];
  readonly settingProblems: readonly SettingProblem[];
  /** Statuses and priorities that were added to the built-in ones. */
  readonly lists: OwnLists;
  readonly promises: Promises;
  /** Less is kept of a mail than people have chosen, because a limit of Google is near, and why (meter.ts); absent: not. */
  readonly sparing?: { readonly atMost: Visibility; readonly why: string };
  /** The tab Rules, read when first asked for: most runs of the side panel need none. */
  readonly rules: () => RuleList;
  /** When a person of this address was erased, epoch ms: mail from before is not logged again. 0: never. */
  readonly erasedAt: (address: string) => number;
}

const userFrom = ({ values }: Row): User => ({
  email: textOf(values, 'email').trim().toLowerCase(),
  name: textOf(values, 'name'),
  role: textOf(values, 'role').trim().toLowerCase() === 'admin' ? 'admin' : 'agent',
  active: values['active'] === null || flagOf(values, 'active'),
  connected: textOf(values, 'connected').trim().toLowerCase(),
  connectedAt: textOf(values, 'connectedAt'),
  aliases: listOf(values, 'aliases'),
  teamAddresses: listOf(values, 'teamAddresses'),
  away: flagOf(values, 'away'),
  visibility: visibilityOfUser(textOf(values, 'visibility')),
  autoLog: readAutoLog(textOf(values, 'autoLog')),
  language: textOf(values, 'language').trim(),
});

const isKind = (text: string): text is RouteKind => (ROUTE_KINDS as readonly string[]).includes(text);

function routeFrom({ values }: Row): Route | null {
  const kind = textOf(values, 'kind').trim().toLowerCase();
  const assignment = textOf(values, 'assignment').trim().toLowerCase();
  if (!isKind(kind) || (values['active'] !== null && !flagOf(values, 'active'))) return null;
  return {
    name: textOf(values, 'name').trim(),
    kind,
    address: textOf(values, 'address').trim().toLowerCase(),
    assignment: assignment === 'direct' || assignment === 'round_robin' ? assignment : 'none',
    assignees: listOf(values, 'assignees'),
    lastAssignee: textOf(values, 'lastAssignee').toLowerCase(),
    acknowledge: flagOf(values, 'acknowledge'),
    template: textOf(values, 'template').trim(),
    language: textOf(values, 'language').trim(),
  };
}

const templateFrom = ({ values }: Row): Template => ({
  name: textOf(values, 'name').trim(),
  language: textOf(values, 'language').trim(),
  subject: textOf(values, 'subject'),
  text: textOf(values, 'text'),
});

const hoursOf = (values: Row['values'], key: string): number | null => {
  const cell = values[key];
  return typeof cell === 'number' && cell > 0 ? cell : null;
};

const targetFrom = ({ values }: Row): Target => ({
  priority: textOf(values, 'priority').trim().toLowerCase(),
  firstResponse: hoursOf(values, 'firstResponse'),
  resolution: hoursOf(values, 'resolution'),
});

/** A rule as it stands in its row. */
export const ruleText = (values: Row['values']): RuleText => {
  const order = Number(textOf(values, 'order').trim() || NaN);
  return {
    name: textOf(values, 'id'),
    condition: textOf(values, 'condition'),
    action: textOf(values, 'action'),
    examples: textOf(values, 'examples'),
    active: values['active'] === null || values['active'] === undefined || flagOf(values, 'active'),
    stop: flagOf(values, 'stop'),
    order: Number.isFinite(order) ? order : null,
  };
};

/** Who is on the never-log list, in clear and as hashes, and who was erased and when. */
function protectedPeople(rows: readonly Row[], { secret }: TokenKey): Pick<Office, 'neverLog' | 'erasedAt'> {
  const entries = rows.map(({ values }) => ({
    pattern: textOf(values, 'pattern'),
    reason: textOf(values, 'reason'),
    at: timeOf(values, 'addedAt'),
  }));
  const hashed = entries.filter(({ pattern }) => isHashed(pattern));
  const gone = entries.filter(({ pattern }) => isTombstone(pattern));
  const hasher = patternHasher(secret);
  const matches = hashedMatcher(
    hashed.map(({ pattern }) => pattern),
    hasher,
  );
  const erased = new Map(gone.map(({ pattern, at }) => [pattern, at]));
  return {
    neverLog: [
      ...entries.filter(({ pattern }) => !isTombstone(pattern)),
      ...(hashed.length > 0 ? [{ pattern: '', reason: '', matches }] : []),
    ],
    erasedAt: address => (erased.size === 0 ? 0 : (erased.get(tombstoneOf(address, hasher)) ?? 0)),
  };
}

/** What rules may name. */
export const groundOf = ({
  users,
  routes,
  templates,
  lists,
}: Pick<Office, 'users' | 'routes' | 'templates' | 'lists'>): RuleGround => ({
  users,
  routes,
  templates,
  priorities: lists.ranks,
});

type Whole = (table: TableName) => readonly Row[];

const readSettingRows = (whole: Whole): ReturnType<typeof readSettings> =>
  readSettings(
    Object.fromEntries(
      whole('Settings').map(row => [textOf(row.values, 'name'), textOf(row.values, 'value')]),
    ),
  );

/** The added statuses and priorities, for work that needs nothing else of the office. Free once the book has been looked at. */
export const listsIn = (book: Pick<Book, 'whole'>): OwnLists =>
  ownLists(readSettingRows(table => book.whole(table)).settings);

/** Rows without the cell that names them are half-typed and wait. */
export function openOffice(
  whole: Whole,
  key: TokenKey,
  recentAcknowledgements: readonly number[],
  zone: Zone,
): Office {
  const { settings, problems } = readSettingRows(whole);
  const lists = ownLists(settings);
  const users = whole('Users')
    .map(userFrom)
    .filter(user => user.email !== '');
  const routes = whole('Routes')
    .flatMap(row => routeFrom(row) ?? [])
    .filter(route => route.address !== '');
  const templates = whole('Templates')
    .map(templateFrom)
    .filter(template => template.name !== '');
  let rules: RuleList | null = null;
  return {
    users,
    routes,
    ...protectedPeople(whole('NeverLog'), key),
    templates,
    rules: () =>
      (rules ??= readRules(
        whole('Rules').map(row => ruleText(row.values)),
        groundOf({ users, routes, templates, lists }),
      )),
    settings,
    settingProblems: problems,
    lists,
    promises: {
      targets: whole('Targets').map(targetFrom),
      week: { days: settings.workingDays, ...settings.workingHours, holidays: settings.holidays },
      zone,
    },
    key,
    recentAcknowledgements,
  };
}
