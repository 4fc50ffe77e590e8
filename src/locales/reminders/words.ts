/** What the mail to an assignee says whose cases are due. `{…}` are filled in by src/reminder-words.ts. */

export interface ReminderTexts {
  /** The subject for one case, and how its line says until when. */
  readonly subject: Readonly<Record<'late' | 'soon', string>>;
  readonly many: string;
  readonly hello: string;
  readonly heads: Readonly<Record<'late' | 'soon', string>>;
  readonly answer: Readonly<Record<'late' | 'soon', string>>;
  readonly solution: Readonly<Record<'late' | 'soon', string>>;
  readonly noSubject: string;
  readonly foot: string;
}
