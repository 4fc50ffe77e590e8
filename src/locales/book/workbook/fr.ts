/** French: what Casebook writes into and about the workbook. */
import type { WorkbookWords } from './words';

export const workbookFr: WorkbookWords = {
  machineNote:
    'Casebook remplit cette colonne et s’en sert pour retrouver les lignes. Lisez-la et triez-la, mais ne la modifiez pas.',
  headerNote:
    'Casebook retrouve chaque colonne par son en-tête. Déplacez ou ajoutez des colonnes, mais laissez les en-têtes en ligne 1.',
  views: {
    mine: 'Les miens',
    unassigned: 'Non attribués',
    overdue: 'En retard',
    waiting: 'En attente du client',
    held: 'Retenus, à décider',
    openTasks: 'Tâches ouvertes',
  },
  beforeUpdate: 'avant la mise à jour du',
  archiveTitle: '{book} archive {name}',
  archivedText: '(Le texte se trouve dans l’archive {name}.)',
  wholeText: '[Le texte dépasse ce qu’une cellule peut contenir. Texte complet : {url}]',
};
