/** Spanish: what is said of rules that cannot be read and of their examples. */
import type { RuleTexts } from './en';

export const ruleTextsEs: RuleTexts = {
  fault: {
    no_condition: 'falta una condición: sin ella la regla valdría para todo correo.',
    no_action: 'diga qué hace la regla.',
    no_field:
      '«{typed}» no empieza con una parte del correo: {choices} (o en español: remitente, para, asunto …).',
    no_comparison:
      'tras la parte del correo falta una comparación en «{typed}»: {choices} (o contiene, es, empieza por …).',
    no_value: 'diga con qué se compara.',
    no_header: 'diga qué encabezado: encabezado X-Priority es 1.',
    only_is: 'la clase solo se compara con «es»: {choices}.',
    no_class: '«{typed}» no es una clase de correo; hay {choices}.',
    no_route: 'no existe la ruta «{typed}»; hay {choices}.',
    log_route:
      '«{typed}»: las reglas no pueden llevar correo a una dirección de registro, que es de los compañeros; se puede {choices}.',
    no_such_action: '«{typed}» no es una acción; hay {choices} (o ruta, asignar, etiqueta …).',
    no_person: '«{typed}»: nadie activo tiene ese correo o nombre; hay {choices}.',
    no_priority: '«{typed}» no es una prioridad; hay {choices}.',
    no_template: '«{typed}»: no existe esa plantilla; hay {choices}.',
    too_long: 'es demasiado largo; divídalo en dos reglas.',
    too_many_rules: 'solo se miran las primeras {typed} reglas.',
    same_name: 'otra regla también se llama «{typed}», y solo cuenta la primera; dé a esta un nombre propio.',
    no_example:
      '«{typed}» no es un ejemplo. Escriba sí: o no: y después partes de un correo (de: …; asunto: …) o un Message-ID.',
    back_reference:
      'el patrón «{typed}» se refiere a un grupo anterior (\\1), lo que puede no acabar nunca; escríbalo sin eso.',
    look_around:
      'el patrón «{typed}» mira adelante o atrás ((?=…), (?<…)), lo que no se permite; escríbalo sin eso.',
    pattern_too_long: 'el patrón pasa de 300 caracteres; acórtelo.',
    pattern_too_large: 'el patrón «{typed}» repite demasiado; use números menores en {} o menos grupos.',
    patterns_too_large:
      'los patrones de todas las reglas juntas son demasiado grandes; acorte algunos o use «contiene».',
    bad_pattern:
      'el patrón «{typed}» no se entiende: hay un paréntesis abierto, o \\, *, + o ? en mal sitio.',
  },
  line: 'Línea {line}: ',
  more: ' (y {more} más)',
  noExamples: 'se entiende; aún sin ejemplos',
  right: 'ejemplos que salen bien: {right} de {all}',
  shouldFit: 'la regla debería valer y no vale',
  shouldNot: 'la regla vale y no debería',
  notStored: 'este correo no está en el libro',
};
