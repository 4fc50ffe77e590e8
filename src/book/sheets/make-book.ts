/** Makes a new book, and completes an old one: what is missing is added, what is there is left as people have it. */
import { BOOK_WORDS, type Locale } from '../../locales/book';
import type { OwnChoices } from '../column';
import { schemaOf, TABLES, type TableName } from '../schema';
import { columnBelowHeader } from './a1';
import { TABS } from './appearance';
import { colourRequests } from './colour-rules';
import type { CreateSpreadsheet, NewSpreadsheet, SheetRow, SpreadsheetAccess, TabFacts } from './access';
import type { ColumnRange } from './dashboard/blocks';
import { dashboardRequests } from './dashboard/requests';
import { filterViews, VIEWED_TABLES, type Person } from './filter-views';
import { hasNotesTab, NOTES_TAB } from './edit-notes';
import { JOURNAL_SHEET_ID, journalRequests } from './journal';
import { nameAt } from './patch';
import type { SheetRequest } from './requests';
import { columnRequests, headerText, tableRequests, tabProperties, validationRequests } from './table-layout';
import type { ChoiceSource } from './write-cells';

export interface NewBook {
  readonly title: string;
  /** The language of tabs and headers. */
  readonly locale: Locale;
  /** IANA name; date cells are on its clock from then on. */
  readonly timeZone: string;
}

/** The spreadsheet's locale for a language: how Sheets shows numbers and reads what people type. */
export const SHEET_LOCALES: Readonly<Record<Locale, string>> = {
  en: 'en_US',
  'pt-BR': 'pt_BR',
  ja: 'ja_JP',
  es: 'es_ES',
  fr: 'fr_FR',
  de: 'de_DE',
};

/** With its first tab, since Google makes none without one. */
const newSpreadsheet = ({ title, locale, timeZone }: NewBook): NewSpreadsheet => ({
  title,
  locale: SHEET_LOCALES[locale],
  timeZone,
  firstTab: tabProperties(FIRST, 0, locale),
});

const isTable = (name: string): name is TableName => TABLES.some(table => table === name);

/** Where each column stands, by table; -1 when it is not there. */
type ColumnPlace = (table: TableName, column: string) => { readonly title: string; readonly index: number };

const choicesAt =
  (place: ColumnPlace): ChoiceSource =>
  (table, column) => {
    if (!isTable(table)) return null;
    const { title, index } = place(table, column);
    return index < 0 ? null : `=${columnBelowHeader(title, index)}`;
  };

const rangesAt =
  (place: ColumnPlace): ColumnRange =>
  (table, column) => {
    const { title, index } = place(table, column);
    return columnBelowHeader(title, Math.max(0, index));
  };

const dashboard = (locale: Locale, place: ColumnPlace): readonly SheetRequest[] =>
  dashboardRequests(
    locale,
    rangesAt(place),
    schemaOf('Dashboard').columns.map(({ key }) => headerText('Dashboard', key, locale)),
  );

const schemaIndex = (table: TableName, column: string): number =>
  schemaOf(table).columns.findIndex(({ key }) => key === column);

/** The colours of a tab that has just been added. */
const newColours = (table: TableName): readonly SheetRequest[] =>
  colourRequests(table, column => schemaIndex(table, column), 0);

/** The tab that a new book is made with; the others are added to it. */
const FIRST: TableName = 'Dashboard';
const OTHERS = TABS.filter(table => table !== FIRST);

/** All tabs, headers and the Dashboard in one request, for a spreadsheet that has nothing but its first tab. */
const fill = (access: SpreadsheetAccess, locale: Locale): void => {
  const tabs = BOOK_WORDS[locale].tabs;
  const place: ColumnPlace = (table, column) => ({
    title: tabs[table],
    index: schemaIndex(table, column),
  });
  const choices = choicesAt(place);
  const requests: SheetRequest[] = [
    ...OTHERS.map((table, i) => ({ addSheet: { properties: tabProperties(table, i + 1, locale) } })),
    ...TABS.flatMap(table => tableRequests(table, { locale, choices })),
    ...TABS.flatMap(newColours),
    ...dashboard(locale, place),
    ...journalRequests([], true),
    NOTES_TAB,
  ];
  access.write(requests, null);
};

/**
 * Makes a spreadsheet with every tab of the schema, empty but for headers and the Dashboard.
 * @param keep takes the id as soon as there is one: if anything fails after that, `repairBook` completes the spreadsheet
 * @throws what Google answers
 */
export const createBook = (
  create: CreateSpreadsheet,
  open: (id: string) => SpreadsheetAccess,
  book: NewBook,
  keep: (id: string) => void,
): { readonly id: string; readonly url: string } => {
  const made = create(newSpreadsheet(book));
  keep(made.id);
  fill(open(made.id), book.locale);
  return made;
};

export interface Repaired {
  /** Tabs that were added, by table. */
  readonly tables: readonly TableName[];
  readonly columns: readonly { readonly table: TableName; readonly column: string }[];
}

export interface OldTab {
  readonly facts: TabFacts;
  readonly header: SheetRow;
}

const columnIn = (table: TableName, header: SheetRow, key: string): number =>
  header.findIndex((_, index) => {
    const name = nameAt(table, header, index);
    return name.kind === 'key' && name.key === key;
  });

