/** Português do Brasil: como levar os e-mails, em forma de lista. */
import type { RoutingTexts } from './en';

export const routingPtBr: RoutingTexts = {
  title: 'Levar os e-mails',
  open: 'Levar os e-mails…',
  public: 'Endereço público',
  publicNote: 'Nenhum usuário, alias ou grupo pode tê-lo',
  receiving: 'Endereço de recebimento',
  plus: 'Funciona sem regra',
  rule: 'Admin Console: cada endereço público',
  filter: 'Gmail, com o de recebimento',
  check: 'Verificar',
  notes:
    'O Google leva até 24 horas para aplicar uma regra. Uma caixa recebe no máximo 60 e-mails por minuto, 3.600 por hora e 86.400 por dia.',
  step: {
    go: 'Apps → Google Workspace → Gmail → Roteamento padrão',
    add: 'Configurar ou Adicionar outra regra',
    match: 'Destinatário único: o endereço público',
    header: 'Cabeçalhos: adicionar X-Gm-Original-To',
    replace: 'Alterar destinatário do envelope → Substituir: o de recebimento',
    spam: 'Opcional: ignorar o filtro de spam para esta mensagem',
    also: 'Opcional: adicionar mais destinatários, como a equipe',
    all: 'Executar em endereços reconhecidos e não reconhecidos',
    save: 'Salvar: a regra aparece na tabela',
    make: 'Criar um filtro, Para: os endereços públicos unidos por OR',
    label: 'Aplicar o marcador Casebook/In',
    write: 'Escrever de fora ao endereço público',
    arrives: 'O e-mail chega sob Casebook/In',
    made: 'Em cinco minutos: Casebook/Done e um caso',
  },
};
