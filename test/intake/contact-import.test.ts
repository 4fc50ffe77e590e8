/** Contacts of a file against a book in memory: who is known, what would change, what is left out and why. */
import { memoryBook } from '../../src/book/memory';
import type { Cell } from '../../src/book/book';
import type { TableName } from '../../src/book/schema';
import type { FileContact } from '../../src/crm/contact-files/contact';
import { companyIdFor, contactIdFor } from '../../src/crm/hash';
import { importContacts } from '../../src/intake/contact-import/import-contacts';
import { openOffice } from '../../src/intake/office';
import { KEY, TestOffice } from './office';

const AT = '2026-11-02T10:00:00.000Z';
const ANN = contactIdFor('ann@acme.example');
type Rows = Partial<Record<TableName, readonly Readonly<Record<string, Cell>>[]>>;

const KNOWN: Rows = {
  Contacts: [
    {
      id: ANN,
      name: 'Ann Lee',
      address: 'ann@acme.example',
      company: 'Acme',
      companyId: companyIdFor('acme.example'),
      phone: '1',
      tags: 'solar; big',
    },
    { id: 'P-old', name: 'Anna', address: 'anna@old.example', mergedInto: ANN },
    { id: 'P-bo1', name: 'Bo Ray', company: ' ACME ' },
    { id: 'P-cy1', name: 'Cy', company: 'Acme' },
    { id: 'P-cy2', name: 'Cy', company: 'Acme' },
    { id: 'P-di1', name: 'Di', company: 'Acme', mergedInto: ANN },
  ],
  Addresses: [
    { address: 'ann@acme.example', contactId: ANN, state: 'ok' },
    { address: 'anna@old.example', contactId: 'P-old', state: 'ok' },
  ],
  Companies: [{ id: companyIdFor('acme.example'), name: 'Acme', domain: 'acme.example' }],
};

const contact = (more: Partial<FileContact> = {}): FileContact => ({
  line: 2,
  name: '',
  addresses: [],
  phone: '',
  title: '',
  company: '',
  tags: [],
  notes: '',
  ...more,
});

function run(contacts: readonly Partial<FileContact>[], { replace = false, apply = true } = {}) {
  const book = memoryBook(KNOWN);
  const rows = new TestOffice({ 'Own domains': 'solarmora.example' }).book;
  const office = openOffice(
    table => rows.whole(table),
    KEY,
    [],
    () => 0,
  );
  const planned = importContacts(
    book,
    contacts.map((each, n) => contact({ line: n + 2, ...each })),
    { office, at: AT, replace, actor: 'ana@solarmora.example', name: 'people.csv', apply },
  );
  const values = (table: TableName, id: string) =>
    book.rows(table).find(row => Object.values(row.values)[0] === id || row.values['id'] === id)?.values;
  return { book, verdicts: planned.map(({ verdict }) => verdict), values };
}

