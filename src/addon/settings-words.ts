/** The settings in the reader's language: the tab itself names them in English, by which the rows are found. */
import type { Texts } from '../locales';

const own = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(words, key) ? words[key] : undefined;

/** @param name the tab's */
export const settingName = (key: string, name: string, { settings }: Texts): string =>
  own(settings.names, key) ?? name;

/** @param description the tab's */
export const settingMeaning = (key: string, description: string, { settings }: Texts): string =>
  own(settings.abouts, key) ?? description;

/** @param expects what a setting takes, as src/crm/settings.ts says it */
export function expectation(expects: string, { settings }: Texts): string {
  const words = settings.expects;
  const range = /^a whole number from (\d+) to (\d+)$/.exec(expects);
  if (range) return words.number(range[1] ?? '', range[2] ?? '');
  if (expects === 'yes or no') return words.yesNo;
  if (expects === 'text') return words.text;
  if (expects.startsWith('domains ')) return words.list;
  if (expects.startsWith('words with days')) return words.keep;
  if (expects.startsWith('new words ')) return words.statuses;
  if (expects.startsWith('ranks ')) return words.priorities;
  if (expects.startsWith('days ')) return words.days;
  if (expects.startsWith('two times ')) return words.times;
  if (expects.startsWith('dates ')) return words.dates;
  return words.oneOf(expects.split(' or ').join(', '));
}
