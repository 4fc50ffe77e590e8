/** English: what Casebook writes into and about the workbook. */
import type { WorkbookWords } from './words';

export const workbookEn: WorkbookWords = {
  machineNote:
    'Casebook fills this column and finds rows by it. Read and sort it freely; please do not edit it.',
  headerNote:
    'Casebook finds each column by its header. Move columns and add your own as you like, but keep the headers in row 1.',
  views: {
    mine: 'Mine',
    unassigned: 'Unassigned',
    overdue: 'Overdue',
    waiting: 'Waiting for the customer',
    held: 'Held, to be decided',
    openTasks: 'Open tasks',
  },
  beforeUpdate: 'before the update of',
  archiveTitle: '{book} archive {name}',
  archivedText: '(The text is in the archive {name}.)',
  wholeText: '[The text is longer than a cell can hold. All of it: {url}]',
};
