/** The settings in the reader's language. */
import { expectation, settingMeaning, settingName } from '../../src/addon/settings-words';
import { SETTINGS, type Settings } from '../../src/crm/settings';
import { LOCALES, textsFor } from '../../src/locales';

const LINES = (Object.keys(SETTINGS) as (keyof Settings)[])
  .filter(key => key !== 'nextCaseNumber')
  .map(key => ({ key, ...SETTINGS[key] }));

describe.each(LOCALES)('in %s', locale => {
  const texts = textsFor(locale);

  test.each(LINES.map(line => [line.name, line] as const))('%s has a name and a meaning', (_name, line) => {
    const missing = [settingName(line.key, '', texts), settingMeaning(line.key, '', texts)].includes('');
    expect(missing).toBe(false);
  });

  test('what a setting takes is said in the language, with its words and numbers', () => {
    for (const { expects } of LINES) {
      const said = expectation(expects, texts);
      if (locale !== 'en') expect(said).not.toBe(expects);
      for (const [number] of expects.matchAll(/\b\d+\b/g)) expect(said.replace(/\D/g, '')).toContain(number);
      if (/^\w+( or \w+)+$/.test(expects) && expects !== 'yes or no')
        for (const value of expects.split(' or ')) expect(said).toContain(value);
    }
  });
});
