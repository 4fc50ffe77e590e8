/** The words of reminders (src/intake/deadlines), in the language of the book. */
import { SETTINGS } from './crm/settings';
import type { Reminder, ReminderLine, ReminderWords } from './intake/deadlines/words';
import { BOOK_WORDS, TEXTS, type Locale } from './locales';
import { filled } from './locales/filled';
import { momentAt } from './locales/format';
import { REMINDERS } from './locales/reminders';

/** Longest subject of a case that a reminder's own subject repeats. */
const SUBJECT_SHOWN = 100;

export function reminderWords(locale: Locale): ReminderWords {
  const texts = REMINDERS[locale];
  const { format } = TEXTS[locale];
  const named = ({ caseId, subject }: ReminderLine): string =>
    `${caseId.replace(/^C-/, '#')} ${subject.slice(0, SUBJECT_SHOWN) || texts.noSubject}`;
  const when = (dueAt: number, zone: Reminder['zone']): string => {
    const moment = momentAt(dueAt, zone(dueAt));
    return `${format.date(moment)}, ${format.time(moment)}`;
  };
  const count = (lines: Reminder['lines'], standing: ReminderLine['standing']): string =>
    String(lines.filter(line => line.standing === standing).length);
  return {
    subject({ lines }) {
      const [only] = lines;
      if (lines.length === 1 && only) return filled(texts.subject[only.standing], { case: named(only) });
      return filled(texts.many, {
        count: String(lines.length),
        late: count(lines, 'late'),
        soon: count(lines, 'soon'),
      });
    },
    text({ name, lines, bookUrl, zone }) {
      const told = (line: ReminderLine): string =>
        `${named(line)}${line.contact === '' ? '' : ` – ${line.contact}`}\n  ${filled(texts[line.stage][line.standing], { when: when(line.dueAt, zone) })}`;
      const parts = (['late', 'soon'] as const).flatMap(standing => {
        const theirs = lines.filter(line => line.standing === standing);
        return theirs.length === 0 ? [] : [[`${texts.heads[standing]}:`, ...theirs.map(told)].join('\n\n')];
      });
      return [
        filled(texts.hello, { name }).replace(/ +([,:]?)$/, '$1'),
        ...parts,
        filled(texts.foot, {
          url: bookUrl,
          tab: BOOK_WORDS[locale].tabs.Settings,
          setting: SETTINGS.remind.name,
        }),
      ].join('\n\n');
    },
  };
}
