import { readContacts } from '../../../src/crm/contact-files/read';
import type { FileContact } from '../../../src/crm/contact-files/contact';
import { expectLinear } from '../../growth';

const read = (text: string, own = {}): readonly FileContact[] => {
  const result = readContacts(text, own);
  if (!result.ok) throw new Error(`${result.fault.line}: ${result.fault.what} ${result.fault.text}`);
  return result.contacts;
};
const fault = (text: string) => {
  const result = readContacts(text, {});
  return result.ok ? null : result.fault;
};
const lines = (...all: readonly string[]): string => all.join('\r\n');
const card = (...all: readonly string[]): string => lines('BEGIN:VCARD', ...all, 'END:VCARD', '');

const NOBODY = { line: 1, name: '', addresses: [], phone: '', title: '', company: '', tags: [], notes: '' };

describe('a table of contacts', () => {
  it('of Google Contacts is read, without the groups that Google makes itself', () => {
    const text = lines(
      'First Name,Middle Name,Last Name,Notes,Labels,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value',
      'Ana,Maria,Souza,"likes ""solar""\nand wind",Customers ::: * myContacts,"Acme, Ltda",CEO,* Work,ana@acme.example,ana@home.example ::: a@b.example,Mobile,+55 11 99999-0000',
    );
    expect(read(text)).toEqual([
      {
        line: 2,
        name: 'Ana Maria Souza',
        addresses: ['ana@acme.example', 'ana@home.example', 'a@b.example'],
        phone: '+55 11 99999-0000',
        title: 'CEO',
        company: 'Acme, Ltda',
        tags: ['Customers'],
        notes: 'likes "solar"\nand wind',
      },
    ]);
  });

  it('of Google as it was before 2024, and of Outlook, is read too', () => {
    expect(
      read(
        lines(
          'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title',
          'Kenji Sato,Kenji,Sato,* myContacts ::: Partner,* Home,kenji@mori.example,03-1234,Mori,Buyer',
        ),
      ),
    ).toEqual([
      {
        ...NOBODY,
        line: 2,
        name: 'Kenji Sato',
        addresses: ['kenji@mori.example'],
        phone: '03-1234',
        company: 'Mori',
        title: 'Buyer',
        tags: ['Partner'],
      },
    ]);
    expect(
      read(
        lines(
          'First Name;Last Name;Company;Job Title;Business Phone;Mobile Phone;E-mail Address;E-mail 2 Address',
          'Jo;Doe;Acme;CTO;1;2;jo@acme.example;jo@home.example',
        ),
      ),
    ).toEqual([
      {
        ...NOBODY,
        line: 2,
        name: 'Jo Doe',
        addresses: ['jo@acme.example', 'jo@home.example'],
        phone: '2',
        company: 'Acme',
        title: 'CTO',
      },
    ]);
  });

  it.each([
    ['pt-BR', 'Nome;E-mail;Telefone;Empresa;Cargo', 'Ana;ana@a.example;1;Acme;CEO', 'Ana'],
    ['ja', '姓,名,メールアドレス,会社名,役職', '佐藤,健二,k@mori.example,森,部長', '佐藤 健二'],
    ['de', 'Vorname\tNachname\tE-Mail-Adresse\tFirma', 'Jo\tDoe\tjo@acme.example\tAcme', 'Jo Doe'],
  ])('with headers in %s is read', (_locale, head, row, name) => {
    expect(read(`\ufeff${head}\n${row}`)[0]).toMatchObject({ line: 2, name });
  });

  it('with headers of the book itself is read, and the guard against formulas is taken off', () => {
    expect(
      read('Chi,Correio\n\'+1 Inc,"\'=x@a.example"', { name: ['Chi'], address: ['Correio'] })[0],
    ).toMatchObject({
      name: '+1 Inc',
      addresses: ['=x@a.example'],
    });
  });

  it('keeps its line numbers over quoted line breaks and empty lines', () => {
    expect(
      read('name,email,notes\r\nA,a@a.example,"1\r\n2"\r\n\r\n,,\r\nB,b@b.example,\r\n').map(
        ({ line }) => line,
      ),
    ).toEqual([2, 6]);
  });

  it.each([
    ['name,email\n"Ana,ana@a.example\nBo,b@b.example', 2, 'open_quote'],
    ['name,email\nAna,a@a.example\n"Bo"x,b@b.example', 3, 'after_quote'],
    ['name,email\nAna,a@a.example,oops', 2, 'too_many_cells'],
    ['colour,size\nred,2', 1, 'no_header'],
    ['name,email\n', 1, 'empty'],
    ['', 1, 'empty'],
  ])('%j is refused at line %d: %s', (text, line, what) => {
    expect(fault(text)).toMatchObject({ line, what });
  });
});

