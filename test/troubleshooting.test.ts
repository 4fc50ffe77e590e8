/** docs/troubleshooting.md has every message that people can be shown, in the words that are shown, and no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDIT_NOTES } from '../src/locales/book/edit-notes';
import { RULE_NOTES } from '../src/locales/book/rule-texts';
import { textsFor } from '../src/locales';
import { en as setupTexts } from '../workbench/setup/words/en';

const root = join(__dirname, '..');
const page = readFileSync(join(root, 'docs', 'troubleshooting.md'), 'utf8');
const texts = textsFor('en');

/** Where messages about something that went wrong stand among the texts. */
const MESSAGES: Readonly<Record<string, unknown>> = {
  notReady: texts.notReady,
  problem: texts.problem,
  refusal: texts.refusal,
  'records.refused': texts.records.refused,
  'records.fault': texts.records.fault,
  heldCause: texts.heldCause,
  'health.what': texts.health.what,
  note: EDIT_NOTES.en,
  rule: RULE_NOTES.en.fault,
  'rules.trial.stopped': texts.rules.trial.stopped,
};

/** Titles and buttons of the same cards. */
const NO_MESSAGES = [
  'notReady.title',
  ...['title', 'what', 'kept', 'next', 'again'].map(key => `problem.${key}`),
];

const GAP = '…';
const FAULT = { cell: 'condition', kind: 'no_condition', line: 1, typed: GAP, choices: [] };
/** Texts that take something else than words. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = { 'health.what.rule': [GAP, FAULT, 0] };

function messages(texts: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof texts === 'string') return [[path, texts.replace(/\{\w+\}/g, GAP)]];
  if (typeof texts === 'function') {
    const words = texts as (...values: readonly unknown[]) => string;
    return [[path, words(...(ARGUMENTS[path] ?? Array.from({ length: words.length }, () => GAP)))]];
  }
  return Object.entries(texts as object).flatMap(([key, value]) => messages(value, `${path}.${key}`));
}

const shown = new Map(
  Object.entries(MESSAGES)
    .flatMap(([path, group]) => messages(group, path))
    .filter(([key]) => !NO_MESSAGES.includes(key)),
);

const entries = [...page.matchAll(/^\* `([^`]+)` (.+) <!-- ([\w.]+) -->$/gm)].map(
  ([, text = '', advice = '', key = '']) => ({ text, advice, key }),
);

describe('the page on troubleshooting', () => {
  it('has every message by its key, once, and none that is no longer there', () => {
    expect(entries.map(({ key }) => key).sort()).toEqual([...shown.keys()].sort());
  });

  it('quotes each message in the words that people see', () => {
    // Of a text that goes on with another message, its beginning.
    const other = entries.filter(({ key, text }) => !shown.get(key)?.startsWith(text));
    expect(other.map(({ key, text }) => [key, text, shown.get(key)])).toEqual([]);
  });

  it('says something about each', () => {
    expect(entries.filter(({ advice }) => advice.length < 10)).toEqual([]);
  });

  it('quotes of logs and of the command line what the programs say', () => {
    const unquoted = (text: string): string => text.replace(/\\(["'`])/g, '$1');
    const bundle = unquoted(readFileSync(join(root, 'dist', 'Code.js'), 'utf8'));
    const clasp = readFileSync(
      join(root, 'node_modules/@google/clasp/build/src/commands/create-script.js'),
      'utf8',
    );
    const setup =
      messages(setupTexts.failed, '')
        .map(([, text]) => text)
        .join('\n') + clasp;
    const section = (from: string): string => page.slice(page.indexOf(from)).split('\n## ')[0] ?? '';
    const quoted = (text: string): readonly string[] =>
      [...text.matchAll(/^\* `([^`]+)`/gm)].map(([, quote = '']) => quote);
    const logged = quoted(section('## In the log of the script editor'));
    const said = quoted(page.slice(page.indexOf('## `npm run setup`')));
    expect([logged.length, said.length].every(count => count > 3)).toBe(true);
    expect(logged.filter(quote => !bundle.includes(quote))).toEqual([]);
    expect(said.filter(quote => !setup.includes(quote))).toEqual([]);
  });
});
