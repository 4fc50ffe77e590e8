/** French: what the tab Import says of a row. */
import type { ImportWords } from './words';

export const importsFr: ImportWords = {
  new: 'Nouveau contact',
  same: 'Existe déjà',
  change: 'Complète {columns}',
  kept: 'le classeur garde {columns}',
  imported: 'Importé',
  no_address: 'Impossible : pas d’adresse, et personne n’a ce nom et cette société',
  bad_address: 'Impossible : « {text} » n’est pas une adresse électronique',
  own: 'Impossible : {text} appartient à cette organisation',
  route: 'Impossible : {text} est une adresse de Casebook',
  never_log: 'Impossible : {text} est sur la liste à ne jamais consigner',
  twice: 'Figure déjà à la ligne {text}',
};
