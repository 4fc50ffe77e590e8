/** What the tab Import says of a row: what importing it would do, or has done. `{…}` are filled in. */
import type { Locale } from './index';

export type ImportWord =
  | 'new'
  | 'same'
  | 'change'
  | 'kept'
  | 'imported'
  | 'no_address'
  | 'bad_address'
  | 'own'
  | 'route'
  | 'never_log'
  | 'twice';

export const IMPORT_WORDS: Readonly<Record<Locale, Readonly<Record<ImportWord, string>>>> = {
  en: {
    new: 'New contact',
    same: 'Is there already',
    change: 'Fills in {columns}',
    kept: 'the book keeps {columns}',
    imported: 'Imported',
    no_address: 'Not possible: it has no e-mail address, and nobody has this name and company',
    bad_address: 'Not possible: “{text}” is no e-mail address',
    own: 'Not possible: {text} belongs to this organisation',
    route: 'Not possible: {text} is an address of Casebook',
    never_log: 'Not possible: {text} is on the never-log list',
    twice: 'Stands in row {text} already',
  },
  'pt-BR': {
    new: 'Novo contato',
    same: 'Já existe',
    change: 'Preenche {columns}',
    kept: 'a planilha mantém {columns}',
    imported: 'Importado',
    no_address: 'Não é possível: não tem e-mail, e ninguém tem este nome e empresa',
    bad_address: 'Não é possível: “{text}” não é um endereço de e-mail',
    own: 'Não é possível: {text} é desta organização',
    route: 'Não é possível: {text} é um endereço do Casebook',
    never_log: 'Não é possível: {text} está na lista de não registrar',
    twice: 'Já está na linha {text}',
  },
  ja: {
    new: '新しい連絡先',
    same: '登録済み',
    change: '{columns}を補います',
    kept: '{columns}は今のまま残ります',
    imported: '取り込みました',
    no_address: '取り込めません：メールアドレスがなく、同じ氏名と会社の連絡先もありません',
    bad_address: '取り込めません：「{text}」はメールアドレスではありません',
    own: '取り込めません：{text}は自社のアドレスです',
    route: '取り込めません：{text}はCasebookのアドレスです',
    never_log: '取り込めません：{text}は記録しないリストにあります',
    twice: '{text}行目にすでにあります',
  },
  es: {
    new: 'Contacto nuevo',
    same: 'Ya existe',
    change: 'Rellena {columns}',
    kept: 'el libro conserva {columns}',
    imported: 'Importado',
    no_address: 'No es posible: no tiene correo, y nadie tiene este nombre y empresa',
    bad_address: 'No es posible: «{text}» no es una dirección de correo',
    own: 'No es posible: {text} es de esta organización',
    route: 'No es posible: {text} es una dirección de Casebook',
    never_log: 'No es posible: {text} está en la lista de no registrar',
    twice: 'Ya está en la fila {text}',
  },
  fr: {
    new: 'Nouveau contact',
    same: 'Existe déjà',
    change: 'Complète {columns}',
    kept: 'le classeur garde {columns}',
    imported: 'Importé',
    no_address: 'Impossible : pas d’adresse, et personne n’a ce nom et cette société',
    bad_address: 'Impossible : « {text} » n’est pas une adresse électronique',
    own: 'Impossible : {text} appartient à cette organisation',
    route: 'Impossible : {text} est une adresse de Casebook',
    never_log: 'Impossible : {text} est sur la liste à ne jamais consigner',
    twice: 'Figure déjà à la ligne {text}',
  },
  de: {
    new: 'Neuer Kontakt',
    same: 'Ist schon da',
    change: 'Ergänzt {columns}',
    kept: 'in der Mappe bleibt {columns}',
    imported: 'Importiert',
    no_address: 'Nicht möglich: ohne E-Mail, und niemand hat diesen Namen und diese Firma',
    bad_address: 'Nicht möglich: „{text}“ ist keine E-Mail-Adresse',
    own: 'Nicht möglich: {text} gehört zu dieser Organisation',
    route: 'Nicht möglich: {text} ist eine Adresse von Casebook',
    never_log: 'Nicht möglich: {text} steht auf der Liste, die nie protokolliert wird',
    twice: 'Steht schon in Zeile {text}',
  },
};

/** A word with its gaps filled. */
export const importWord = (
  locale: Locale,
  word: ImportWord,
  values: Readonly<Record<string, string>> = {},
): string => IMPORT_WORDS[locale][word].replace(/\{(\w+)\}/g, (gap, key: string) => values[key] ?? gap);
