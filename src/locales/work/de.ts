/** German: work that goes on after the click that asked for it. */
import type { WorkTexts } from './en';

export const workDe: WorkTexts = {
  title: 'Im Hintergrund',
  running: (d, t) => `Unterhaltung wird abgelegt: ${d} von ${t}`,
  finished: (d, t) => `Unterhaltung abgelegt: ${d} von ${t}`,
  stopped: (d, t) => `Bei ${d} von ${t} stehen geblieben`,
  gone: { one: '# Mail war nicht mehr da', other: '# Mails waren nicht mehr da' },
  go: 'Weiter',
  rows: {
    part: (d, t) => `${d} von ${t}`,
    running: n => `Zeilen werden umgehängt: ${n}`,
    finished: n => `Zeilen umgehängt: ${n}`,
    stopped: n => `Nach ${n} Zeilen stehen geblieben`,
  },
  restLater: 'Der Rest folgt im Hintergrund.',
  later: {
    one: '# weitere wird im Hintergrund abgelegt.',
    other: '# weitere werden im Hintergrund abgelegt.',
  },
  goesOn: 'Es geht weiter.',
};
