/** English: what the mail to an assignee says whose cases are due. */
import type { ReminderTexts } from './words';

export const remindersEn: ReminderTexts = {
  subject: { late: 'Overdue: {case}', soon: 'Due soon: {case}' },
  many: '{count} of your cases: {late} overdue, {soon} due soon',
  hello: 'Hello {name},',
  heads: { late: 'Overdue', soon: 'Due soon' },
  answer: { late: 'the first answer was due on {when}', soon: 'the first answer is due on {when}' },
  solution: { late: 'the solution was due on {when}', soon: 'the solution is due on {when}' },
  noSubject: '(no subject)',
  foot: 'The workbook: {url}\n\nCasebook writes this once when a deadline comes near and once when it has passed. Admins can switch it off on the tab {tab}: {setting}.',
};
