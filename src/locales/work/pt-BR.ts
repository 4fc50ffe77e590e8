/** Brazilian Portuguese: work that goes on after the click that asked for it. */
import type { WorkTexts } from './en';

export const workPtBr: WorkTexts = {
  title: 'Em segundo plano',
  running: (d, t) => `Registrando uma conversa: ${d} de ${t}`,
  finished: (d, t) => `Conversa registrada: ${d} de ${t}`,
  stopped: (d, t) => `Parou em ${d} de ${t}`,
  gone: { one: '# e-mail não existia mais', other: '# e-mails não existiam mais' },
  go: 'Continuar',
  rows: {
    part: (d, t) => `${d} de ${t}`,
    running: n => `Movendo linhas: ${n}`,
    finished: n => `Linhas movidas: ${n}`,
    stopped: n => `Parou após ${n} linhas`,
  },
  restLater: 'O resto segue em segundo plano.',
  later: { one: 'Mais # é registrado em segundo plano.', other: 'Mais # são registrados em segundo plano.' },
  goesOn: 'Continuando.',
};
