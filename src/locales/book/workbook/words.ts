/** What Casebook itself writes into and about the workbook, besides titles of tabs, headers and their meanings. `{…}` are filled in. */

export type ViewName = 'mine' | 'unassigned' | 'overdue' | 'waiting' | 'held' | 'openTasks';

export interface WorkbookWords {
  /** Note on a column that Casebook fills. */
  readonly machineNote: string;
  /** Note on the headers of all other columns. */
  readonly headerNote: string;
  /** Titles of the saved views (src/book/sheets/filter-views.ts). */
  readonly views: Readonly<Record<ViewName, string>>;
  /** In the title of the copy that is made of a book before it is changed for a newer Casebook; a day follows. */
  readonly beforeUpdate: string;
  readonly archiveTitle: string;
  /** Stands for the text of a mail that is in an archive. */
  readonly archivedText: string;
  /** Ends a cell that holds only the beginning of a text. */
  readonly wholeText: string;
}
