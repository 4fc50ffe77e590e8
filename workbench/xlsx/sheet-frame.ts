/** Everything of a tab but its rows and columns, as hucre takes it: name, panes, filter, dropdowns, colours, links, notes. */
import type { Cell, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { printRange } from '../services/sheets/a1';
import { linkOf } from '../services/sheets/entry';
import type { GridRange } from '../services/sheets/grid';
import { intersect, subtract } from '../services/sheets/grid';
import { flattenFormat } from '../services/sheets/style';
import type { Spreadsheet } from '../services/sheets/spreadsheet';
import type { Tab } from '../services/sheets/tab';
import type { ConditionalFormat, ValidationRule } from '../services/sheets/tab-properties';
import { rangeOfRule } from '../services/sheets/validation';
import { EXCEL_ROWS } from './formulas';
import { excelStyle } from './styles';

const EXCEL_COLUMNS = 16_384;

/** Longest sheet name, the signs it may not have, and a name that Excel keeps for itself. */
const NAME_LIMIT = 31;
const NAME_FORBIDDEN = /[[\]:*?/\\]|^'|'$/g;

/** Links that a sheet of Excel can have; a file with more is refused. */
const LINK_LIMIT = 65_530;

/** Longest web address of a link in Excel. */
const URL_LIMIT = 2079;

/** Longest list of choices that can be written into the rule itself. */
const INLINE_LIST_LIMIT = 255;

/** Longest hint beside a cell. */
const HINT_LIMIT = 255;

/** Names that Excel allows, by the tabs' titles. */
export function sheetNames(spreadsheet: Spreadsheet): ReadonlyMap<string, string> {
  const taken = new Set<string>(['history']);
  const names = new Map<string, string>();
  for (const { properties } of spreadsheet.tabs) {
    const base = properties.title.replace(NAME_FORBIDDEN, '_').slice(0, NAME_LIMIT) || 'Sheet';
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      name = base.slice(0, NAME_LIMIT - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    names.set(properties.title, name);
  }
  return names;
}

export function sheetFrame(
  spreadsheet: Spreadsheet,
  tab: Tab,
  names: ReadonlyMap<string, string>,
): WriteSheet {
  const { title, hidden, frozenRows, frozenColumns, basicFilter } = tab.properties;
  const frame: WriteSheet = { name: names.get(title) ?? title, cells: cellMarks(tab) };
  if (hidden) frame.hidden = true;
  if (frozenRows > 0 || frozenColumns > 0) frame.freezePane = { rows: frozenRows, columns: frozenColumns };
  if (basicFilter) frame.autoFilter = { range: printRange(filterRange(tab, basicFilter.range)) };
  const dropdowns = validationsOf(spreadsheet, tab, names);
  if (dropdowns.length > 0) frame.dataValidations = dropdowns;
  const rules = [...conditionalRules(tab), ...bandRules(tab)];
  if (rules.length > 0)
    frame.conditionalRules = rules.map((rule, index) => ({ ...rule, priority: index + 1 }));
  return frame;
}

/** A filter over whole columns ends with the data. */
function filterRange(tab: Tab, range: GridRange): GridRange {
  return {
    ...range,
    endRow: Math.max(range.startRow + 1, Math.min(range.endRow, tab.lastRow())),
    endColumn: Math.max(range.startColumn + 1, Math.min(range.endColumn, tab.lastColumn())),
  };
}

function cellMarks(tab: Tab): Map<string, Partial<Cell>> {
  const marks = new Map<string, Partial<Cell>>();
  let links = 0;
  tab.rows.forEach((row, at) => {
    row.extras?.forEach((extra, column) => {
      if (!extra) return;
      const mark: Partial<Cell> = {};
      const url = linkOf(tab, at, column);
      if (
        url !== undefined &&
        /^(?:https?|mailto):/i.test(url) &&
        url.length <= URL_LIMIT &&
        links < LINK_LIMIT
      ) {
        links++;
        mark.hyperlink = { target: url };
      }
      if (extra.note !== undefined) mark.comment = { text: extra.note };
      if (Object.keys(mark).length > 0) marks.set(`${at},${column}`, mark);
    });
  });
  return marks;
}

const SHEET: GridRange = { startRow: 0, endRow: EXCEL_ROWS, startColumn: 0, endColumn: EXCEL_COLUMNS };

/** A1 of the part that Excel's grid has; a rule to the end of the grid goes on to the end of Excel's. */
function excelRange(tab: Tab, range: GridRange): string | null {
  const { rowCount, columnCount } = tab.properties;
  const open = {
    ...range,
    endRow: range.endRow >= rowCount ? EXCEL_ROWS : range.endRow,
    endColumn: range.endColumn >= columnCount ? columnCount : range.endColumn,
  };
  const inside = intersect(open, SHEET);
  return inside && printRange(inside);
}

/** In Excel one rule may not lie on another, so each keeps only what no later one takes. */
function validationsOf(
  spreadsheet: Spreadsheet,
  tab: Tab,
  names: ReadonlyMap<string, string>,
): DataValidation[] {
  const { validations } = tab.properties;
  return validations.flatMap(({ range, value }, index) => {
    const rule = value && excelValidation(spreadsheet, value, names);
    if (!rule) return [];
    const left = validations
      .slice(index + 1)
      .reduce<readonly GridRange[]>(
        (parts, later) => parts.flatMap(part => subtract(part, later.range)),
        [range],
      );
    const sqref = left.map(part => excelRange(tab, part)).filter(part => part !== null);
    return sqref.length > 0 ? [{ ...rule, range: sqref.join(' ') }] : [];
  });
}

const NUMBER_OPERATORS: Readonly<Record<string, NonNullable<DataValidation['operator']>>> = {
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
};

/** The rule in Excel's terms, or null for one that Excel cannot have. */
function excelValidation(
  spreadsheet: Spreadsheet,
  { condition, strict, inputMessage }: ValidationRule,
  names: ReadonlyMap<string, string>,
): Omit<DataValidation, 'range'> | null {
  const manner = {
    allowBlank: true,
    showErrorMessage: strict,
    errorStyle: strict ? ('stop' as const) : ('information' as const),
    ...(inputMessage ? { showInputMessage: true, inputMessage: inputMessage.slice(0, HINT_LIMIT) } : {}),
  };
  const values = condition.values.map(value => value.userEnteredValue);
  switch (condition.type) {
    case 'BOOLEAN':
      return { ...manner, type: 'list', values: ['TRUE', 'FALSE'] };
    case 'ONE_OF_LIST': {
      // The rule holds the list as one text with commas between.
      const inline =
        values.join(',').length <= INLINE_LIST_LIMIT && !values.some(value => /[,"]/.test(value));
      return inline ? { ...manner, type: 'list', values } : null;
    }
    case 'ONE_OF_RANGE': {
      const source = rangeOfRule(spreadsheet, values[0] ?? '');
      if (!source) return null;
      const name = (names.get(source.tab.properties.title) ?? '').replace(/'/g, "''");
      const { startRow, startColumn } = source.range;
      const endRow = source.range.endRow === Infinity ? EXCEL_ROWS : source.range.endRow;
      const endColumn = source.range.endColumn === Infinity ? startColumn + 1 : source.range.endColumn;
      const area = printRange({ startRow, endRow, startColumn, endColumn }).replace(
        /([A-Z]+)(\d+)/g,
        '$$$1$$$2',
      );
      return { ...manner, type: 'list', formula1: `'${name}'!${area}` };
    }
    case 'DATE_IS_VALID':
      return { ...manner, type: 'date', operator: 'greaterThan', formula1: '0' };
    default: {
      const operator = NUMBER_OPERATORS[condition.type];
      if (!operator) return null;
      const [formula1 = '0', formula2] = values;
      return {
        ...manner,
        type: 'decimal',
        operator,
        formula1,
        ...(formula2 === undefined ? {} : { formula2 }),
      };
    }
  }
}

type Rule = Omit<ConditionalRule, 'priority'>;

function conditionalRules(tab: Tab): Rule[] {
  return tab.properties.conditionalFormats.flatMap(format => {
    const range = format.ranges.map(part => excelRange(tab, part)).filter(part => part !== null);
    const rule = range.length > 0 ? excelRule(format) : null;
    return rule ? [{ ...rule, range: range.join(' ') }] : [];
  });
}

interface BooleanRuleJson {
  readonly condition?: {
    readonly type?: string;
    readonly values?: readonly { readonly userEnteredValue?: string }[];
  };
  readonly format?: unknown;
}

function excelRule({ ranges, rule }: ConditionalFormat): Omit<Rule, 'range'> | null {
  const { condition, format } = (rule['booleanRule'] ?? {}) as BooleanRuleJson;
  const text = condition?.values?.[0]?.userEnteredValue ?? '';
  const style = excelStyle(flattenFormat(format), '');
  // In a rule's style Excel reads the background from the second colour.
  if (style.fill?.type === 'pattern' && style.fill.fgColor)
    style.fill = { ...style.fill, bgColor: style.fill.fgColor };
  const first = ranges[0];
  const corner = first
    ? printRange({ ...first, endRow: first.startRow + 1, endColumn: first.startColumn + 1 })
    : 'A1';
  const quoted = `"${text.replace(/"/g, '""')}"`;
  const expression = (formula: string): Omit<Rule, 'range'> => ({ type: 'expression', formula, style });
  switch (condition?.type) {
    case 'CUSTOM_FORMULA':
      return expression(text.replace(/^=/, ''));
    case 'TEXT_EQ':
      return { type: 'cellIs', operator: 'equal', formula: quoted, style };
    case 'TEXT_CONTAINS':
      return expression(`NOT(ISERROR(SEARCH(${quoted},${corner})))`);
    case 'NOT_BLANK':
      return expression(`LEN(TRIM(${corner}))>0`);
    case 'BLANK':
      return expression(`LEN(TRIM(${corner}))=0`);
    case 'NUMBER_GREATER':
    case 'NUMBER_LESS':
    case 'NUMBER_EQ': {
      const operator = NUMBER_OPERATORS[condition.type];
      return { type: 'cellIs', ...(operator ? { operator } : {}), formula: text, style };
    }
    default:
      return null;
  }
}

/** Alternating colours of rows, which Excel has only inside tables, as rules. */
function bandRules(tab: Tab): Rule[] {
  return tab.properties.bandings.flatMap(({ range, value }) => {
    const where = excelRange(tab, range);
    const colors = (value.spec['rowProperties'] ?? {}) as Readonly<Record<string, unknown>>;
    if (where === null) return [];
    const from = range.startRow + (bandColor(colors, 'header') ? 1 : 0);
    const band = (name: string, formula: string): Rule[] => {
      const color = bandColor(colors, name);
      const style = color ? excelStyle({ backgroundColor: color }, '') : null;
      if (style?.fill?.type !== 'pattern' || !style.fill.fgColor) return [];
      return [
        {
          type: 'expression',
          formula,
          range: where,
          style: { fill: { ...style.fill, bgColor: style.fill.fgColor } },
        },
      ];
    };
    return [
      ...band('header', `ROW()=${range.startRow + 1}`),
      ...band('firstBand', `MOD(ROW()-${from + 1},2)=0`),
      ...band('secondBand', `MOD(ROW()-${from + 1},2)=1`),
    ];
  });
}

function bandColor(colors: Readonly<Record<string, unknown>>, name: string): unknown {
  return colors[`${name}ColorStyle`] ?? colors[`${name}Color`];
}
