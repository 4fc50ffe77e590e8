/** Brazilian Portuguese: what is said of rules that cannot be read and of their examples. */
import type { RuleTexts } from './en';

export const ruleTextsPtBr: RuleTexts = {
  fault: {
    no_condition: 'falta uma condição: sem ela a regra valeria para todo e-mail.',
    no_action: 'diga o que a regra faz.',
    no_field:
      '“{typed}” não começa com uma parte do e-mail: {choices} (ou em português: remetente, para, assunto …).',
    no_comparison:
      'depois da parte do e-mail falta uma comparação em “{typed}”: {choices} (ou contém, é, começa com …).',
    no_value: 'diga com o que comparar.',
    no_header: 'diga qual cabeçalho: cabeçalho X-Priority é 1.',
    only_is: 'a classe só pode ser comparada com “é”: {choices}.',
    no_class: '“{typed}” não é uma classe de e-mail; existem {choices}.',
    no_route: 'não existe a rota “{typed}”; existem {choices}.',
    log_route:
      '“{typed}”: regras não podem levar e-mails a um endereço de registro, que é dos colegas; são possíveis {choices}.',
    no_such_action: '“{typed}” não é uma ação; existem {choices} (ou rota, atribuir, etiqueta …).',
    no_person: '“{typed}”: ninguém ativo tem este e-mail ou nome; existem {choices}.',
    no_priority: '“{typed}” não é uma prioridade; existem {choices}.',
    no_template: '“{typed}”: não existe esse modelo; existem {choices}.',
    too_long: 'está longo demais; divida em duas regras.',
    too_many_rules: 'só as primeiras {typed} regras são lidas.',
    same_name:
      'outra regra também se chama “{typed}”, e só a primeira delas vale; dê um nome próprio a esta.',
    no_example:
      '“{typed}” não é um exemplo. Escreva sim: ou não: e depois partes de um e-mail (de: …; assunto: …) ou um Message-ID.',
    back_reference:
      'o padrão “{typed}” se refere a um grupo anterior (\\1), o que pode não terminar nunca; escreva sem isso.',
    look_around:
      'o padrão “{typed}” olha adiante ou atrás ((?=…), (?<…)), o que não é permitido; escreva sem isso.',
    pattern_too_long: 'o padrão tem mais de 300 caracteres; encurte-o.',
    pattern_too_large: 'o padrão “{typed}” repete demais; use números menores em {} ou menos grupos.',
    patterns_too_large:
      'os padrões de todas as regras juntas são grandes demais; encurte alguns ou use “contém”.',
    bad_pattern: 'o padrão “{typed}” é ilegível: há um parêntese aberto, ou \\, *, + ou ? no lugar errado.',
  },
  line: 'Linha {line}: ',
  more: ' (e mais {more})',
  noExamples: 'legível; ainda sem exemplos',
  right: 'exemplos corretos: {right} de {all}',
  shouldFit: 'a regra deveria valer e não vale',
  shouldNot: 'a regra vale e não deveria',
  notStored: 'este e-mail não está na planilha',
};
