/**
 * Saved views of a tab that each person opens for themselves while others see all rows: mine, unassigned, overdue,
 * waiting, held. Sheets cannot ask who is looking, so everyone on the tab Users gets a view of their own.
 */
import type { Locale } from '../../locales/book';
import { WORKBOOK_WORDS, type ViewName } from '../../locales/book/workbook';
import { schemaOf, type TableName } from '../schema';
import { columnLetters } from './a1';
import type { IndexOf } from './colour-rules';
import type { Condition, FilterView } from './requests';

/** What a view asks of a column. */
interface Criterion {
  readonly column: string;
  readonly condition: (cell: string) => Condition;
}

interface View {
  readonly table: TableName;
  readonly name: ViewName;
  readonly criteria: readonly Criterion[];
}

/** Whatever ends a case, also a status of an administrator's own, dates its end. Rows that nobody has filled are hidden as well. */
const OPEN: readonly Criterion[] = [
  { column: 'closedAt', condition: () => ({ type: 'BLANK' }) },
  { column: 'id', condition: () => ({ type: 'NOT_BLANK' }) },
];

const past = (cell: string): Condition => ({
  type: 'CUSTOM_FORMULA',
  values: [{ userEnteredValue: `=(${cell}<>"")*(${cell}<NOW())>0` }],
});

const only = (column: string, text: string): Criterion => ({
  column,
  condition: () => ({ type: 'TEXT_EQ', values: [{ userEnteredValue: text }] }),
});

const VIEWS: readonly View[] = [
  {
    table: 'Cases',
    name: 'unassigned',
    criteria: [...OPEN, { column: 'assignee', condition: () => ({ type: 'BLANK' }) }],
  },
  { table: 'Cases', name: 'overdue', criteria: [...OPEN, { column: 'dueAt', condition: past }] },
  { table: 'Cases', name: 'waiting', criteria: [only('status', 'waiting')] },
  { table: 'Held', name: 'held', criteria: [only('state', 'held')] },
  { table: 'Tasks', name: 'openTasks', criteria: [only('state', 'open')] },
];

export const VIEWED_TABLES: readonly TableName[] = ['Cases', 'Held', 'Tasks'];

export interface Person {
  readonly email: string;
  readonly name: string;
}

const mine = ({ email }: Person): readonly View[] => [
  { table: 'Cases', name: 'mine', criteria: [...OPEN, only('assignee', email)] },
];

/** Fits Sheets' list of views; longer names are cut there. */
const TITLE_LENGTH = 60;

const titleOf = (name: ViewName, locale: Locale, person: Person | null): string => {
  const words = WORKBOOK_WORDS[locale].views[name];
  return (person === null ? words : `${words}: ${person.name || person.email}`).slice(0, TITLE_LENGTH);
};

/** All views of a table; one whose columns are not all there is left out. */
export const filterViews = (
  table: TableName,
  indexOf: IndexOf,
  people: readonly Person[],
  locale: Locale,
): readonly FilterView[] => {
  const range = {
    sheetId: schemaOf(table).sheetId,
    startRowIndex: 0,
    startColumnIndex: 0,
    endColumnIndex: schemaOf(table).columns.length,
  };
  const views = [
    ...people.flatMap(person => mine(person).map(view => ({ view, person }))),
    ...VIEWS.map(view => ({ view, person: null })),
  ].filter(({ view }) => view.table === table);
  return views
    .filter(({ view }) => view.criteria.every(({ column }) => indexOf(column) >= 0))
    .map(({ view, person }) => ({
      title: titleOf(view.name, locale, person),
      range,
      filterSpecs: view.criteria.map(({ column, condition }) => ({
        columnIndex: indexOf(column),
        filterCriteria: { condition: condition(`$${columnLetters(indexOf(column))}2`) },
      })),
    }));
};
