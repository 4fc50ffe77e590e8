/** Colours that depend on what stands in a cell, and alternating colours of rows. */
import type { ConditionalRule } from 'hucre/xlsx';
import { printRange } from '../services/sheets/a1';
import { flattenFormat } from '../services/sheets/style';
import type { Tab } from '../services/sheets/tab';
import type { ConditionalFormat } from '../services/sheets/tab-properties';
import { excelRange } from './excel-range';
import { excelStyle } from './styles';
import { NUMBER_OPERATORS } from './validations';

type Rule = Omit<ConditionalRule, 'priority'>;

export function conditionalRules(tab: Tab): Rule[] {
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
export function bandRules(tab: Tab): Rule[] {
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
