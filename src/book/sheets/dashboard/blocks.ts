/**
 * What the Dashboard tab counts: formulas over the other tabs, which Sheets keeps right when people move columns, and
 * which Excel and LibreOffice read as well. Arguments are parted by semicolons: Sheets takes those in every locale, while
 * a comma is a decimal sign in some. For the same reason no formula holds a decimal number or an array in braces.
 */
import type { DashboardWords } from '../../../locales/book/dashboard';
import type { TableName } from '../../schema';

/** `'Cases'!$N$2:$N`: a column without its header. */
export type ColumnRange = (table: TableName, column: string) => string;

export type Shown = 'text' | 'whole' | 'tenths' | 'day';

export type BlockCell = { readonly text: string } | { readonly formula: string; readonly shown: Shown };

export interface Block {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly BlockCell[])[];
  readonly chart: {
    readonly type: 'COLUMN' | 'BAR' | 'LINE';
    readonly stacked: boolean;
    readonly series: number;
  };
}

/** Weeks shown, the running one last. */
const WEEKS = 12;
/** Rows for users and routes: the first of their tabs. */
const USERS = 8;
const ROUTES = 6;
const SENDERS = 10;
const MAIL_WEEKS = 4;
/** Days of "lately". */
const RECENT_DAYS = 30;
/** Bounds of the ages of open cases, days. */
const AGES: readonly (readonly [over: number, upTo: number | null])[] = [
  [0, 1],
  [1, 3],
  [3, 7],
  [7, 30],
  [30, null],
];
/** As Events name them (src/intake/outcome.ts); a star stands for any cause. */
const OUTCOMES = [
  'case_new',
  'case_reply',
  'lead_new',
  'logged',
  'duplicate',
  'auto_reply',
  'bounce',
  'list',
  'held:*',
  'never_log',
  'not_logged',
  'error:*',
];

const whole = (formula: string): BlockCell => ({ formula: `=${formula}`, shown: 'whole' });
const hours = (formula: string): BlockCell => ({ formula: `=${formula}`, shown: 'tenths' });
const words = (formula: string): BlockCell => ({ formula: `=${formula}`, shown: 'text' });
const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** Monday of the running week, or so many weeks before. */
const monday = (back = 0): string => `TODAY()-WEEKDAY(TODAY();2)+1${back === 0 ? '' : `-${7 * back}`}`;

/** Conditions of COUNTIFS for cases that are not closed, and that are there at all. */
const openCases = (at: ColumnRange): string => `${at('Cases', 'id')};"C-*";${at('Cases', 'closedAt')};""`;

/** Only where the cell before it names something. */
const ifNamed = (cell: string, formula: string): string => `IF(${cell}="";"";${formula})`;

const nth = (range: string, n: number): string => `IFERROR(INDEX(${range};${n + 1})&"";"")`;

export const figures = (
  at: ColumnRange,
  { figures: label }: DashboardWords,
): readonly (readonly [label: string, cell: BlockCell])[] => {
  const open = openCases(at);
  const due = at('Cases', 'dueAt');
  const response = at('Cases', 'responseHours');
  return [
    [label.open, whole(`COUNTIFS(${open})`)],
    [label.unassigned, whole(`COUNTIFS(${open};${at('Cases', 'assignee')};"")`)],
    [label.overdue, whole(`COUNTIFS(${open};${due};"<"&NOW())`)],
    [label.dueSoon, whole(`COUNTIFS(${open};${due};">="&NOW();${due};"<"&NOW()+1)`)],
    [label.waiting, whole(`COUNTIFS(${at('Cases', 'status')};"waiting")`)],
    [label.held, whole(`COUNTIFS(${at('Held', 'state')};"held")`)],
    [label.tasks, whole(`COUNTIFS(${at('Tasks', 'state')};"open")`)],
    [label.newThisWeek, whole(`COUNTIFS(${at('Cases', 'createdAt')};">="&${monday()})`)],
    [label.closedThisWeek, whole(`COUNTIFS(${at('Cases', 'closedAt')};">="&${monday()})`)],
    [label.median, hours(`IFERROR(MEDIAN(${response});"")`)],
    [label.ninety, hours(`IFERROR(PERCENTILE(${response};9/10);"")`)],
    [label.contacts, whole(`COUNTIFS(${at('Contacts', 'id')};"P-*")`)],
    [label.messages, whole(`COUNTIFS(${at('Messages', 'id')};"M-*")`)],
  ];
};