describe('somebody whom the book does not know', () => {
  const all = {
    name: 'Eve Poe',
    addresses: ['Eve@globex.example', 'eve@home.example', 'eve@globex.example'],
    phone: '+55',
    title: 'CEO',
    company: 'Globex Ltd',
    tags: ['a', 'b'],
    notes: 'likes tea',
  };
  const id = contactIdFor('eve@globex.example');

  it('becomes a contact with all that the file says, its addresses, its company and an entry', () => {
    const { book, verdicts, values } = run([all]);
    expect(verdicts).toEqual([{ kind: 'new', id }]);
    expect(values('Contacts', id)).toMatchObject({
      id,
      name: 'Eve Poe',
      address: 'eve@globex.example',
      phone: '+55',
      title: 'CEO',
      company: 'Globex Ltd',
      companyId: companyIdFor('Globex Ltd'),
      tags: 'a, b',
      source: 'import',
      createdAt: AT,
      messages: 0,
      notes: 'likes tea',
    });
    expect(
      book
        .rows('Addresses')
        .slice(2)
        .map(row => row.values),
    ).toEqual([
      expect.objectContaining({ address: 'eve@globex.example', contactId: id, state: 'ok', createdAt: AT }),
      expect.objectContaining({ address: 'eve@home.example', contactId: id, state: 'ok', createdAt: AT }),
    ]);
    expect(values('Companies', companyIdFor('Globex Ltd'))).toMatchObject({
      name: 'Globex Ltd',
      createdAt: AT,
    });
    expect(book.rows('Events').map(row => row.values)).toEqual([
      expect.objectContaining({
        at: AT,
        actor: 'ana@solarmora.example',
        action: 'import',
        outcome: 'created',
        reason: `imported ${id} from people.csv, line 2`,
        contactId: id,
      }),
    ]);
  });

  it('is only looked at in a preview', () => {
    const { book, verdicts } = run([all], { apply: false });
    expect(verdicts).toEqual([{ kind: 'new', id }]);
    expect([book.rows('Contacts').length, book.rows('Events').length]).toEqual([6, 0]);
  });

  it('gets a name and a company from the address where the file has none', () => {
    const made = run([{ addresses: ['eve.poe@acme.example'] }]);
    expect(made.values('Contacts', contactIdFor('eve.poe@acme.example'))).toMatchObject({
      name: 'Eve Poe',
      company: 'Acme',
      companyId: companyIdFor('acme.example'),
    });
    expect(made.book.rows('Companies')).toHaveLength(1);
  });

  it('joins a company that the book has under that name, and two of one file share a new one', () => {
    const { book, values } = run([
      { addresses: ['x@y.example'], company: 'Acme' },
      { addresses: ['a@b.example'], company: 'New Co' },
      { addresses: ['c@d.example'], company: 'New Co' },
    ]);
    expect(values('Contacts', contactIdFor('x@y.example'))?.['companyId']).toBe(companyIdFor('acme.example'));
    expect(book.rows('Companies').map(row => row.values['name'])).toEqual(['Acme', 'New Co']);
  });
});

describe('somebody whom the book knows', () => {
  it.each([
    ['by an address', { addresses: ['ANN@acme.example'] }, ANN],
    ['by a second address', { addresses: ['new@x.example', 'ann@acme.example'] }, ANN],
    ['by an address of one who was merged', { addresses: ['anna@old.example'] }, ANN],
    ['by name and company', { name: 'Bo Ray', company: 'acme' }, 'P-bo1'],
  ])('is found %s', (_how, facts, id) => {
    expect(run([facts]).verdicts[0]).toMatchObject({ id });
  });

  it.each([
    ['whose name two have', { name: 'Cy', company: 'Acme' }],
    ['who was merged into another', { name: 'Di', company: 'Acme' }],
    ['of another company', { name: 'Bo Ray', company: 'Globex' }],
    ['without a company', { name: 'Bo Ray' }],
  ])('is not found by the name of one %s', (_how, facts) => {
    expect(run([facts]).verdicts).toEqual([{ kind: 'left_out', why: 'no_address', text: '' }]);
  });

  it('gains what the book lacks, and keeps what it has', () => {
    const { verdicts, values, book } = run([
      {
        addresses: ['ann@acme.example', 'ann@home.example'],
        name: 'Ann B. Lee',
        phone: '1',
        title: 'CTO',
        tags: ['SOLAR', 'wind'],
        notes: 'hello',
      },
    ]);
    expect(verdicts).toEqual([
      {
        kind: 'change',
        id: ANN,
        gains: [
          { column: 'title', from: '', to: 'CTO' },
          { column: 'notes', from: '', to: 'hello' },
          { column: 'tags', from: 'solar, big', to: 'solar, big, wind' },
          { column: 'address', from: '', to: 'ann@home.example' },
        ],
        kept: [{ column: 'name', from: 'Ann Lee', to: 'Ann B. Lee' }],
      },
    ]);
    expect(values('Contacts', ANN)).toMatchObject({
      name: 'Ann Lee',
      phone: '1',
      title: 'CTO',
      notes: 'hello',
      tags: 'solar, big, wind',
      address: 'ann@acme.example',
    });
    expect(
      book
        .rows('Addresses')
        .slice(2)
        .map(row => row.values['contactId']),
    ).toEqual([ANN]);
    expect(book.rows('Events')[0]?.values).toMatchObject({
      outcome: 'changed',
      reason: `imported title, notes, tags, address of ${ANN} from people.csv, line 2`,
    });
  });

  it('takes the file’s word where that is asked for, with the company’s row', () => {
    const { values } = run([{ addresses: ['ann@acme.example'], name: 'Ann Roe', company: 'Globex' }], {
      replace: true,
    });
    expect(values('Contacts', ANN)).toMatchObject({
      name: 'Ann Roe',
      company: 'Globex',
      companyId: companyIdFor('Globex'),
    });
  });

  it('stays as it is, without an entry, where the file says nothing new', () => {
    const { verdicts, book } = run([{ addresses: ['ann@acme.example'], name: 'ann  lee', phone: '2' }]);
    expect(verdicts).toEqual([{ kind: 'same', id: ANN, kept: [{ column: 'phone', from: '1', to: '2' }] }]);
    expect(book.rows('Events')).toHaveLength(0);
  });

  it('gets a first address where it had none', () => {
    const { values } = run([{ name: 'Bo Ray', company: 'Acme', addresses: ['bo@acme.example'] }]);
    expect(values('Contacts', 'P-bo1')?.['address']).toBe('bo@acme.example');
  });
});

