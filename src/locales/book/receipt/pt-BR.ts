/** Brazilian Portuguese: the receipt of what is kept of a person. */
import type { ReceiptWords } from './words';

export const receiptPtBr: ReceiptWords = {
  title: 'O que o Casebook guarda sobre {person}',
  about: 'Consultado em {date}, por estes endereços: {addresses}',
  nothing: 'Nada é guardado sobre esta pessoa.',
  line: '{tab}: {count}, de {first} a {last}. {why}',
  why: {
    mail: 'E-mails trocados com esta pessoa, registrados para respondê-los.',
    record: 'Quem é a pessoa e como falar com ela, a partir dos e-mails ou de anotações.',
    work: 'O que temos a fazer ou combinamos com ela.',
    history: 'Quem fez o quê e quando, para que mudanças possam ser conferidas e desfeitas.',
    files: 'Arquivos que vieram com os e-mails.',
    list: 'Um hash, para que os e-mails desta pessoa não sejam registrados.',
  },
  files: 'Arquivos anexos no Drive: {count}',
  retention: 'Guardado até: {rule}',
  forEver: 'nenhum prazo definido',
  elsewhere:
    'Os e-mails em si estão no Gmail. O Google guarda versões anteriores da planilha, e cópias feitas por pessoas ou por uma atualização não são vistas aqui.',
};
