/** Português do Brasil: the words of the open mail's card and of what is done beside a mail. */
import type { PanelTexts } from './en';

export const panelTexts: PanelTexts = {
  whoSent: {
    title: 'Quem enviou este e-mail?',
    why: 'O cabeçalho do e-mail encaminhado não pôde ser lido; por isso ele não foi registrado sozinho.',
    address: 'E-mail do remetente original',
    addressHint: 'Por exemplo, ana@acme.example',
    name: 'Nome',
    found: 'Encontrado no texto. Confira antes de registrar.',
    log: 'Registrar neste remetente',
  },
  mailCard: {
    deals: 'Negócios',
    tasks: 'Tarefas',
    closes: day => `fecha em ${day}`,
    due: day => `vence em ${day}`,
    overdue: day => `atrasada desde ${day}`,
    others: 'Outras pessoas neste e-mail',
    morePeople: 'Há mais pessoas neste e-mail.',
    moreActions: 'Mais ações',
    logThread: 'Registrar a conversa',
    whoSent: 'Quem enviou?',
    senderUnread: 'Encaminhado, mas não foi possível ler quem escreveu.',
  },
  caseMenu: {
    title: id => `Alterar ${id}`,
    assignToMe: 'Atribuir a mim',
    unassign: 'Remover responsável',
    setStatus: word => `Status: ${word}`,
    setPriority: word => `Prioridade: ${word}`,
  },
  stage: {
    new: 'novo',
    qualified: 'qualificado',
    proposal: 'proposta',
    won: 'ganho',
    lost: 'perdido',
  },
};
