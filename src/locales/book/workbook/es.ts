/** Spanish: what Casebook writes into and about the workbook. */
import type { WorkbookWords } from './words';

export const workbookEs: WorkbookWords = {
  machineNote:
    'Casebook rellena esta columna y busca las filas por ella. Puede leerla y ordenarla; no la edite.',
  headerNote:
    'Casebook busca cada columna por su encabezado. Mueva columnas y añada las suyas, pero deje los encabezados en la fila 1.',
  views: {
    mine: 'Míos',
    unassigned: 'Sin responsable',
    overdue: 'Vencidos',
    waiting: 'A la espera del cliente',
    held: 'Retenidos, por decidir',
    openTasks: 'Tareas abiertas',
  },
  beforeUpdate: 'antes de la actualización del',
  archiveTitle: '{book} archivo {name}',
  archivedText: '(El texto está en el archivo {name}.)',
  wholeText: '[El texto no cabe en una celda. Texto completo: {url}]',
};
