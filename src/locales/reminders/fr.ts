/** French: what the mail to an assignee says whose cases are due. */
import type { ReminderTexts } from './words';

export const remindersFr: ReminderTexts = {
  subject: { late: 'En retard : {case}', soon: 'Bientôt à échéance : {case}' },
  many: '{count} de vos dossiers : {late} en retard, {soon} bientôt à échéance',
  hello: 'Bonjour {name},',
  heads: { late: 'En retard', soon: 'Bientôt à échéance' },
  answer: {
    late: 'la première réponse était due le {when}',
    soon: 'la première réponse est due le {when}',
  },
  solution: { late: 'la solution était due le {when}', soon: 'la solution est due le {when}' },
  noSubject: '(sans objet)',
  foot: 'Le classeur : {url}\n\nCasebook prévient une fois quand une échéance approche et une fois quand elle est passée. Les administrateurs peuvent l’arrêter dans l’onglet {tab} : {setting}.',
};
