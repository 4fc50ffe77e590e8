/** What a reminder says; the words are in src/locales. */
import type { Stage, Standing } from '../../crm/deadline';

/** One case that its assignee is reminded of. */
export interface ReminderLine {
  readonly caseId: string;
  readonly subject: string;
  readonly contact: string;
  readonly stage: Stage;
  readonly standing: Standing;
  /** Epoch ms. */
  readonly dueAt: number;
}

export interface Reminder {
  /** Of the person who is reminded; '' when not known. */
  readonly name: string;
  /** At least one; the latest deadline last. */
  readonly lines: readonly ReminderLine[];
  readonly bookUrl: string;
  /** Wall clock of the book: minutes east of UTC at an instant. */
  readonly zone: (epochMs: number) => number;
}

export interface ReminderWords {
  readonly subject: (reminder: Reminder) => string;
  /** Plain text. */
  readonly text: (reminder: Reminder) => string;
}
