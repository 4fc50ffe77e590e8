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
  held: {
    running: n => `Angehaltene Mails werden verworfen: ${n}`,
    finished: n => `Angehaltene Mails verworfen: ${n}`,
    stopped: n => `Nach ${n} angehaltenen Mails stehen geblieben`,
    dismissed: {
      one: '# angehaltene Mail von dort wurde verworfen.',
      other: '# angehaltene Mails von dort wurden verworfen.',
    },
    reread: {
      one: '# angehaltene Mail hatte keinen Text mehr: Sie wird neu aus Gmail gelesen.',
      other: '# angehaltene Mails hatten keinen Text mehr: Sie werden neu aus Gmail gelesen.',
    },
  },
  archives: {
    running: (d, t) => `Archive werden für Ausgeschiedene gesperrt: ${d} von ${t}`,
    finished: (d, t) => `Archive für Ausgeschiedene gesperrt: ${d} von ${t}`,
    stopped: (d, t) => `Bei ${d} von ${t} Archiven stehen geblieben`,
  },
  restLater: 'Der Rest folgt im Hintergrund.',
  later: {
    one: '# Mail wird im Hintergrund abgelegt.',
    other: '# Mails werden im Hintergrund abgelegt.',
  },
  goesOn: 'Es geht weiter.',
};
