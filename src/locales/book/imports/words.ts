/** What the tab Import says of a row: what importing it would do, or has done. `{…}` are filled in. */

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

export type ImportWords = Readonly<Record<ImportWord, string>>;
