/** German: what is said of rules that cannot be read and of their examples. */
import type { RuleTexts } from './en';

export const ruleTextsDe: RuleTexts = {
  fault: {
    no_condition: 'eine Bedingung fehlt: ohne sie gälte die Regel für jede Mail.',
    no_action: 'bitte sagen, was die Regel tut.',
    no_field:
      '„{typed}“ beginnt nicht mit einem Teil einer Mail: {choices} (oder deutsch: Absender, An, Betreff …).',
    no_comparison:
      'nach dem Teil der Mail fehlt bei „{typed}“ ein Vergleich: {choices} (oder enthält, ist, beginnt mit …).',
    no_value: 'bitte sagen, womit verglichen wird.',
    no_header: 'bitte sagen, welche Kopfzeile: Kopfzeile X-Priority ist 1.',
    only_is: 'die Klasse lässt sich nur mit „ist“ vergleichen: {choices}.',
    no_class: '„{typed}“ ist keine Klasse von Mails; es gibt {choices}.',
    no_route: 'es gibt keinen Weg „{typed}“; es gibt {choices}.',
    log_route:
      '„{typed}“: Regeln führen keine Mail zu einer Erfassungsadresse, die für Kollegen ist; möglich ist {choices}.',
    no_such_action: '„{typed}“ ist keine Aktion; es gibt {choices} (oder Weg, zuweisen, Schlagwort …).',
    no_person: '„{typed}“: niemand Aktives hat diese E-Mail oder diesen Namen; es gibt {choices}.',
    no_priority: '„{typed}“ ist keine Priorität; es gibt {choices}.',
    no_template: '„{typed}“: diese Vorlage gibt es nicht; es gibt {choices}.',
    too_long: 'das ist zu lang; bitte auf zwei Regeln verteilen.',
    too_many_rules: 'nur die ersten {typed} Regeln werden angesehen.',
    same_name:
      'eine andere Regel heißt auch „{typed}“, und nur die erste zählt; bitte dieser einen eigenen Namen geben.',
    no_example:
      '„{typed}“ ist kein Beispiel. Bitte ja: oder nein: schreiben, dann Teile einer Mail (von: …; Betreff: …) oder eine Message-ID.',
    back_reference:
      'das Muster „{typed}“ verweist auf eine seiner Gruppen zurück (\\1), was nie enden kann; bitte ohne schreiben.',
    look_around:
      'das Muster „{typed}“ blickt voraus oder zurück ((?=…), (?<…)), was nicht erlaubt ist; bitte ohne schreiben.',
    pattern_too_long: 'das Muster hat mehr als 300 Zeichen; bitte kürzen.',
    pattern_too_large:
      'das Muster „{typed}“ wiederholt zu viel; bitte kleinere Zahlen in {} oder weniger Gruppen.',
    patterns_too_large:
      'die Muster aller Regeln zusammen sind zu groß; bitte einige kürzen oder „enthält“ nehmen.',
    bad_pattern:
      'das Muster „{typed}“ ist nicht lesbar: eine Klammer ist offen, oder \\, *, + oder ? steht falsch.',
  },
  line: 'Zeile {line}: ',
  more: ' (und {more} weitere)',
  noExamples: 'lesbar; noch keine Beispiele',
  right: 'richtige Beispiele: {right} von {all}',
  shouldFit: 'die Regel sollte passen und passt nicht',
  shouldNot: 'die Regel passt und sollte nicht',
  notStored: 'diese Mail ist nicht in der Mappe',
};
