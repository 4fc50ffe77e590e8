/** Español: the words of the open mail's card and of what is done beside a mail. */
import type { PanelTexts } from './en';

export const panelTexts: PanelTexts = {
  whoSent: {
    title: '¿Quién envió este correo?',
    why: 'No se pudo leer la cabecera del correo reenviado, por eso no se registró solo.',
    address: 'Correo del remitente original',
    addressHint: 'Por ejemplo, ana@acme.example',
    name: 'Nombre',
    found: 'Encontrado en el texto. Compruébelo antes de registrar.',
    log: 'Registrar en este remitente',
  },
  mailCard: {
    deals: 'Oportunidades',
    tasks: 'Tareas',
    closes: day => `cierra el ${day}`,
    due: day => `vence el ${day}`,
    overdue: day => `atrasada desde el ${day}`,
    others: 'Otras personas de este correo',
    morePeople: 'Hay más personas en este correo.',
    moreActions: 'Más acciones',
    logThread: 'Registrar la conversación',
    whoSent: '¿Quién lo envió?',
    senderUnread: 'Reenviado, pero no se pudo leer quién lo escribió.',
  },
  caseMenu: {
    title: id => `Cambiar ${id}`,
    assignToMe: 'Asignármelo',
    unassign: 'Quitar responsable',
    setStatus: word => `Estado: ${word}`,
    setPriority: word => `Prioridad: ${word}`,
  },
  stage: {
    new: 'nuevo',
    qualified: 'cualificado',
    proposal: 'propuesta',
    won: 'ganado',
    lost: 'perdido',
  },
};
