/** The desk at work on a book: what the panel is told, and what its clicks leave behind. */
import { deskAtWork, type OpenMail } from '../../src/addon/desk-work';
import type { Desk } from '../../src/addon/desk';
import type { Installation } from '../../src/intake/state';
import type { Mail } from '../../src/mail/message';
import { KEY, NOW, TestOffice, aMail, type MailFacts } from '../intake/office';

const installation: Installation = {
  bookId: 'book-1',
  folderId: 'folder-1',
  labels: { in: 'L1', done: 'L2', held: 'L3', error: 'L4' },
  key: KEY,
  account: 'casebook@solarmora.example',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  outboxOpen: false,
  releases: false,
  recentAcknowledgements: [],
  lastPoll: null,
  lastUpkeep: null,
};

interface Setting {
  readonly desk: Desk;
  /** How often the whole mail was loaded. */
  readonly loads: () => number;
  readonly locked: { free: boolean };
}

/** Headers alone: what is known before the text is loaded. */
const headOf = (mail: Mail): Mail => ({ ...mail, text: '', newText: '', forwarded: null });

const seated = (office: TestOffice, facts: MailFacts | Mail = {}): Setting => {
  const mail = 'bareSubject' in facts ? facts : aMail(facts);
  const locked = { free: true };
  let loads = 0;
  let whole: Mail | null = null;
  const open: OpenMail = {
    gmailId: 'g-open',
    threadId: 't-open',
    receivedAt: NOW,
    permalink: 'https://mail.google.com/mail/u/0/#all/t-open',
    head: headOf(mail),
    whole: () => {
      if (whole === null) loads++;
      return (whole ??= mail);
    },
    attachment: () => new Uint8Array(),
  };
  const desk = deskAtWork({
    book: office.book,
    installation,
    properties: { all: () => ({}), set: () => undefined, remove: () => undefined },
    files: { byHash: () => ({}), save: () => ({ id: 'f', url: 'u' }) },
    lock: { tryLock: () => locked.free, release: () => undefined },
    clock: { now: () => NOW },
    user: 'ana@solarmora.example',
    version: '0.1.0',
    mail: () => open,
  });
  return { desk, loads: () => loads, locked };
};

describe('the panel of a mail', () => {
  test('shows a stranger as not in the book, without loading the text', () => {
    const { desk, loads } = seated(new TestOffice());
    expect(desk.message()).toMatchObject({
      person: { address: 'ann@acme.example', name: 'Ann Lee', contactId: null, never: null },
      logged: { outcome: null },
      openCases: [],
      forwardedFrom: null,
    });
    expect(loads()).toBe(0);
  });

  test('shows a known contact with the open cases and the last messages', () => {
    const office = new TestOffice();
    office.take({ subject: 'Printer is on fire' });
    expect(seated(office).desk.message()).toMatchObject({
      person: { contactId: expect.stringMatching(/^P-/), messages: 1, company: 'Acme' },
      openCases: [{ id: 'C-1', subject: 'Printer is on fire', kind: 'case' }],
      lastMessages: [{ subject: 'Printer is on fire', direction: 'in', caseId: 'C-1' }],
    });
  });

  test('shows that the mailbox has logged this very mail, and where', () => {
    const office = new TestOffice();
    office.take({ id: 'this@acme' });
    expect(seated(office, { id: 'this@acme' }).desk.message().logged).toMatchObject({
      outcome: 'case_new',
      caseId: 'C-1',
    });
  });

  test('shows the writer of a mail that a colleague forwarded, with what the book knows of him', () => {
    const office = new TestOffice();
    office.take({ from: 'Bob Ray <bob@globex.example>', subject: 'Offer wanted' });
    const { desk, loads } = seated(office, {
      from: 'Ana <ana@solarmora.example>',
      to: ['forward@solarmora.example'],
      subject: 'Fwd: Offer',
      forwarded: {},
    });
    expect(desk.message()).toMatchObject({
      person: { address: 'ana@solarmora.example', never: 'own' },
      forwardedFrom: { address: 'bob@globex.example', contactId: expect.stringMatching(/^P-/) },
      openCases: [{ subject: 'Offer wanted' }],
      lastMessages: [{ subject: 'Offer wanted' }],
    });
    expect(loads()).toBe(1);
  });

  test('does not take the word of an outsider for whose mail it is', () => {
    const { desk } = seated(new TestOffice(), { subject: 'Fwd: Offer', forwarded: {} });
    expect(desk.message()).toMatchObject({ person: { address: 'ann@acme.example' }, forwardedFrom: null });
  });

  test('is about the customer to whom a colleague wrote', () => {
    const { desk } = seated(new TestOffice(), {
      from: 'Kenji <kenji@solarmora.example>',
      to: ['Ann Lee <ann@acme.example>'],
    });
    expect(desk.message().person).toMatchObject({ address: 'ann@acme.example' });
  });
});

