/** German: what Casebook writes into and about the workbook. */
import type { WorkbookWords } from './words';

export const workbookDe: WorkbookWords = {
  machineNote:
    'Casebook füllt diese Spalte und findet Zeilen über sie. Lesen und sortieren geht, bitte nicht ändern.',
  headerNote:
    'Casebook findet jede Spalte über ihre Überschrift. Spalten verschieben und ergänzen geht, die Überschriften bleiben in Zeile 1.',
  views: {
    mine: 'Meine',
    unassigned: 'Ohne Bearbeiter',
    overdue: 'Überfällig',
    waiting: 'Warten auf den Kunden',
    held: 'Zurückgehalten, zu entscheiden',
    openTasks: 'Offene Aufgaben',
  },
  beforeUpdate: 'vor der Aktualisierung vom',
  archiveTitle: '{book} Archiv {name}',
  archivedText: '(Der Text steht im Archiv {name}.)',
  wholeText: '[Der Text passt nicht in eine Zelle. Der ganze Text: {url}]',
};