/** Adds what a tab lacks behind all columns of its grid, and lays the dropdowns again over all rows. */
export const completed = (
  table: TableName,
  { facts, header }: OldTab,
  locale: Locale,
  choices: ChoiceSource,
): { readonly added: readonly string[]; readonly requests: readonly SheetRequest[] } => {
  if (table === 'Dashboard') return { added: [], requests: [] };
  const { sheetId, columns } = schemaOf(table);
  const missing = columns.filter(({ key }) => columnIn(table, header, key) < 0);
  const widen: readonly SheetRequest[] =
    missing.length > 0
      ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: missing.length } }]
      : [];
  return {
    added: missing.map(({ key }) => key),
    requests: [
      ...widen,
      ...missing.flatMap((column, i) =>
        columnRequests(table, column, facts.columnCount + i, { locale, choices }),
      ),
      ...columns
        .filter(column => !missing.includes(column))
        .flatMap(column => validationRequests(table, column, columnIn(table, header, column.key), choices)),
    ],
  };
};

/**
 * Adds the tabs and columns that a book lacks (deleted by somebody, or new in this version). Data, formats, names and
 * order stay; safe to run again. A column whose header was renamed beyond recognition is added anew, empty: people
 * then move its cells over, or rename the old header back and delete the new column.
 */
export const repairBook = (access: SpreadsheetAccess, locale: Locale): Repaired => {
  const facts = new Map(access.tabs().map(tab => [tab.sheetId, tab]));
  // Filling it is one request: a book with its first tab alone is one that was never filled.
  if (facts.size === 1 && facts.has(schemaOf(FIRST).sheetId)) {
    fill(access, locale);
    return { tables: OTHERS, columns: [] };
  }
  const there = TABLES.filter(table => facts.has(schemaOf(table).sheetId));
  const headers = access.read(
    there.map(table => ({ sheetId: schemaOf(table).sheetId, startRow: 0, endRow: 1 })),
  );
  const old = new Map<TableName, OldTab>();
  there.forEach((table, i) => {
    const tab = facts.get(schemaOf(table).sheetId);
    if (tab !== undefined) old.set(table, { facts: tab, header: headers[i]?.rows[0] ?? [] });
  });
  const columnPlace: ColumnPlace = (table, column) => {
    const tab = old.get(table);
    return tab === undefined
      ? { title: BOOK_WORDS[locale].tabs[table], index: schemaIndex(table, column) }
      : { title: tab.facts.title, index: columnIn(table, tab.header, column) };
  };
  const choices = choicesAt(columnPlace);

  const added = TABS.filter(table => !old.has(table));
  const place = (table: TableName): number => Math.min(TABS.indexOf(table), facts.size);
  const columns: { readonly table: TableName; readonly column: string }[] = [];
  const requests: SheetRequest[] = [
    ...added.map(table => ({
      addSheet: { properties: tabProperties(table, place(table), locale) },
    })),
    ...added.flatMap(table => tableRequests(table, { locale, choices })),
    ...added.flatMap(newColours),
    ...(added.includes('Dashboard') ? dashboard(locale, columnPlace) : []),
    ...(facts.has(JOURNAL_SHEET_ID) ? [] : journalRequests([], true)),
    ...(hasNotesTab(facts.keys()) ? [] : [NOTES_TAB]),
  ];
  for (const [table, tab] of old) {
    // Whoever deleted some rules wants it so; a tab without any is one from before there were rules.
    if (tab.facts.colourRules === 0)
      requests.push(...colourRequests(table, column => columnIn(table, tab.header, column), 0));
    const result = completed(table, tab, locale, choices);
    requests.push(...result.requests);
    columns.push(...result.added.map(column => ({ table, column })));
  }
  if (requests.length > 0) access.write(requests, null);
  return { tables: added, columns };
};

/** Lays the dropdowns again that offer what an administrator has added, wherever their columns stand now. Safe to run again. */
export const layOwnChoices = (access: SpreadsheetAccess, own: OwnChoices): void => {
  const there = new Set(access.tabs().map(tab => tab.sheetId));
  const tables = TABLES.filter(
    table => there.has(schemaOf(table).sheetId) && schemaOf(table).columns.some(column => column.own),
  );
  const headers = access.read(
    tables.map(table => ({ sheetId: schemaOf(table).sheetId, startRow: 0, endRow: 1 })),
  );
  const requests = tables.flatMap((table, i) =>
    schemaOf(table).columns.flatMap((column): readonly SheetRequest[] => {
      const index = columnIn(table, headers[i]?.rows[0] ?? [], column.key);
      return column.own && index >= 0 ? validationRequests(table, column, index, () => null, own) : [];
    }),
  );
  if (requests.length > 0) access.write(requests, null);
};

/** Tables of the schema without a tab. */
export const missingTables = (access: SpreadsheetAccess): readonly TableName[] => {
  const there = new Set(access.tabs().map(tab => tab.sheetId));
  return TABLES.filter(table => !there.has(schemaOf(table).sheetId));
};

/**
 * Adds the saved views that are missing, by title: one for each person and those for all. Safe to run again.
 * @param people the users of the book
 * @returns how many were added
 */
export const layViews = (access: SpreadsheetAccess, people: readonly Person[], locale: Locale): number => {
  const facts = new Map(access.tabs().map(tab => [tab.sheetId, tab]));
  const tables = VIEWED_TABLES.filter(table => facts.has(schemaOf(table).sheetId));
  const headers = access.read(
    tables.map(table => ({ sheetId: schemaOf(table).sheetId, startRow: 0, endRow: 1 })),
  );
  const requests = tables.flatMap((table, i): readonly SheetRequest[] => {
    const header = headers[i]?.rows[0] ?? [];
    const known = facts.get(schemaOf(table).sheetId)?.views ?? [];
    return filterViews(table, column => columnIn(table, header, column), people, locale)
      .filter(({ title }) => !known.includes(title))
      .map(filter => ({ addFilterView: { filter } }));
  });
  if (requests.length > 0) access.write(requests, null);
  return requests.length;
};
