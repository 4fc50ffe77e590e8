/** Spanish: what the mail to an assignee says whose cases are due. */
import type { ReminderTexts } from './words';

export const remindersEs: ReminderTexts = {
  subject: { late: 'Vencido: {case}', soon: 'Vence pronto: {case}' },
  many: '{count} de sus casos: {late} vencidos, {soon} vencen pronto',
  hello: 'Hola {name}:',
  heads: { late: 'Vencidos', soon: 'Vencen pronto' },
  answer: { late: 'la primera respuesta venció el {when}', soon: 'la primera respuesta vence el {when}' },
  solution: { late: 'la solución venció el {when}', soon: 'la solución vence el {when}' },
  noSubject: '(sin asunto)',
  foot: 'El libro: {url}\n\nCasebook avisa una vez cuando un plazo se acerca y una vez cuando ha vencido. Los administradores pueden desactivarlo en la pestaña {tab}: {setting}.',
};
