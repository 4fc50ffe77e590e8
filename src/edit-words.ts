/** The words of the handling of edits (src/intake/sheet-edit), in the language of the book. */
import type { Difference, Verdict } from './intake/contact-import/verdict';
import type { EditWords } from './intake/sheet-edit/words';
import { importWord } from './locales/book/imports';
import { ownHeaders } from './own-headers';
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
    importVerdict: (verdict, done) => importVerdict(locale, verdict, done),
    contactHeaders: ownHeaders(),
    isOurs: note => note.startsWith(NOTE_MARK),
    dateExample: wall => dayExample(locale, wall),
  };
};

/** `Fills in Phone, Title; the book keeps Name`. */
function importVerdict(locale: Locale, verdict: Verdict, done: boolean): string {
  const columns = (differences: readonly Difference[]): string =>
    differences
      .map(
        ({ column, to }) =>
          `${BOOK_WORDS[locale].headers.Contacts[column] ?? column} (${to.slice(0, SHOWN)})`,
      )
      .join(', ');
  if (verdict.kind === 'left_out') return importWord(locale, verdict.why, { text: verdict.text });
  const kept = verdict.kind === 'new' ? [] : verdict.kept;
  const parts = [
    ...(done ? [importWord(locale, 'imported')] : []),
    ...(done && verdict.kind === 'new'
      ? []
      : [
          verdict.kind === 'change'
            ? importWord(locale, 'change', { columns: columns(verdict.gains) })
            : importWord(locale, verdict.kind),
        ]),
    ...(kept.length > 0 ? [importWord(locale, 'kept', { columns: columns(kept) })] : []),
  ];
  return parts.join('; ');
}

/** Characters of a value that a preview repeats. */
const SHOWN = 40;