describe('a click', () => {
  test('to log makes the contact and its message once, however often it is made', () => {
    const office = new TestOffice();
    const { desk } = seated(office);
    expect(desk.log()).toMatchObject({ changed: true });
    expect(desk.log()).toMatchObject({ changed: false });
    expect(office.values('Contacts')).toMatchObject([{ address: 'ann@acme.example' }]);
    expect(office.values('Messages')).toHaveLength(1);
    expect(desk.message().logged).toMatchObject({ outcome: 'logged', loggedBy: 'ana@solarmora.example' });
  });

  test('to make a case gives it to the person who clicked', () => {
    const office = new TestOffice();
    const { desk } = seated(office);
    expect(desk.newCase('lead')).toMatchObject({ changed: true });
    expect(office.values('Cases')).toMatchObject([{ kind: 'lead', assignee: 'ana@solarmora.example' }]);
    expect(desk.message().openCases).toMatchObject([{ id: 'C-1', kind: 'lead' }]);
  });

  test('to log to a case puts the mail there, by number alone too, and refuses a number that is none', () => {
    const office = new TestOffice();
    office.take();
    const { desk } = seated(office, { subject: 'Something else' });
    expect(desk.logToCase('C-99')).toMatchObject({ changed: false, say: expect.stringContaining('C-99') });
    expect(desk.logToCase('1')).toMatchObject({ changed: true });
    expect(office.values('Cases')).toMatchObject([{ id: 'C-1', messages: 2 }]);
  });

  test('to never log a forwarded mail means its writer, not the colleague', () => {
    const office = new TestOffice();
    const { desk } = seated(office, {
      from: 'Ana <ana@solarmora.example>',
      to: ['forward@solarmora.example'],
      subject: 'Fwd: Offer',
      forwarded: {},
    });
    expect(desk.neverLog('domain')).toMatchObject({ changed: true });
    expect(office.values('NeverLog')).toContainEqual(
      expect.objectContaining({ pattern: 'globex.example', addedBy: 'ana@solarmora.example' }),
    );
    expect(desk.message().forwardedFrom).toMatchObject({ never: 'never_log' });
  });

  test('to never log the domain of personal mailboxes is refused with the reason', () => {
    const office = new TestOffice();
    const { desk } = seated(office, { from: 'Joe <joe@gmail.com>' });
    const before = office.values('NeverLog').length;
    expect(desk.neverLog('domain')).toMatchObject({
      changed: false,
      say: expect.stringContaining('gmail.com'),
    });
    expect(office.values('NeverLog')).toHaveLength(before);
    expect(desk.neverLog('address')).toMatchObject({ changed: true });
  });

  test('while another run writes changes nothing and says so', () => {
    const office = new TestOffice();
    const { desk, locked } = seated(office);
    locked.free = false;
    expect(desk.log()).toMatchObject({ changed: false, say: expect.stringContaining('busy') });
    expect(office.values('Messages')).toEqual([]);
  });
});

describe('the held queue', () => {
  const held = () => {
    const office = new TestOffice();
    office.take({ from: 'Stranger <x@elsewhere.example>', to: ['log@solarmora.example'] });
    return { office, ...seated(office) };
  };

  test('shows what the mailbox held, with the cause', () => {
    expect(held().desk.held()).toMatchObject([{ cause: 'unknown_user', subject: 'Printer is on fire' }]);
  });

  test.each(['releaseHeld', 'dismissHeld'] as const)('%s takes a mail out of the queue once', way => {
    const { desk, office } = held();
    const id = desk.held()[0]?.id ?? '';
    expect(desk[way](id)).toMatchObject({ changed: true });
    expect(desk.held()).toEqual([]);
    expect(desk[way](id)).toMatchObject({ changed: false });
    expect(office.values('Held')).toMatchObject([{ decidedBy: 'ana@solarmora.example' }]);
  });
});

test('the homepage shows my cases, the unassigned and how to log by mail', () => {
  const office = new TestOffice();
  office.take({ subject: 'mine' });
  office.take({ subject: "kenji's" });
  office.take({ subject: 'a lead', to: ['sales@solarmora.example'] });
  const home = seated(office).desk.home();
  expect(home.myCases.map(({ subject }) => subject)).toEqual(['mine']);
  expect(home.unassigned.map(({ subject }) => subject)).toEqual(['a lead']);
  expect(home.logAddresses).toEqual([
    { kind: 'bcc', address: 'log@solarmora.example' },
    { kind: 'forward', address: 'forward@solarmora.example' },
  ]);
});
