/**
 * The words that rules are written with, in the languages of the book (en, pt-BR, ja, es, fr, de): parts of a mail,
 * comparisons, actions. Our own choice, after the names that mail programs in these languages give to the same things.
 */

export type Field = 'from' | 'to' | 'subject' | 'body' | 'header' | 'class' | 'route';

export const FIELD_WORDS: Readonly<Record<Field, readonly string[]>> = {
  from: ['from', 'sender', 'remetente', 'de', '差出人', 'remitente', 'expéditeur', 'von', 'absender'],
  to: [
    'to',
    'recipient',
    'para',
    'destinatário',
    '宛先',
    'destinatario',
    'à',
    'destinataire',
    'an',
    'empfänger',
  ],
  subject: ['subject', 'assunto', '件名', 'asunto', 'objet', 'betreff'],
  body: ['body', 'text', 'corpo', 'texto', '本文', 'cuerpo', 'corps', 'texte', 'inhalt'],
  header: ['header', 'cabeçalho', 'ヘッダー', 'encabezado', 'cabecera', 'en-tête', 'kopfzeile'],
  class: ['class', 'classe', 'tipo', '種類', 'clase', 'type', 'klasse', 'art'],
  route: ['route', 'rota', 'ルート', 'ruta', 'weg'],
};

export type Comparison = 'contains' | 'is' | 'starts' | 'ends' | 'regex';

interface ComparisonWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const COMPARISON_WORDS: Readonly<Record<Comparison, ComparisonWords>> = {
  contains: {
    yes: ['contains', 'contain', 'contém', '含む', 'contiene', 'contient', 'enthält'],
    no: [
      'does not contain',
      'not contains',
      'não contém',
      '含まない',
      'no contiene',
      'ne contient pas',
      'enthält nicht',
    ],
  },
  is: {
    yes: ['is', '=', 'é', '等しい', '一致する', 'es', 'est', 'ist'],
    no: ['is not', '!=', 'não é', '等しくない', '一致しない', 'no es', 'n’est pas', "n'est pas", 'ist nicht'],
  },
  starts: {
    yes: [
      'starts',
      'starts with',
      'começa com',
      '始まる',
      'empieza por',
      'empieza con',
      'commence par',
      'beginnt mit',
    ],
    no: [
      'not starts',
      'not starts with',
      'does not start with',
      'não começa com',
      '始まらない',
      'no empieza por',
      'no empieza con',
      'ne commence pas par',
      'beginnt nicht mit',
    ],
  },
  ends: {
    yes: [
      'ends',
      'ends with',
      'termina com',
      '終わる',
      'termina en',
      'termina con',
      'finit par',
      'se termine par',
      'endet mit',
      'endet auf',
    ],
    no: [
      'not ends',
      'not ends with',
      'does not end with',
      'não termina com',
      '終わらない',
      'no termina en',
      'no termina con',
      'ne finit pas par',
      'ne se termine pas par',
      'endet nicht mit',
      'endet nicht auf',
    ],
  },
  regex: {
    yes: ['regex', 'matches', 'corresponde a', '正規表現', 'coincide con', 'correspond à', 'passt auf'],
    no: [
      'not regex',
      'not matches',
      'does not match',
      'não regex',
      'não corresponde a',
      '正規表現以外',
      'no regex',
      'no coincide con',
      'pas regex',
      'ne correspond pas à',
      'nicht regex',
      'passt nicht auf',
    ],
  },
};

/** A line of a condition that holds one of these alone begins an alternative. */
export const OR_WORDS: readonly string[] = ['or', 'ou', 'または', 'o', 'oder'];
/** May stand before a further line of a condition. */
export const AND_WORDS: readonly string[] = ['and', 'e', 'かつ', 'y', 'et', 'und'];

export type ActionWord = 'route' | 'assign' | 'tag' | 'priority' | 'hold' | 'never_log' | 'acknowledge';

export const ACTION_WORDS: Readonly<Record<ActionWord, readonly string[]>> = {
  route: ['route', 'route to', 'rota', 'ルート', 'ruta', 'weg'],
  assign: [
    'assign',
    'assign to',
    'atribuir',
    'atribuir a',
    '担当者',
    'asignar',
    'asignar a',
    'attribuer',
    'attribuer à',
    'zuweisen',
    'zuweisen an',
  ],
  tag: [
    'tag',
    'tags',
    'etiqueta',
    'etiquetas',
    'タグ',
    'étiquette',
    'étiquettes',
    'schlagwort',
    'schlagwörter',
  ],
  priority: ['priority', 'prioridade', '優先度', 'prioridad', 'priorité', 'priorität'],
  hold: ['hold', 'reter', '保留', 'retener', 'retenir', 'zurückhalten'],
  never_log: [
    'never log',
    'nunca registrar',
    '記録しない',
    'no registrar',
    'ne pas enregistrer',
    'nie erfassen',
  ],
  acknowledge: [
    'acknowledge',
    'acknowledge with',
    'confirmar',
    'confirmar com',
    '受付の返信',
    'confirmar con',
    'accuser réception',
    'accuser réception avec',
    'bestätigen',
    'bestätigen mit',
  ],
};

export const YES_WORDS: readonly string[] = ['yes', 'match', 'sim', 'はい', 'sí', 'si', 'oui', 'ja'];
export const NO_WORDS: readonly string[] = ['no', 'não', 'nao', 'いいえ', 'non', 'nein', 'none'];

/** The pairs of quotation marks that keep a text together. */
export const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
];
