/** Brazilian Portuguese: what the tab Import says of a row. */
import type { ImportWords } from './words';

export const importsPtBr: ImportWords = {
  new: 'Novo contato',
  same: 'Já existe',
  change: 'Preenche {columns}',
  kept: 'a planilha mantém {columns}',
  imported: 'Importado',
  no_address: 'Não é possível: não tem e-mail, e ninguém tem este nome e empresa',
  bad_address: 'Não é possível: “{text}” não é um endereço de e-mail',
  own: 'Não é possível: {text} é desta organização',
  route: 'Não é possível: {text} é um endereço do Casebook',
  never_log: 'Não é possível: {text} está na lista de não registrar',
  twice: 'Já está na linha {text}',
};
