/** Spanish: the rules, tested and tried. */
import type { RulesTexts } from './en';

export const rulesEs: RulesTexts = {
  open: 'Reglas',
  title: 'Reglas',
  test: 'Probar todas las reglas',
  none: 'Aún no hay reglas. Escriba una en la pestaña Reglas del libro.',
  tested: { one: '# regla probada con sus ejemplos', other: '# reglas probadas con sus ejemplos' },
  right: 'Todas se entienden y todos los ejemplos salen bien.',
  wrong: { one: '# regla tiene algo mal.', other: '# reglas tienen algo mal.' },
  off: 'desactivada',
  noExamples: 'aún sin ejemplos',
  trial: {
    title: (days: string) => `Ensayo de los últimos ${days} días`,
    note: 'Decide de nuevo el correo del buzón de enrutamiento con las reglas actuales y muestra qué sería distinto. No se escribe nada más.',
    start: 'Ensayar las reglas',
    again: 'Ensayar otra vez',
    look: 'Mirar otra vez',
    waiting: 'El buzón de enrutamiento empieza en su próxima lectura, en unos minutos.',
    begun: 'Se están contando los correos.',
    running: (d: string, t: string) => `${d} de ${t} correos revisados`,
    stopped: (d: string) =>
      `Se detuvo tras ${d} correos. Ensaye otra vez. Si vuelve a detenerse, el registro de ejecuciones de la cuenta del buzón de enrutamiento dice por qué.`,
    looked: { one: '# correo revisado', other: '# correos revisados' },
    different: { one: '# correo tendría otro destino', other: '# correos tendrían otro destino' },
    same: 'Ningún correo tendría otro destino.',
    by: (who: string) => `Pedido por ${who}`,
  },
};