/** @param here the A1 row number of a block's nth row, by block and row */
export const blocks = (
  at: ColumnRange,
  { titles, heads, ages, nobody }: DashboardWords,
  here: (block: number, row: number) => number,
): readonly Block[] => {
  const open = openCases(at);
  const created = at('Cases', 'createdAt');
  const response = at('Cases', 'responseHours');
  const week = (column: string, row: number): string => `${column};">="&$A${row};${column};"<"&$A${row}+7`;
  const answered = (row: number, of: (list: string) => string): string =>
    `ARRAYFORMULA(IFERROR(${of(
      `IF((${created}>=$A${row})*(${created}<$A${row}+7)*(${response}<>"");${response})`,
    )};""))`;
  const largest = (n: number): string =>
    `SUMPRODUCT(LARGE(${at('Contacts', 'messages')}*1000000+ROW(${at('Contacts', 'messages')});${n + 1}))`;
  return [
    {
      title: titles.weeks,
      heads: [heads.week, heads.created, heads.closed],
      chart: { type: 'COLUMN', stacked: false, series: 2 },
      rows: times(WEEKS, n => {
        const row = here(0, n);
        return [
          { formula: `=${monday(WEEKS - 1 - n)}`, shown: 'day' },
          whole(`COUNTIFS(${week(created, row)})`),
          whole(`COUNTIFS(${week(at('Cases', 'closedAt'), row)})`),
        ];
      }),
    },
    {
      title: titles.ages,
      heads: [heads.age, heads.open],
      chart: { type: 'COLUMN', stacked: false, series: 1 },
      rows: AGES.map(([over, upTo], n) => [
        { text: ages[n] ?? '' },
        whole(
          `COUNTIFS(${open};${created};"<="&NOW()-${over}${upTo === null ? '' : `;${created};">"&NOW()-${upTo}`})`,
        ),
      ]),
    },
    {
      title: titles.owners,
      heads: [heads.owner, heads.open, heads.overdue],
      chart: { type: 'BAR', stacked: false, series: 2 },
      rows: [
        [
          { text: nobody },
          whole(`COUNTIFS(${open};${at('Cases', 'assignee')};"")`),
          whole(`COUNTIFS(${open};${at('Cases', 'assignee')};"";${at('Cases', 'dueAt')};"<"&NOW())`),
        ],
        ...times(USERS, n => {
          const name = `$A${here(2, n + 1)}`;
          const theirs = `${open};${at('Cases', 'assignee')};${name}`;
          return [
            words(nth(at('Users', 'email'), n)),
            whole(ifNamed(name, `COUNTIFS(${theirs})`)),
            whole(ifNamed(name, `COUNTIFS(${theirs};${at('Cases', 'dueAt')};"<"&NOW())`)),
          ];
        }),
      ],
    },
    {
      title: titles.answers,
      heads: [heads.week, heads.median, heads.ninety],
      chart: { type: 'LINE', stacked: false, series: 2 },
      rows: times(WEEKS, n => {
        const row = here(3, n);
        return [
          { formula: `=${monday(WEEKS - 1 - n)}`, shown: 'day' },
          hours(answered(row, list => `MEDIAN(${list})`)),
          hours(answered(row, list => `PERCENTILE(${list};9/10)`)),
        ];
      }),
    },
    {
      title: titles.routes,
      heads: [heads.route, heads.recent, heads.open],
      chart: { type: 'COLUMN', stacked: false, series: 2 },
      rows: times(ROUTES, n => {
        const name = `$A${here(4, n)}`;
        const route = `${at('Cases', 'route')};${name}`;
        return [
          words(nth(at('Routes', 'name'), n)),
          whole(ifNamed(name, `COUNTIFS(${route};${created};">="&TODAY()-${RECENT_DAYS})`)),
          whole(ifNamed(name, `COUNTIFS(${open};${route})`)),
        ];
      }),
    },
    {
      title: titles.mails,
      heads: [heads.user, heads.thisWeek, heads.lastWeek, heads.twoWeeks, heads.threeWeeks],
      chart: { type: 'COLUMN', stacked: true, series: MAIL_WEEKS },
      rows: times(USERS, n => {
        const name = `$A${here(5, n)}`;
        const when = at('Messages', 'at');
        return [
          words(nth(at('Users', 'email'), n)),
          ...times(MAIL_WEEKS, back =>
            whole(
              ifNamed(
                name,
                `COUNTIFS(${at('Messages', 'loggedBy')};${name};${when};">="&${monday(back)};${when};"<"&${monday(back - 1)})`,
              ),
            ),
          ),
        ];
      }),
    },
    {
      title: titles.outcomes,
      heads: [heads.outcome, heads.count],
      chart: { type: 'BAR', stacked: false, series: 1 },
      rows: OUTCOMES.map((outcome, n) => [
        { text: outcome },
        whole(
          `COUNTIFS(${at('Events', 'action')};"mail";${at('Events', 'outcome')};$A${here(6, n)};${at('Events', 'at')};">="&TODAY()-${RECENT_DAYS})`,
        ),
      ]),
    },
    {
      title: titles.senders,
      heads: [heads.sender, heads.mails],
      chart: { type: 'BAR', stacked: false, series: 1 },
      rows: times(SENDERS, n => {
        const count = `$B${here(7, n)}`;
        const names = at('Contacts', 'name').replace(/\$2:/, '$1:');
        return [
          words(ifNamed(count, `INDEX(${names};MOD(${largest(n)};1000000))&""`)),
          whole(`IFERROR(IF(${largest(n)}<1000000;"";INT(${largest(n)}/1000000));"")`),
        ];
      }),
    },
  ];
};
