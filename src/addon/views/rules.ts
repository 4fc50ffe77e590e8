/** The rules for administrators: how each cell of them comes out, and what all would make of the mail of the last days. */
import { DRY_RUN_DAYS, type Fate } from '../../intake/dry-run';
import type { Outcome } from '../../intake/outcome';
import { RULE_CELLS } from '../../intake/rule-check';
import type { FateChange, Trial, TrialLine, TrialState } from '../../intake/rule-trial';
import type { RuleCell } from '../../crm/rules/rule';
import { BOOK_WORDS, localeOf } from '../../locales';
import {
  andMore,
  BAD_SIGN,
  exampleText,
  examplesRight,
  GOOD_SIGN,
  ruleFaultText,
} from '../../locales/book/rule-notes';
import { countOf, formatAgo, formatNumber } from '../../locales/format';
import {
  act,
  button,
  buttons,
  card,
  footer,
  open,
  row,
  section,
  textParagraph,
  type Card,
  type Section,
  type Widget,
} from '../card';
import type { CheckedRule, RulesModel } from '../rules';
import type { Scene } from '../scene';
import { bold, coloured, escape, join, joinPlain } from '../text';
import { beyond, quietLine, subjectOf, word } from './lists';
import { outcomeLabel, reasonWords } from './outcome';

/** Rules on the card, wrong ones first: each is one widget of the hundred, and a trial has up to some forty. */
const RULES_SHOWN = 40;
/** Things that are wrong with one cell; more are counted. */
const WRONG_SHOWN = 3;

const isWrong = ({ faults, tried }: CheckedRule): boolean => faults.length + tried.wrong.length > 0;

/** One line for each cell that people write: ✓, or ✗ and what is wrong with it. */
function cellLines({ faults, tried }: CheckedRule, cell: RuleCell, scene: Scene): string {
  const locale = localeOf(scene.texts);
  const name = BOOK_WORDS[locale].headers.Rules[cell] ?? cell;
  const wrong = [
    ...faults.filter(fault => fault.cell === cell).map(fault => ruleFaultText(locale, fault)),
    ...(cell === 'examples' ? tried.wrong.map(each => exampleText(locale, each)) : []),
  ];
  if (wrong.length > 0) {
    const more = andMore(locale, wrong.length - WRONG_SHOWN);
    return `${BAD_SIGN} ${name} – ${wrong.slice(0, WRONG_SHOWN).join(' ')}${more}`;
  }
  if (cell !== 'examples') return `${GOOD_SIGN} ${name}`;
  return tried.all === 0
    ? `– ${joinPlain([name, scene.texts.rules.noExamples])}`
    : `${GOOD_SIGN} ${joinPlain([name, examplesRight(locale, tried.all)])}`;
}

const ruleWidget = (rule: CheckedRule, scene: Scene): Widget => {
  const tone = isWrong(rule) ? 'bad' : 'good';
  const name = joinPlain([rule.name, rule.active ? '' : scene.texts.rules.off]);
  return textParagraph(
    join(
      [
        bold(coloured(escape(`${isWrong(rule) ? BAD_SIGN : GOOD_SIGN} ${name}`), tone)),
        ...RULE_CELLS.filter(cell => cell !== 'id' || rule.faults.some(fault => fault.cell === 'id')).map(
          cell => escape(cellLines(rule, cell, scene)),
        ),
      ],
      '<br>',
    ),
  );
};

const testedSection = ({ rules }: RulesModel, scene: Scene): Section | null => {
  const { rules: words, format } = scene.texts;
  if (rules.length === 0) return section(null, [quietLine(words.none)]);
  const wrong = rules.filter(isWrong);
  const shown = [...wrong, ...rules.filter(rule => !isWrong(rule))].slice(0, RULES_SHOWN);
  return section(escape(countOf(rules.length, words.tested, format)), [
    wrong.length === 0
      ? row(coloured(escape(words.right), 'good'))
      : row(coloured(escape(countOf(wrong.length, words.wrong, format)), 'bad')),
    buttons(button(words.test, act('rules_test'), 'FILLED_TONAL')),
    ...shown.map(rule => ruleWidget(rule, scene)),
    ...beyond({ items: rules, complete: true }, shown.length, scene),
  ]);
};

/** What a part of a mail's fate is called: as the workbook's columns are. */
const partName = (key: keyof Fate, scene: Scene): string => {
  const { Events, Cases } = BOOK_WORDS[localeOf(scene.texts)].headers;
  return (key === 'case' ? Events['caseId'] : (Events[key] ?? Cases[key])) ?? key;
};

const valueWords = (key: keyof Fate, value: string, { texts }: Scene): string => {
  if (value === '') return '–';
  if (key === 'outcome') return outcomeLabel(value as Outcome, texts);
  if (key === 'priority') return word(texts.priority, value);
  return key === 'case' && value === 'new' ? texts.outcome.case_new : value;
};

const changeLine = ([key, before, after]: FateChange, scene: Scene): string =>
  `${partName(key, scene)}: ${valueWords(key, before, scene)} → ${valueWords(key, after, scene)}`;

const differenceWidget = ({ subject, from, changed, reason }: TrialLine, scene: Scene): Widget =>
  textParagraph(
    join(
      [
        bold(subjectOf(subject, scene)),
        coloured(escape(from), 'quiet'),
        ...changed.map(change => escape(changeLine(change, scene))),
        coloured(escape(reasonWords(reason, scene.texts)), 'quiet'),
      ],
      '<br>',
    ),
  );

const stateWords = (state: TrialState, { looked, left }: Trial, { texts }: Scene): string => {
  const { trial } = texts.rules;
  const number = (count: number): string => formatNumber(count, texts.format);
  switch (state) {
    case 'waiting':
      return trial.waiting;
    case 'running':
      return left === null ? trial.begun : trial.running(number(looked), number(looked + left));
    case 'stopped':
      return trial.stopped(number(looked));
    case 'finished':
      return countOf(looked, trial.looked, texts.format);
  }
};

const trialSection = ({ trial }: RulesModel, scene: Scene): Section | null => {
  const { rules, format } = scene.texts;
  const { trial: words } = rules;
  const title = escape(words.title(formatNumber(DRY_RUN_DAYS, format)));
  const start = (label: string) => button(label, act('rules_trial'), 'FILLED_TONAL');
  if (trial === null) return section(title, [quietLine(words.note), buttons(start(words.start))]);
  const { state, found } = trial;
  const isAtWork = state === 'waiting' || state === 'running';
  const none = state === 'finished' ? words.same : '';
  const different = found.different === 0 ? none : countOf(found.different, words.different, format);
  const said = escape(stateWords(state, found, scene));
  return section(title, [
    quietLine(words.note),
    row(state === 'stopped' ? coloured(said, 'bad') : said, {
      icon: 'CLOCK',
      top: words.by(found.by),
      bottom: formatAgo(found.touchedAt || found.at, scene.now, scene.offsetMinutes, scene.texts),
    }),
    different === '' ? null : row(escape(different)),
    buttons(isAtWork ? button(words.look, act('rules_test')) : start(words.again)),
    ...found.told.map(line => differenceWidget(line, scene)),
    ...beyond({ items: Array.from({ length: found.different }), complete: true }, found.told.length, scene),
  ]);
};

export const rulesCard = (model: RulesModel, scene: Scene): Card =>
  card({
    name: 'rules',
    title: scene.texts.rules.title,
    sections: [testedSection(model, scene), trialSection(model, scene)],
    footer: footer(button(scene.texts.common.openWorkbook, open(model.bookUrl))),
  });
