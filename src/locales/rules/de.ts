/** German: the rules, tested and tried. */
import type { RulesTexts } from './en';

export const rulesDe: RulesTexts = {
  open: 'Regeln',
  title: 'Regeln',
  test: 'Alle Regeln prüfen',
  none: 'Noch keine Regeln. Schreiben Sie eine auf dem Blatt Regeln der Arbeitsmappe.',
  tested: { one: '# Regel mit ihren Beispielen geprüft', other: '# Regeln mit ihren Beispielen geprüft' },
  right: 'Alle sind lesbar, und alle Beispiele stimmen.',
  wrong: { one: 'An # Regel stimmt etwas nicht.', other: 'An # Regeln stimmt etwas nicht.' },
  off: 'ausgeschaltet',
  noExamples: 'noch keine Beispiele',
  trial: {
    title: (days: string) => `Probe mit den letzten ${days} Tagen`,
    note: 'Entscheidet die Mails des Routing-Postfachs noch einmal nach den heutigen Regeln und zeigt, was anders wäre. Sonst wird nichts geschrieben.',
    start: 'Regeln erproben',
    again: 'Noch einmal erproben',
    look: 'Noch einmal nachsehen',
    waiting: 'Das Routing-Postfach beginnt damit beim nächsten Abruf, in einigen Minuten.',
    begun: 'Die Mails werden gezählt.',
    running: (d: string, t: string) => `${d} von ${t} Mails angesehen`,
    stopped: (d: string) =>
      `Nach ${d} Mails stehen geblieben. Erproben Sie sie noch einmal. Bleibt es wieder stehen, sagt das Ausführungsprotokoll des Kontos mit dem Routing-Postfach, warum.`,
    looked: { one: '# Mail angesehen', other: '# Mails angesehen' },
    different: { one: '# Mail würde anders behandelt', other: '# Mails würden anders behandelt' },
    same: 'Keine Mail würde anders behandelt.',
    by: (who: string) => `Angefordert von ${who}`,
  },
};
