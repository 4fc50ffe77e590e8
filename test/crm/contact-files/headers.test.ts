/** Header rows as address books in the languages of the book have them: whatever a column is called, its cell comes to its place. */
import { readContacts } from '../../../src/crm/contact-files/read';

const CELLS = {
  first: 'Ana',
  middle: 'Maria',
  last: 'Souza',
  address: 'ana@acme.example',
  phone: '+55 11 1',
  title: 'CEO',
  company: 'Acme',
  tags: 'solar',
  notes: 'knows Bo',
};
const FIELDS = Object.keys(CELLS) as (keyof typeof CELLS)[];
const CONTACT = {
  line: 2,
  name: 'Ana Maria Souza',
  addresses: ['ana@acme.example'],
  phone: '+55 11 1',
  title: 'CEO',
  company: 'Acme',
  tags: ['solar'],
  notes: 'knows Bo',
};
const read = (headers: string, cells: string) => readContacts(`${headers}\n${cells}\n`, {});

// In the order of the fields above.
it.each([
  'first name|middle name|last name|e-mail|mobile|position|company name|tags|note',
  'given name|additional name|family name|mail|phone number|role|organisation|categories|notes',
  'first name|middle name|surname|email|telephone|job title|account|labels|notes',
  'first name|middle name|last name|primary email|primary phone|title|account name|group membership|notes',
  'first name|middle name|last name|email address|home phone|organization - title|organization - name|tags|notes',
  'primeiro nome|nome do meio|sobrenome|endereço de email|telefone|cargo|empresa|marcadores|notas',
  'nome próprio|nome do meio|último nome|e-mail primário|telefone celular|cargo|empresa|etiquetas|observações',
  'primeiro nome|nome do meio|apelido|endereço de e-mail|celular|cargo|empresa|categorias|notas',
  '名|middle name|姓|メール|電話|役職|会社|ラベル|メモ',
  '名|middle name|姓|メールアドレス|電話番号|役職|会社名|タグ|備考',
  '名|middle name|姓|電子メール アドレス|携帯電話|役職|会社名|タグ|備考',
  'nombre de pila|segundo nombre|apellidos|correo|teléfono|puesto|compañía|etiquetas|notas',
  'nombre de pila|segundo nombre|apellido|correo electrónico|teléfono móvil|cargo|empresa|categorías|notas',
  'prénom|deuxième prénom|nom|courriel|téléphone|fonction|société|libellés|remarques',
  'prénom|deuxième prénom|nom de famille|adresse e-mail|téléphone mobile|poste|entreprise|étiquettes|notes',
  'prénom|deuxième prénom|nom|adresse e-mail|téléphone|poste|entreprise|catégories|notes',
  'vorname|zweiter vorname|nachname|e-mail-adresse|telefon|position/titel|firma|kategorien|notizen',
  'vorname|zweiter vorname|nachname|e-mail|mobiltelefon|position|unternehmen|schlagwörter|notizen',
])('%s', headers => {
  const columns = headers.split('|').map((header, n) => [header, CELLS[FIELDS[n] ?? 'notes']] as const);
  const table = (order: typeof columns) =>
    read(order.map(([header]) => header).join(';'), order.map(([, cell]) => cell).join(';'));
  expect(table(columns)).toEqual({ ok: true, contacts: [CONTACT] });
  expect(table([...columns].reverse())).toEqual({ ok: true, contacts: [CONTACT] });
});

it.each([
  [
    'name',
    'full name',
    'display name',
    'contact',
    'contact name',
    'nome',
    'nome completo',
    'nome de exibição',
  ],
  ['氏名', '名前', '表示名', 'nombre', 'nombre completo', 'nom complet', 'vollständiger name', 'anzeigename'],
])('%s, %s and others of their kind hold the whole name', (...headers) => {
  for (const header of headers)
    expect(read(`${header};Email`, 'Ana Souza;a@b.example')).toMatchObject({
      contacts: [{ name: 'Ana Souza' }],
    });
});

it('of two columns for one thing the one that programs write by themselves comes first, wherever it stands', () => {
  expect(read('Home Phone,Email,Phone 1 - Value', '1,a@b.example,2')).toMatchObject({
    contacts: [{ phone: '2' }],
  });
  expect(read('Phone 1 - Value,Email,Home Phone', '2,a@b.example,1')).toMatchObject({
    contacts: [{ phone: '2' }],
  });
});

it('a number within a header or behind it is none of the header’s words, one without a blank is', () => {
  const phone = (header: string) => read(`Email,${header}`, 'a@b.example,1');
  for (const header of ['Phone 2', 'Phone 12 - Value', 'PHONE  3'])
    expect(phone(header)).toMatchObject({ contacts: [{ phone: '1' }] });
  expect(phone('Phone2')).toMatchObject({ contacts: [{ phone: '' }] });
  expect(phone('Phone 2nd')).toMatchObject({ contacts: [{ phone: '' }] });
});
