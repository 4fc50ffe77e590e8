/** What Casebook says in the tab of rules about a rule that it cannot read, and how its examples came out. */
import { filled } from '../filled';
import { NOTE_MARK } from './edit-notes';
import type { Locale } from './index';
import { RULE_NOTES } from './rule-texts';
import type { RuleTexts } from './rule-texts/en';

/** What is wrong with a cell of a rule (src/crm/rules/rule.ts). */
interface RuleFault {
  readonly cell: string;
  readonly kind: keyof RuleTexts['fault'];
  readonly line: number;
  readonly typed: string;
  readonly choices: readonly string[];
}

interface ExamplesTried {
  readonly all: number;
  readonly wrong: readonly {
    readonly line: number;
    readonly why: 'shouldFit' | 'shouldNot' | 'notStored';
  }[];
}

/** Longest part of a cell that a note repeats, and most choices that it lists. */
const QUOTED = 60;
const CHOICES = 12;

const faultText = (locale: Locale, { kind, typed, choices }: RuleFault): string => {
  const shown = choices.slice(0, CHOICES).join(', ');
  return filled(RULE_NOTES[locale].fault[kind], {
    typed: typed.length > QUOTED ? `${typed.slice(0, QUOTED)}…` : typed,
    choices: choices.length > CHOICES ? `${shown} …` : shown === '' ? '–' : shown,
  });
};

const atLine = (locale: Locale, line: number): string =>
  filled(RULE_NOTES[locale].line, { line: String(line) });

/** A fault in words: in which line of its cell, what, and what could stand there. */
export const ruleFaultText = (locale: Locale, fault: RuleFault): string =>
  `${fault.cell === 'id' ? '' : atLine(locale, fault.line)}${faultText(locale, fault)}`;

/** The note on a cell in which these are wrong. */
export const ruleNote = (locale: Locale, faults: readonly RuleFault[]): string =>
  NOTE_MARK + faults.map(fault => ruleFaultText(locale, fault)).join('\n');

export const GOOD_SIGN = '✓';
export const BAD_SIGN = '✗';

/** That `more` further things are wrong; '' for none. */
export const andMore = (locale: Locale, more: number): string =>
  more > 0 ? filled(RULE_NOTES[locale].more, { more: String(more) }) : '';

type Wrong = ExamplesTried['wrong'][number];

/** An example that came out wrong, in words. */
export const exampleText = (locale: Locale, { line, why }: Wrong): string =>
  `${atLine(locale, line)}${RULE_NOTES[locale][why]}`;

/** The note on examples that came out wrong. */
export const examplesNote = (locale: Locale, wrong: readonly Wrong[]): string =>
  NOTE_MARK + wrong.map(each => exampleText(locale, each)).join('\n');

/** Between the names of the cells that are wrong and what is. */
const COLON = ' – ';

/** What stands in the row about the whole rule. @param cellName header of a column */
export function ruleResult(
  locale: Locale,
  faults: readonly RuleFault[],
  { all, wrong }: ExamplesTried,
  cellName: (cell: string) => string,
): string {
  const notes = RULE_NOTES[locale];
  const said = [
    ...faults.map(fault => ruleFaultText(locale, fault)),
    ...wrong.map(each => exampleText(locale, each)),
  ];
  const [first] = said;
  if (first !== undefined) {
    const cells = [...faults.map(({ cell }) => cell), ...(wrong.length > 0 ? ['examples'] : [])];
    const names = Array.from(new Set(cells), cellName).join(', ');
    return `${BAD_SIGN} ${names}${COLON}${first}${andMore(locale, said.length - 1)}`;
  }
  return `${GOOD_SIGN} ${all === 0 ? notes.noExamples : examplesRight(locale, all)}`;
}

/** That all examples came out right. */
export const examplesRight = (locale: Locale, all: number): string =>
  filled(RULE_NOTES[locale].right, { right: String(all), all: String(all) });

/** The cells that such a text names as wrong. @param headers by column key */
export const badCells = (result: string, headers: Readonly<Record<string, string>>): readonly string[] => {
  const end = result.indexOf(COLON);
  if (!result.startsWith(BAD_SIGN) || end < 0) return [];
  const names = result.slice(BAD_SIGN.length, end).trim().split(', ');
  return Object.keys(headers).filter(key => names.includes(headers[key] ?? ''));
};
