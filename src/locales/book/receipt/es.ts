/** Spanish: the receipt of what is kept of a person. */
import type { ReceiptWords } from './words';

export const receiptEs: ReceiptWords = {
  title: 'Qué guarda Casebook sobre {person}',
  about: 'Consultado el {date}, por estas direcciones: {addresses}',
  nothing: 'No se guarda nada sobre esta persona.',
  line: '{tab}: {count}, del {first} al {last}. {why}',
  why: {
    mail: 'Correo intercambiado con esta persona, registrado para contestarlo.',
    record: 'Quién es la persona y cómo localizarla, por su correo o por lo que anotamos.',
    work: 'Lo que tenemos que hacer o hemos acordado con ella.',
    history: 'Quién hizo qué y cuándo, para poder comprobar y deshacer los cambios.',
    files: 'Archivos que llegaron con el correo.',
    list: 'Un hash, para que el correo de esta persona no se registre.',
  },
  files: 'Archivos adjuntos en Drive: {count}',
  retention: 'Se guarda hasta: {rule}',
  forEver: 'no se ha fijado un plazo',
  elsewhere:
    'El correo en sí está en Gmail. Google guarda versiones anteriores del libro, y las copias hechas por personas o por una actualización no se miran aquí.',
};