describe('what is left out', () => {
  it.each([
    ['a colleague', { addresses: ['kenji@solarmora.example'] }, 'own', 'kenji@solarmora.example'],
    ['a user’s other address', { addresses: ['kenji.private@gmail.com'] }, 'own', 'kenji.private@gmail.com'],
    [
      'a route',
      { addresses: ['x@y.example', 'support@solarmora.example'] },
      'route',
      'support@solarmora.example',
    ],
    ['somebody on the never-log list', { addresses: ['x@secret.example'] }, 'never_log', 'x@secret.example'],
    [
      'an address that is none',
      { addresses: ['x@y.example', 'not an address'] },
      'bad_address',
      'not an address',
    ],
    ['nobody', { phone: '1' }, 'no_address', ''],
  ])('is %s', (_who, facts, why, text) => {
    const { verdicts, book } = run([facts]);
    expect(verdicts).toEqual([{ kind: 'left_out', why, text }]);
    expect(book.rows('Contacts')).toHaveLength(6);
  });

  it('is not a mailbox of a function: who writes it down wants it', () => {
    expect(run([{ addresses: ['info@globex.example'] }]).verdicts[0]?.kind).toBe('new');
  });

  it('is the same contact again, which is told the line of the first', () => {
    const { verdicts } = run([
      { addresses: ['eve@globex.example'] },
      { addresses: ['EVE@globex.example'] },
      { addresses: ['eve@globex.example'], phone: '7' },
      { addresses: ['ann@acme.example'] },
      { addresses: ['anna@old.example'] },
    ]);
    expect(verdicts).toEqual([
      { kind: 'new', id: contactIdFor('eve@globex.example') },
      { kind: 'left_out', why: 'twice', text: '2' },
      expect.objectContaining({ kind: 'change' }),
      expect.objectContaining({ kind: 'same', id: ANN }),
      { kind: 'left_out', why: 'twice', text: '5' },
    ]);
  });
});

it('a long file is written in parts, each contact once', () => {
  const people = Array.from({ length: 320 }, (_, n) => ({ addresses: [`p${n}@many.example`] }));
  const { book } = run(people);
  expect(book.rows('Contacts')).toHaveLength(6 + 320);
  expect(book.rows('Addresses')).toHaveLength(2 + 320);
  expect(book.rows('Events')).toHaveLength(320);
  expect(book.rows('Companies').filter(row => row.values['name'] === 'Many')).toHaveLength(1);
});
