/** What the Dashboard tab needs words for (src/book/sheets/dashboard). */

export interface DashboardWords {
  readonly figures: Readonly<
    Record<
      | 'open'
      | 'unassigned'
      | 'overdue'
      | 'dueSoon'
      | 'waiting'
      | 'held'
      | 'tasks'
      | 'newThisWeek'
      | 'closedThisWeek'
      | 'median'
      | 'ninety'
      | 'contacts'
      | 'messages',
      string
    >
  >;
  readonly titles: Readonly<
    Record<'weeks' | 'ages' | 'owners' | 'answers' | 'routes' | 'mails' | 'outcomes' | 'senders', string>
  >;
  readonly heads: Readonly<
    Record<
      | 'week'
      | 'created'
      | 'closed'
      | 'median'
      | 'ninety'
      | 'age'
      | 'open'
      | 'overdue'
      | 'owner'
      | 'route'
      | 'recent'
      | 'user'
      | 'thisWeek'
      | 'lastWeek'
      | 'twoWeeks'
      | 'threeWeeks'
      | 'outcome'
      | 'count'
      | 'sender'
      | 'mails',
      string
    >
  >;
  /** Of open cases, by days since the first mail. */
  readonly ages: readonly [string, string, string, string, string];
  readonly nobody: string;
}
