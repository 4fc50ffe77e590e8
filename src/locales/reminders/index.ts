/** What the mail to an assignee says whose cases are due, by language. */
import type { Locale } from '../book';
import { remindersEn } from './en';
import { remindersPtBr } from './pt-BR';
import { remindersJa } from './ja';
import { remindersEs } from './es';
import { remindersFr } from './fr';
import { remindersDe } from './de';
import type { ReminderTexts } from './words';

export const REMINDERS: Readonly<Record<Locale, ReminderTexts>> = {
  en: remindersEn,
  'pt-BR': remindersPtBr,
  ja: remindersJa,
  es: remindersEs,
  fr: remindersFr,
  de: remindersDe,
};
