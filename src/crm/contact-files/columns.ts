/**
 * Which column of an address book's table holds what. Headers as Google Contacts (of today and before 2024), Outlook,
 * Apple's and other exports write them, lower case, digits for the numbered ones taken out; observed in the exports of
 * these programs. The book's own headers are added by the caller.
 */
import type { ContactField } from './contact';

const NAMES: Readonly<Record<ContactField, readonly string[]>> = {
  name: ['name', 'full name', 'display name', 'contact', 'contact name', 'nome', 'nome completo', 'nome de exibição', '氏名', '名前', '表示名', 'nombre', 'nombre completo', 'nom complet', 'vollständiger name', 'anzeigename'],
  first: ['first name', 'given name', 'primeiro nome', 'nome próprio', '名', 'prénom', 'vorname', 'nombre de pila'],
  middle: ['middle name', 'additional name', 'nome do meio', 'segundo nombre', 'deuxième prénom', 'zweiter vorname'],
  last: ['last name', 'family name', 'surname', 'sobrenome', 'último nome', 'apelido', '姓', 'apellidos', 'apellido', 'nom', 'nom de famille', 'nachname'],
  address: ['e-mail - value', 'e-mail address', 'email address', 'e-mail', 'email', 'mail', 'primary email', 'e-mail primário', 'endereço de email', 'endereço de e-mail', 'メール', 'メールアドレス', '電子メール アドレス', 'correo', 'correo electrónico', 'dirección de correo electrónico', 'adresse e-mail', 'courriel', 'e-mail-adresse'],
  phone: ['phone - value', 'phone', 'phone number', 'mobile phone', 'business phone', 'home phone', 'primary phone', 'work phone', 'mobile', 'telephone', 'telefone', 'telefone celular', 'celular', '電話', '電話番号', '携帯電話', 'teléfono', 'teléfono móvil', 'téléphone', 'téléphone mobile', 'telefon', 'mobiltelefon'],
  title: ['organization title', 'organization - title', 'job title', 'title', 'position', 'role', 'cargo', '役職', 'puesto', 'fonction', 'poste', 'position/titel'],
  company: ['organization name', 'organization - name', 'company', 'company name', 'organization', 'organisation', 'account', 'account name', 'empresa', '会社', '会社名', 'compañía', 'société', 'entreprise', 'firma', 'unternehmen'],
  tags: ['labels', 'group membership', 'categories', 'tags', 'marcadores', 'etiquetas', 'categorias', 'ラベル', 'タグ', 'categorías', 'libellés', 'étiquettes', 'catégories', 'kategorien', 'schlagwörter'],
  notes: ['notes', 'note', 'notas', 'observações', 'メモ', '備考', 'remarques', 'notizen'],
}; // prettier-ignore

const FIELDS = Object.keys(NAMES) as ContactField[];

/** Outlook's number for further ones stands behind the header, Google's within it. */
const plainOf = (header: string): string =>
  header
    .toLowerCase()
    .replace(/\u3000/g, ' ')
    .replace(/ \d+( - | |$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** Among several columns of one field the earlier name in its list is the better. */
export interface ColumnMeaning {
  readonly field: ContactField;
  readonly rank: number;
}

/** @param own further headers: those of the book, in every language */
export function meaningOfHeader(
  header: string,
  own: Readonly<Partial<Record<ContactField, readonly string[]>>>,
): ColumnMeaning | null {
  const plain = plainOf(header);
  if (plain === '') return null;
  for (const field of FIELDS) {
    const names = [...NAMES[field], ...(own[field] ?? []).map(name => name.toLowerCase())];
    const rank = names.indexOf(plain);
    if (rank >= 0) return { field, rank };
  }
  return null;
}
