/** English: what the tab Import says of a row. */
import type { ImportWords } from './words';

export const importsEn: ImportWords = {
  new: 'New contact',
  same: 'Is there already',
  change: 'Fills in {columns}',
  kept: 'the book keeps {columns}',
  imported: 'Imported',
  no_address: 'Not possible: it has no e-mail address, and nobody has this name and company',
  bad_address: 'Not possible: “{text}” is no e-mail address',
  own: 'Not possible: {text} belongs to this organisation',
  route: 'Not possible: {text} is an address of Casebook',
  never_log: 'Not possible: {text} is on the never-log list',
  twice: 'Stands in row {text} already',
};
