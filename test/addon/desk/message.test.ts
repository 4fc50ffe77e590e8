/** What the panel is told of the mail that is open. */
import { insert, update } from '../../../src/book/row';
import { TestOffice } from '../../intake/office';
import { FORWARD, seated } from './seat';

test('a stranger is not in the book, and the text is not loaded to say so', () => {
  const { desk, loads } = seated(new TestOffice());
  expect(desk.message()).toMatchObject({
    person: { address: 'ann@acme.example', name: 'Ann Lee', contactId: null, never: null },
    logged: { outcome: null },
    openCases: { items: [], complete: true },
    forwardedFrom: null,
  });
  expect(loads()).toBe(0);
});

test('a known contact is shown with the open cases and the last messages', () => {
  const office = new TestOffice();
  office.take({ subject: 'Printer is on fire' });
  expect(seated(office).desk.message()).toMatchObject({
    person: { contactId: expect.stringMatching(/^P-/), messages: 1, company: 'Acme' },
    openCases: { items: [{ id: 'C-1', subject: 'Printer is on fire', kind: 'case' }], complete: true },
    lastMessages: [{ subject: 'Printer is on fire', direction: 'in', caseId: 'C-1' }],
  });
});

test.each([
  ['a stranger', {}],
  ['a known contact', { from: 'Bob Ray <bob@globex.example>' }],
  ['nobody', { from: '', to: [] }],
  ['a customer whom a colleague wrote to', { from: 'ana@solarmora.example', to: ['bob@globex.example'] }],
])('the card of a mail from %s costs one search', (_who, facts) => {
  const office = new TestOffice();
  office.take({ from: 'Bob Ray <bob@globex.example>' });
  const { desk, searches } = seated(office, facts);
  desk.message();
  expect(searches()).toBe(1);
});

test('a contact who writes from a further address is found, by one search more', () => {
  const office = new TestOffice();
  office.take({ subject: 'Printer is on fire' });
  const [contact] = office.values('Contacts');
  office.book.commit([
    insert('Addresses', { address: 'ann@home.example', contactId: String(contact?.['id']) }),
  ]);
  const { desk, searches } = seated(office, { from: 'ann@home.example' });
  expect(desk.message()).toMatchObject({
    person: { name: 'Ann Lee', contactId: contact?.['id'] },
    openCases: { items: [{ subject: 'Printer is on fire' }] },
  });
  expect(searches()).toBe(2);
});

/** Ann's case and a further address of hers. */
function withFurtherAddress(): { readonly office: TestOffice; readonly contactId: string } {
  const office = new TestOffice();
  office.take({ subject: 'Printer is on fire' });
  const contactId = String(office.values('Contacts')[0]?.['id']);
  office.book.commit([insert('Addresses', { address: 'ann@home.example', contactId })]);
  return { office, contactId };
}

describe('a mail that is opened is searched for once', () => {
  test('a further address says whose it is as far as a row at hand tells, and shows nothing as absent', () => {
    const { office, contactId } = withFurtherAddress();
    const { desk, searches } = seated(office, { from: 'Ann <ann@home.example>' });
    expect(desk.opened()).toMatchObject({
      unread: { contact: { id: contactId, name: '' }, caseId: '' },
      person: { name: 'Ann', contactId },
      openCases: { items: [], complete: false },
      work: null,
    });
    expect(searches()).toBe(1);
    const inCase = seated(office, {
      from: 'ann@home.example',
      subject: 'Re: Printer is on fire',
      answers: ['other@acme'],
    });
    expect(inCase.desk.opened().unread).toEqual({ contact: { id: contactId, name: 'Ann Lee' }, caseId: '' });
  });

  test('a case that only an answered mail tells is named, and notes wait until it is known', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme', from: 'Bob Ray <bob@globex.example>', subject: 'Printer is on fire' });
    office.take({ subject: 'Another matter' });
    const { desk, searches } = seated(office, { subject: 'Tuesday', answers: ['first@acme'] });
    expect(desk.opened()).toMatchObject({
      unread: { contact: null, caseId: 'C-1' },
      person: { contactId: expect.stringMatching(/^P-/), name: 'Ann Lee' },
      openCases: { items: [{ id: 'C-2' }], complete: true },
      mailCase: null,
      work: null,
    });
    expect(searches()).toBe(1);
    expect(desk.message()).toMatchObject({ unread: null, mailCase: { id: 'C-1' }, work: { name: 'C-1' } });
  });

  test('a further address among the recipients is that of a contact, and nobody to add', () => {
    const { office, contactId } = withFurtherAddress();
    const { desk } = seated(office, { from: 'rita@river.example', to: ['ann@home.example'] });
    expect(desk.opened()).toMatchObject({
      unread: null,
      others: { items: [{ address: 'ann@home.example', contactId }] },
    });
  });
});

