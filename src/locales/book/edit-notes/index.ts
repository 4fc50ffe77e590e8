/** What Casebook says on a cell that it puts back or leaves with a question. `{…}` are filled in. */
import { filled } from '../../filled';
import { two } from '../../format';
import type { Locale } from '../index';
import { dayPattern } from '../patterns';
import { editNotesEn, type EditNotes } from './en';
import { editNotesPtBr } from './pt-BR';
import { editNotesJa } from './ja';
import { editNotesEs } from './es';
import { editNotesFr } from './fr';
import { editNotesDe } from './de';

/** Begins every note of Casebook's, by which it knows its own when the cell is put right. */
export const NOTE_MARK = 'Casebook: ';

export const EDIT_NOTES: Readonly<Record<Locale, EditNotes>> = {
  en: editNotesEn,
  'pt-BR': editNotesPtBr,
  ja: editNotesJa,
  es: editNotesEs,
  fr: editNotesFr,
  de: editNotesDe,
};

export type EditNote = keyof EditNotes;

/** A note as it is laid on a cell; `values` fill its gaps. */
export const editNote = (locale: Locale, note: EditNote, values: Readonly<Record<string, string>>): string =>
  NOTE_MARK + filled(EDIT_NOTES[locale][note], values);

/** A day as the sheet understands it when it is typed. Month names differ by language; the order of ISO does not. */
export const dayExample = (locale: Locale, wall: number): string => {
  const date = new Date(wall);
  const pattern = /mmm/.test(dayPattern(locale)) ? 'yyyy-mm-dd' : dayPattern(locale);
  return pattern
    .replace('yyyy', String(date.getUTCFullYear()))
    .replace('mm', two(date.getUTCMonth() + 1))
    .replace('dd', two(date.getUTCDate()));
};
