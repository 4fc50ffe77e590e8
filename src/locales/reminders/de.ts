/** German: what the mail to an assignee says whose cases are due. */
import type { ReminderTexts } from './words';

export const remindersDe: ReminderTexts = {
  subject: { late: 'Überfällig: {case}', soon: 'Bald fällig: {case}' },
  many: '{count} Ihrer Fälle: {late} überfällig, {soon} bald fällig',
  hello: 'Guten Tag {name},',
  heads: { late: 'Überfällig', soon: 'Bald fällig' },
  answer: {
    late: 'die erste Antwort war fällig am {when}',
    soon: 'die erste Antwort ist fällig am {when}',
  },
  solution: { late: 'die Lösung war fällig am {when}', soon: 'die Lösung ist fällig am {when}' },
  noSubject: '(ohne Betreff)',
  foot: 'Die Arbeitsmappe: {url}\n\nCasebook schreibt einmal, wenn eine Frist naht, und einmal, wenn sie vorbei ist. Admins können das im Blatt {tab} abstellen: {setting}.',
};
