/** Spanish: what Casebook says on a cell that it puts back or leaves with a question. `{…}` are filled in. */
import type { EditNotes } from './en';

export const editNotesEs: EditNotes = {
  machine: '«{typed}» se ha deshecho: Casebook rellena esta columna y busca las filas por ella.',
  machinePasted:
    'Casebook rellena esta columna y busca las filas por ella. Lo pegado puede romper enlaces: deshágalo (Ctrl+Z) o recupere el valor en Archivo > Historial de versiones.',
  oneOf: '«{typed}» se ha deshecho: tiene que ser uno de {choices}.',
  person: '«{typed}» se ha deshecho: nadie en la hoja {users} tiene ese correo o nombre, o está activo.',
  date: '«{typed}» se ha deshecho: escriba una fecha como {example}.',
  address: '«{typed}» se ha deshecho: no es una dirección de correo.',
  addressTaken:
    '«{typed}» ya pertenece a {owner}. Una los dos contactos en el panel lateral o use otra dirección.',
  needsAddress: 'Escriba el correo: entonces esta fila se convierte en contacto y recibe su ID.',
  noCase: '«{typed}» se ha deshecho: no existe ese caso. Escriba un número como C-12.',
  sameCase: '«{typed}» se ha deshecho: los dos ya son un solo caso.',
  mergeHere:
    '«{typed}» se ha deshecho: para unir este caso, escriba el número del otro en la columna {column}.',
  statusInUse:
    '«{typed}» se ha deshecho: hay casos que aún tienen el estado «{status}». Póngales otro y cambie después la lista.',
  heldDone: '«{typed}» se ha deshecho: este correo ya se ha tramitado.',
  setting: '«{typed}» se ha deshecho: este ajuste admite {expects}.',
  number: '«{typed}» se ha deshecho: escriba un número de horas o déjelo vacío.',
  language:
    '«{typed}» no es el código de un idioma. Escriba en, pt-BR o ja, o déjelo vacío para cualquier idioma.',
  tooMany:
    'Casebook solo ha revisado las primeras {rows} filas de esta edición. Pegue el resto en partes menores.',
  follows: 'Lo demás que conlleva esta edición se hará en unos minutos.',
};
