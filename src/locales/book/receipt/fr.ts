/** French: the receipt of what is kept of a person. */
import type { ReceiptWords } from './words';

export const receiptFr: ReceiptWords = {
  title: 'Ce que Casebook conserve sur {person}',
  about: 'Recherche du {date}, par ces adresses : {addresses}',
  nothing: 'Rien n’est conservé sur cette personne.',
  line: '{tab} : {count}, du {first} au {last}. {why}',
  why: {
    mail: 'Courriels échangés avec cette personne, enregistrés pour y répondre.',
    record: 'Qui est la personne et comment la joindre, d’après ses courriels ou nos notes.',
    work: 'Ce que nous avons à faire ou avons convenu avec elle.',
    history: 'Qui a fait quoi et quand, pour vérifier et annuler les changements.',
    files: 'Fichiers arrivés avec les courriels.',
    list: 'Une empreinte, pour que les courriels de cette personne ne soient pas enregistrés.',
  },
  files: 'Fichiers joints dans Drive : {count}',
  retention: 'Conservé jusqu’à : {rule}',
  forEver: 'aucun délai n’est fixé',
  elsewhere:
    'Les courriels eux-mêmes sont dans Gmail. Google garde d’anciennes versions du classeur, et les copies faites par des personnes ou une mise à jour ne sont pas examinées ici.',
};
