/** An empty phrase would be found in every mail, an empty list in none. */
import { CHARSET_NAMES } from '../../src/mail/charset-names';
import { SINGLE_BYTE_TABLES } from '../../src/mail/charset-tables';
import type { Phrases } from '../../src/mail/classify/phrases';
import * as subjectPhrases from '../../src/mail/classify/subject-phrases';
import * as textPhrases from '../../src/mail/classify/text-phrases';
import { DAY_HALVES } from '../../src/mail/day-halves';
import { ARABIC_WORDS, CYRILLIC_WORDS, LATIN_WORDS } from '../../src/mail/language-words';
import { MONTH_NAMES, TWO_WORD_MONTHS, WEEKDAY_OR_MONTH } from '../../src/mail/month-names';
import { NAMED_PARTS } from '../../src/mail/quoting/html-marks';
import { SUBJECT_PREFIXES } from '../../src/mail/subject-prefixes';
import { ATTRIBUTIONS } from '../../src/mail/vocabulary/attributions';
import { DISCLAIMERS } from '../../src/mail/vocabulary/disclaimers';
import { LABEL_SETS } from '../../src/mail/vocabulary/header-labels';
import { MOBILE_FOOTERS } from '../../src/mail/vocabulary/mobile-footers';
import { SEPARATORS } from '../../src/mail/vocabulary/separators';
import { SIGN_OFFS } from '../../src/mail/vocabulary/sign-offs';
import { badTexts } from '../tables';

it.each(
  Object.entries({
    CHARSET_NAMES,
    ...subjectPhrases,
    ...textPhrases,
    DAY_HALVES,
    LATIN_WORDS,
    CYRILLIC_WORDS,
    ARABIC_WORDS,
    MONTH_NAMES,
    TWO_WORD_MONTHS,
    WEEKDAY_OR_MONTH,
    NAMED_PARTS,
    SUBJECT_PREFIXES,
    // Languages that begin with the date have nothing before it.
    ATTRIBUTIONS: ATTRIBUTIONS.map(({ leads, ...row }) => (leads === '' ? row : { ...row, leads })),
    DISCLAIMERS,
    LABEL_SETS,
    // Nor have those that put the verb last anything in front.
    MOBILE_FOOTERS: MOBILE_FOOTERS.map(row => (row.opens === '' ? { ends: row.ends ?? '' } : row)),
    SEPARATORS,
    SIGN_OFFS,
  }),
)('every text of %s says something', (_name, table) => {
  expect(badTexts(table)).toEqual([]);
});

const { WEAK_SUBJECTS } = subjectPhrases;
/** The lists by language; what is no such list is a set or words of a pattern. */
const LISTS = Object.entries({ ...subjectPhrases, ...textPhrases }).flatMap(([name, table]) =>
  Array.isArray(table) ? [[name, table as readonly Phrases[]] as const] : [],
);

it.each(LISTS)(
  'the phrases of %s are written as they are compared: in lower case, none twice',
  (_name, tables) => {
    for (const { locale, phrases } of tables) {
      expect(locale).toMatch(/^[a-z]{2,3}/);
      expect(phrases).toEqual(phrases.map(phrase => phrase.toLowerCase()));
      expect(phrases).toEqual([...new Set(phrases)]);
    }
  },
);

it('a subject that is too weak alone is one that automatic replies have', () => {
  const known = subjectPhrases.AUTO_REPLY_SUBJECTS.flatMap(({ phrases }) => phrases);
  expect([...WEAK_SUBJECTS].filter(subject => !known.includes(subject))).toEqual([]);
});

it.each(Object.entries(SINGLE_BYTE_TABLES))('%s has a character for each upper byte', (_name, table) => {
  expect(table).toHaveLength(128);
});
