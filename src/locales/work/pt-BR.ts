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
  held: {
    running: n => `Descartando e-mails retidos: ${n}`,
    finished: n => `E-mails retidos descartados: ${n}`,
    stopped: n => `Parou após ${n} e-mails retidos`,
    dismissed: {
      one: '# e-mail retido dessa origem foi descartado.',
      other: '# e-mails retidos dessa origem foram descartados.',
    },
    reread: {
      one: 'O texto de # e-mail retido não existia mais: ele é lido de novo no Gmail.',
      other: 'Os textos de # e-mails retidos não existiam mais: eles são lidos de novo no Gmail.',
    },
  },
  archives: {
    running: (d, t) => `Retirando o acesso aos arquivos de quem saiu: ${d} de ${t}`,
    finished: (d, t) => `Acesso aos arquivos retirado de quem saiu: ${d} de ${t}`,
    stopped: (d, t) => `Parou em ${d} de ${t} arquivos`,
  },
  restLater: 'O resto segue em segundo plano.',
  later: {
    one: '# e-mail é registrado em segundo plano.',
    other: '# e-mails são registrados em segundo plano.',
  },
  goesOn: 'Continuando.',
};
