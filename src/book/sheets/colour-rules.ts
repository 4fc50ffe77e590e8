/**
 * Colours that follow from what stands in a row: what is late, urgent, old, done. Formulas have no separators between
 * arguments, which differ by the spreadsheet's locale, and no function but NOW: they add and multiply truth values.
 */
import { CLOSED_STAGES } from '../choices';
import { schemaOf, type TableName } from '../schema';
import { columnLetters } from './a1';
import { AMBER, BLUE, GREEN, GREY, RED, type Tone } from './appearance';
import type { CellFormat, ColourRule, Condition, GridRange, SheetRequest } from './requests';

/** Where a column stands, from 0; negative when it is not there. */
export type IndexOf = (column: string) => number;

/** `$D2` of a column, for a formula; rows are counted on by Sheets. */
type Cell = (column: string) => string;

interface Rule {
  /** The cells that are coloured; absent: the whole row. */
  readonly columns?: readonly string[];
  /** A text that the cell itself holds, or a formula. */
  readonly is?: string;
  readonly when?: (cell: Cell) => string;
  /** Columns that the formula names. */
  readonly needs?: readonly string[];
  readonly tone: Tone;
  readonly bold?: true;
}

const equals = (column: string, tone: Tone, ...values: readonly string[]): readonly Rule[] =>
  values.map(is => ({ columns: [column], is, tone }));

/** True for none of these texts. */
const noneOf = (cell: string, values: readonly string[]): string =>
  values.map(value => `(${cell}<>"${value}")`).join('*');

const anyOf = (cell: string, values: readonly string[]): string =>
  `(${values.map(value => `(${cell}="${value}")`).join('+')})`;

/** Whatever ends a case, also a status of an administrator's own, dates its end. */
const atWork = (cell: Cell): string => `(${cell('closedAt')}="")*(${cell('id')}<>"")`;
const AT_WORK = ['closedAt', 'id'];

/** Days without a new mail after which an open case shows its age. */
const OLD_DAYS = 3;
const VERY_OLD_DAYS = 7;
/** Days before the due time from which it is shown. */
const SOON_DAYS = 1;
/** Days that a held mail may wait before it shows. */
const HELD_DAYS = 1;

const due = (open: (cell: Cell) => string, openNeeds: readonly string[]): readonly Rule[] => {
  const rule = (tone: Tone, days: number): Rule => ({
    columns: ['dueAt'],
    needs: ['dueAt', ...openNeeds],
    when: cell => `${open(cell)}*(${cell('dueAt')}<>"")*(${cell('dueAt')}<NOW()${days ? `+${days}` : ''})>0`,
    tone,
    ...(days ? {} : { bold: true }),
  });
  return [rule(RED, 0), rule(AMBER, SOON_DAYS)];
};

const silentFor = (days: number, tone: Tone): Rule => ({
  columns: ['lastMessageAt'],
  needs: [...AT_WORK, 'lastMessageAt'],
  when: cell => `${atWork(cell)}*(${cell('lastMessageAt')}<>"")*(NOW()-${cell('lastMessageAt')}>${days})>0`,
  tone,
});

const greyRow = (column: string, values: readonly string[]): Rule => ({
  needs: [column],
  when: cell => `${anyOf(cell(column), values)}>0`,
  tone: GREY,
});

const greyWhenOff = (name: string): Rule => ({
  needs: ['active', name],
  when: cell => `(${cell('active')}=FALSE)*(${cell(name)}<>"")*(${cell('active')}<>"")>0`,
  tone: GREY,
});

/** By table; of two rules for a cell the earlier one wins. */
const RULES: Readonly<Partial<Record<TableName, readonly Rule[]>>> = {
  Cases: [
    { needs: ['closedAt'], when: cell => `(${cell('closedAt')}<>"")*1>0`, tone: GREY },
    ...due(atWork, AT_WORK),
    silentFor(VERY_OLD_DAYS, RED),
    silentFor(OLD_DAYS, AMBER),
    { columns: ['priority'], is: 'urgent', tone: RED, bold: true },
    ...equals('priority', AMBER, 'high'),
    ...equals('priority', GREY, 'low'),
    ...equals('status', BLUE, 'new'),
    ...equals('status', GREEN, 'open', 'qualified'),
    ...equals('status', AMBER, 'waiting'),
  ],
  Held: [
    greyRow('state', ['done', 'dismissed']),
    {
      columns: ['heldAt'],
      needs: ['state', 'heldAt'],
      when: cell => `(${cell('state')}="held")*(NOW()-${cell('heldAt')}>${HELD_DAYS})>0`,
      tone: RED,
    },
    ...equals('state', AMBER, 'held'),
    ...equals('state', GREEN, 'released'),
  ],
  Tasks: [greyRow('state', ['done']), ...due(cell => `(${cell('state')}="open")`, ['state'])],
  Deals: [
    greyRow('stage', ['lost']),
    ...equals('stage', GREEN, 'won'),
    {
      columns: ['closeAt'],
      needs: ['stage', 'closeAt'],
      when: cell =>
        `${noneOf(cell('stage'), CLOSED_STAGES)}*(${cell('closeAt')}<>"")*(${cell('closeAt')}<NOW())>0`,
      tone: RED,
    },
  ],
  Messages: [...equals('direction', BLUE, 'in'), ...equals('direction', GREEN, 'out')],
  Addresses: equals('state', RED, 'bounced'),
  Outbox: [...equals('state', RED, 'failed'), ...equals('state', AMBER, 'pending')],
  Users: [
    greyWhenOff('email'),
    { columns: ['away'], needs: ['away'], when: cell => `(${cell('away')}=TRUE)*1>0`, tone: AMBER },
  ],
  Routes: [greyWhenOff('name')],
  Rules: [greyWhenOff('id')],
};

const formatOf = ({ tone, bold }: Rule): CellFormat => ({
  textFormat: { foregroundColorStyle: { rgbColor: tone.ink }, ...(bold ? { bold } : {}) },
  ...(tone.paper ? { backgroundColorStyle: { rgbColor: tone.paper } } : {}),
});

const conditionOf = (rule: Rule, cell: Cell): Condition | null => {
  if (rule.is !== undefined) return { type: 'TEXT_EQ', values: [{ userEnteredValue: rule.is }] };
  return rule.when === undefined
    ? null
    : { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${rule.when(cell)}` }] };
};

/** The rules of a table as its columns stand; a rule whose columns are not all there is left out. */
export const colourRules = (table: TableName, indexOf: IndexOf): readonly ColourRule[] => {
  const { sheetId, columns } = schemaOf(table);
  const below = { sheetId, startRowIndex: 1 };
  const cell: Cell = column => `$${columnLetters(indexOf(column))}2`;
  return (RULES[table] ?? []).flatMap(rule => {
    const named = [...(rule.columns ?? []), ...(rule.needs ?? [])];
    if (named.some(column => indexOf(column) < 0)) return [];
    const condition = conditionOf(rule, cell);
    if (condition === null) return [];
    const ranges = (rule.columns?.map(indexOf) ?? [null]).map((index): GridRange =>
      index === null
        ? { ...below, startColumnIndex: 0, endColumnIndex: columns.length }
        : { ...below, startColumnIndex: index, endColumnIndex: index + 1 },
    );
    return [{ ranges, booleanRule: { condition, format: formatOf(rule) } }];
  });
};

/** Lays the rules of a table behind those that people have made. */
export const colourRequests = (
  table: TableName,
  indexOf: IndexOf,
  already: number,
): readonly SheetRequest[] =>
  colourRules(table, indexOf).map((rule, i) => ({ addConditionalFormatRule: { rule, index: already + i } }));