test('a click searches once more at most, and names where a chain of merged cases goes on', () => {
  const office = new TestOffice();
  office.take({ id: 'first@acme', subject: 'Printer is on fire' });
  for (const [id, into] of [
    ['C-1', 'C-71'],
    ['C-71', 'C-72'],
    ['C-72', ''],
  ] as const)
    office.book.commit(
      id === 'C-1'
        ? [update('Cases', id, { status: 'merged', relatedTo: into })]
        : [insert('Cases', { id, status: into === '' ? 'open' : 'merged', relatedTo: into })],
    );
  const facts = { from: 'rita@river.example', subject: 'Tuesday', answers: ['first@acme'] };
  expect(seated(office, facts).desk.opened().unread).toEqual({ contact: null, caseId: 'C-1' });
  const { desk, searches } = seated(office, facts);
  expect(desk.message()).toMatchObject({ unread: { contact: null, caseId: 'C-71' }, mailCase: null });
  expect(searches()).toBe(2);
});

test('a case that is gone from the book is named once, and not by the card that has looked for it', () => {
  const office = new TestOffice();
  office.book.commit([insert('References', { messageId: 'first@acme', caseId: 'C-404' })]);
  const facts = { subject: 'Tuesday', answers: ['first@acme'] };
  expect(seated(office, facts).desk.opened().unread).toEqual({ contact: null, caseId: 'C-404' });
  expect(seated(office, facts).desk.message().unread).toBeNull();
  const leads = { to: () => ['C-404'], note: () => false };
  expect(seated(office, facts, { leads }).desk.opened().unread).toBeNull();
});

test('a mail that the mailbox has logged says where and on whom', () => {
  const office = new TestOffice();
  office.take({ id: 'this@acme' });
  expect(seated(office, { id: 'this@acme' }).desk.message().logged).toMatchObject({
    outcome: 'case_new',
    caseId: 'C-1',
    contact: 'Ann Lee',
  });
});

test('a mail that came a second time is as logged as after the first', () => {
  const office = new TestOffice();
  office.take({ id: 'this@acme' });
  expect(office.take({ id: 'this@acme' }).outcome).toBe('duplicate');
  expect(seated(office, { id: 'this@acme' }).desk.message().logged.outcome).toBe('case_new');
});

test('a mail that was held says so', () => {
  const office = new TestOffice();
  const facts = { id: 'this@else', from: 'x@elsewhere.example', to: ['log@solarmora.example'] };
  office.take(facts);
  expect(seated(office, facts).desk.message().logged).toMatchObject({
    outcome: 'held:unknown_user',
    caseId: '',
    contact: '',
  });
});

test('a mail that a colleague forwarded is about its writer, with what the book knows of him', () => {
  const office = new TestOffice();
  office.take({ from: 'Bob Ray <bob@globex.example>', subject: 'Offer wanted' });
  const { desk, loads } = seated(office, FORWARD);
  expect(desk.message()).toMatchObject({
    person: { address: 'ana@solarmora.example', never: 'own' },
    forwardedFrom: { address: 'bob@globex.example', contactId: expect.stringMatching(/^P-/) },
    openCases: { items: [{ subject: 'Offer wanted' }] },
    lastMessages: [{ subject: 'Offer wanted' }],
  });
  expect(loads()).toBe(1);
});

test('an outsider is not believed about whose mail it is', () => {
  const { desk } = seated(new TestOffice(), { subject: 'Fwd: Offer', forwarded: {} });
  expect(desk.message()).toMatchObject({ person: { address: 'ann@acme.example' }, forwardedFrom: null });
});

test('a mail that a colleague wrote is about the customer it went to', () => {
  const { desk } = seated(new TestOffice(), {
    from: 'Kenji <kenji@solarmora.example>',
    to: ['Ann Lee <ann@acme.example>'],
  });
  expect(desk.message().person).toMatchObject({ address: 'ann@acme.example' });
});

test.each(['solved', 'closed', 'converted', 'lost'])(
  'a case that is %s is not among the open ones',
  status => {
    const office = new TestOffice();
    office.take();
    office.book.commit([update('Cases', 'C-1', { status })]);
    expect(seated(office).desk.message().openCases.items).toEqual([]);
  },
);

test('a case with a status that people made up stays among the open ones', () => {
  const office = new TestOffice();
  office.take();
  office.book.commit([update('Cases', 'C-1', { status: 'at the lawyer' })]);
  expect(seated(office).desk.message().openCases.items).toMatchObject([{ status: 'at the lawyer' }]);
});

test('of a contact with many cases the list of the open ones says that it may not be all', () => {
  const office = new TestOffice();
  office.take({ subject: 'Case 0' });
  for (let i = 1; i < 19; i++) office.take({ subject: `Case ${i}` });
  expect(seated(office).desk.message().openCases).toMatchObject({ complete: true });
  office.take({ subject: 'Case 19' });
  expect(seated(office).desk.message().openCases).toMatchObject({ complete: false });
});

test('the first words of a long mail end with a whole word and say that there is more', () => {
  const office = new TestOffice();
  office.take({ subject: 'Long', text: 'These words go on '.repeat(40) });
  const snippet = seated(office).desk.message().lastMessages[0]?.snippet ?? '';
  expect(snippet.length).toBeLessThanOrEqual(161);
  expect(snippet).toMatch(/ (These|words|go|on)…$/);
});
