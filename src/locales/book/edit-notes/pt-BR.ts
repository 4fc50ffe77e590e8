/** Brazilian Portuguese: what Casebook says on a cell that it puts back or leaves with a question. `{…}` are filled in. */
import type { EditNotes } from './en';

export const editNotesPtBr: EditNotes = {
  machine: '“{typed}” foi desfeito: o Casebook preenche esta coluna e localiza as linhas por ela.',
  machinePasted:
    'O Casebook preenche esta coluna e localiza as linhas por ela. O que foi colado pode quebrar ligações: desfaça (Ctrl+Z) ou recupere o valor em Arquivo > Histórico de versões.',
  oneOf: '“{typed}” foi desfeito: precisa ser um destes: {choices}.',
  person: '“{typed}” foi desfeito: ninguém na aba {users} tem este e-mail ou nome, ou está ativo.',
  date: '“{typed}” foi desfeito: escreva uma data como {example}.',
  address: '“{typed}” foi desfeito: não é um endereço de e-mail.',
  addressTaken:
    '“{typed}” já pertence a {owner}. Una os dois contatos no painel lateral ou use outro endereço.',
  needsAddress: 'Digite o e-mail: então esta linha vira um contato e recebe seu ID.',
  noCase: '“{typed}” foi desfeito: não existe esse caso. Digite um número como C-12.',
  sameCase: '“{typed}” foi desfeito: os dois já são um só caso.',
  mergeHere: '“{typed}” foi desfeito: para unir este caso, digite o número do outro na coluna {column}.',
  statusInUse:
    '“{typed}” foi desfeito: há casos que ainda têm a situação “{status}”. Dê outra a eles e depois altere a lista.',
  heldDone: '“{typed}” foi desfeito: este e-mail já foi aceito.',
  setting: '“{typed}” foi desfeito: esta configuração aceita {expects}.',
  number: '“{typed}” foi desfeito: escreva um número de horas ou deixe vazio.',
  language:
    '“{typed}” não é o código de um idioma. Escreva en, pt-BR ou ja, ou deixe em branco para qualquer idioma.',
  tooMany: 'O Casebook verificou só as primeiras {rows} linhas desta edição. Cole o resto em partes menores.',
  follows: 'O restante do que esta edição provoca será feito em alguns minutos.',
};
