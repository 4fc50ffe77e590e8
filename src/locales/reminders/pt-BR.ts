/** Brazilian Portuguese: what the mail to an assignee says whose cases are due. */
import type { ReminderTexts } from './words';

export const remindersPtBr: ReminderTexts = {
  subject: { late: 'Vencido: {case}', soon: 'Vence em breve: {case}' },
  many: '{count} dos seus casos: {late} vencidos, {soon} vencem em breve',
  hello: 'Olá {name},',
  heads: { late: 'Vencidos', soon: 'Vencem em breve' },
  answer: { late: 'a primeira resposta venceu em {when}', soon: 'a primeira resposta vence em {when}' },
  solution: { late: 'a solução venceu em {when}', soon: 'a solução vence em {when}' },
  noSubject: '(sem assunto)',
  foot: 'A planilha: {url}\n\nO Casebook avisa uma vez quando um prazo se aproxima e uma vez quando ele vence. Administradores podem desligar isso na aba {tab}: {setting}.',
};
