/** The words of the handling of edits (src/intake/sheet-edit), in the language of the book. */
import type { EditWords } from './intake/sheet-edit/words';
import { BOOK_WORDS, type Locale } from './locales/book';
import { badCells, examplesNote, ruleNote, ruleResult } from './locales/book/rule-notes';
import { dayExample, editNote, NOTE_MARK } from './locales/book/edit-notes';

export const editWords = (locale: Locale): EditWords => {
  const named = {
    users: BOOK_WORDS[locale].tabs.Users,
    column: BOOK_WORDS[locale].headers.Cases['relatedTo'] ?? '',
  };
  return {
    note: (note, values) => editNote(locale, note, { ...named, ...values }),
    ruleNote: faults => ruleNote(locale, faults),
    examplesNote: wrong => examplesNote(locale, wrong),
    badRuleCells: result => badCells(result, BOOK_WORDS[locale].headers.Rules),
    ruleResult: (faults, tried) =>
      ruleResult(locale, faults, tried, cell => BOOK_WORDS[locale].headers.Rules[cell] ?? cell),
    rule: BOOK_WORDS[locale].headers.Rules['id'] ?? '',
    isOurs: note => note.startsWith(NOTE_MARK),
    dateExample: wall => dayExample(locale, wall),
  };
};