describe('a vCard', () => {
  it('of version 3.0 is read as Google and Apple write it', () => {
    const text =
      card(
        'VERSION:3.0',
        'N:Souza;Ana;Maria;;',
        'FN:Ana Souza',
        'item1.EMAIL;TYPE=INTERNET;TYPE=HOME:ana@home.example',
        'item1.X-ABLabel:Private',
        'EMAIL;TYPE="work,pref":ana@acme.exam',
        ' ple',
        'TEL;TYPE=CELL:+55 11',
        'ORG:Acme\\, Ltda;Solar',
        'TITLE:CEO',
        'CATEGORIES:Customers,Solar\\, big',
        'NOTE:one\\ntwo\\; three',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSk',
        ' ZJRgABAQ==',
      ) + card('FN:Bo', 'EMAIL:bo@b.example');
    expect(read(text)).toEqual([
      {
        line: 1,
        name: 'Ana Souza',
        addresses: ['ana@acme.example', 'ana@home.example'],
        phone: '+55 11',
        title: 'CEO',
        company: 'Acme, Ltda',
        tags: ['Customers', 'Solar, big'],
        notes: 'one\ntwo; three',
      },
      { ...NOBODY, line: 17, name: 'Bo', addresses: ['bo@b.example'] },
    ]);
  });

  it('of version 2.1 is read, with quoted-printable text over several lines and a picture that stands unfolded', () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=BD=90=E8=97=A4;=E5=81=A5=E4=BA=8C;;;',
      'EMAIL;PREF;INTERNET:kenji@mori.example',
      'TEL;CELL;VOICE:090',
      'NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=',
      'second',
      'PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQ',
      'SkZJRgABAQ==',
      '',
      'ORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Caf=E9',
    );
    expect(read(text)).toEqual([
      {
        ...NOBODY,
        name: '佐藤 健二',
        addresses: ['kenji@mori.example'],
        phone: '090',
        company: 'Café',
        notes: 'first\nsecond',
      },
    ]);
  });

  it('of version 4.0 is read, with numbers as addresses and preference by number', () => {
    expect(
      read(
        card(
          'VERSION:4.0',
          'FN:Simon',
          'EMAIL;PREF=2:late@a.example',
          'EMAIL;PREF=1:first@a.example',
          'TEL;VALUE=uri;TYPE="voice,home":tel:+1-555-555-5555',
        ),
      )[0],
    ).toMatchObject({ addresses: ['first@a.example', 'late@a.example'], phone: '+1-555-555-5555' });
  });

  it('inside another card is somebody else', () => {
    const text = card(
      'FN:Boss',
      'EMAIL:boss@a.example',
      'BEGIN:VCARD',
      'FN:Agent',
      'EMAIL:agent@a.example',
      'END:VCARD',
    );
    expect(read(text).map(({ name, addresses }) => [name, ...addresses])).toEqual([
      ['Boss', 'boss@a.example'],
    ]);
  });

  it.each([
    [lines('BEGIN:VCARD', 'FN:A', 'END:VCARD', 'BEGIN:VCARD', 'FN:B'), 4, 'no_end'],
    [lines('BEGIN:VCARD', 'FN:A', 'END:VCARD', 'name,email'), 4, 'not_a_card'],
    [lines('BEGIN:VCARD', 'FN:A', 'no colon here', 'END:VCARD'), 3, 'no_colon'],
    [lines('BEGIN:VCARD', 'END:VCARD'), 1, 'empty'],
  ])('%j is refused at line %d: %s', (text, line, what) => {
    expect(fault(text)).toMatchObject({ line, what });
  });
});

it('takes no more than one import can hold', () => {
  const many = `email\n${Array.from({ length: 20_001 }, (_, n) => `p${n}@a.example`).join('\n')}`;
  expect(fault(many)).toMatchObject({ line: 20_002, what: 'too_large' });
});

it('reads texts made to hold it up in a time that grows with their length', () => {
  for (const whole of [
    `name\n${'"'.repeat(400_001)}`,
    `name,email\n${'"a""b"",'.repeat(50_000)}`,
    `BEGIN:VCARD\n${'NOTE;ENCODING=QUOTED-PRINTABLE:=\n'.repeat(30_000)}`,
    `BEGIN:VCARD\nNOTE:${'\\;'.repeat(200_000)}\nEND:VCARD`,
    `BEGIN:VCARD\n${';'.repeat(400_000)}:x\nEND:VCARD`,
    `email\n${'a@'.repeat(100_000)}`,
  ])
    expectLinear(whole, text => readContacts(text, {}));
});
