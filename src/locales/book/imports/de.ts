/** German: what the tab Import says of a row. */
import type { ImportWords } from './words';

export const importsDe: ImportWords = {
  new: 'Neuer Kontakt',
  same: 'Ist schon da',
  change: 'Ergänzt {columns}',
  kept: 'in der Mappe bleibt {columns}',
  imported: 'Importiert',
  no_address: 'Nicht möglich: ohne E-Mail, und niemand hat diesen Namen und diese Firma',
  bad_address: 'Nicht möglich: „{text}“ ist keine E-Mail-Adresse',
  own: 'Nicht möglich: {text} gehört zu dieser Organisation',
  route: 'Nicht möglich: {text} ist eine Adresse von Casebook',
  never_log: 'Nicht möglich: {text} steht auf der Liste, die nie protokolliert wird',
  twice: 'Steht schon in Zeile {text}',
};
