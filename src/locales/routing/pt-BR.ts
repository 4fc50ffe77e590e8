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
  test: {
    send: 'Testar este endereço',
    look: 'Ver de novo',
    mail: 'Este e-mail testa se as mensagens para este endereço chegam ao Casebook. Ele não cria caso. Ninguém precisa fazer nada.',
    dailyOn: 'Testar todo dia',
    dailyOff: 'Não testar mais todo dia',
    by: 'Testado todo dia por',
    waiting: 'aguardando; a caixa é lida a cada poucos minutos',
    seconds: n => `após ${n} s`,
    minutes: n => `após ${n} min`,
    hop: {
      sent: 'Enviado',
      arrived: 'Chegou à caixa de roteamento',
      labelled: 'Marcado com Casebook/In',
      made: 'Viraria um caso',
    },
    fault: {
      bounced:
        'Voltou para você: o endereço não é conhecido. A regra ainda não vale (até 24 horas) ou falta “Executar em endereços reconhecidos e não reconhecidos”.',
      not_arrived:
        'Não chegou em 15 minutos. Confira a regra (destinatário único, substituir destinatário); o Google leva até 24 horas para aplicá-la. A pesquisa de registros de e-mail do Admin Console diz aonde foi. Regras só para e-mail de fora se testam escrevendo de fora.',
      own_copy:
        'O Gmail mostra só a cópia enviada, porque remetente e destinatário são a mesma caixa. Peça a outro administrador que clique no botão.',
      spam: 'O Gmail o pôs no Spam. Marque “Ignorar o filtro de spam para esta mensagem” na regra.',
      no_label: 'Chegou sem o marcador. Compare o Para do filtro com o endereço público.',
      not_polled:
        'Ninguém o procurou: a caixa não está sendo lida. Veja o estado do Casebook na página inicial.',
      wrong_route:
        'Foi tomado por e-mail de outra rota. Marque “Adicionar cabeçalho X-Gm-Original-To” na regra e compare o endereço na aba Rotas.',
      no_case: 'Chegou, mas não viraria um caso:',
    },
  },
};
