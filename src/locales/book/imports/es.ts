/** Spanish: what the tab Import says of a row. */
import type { ImportWords } from './words';

export const importsEs: ImportWords = {
  new: 'Contacto nuevo',
  same: 'Ya existe',
  change: 'Rellena {columns}',
  kept: 'el libro conserva {columns}',
  imported: 'Importado',
  no_address: 'No es posible: no tiene correo, y nadie tiene este nombre y empresa',
  bad_address: 'No es posible: «{text}» no es una dirección de correo',
  own: 'No es posible: {text} es de esta organización',
  route: 'No es posible: {text} es una dirección de Casebook',
  never_log: 'No es posible: {text} está en la lista de no registrar',
  twice: 'Ya está en la fila {text}',
};
