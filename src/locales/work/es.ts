/** Spanish: work that goes on after the click that asked for it. */
import type { WorkTexts } from './en';

export const workEs: WorkTexts = {
  title: 'En segundo plano',
  running: (d, t) => `Registrando una conversación: ${d} de ${t}`,
  finished: (d, t) => `Conversación registrada: ${d} de ${t}`,
  stopped: (d, t) => `Se detuvo en ${d} de ${t}`,
  gone: { one: '# correo ya no existía', other: '# correos ya no existían' },
  go: 'Continuar',
  rows: {
    part: (d, t) => `${d} de ${t}`,
    running: n => `Moviendo filas: ${n}`,
    finished: n => `Filas movidas: ${n}`,
    stopped: n => `Se detuvo tras ${n} filas`,
  },
  held: {
    running: n => `Descartando correos retenidos: ${n}`,
    finished: n => `Correos retenidos descartados: ${n}`,
    stopped: n => `Se detuvo tras ${n} correos retenidos`,
    dismissed: {
      one: 'Se descartó # correo retenido de ahí.',
      other: 'Se descartaron # correos retenidos de ahí.',
    },
    reread: {
      one: 'El texto de # correo retenido ya no estaba: se vuelve a leer en Gmail.',
      other: 'Los textos de # correos retenidos ya no estaban: se vuelven a leer en Gmail.',
    },
  },
  archives: {
    running: (d, t) => `Quitando a quien se fue el acceso a los archivos: ${d} de ${t}`,
    finished: (d, t) => `Acceso a los archivos retirado a quien se fue: ${d} de ${t}`,
    stopped: (d, t) => `Se detuvo en ${d} de ${t} archivos`,
  },
  restLater: 'El resto sigue en segundo plano.',
  later: {
    one: '# correo se registra en segundo plano.',
    other: '# correos se registran en segundo plano.',
  },
  goesOn: 'Continuando.',
};
