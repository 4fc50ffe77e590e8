/** Erasing, exporting and forgetting by age on a book in memory: what goes, what stays as a figure, what the ledger says. */
import type { Cell, Row } from '../../src/book/book';
import { readSeal } from '../../src/book/ledger/seal';
import { memoryBook } from '../../src/book/memory';
import { insert } from '../../src/book/row';
import { TABLES, type TableName } from '../../src/book/schema';
import { contactIdFor, keyedHash } from '../../src/crm/hash';
import { hashedPattern, patternHasher, tombstoneOf } from '../../src/crm/hashed-patterns';
import { ledgerOf } from '../../src/intake/ledger';
import { openOffice } from '../../src/intake/office';
import { erasePerson } from '../../src/intake/privacy/erase';
import { csvOf, exportPerson, type ReceiptWords } from '../../src/intake/privacy/export';
import { findPerson } from '../../src/intake/privacy/person';
import type { PrivacyPorts } from '../../src/intake/privacy/ports';
import { forgetByAge, retentionOf } from '../../src/intake/privacy/retention';
import { hiddenId } from '../../src/intake/veil';
import { KEY, NOW, TestOffice } from './office';
import { expectedIn, toldChanges } from './whole/told';

const { hold } = expectedIn('forgetting.txt');

type Tables = Partial<Record<TableName, readonly Readonly<Record<string, Cell>>[]>>;
const ANN = contactIdFor('ann@acme.example');
const OLD = contactIdFor('anna@old.example');
const at = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();
const file = (id: string): string => `https://drive.google.com/file/d/${id}/view`;
const textsOf = ({ values, extra }: Row): readonly string[] =>
  [...Object.values(values), ...Object.values(extra)].filter(cell => typeof cell === 'string');

function office(tables: Tables, { kept = [] as readonly string[], ticking = 0 } = {}) {
  const ledger = ledgerOf(KEY);
  const rows = new TestOffice().book;
  const inner = memoryBook(tables, ledger);
  const commits: string[] = [];
  const book = {
    ...inner,
    commit: (changes: Parameters<typeof inner.commit>[0]) => {
      commits.push(toldChanges(changes));
      inner.commit(changes);
    },
  };
  const removed: string[] = [];
  let now = NOW;
  const ports: PrivacyPorts = {
    book,
    matching: (pattern, limit) => {
      const named = new RegExp(pattern, 'i');
      const found = TABLES.flatMap(table => book.rows(table)).filter(row =>
        textsOf(row).some(text => named.test(text)),
      );
      return { rows: found.slice(0, limit), complete: found.length <= limit };
    },
    eachRow: (table, take) => void book.rows(table).some(row => take(row) === false),
    removeFile: id => {
      if (kept.includes(id)) return false;
      removed.push(id);
      return true;
    },
    office: () =>
      openOffice(
        table => rows.whole(table),
        KEY,
        [],
        () => 0,
      ),
    ledger,
    clock: { now: () => (now += ticking) } as never,
  };
  const ids = (table: TableName): readonly string[] =>
    book.rows(table).flatMap(({ values }) => (typeof values['id'] === 'string' ? [values['id']] : []));
  const row = (table: TableName, id: string) =>
    book.rows(table).find(({ values }) => Object.values(values).includes(id))?.values;
  const told = () => book.rows('Events').map(({ values }) => values);
  return { ports, book, removed, ids, row, told, commits };
}

describe('a person is found', () => {
  const tables: Tables = {
    Contacts: [
      { id: ANN, name: ' Ann Lee ', address: 'Ann@acme.example' },
      { id: OLD, name: 'Anna', address: 'anna@old.example', mergedInto: ANN },
      { id: 'P-3', name: 'A. Lee', address: '', mergedInto: OLD },
      { id: 'P-4', name: 'Bob', address: 'bob@acme.example' },
    ],
    Addresses: [
      { address: 'ann@acme.example', contactId: ANN },
      { address: 'a.lee@home.example', contactId: 'P-3' },
      { address: 'bob@acme.example', contactId: 'P-4' },
    ],
  };

  it.each(['ANN@acme.example ', 'anna@old.example', 'a.lee@home.example'])(
    'from %s, with all that was merged',
    asked => {
      const { addresses, contactIds, names } = findPerson(office(tables).book, asked);
      expect(addresses[0]).toBe(asked.trim().toLowerCase());
      expect([...addresses].sort()).toEqual(['a.lee@home.example', 'ann@acme.example', 'anna@old.example']);
      expect(contactIds).toEqual(expect.arrayContaining([ANN, OLD, 'P-3']));
      expect([...names].sort()).toEqual(['A. Lee', 'Ann Lee', 'Anna']);
    },
  );

  it('by the address alone where the book knows nobody', () => {
    expect(findPerson(office({}).book, 'x@y.example')).toEqual({
      addresses: ['x@y.example'],
      contactIds: [contactIdFor('x@y.example')],
      names: [],
    });
  });
});

describe('erasing a person', () => {
  const tables: Tables = {
    Contacts: [
      { id: ANN, name: 'Ann Lee', address: 'ann@acme.example' },
      { id: 'P-4', name: 'Bob', address: 'bob@acme.example', notes: 'friend of ann@acme.example' },
    ],
    Addresses: [
      { address: 'ann@acme.example', contactId: ANN },
      { address: 'bob@acme.example', contactId: 'P-4' },
    ],
    Cases: [
      {
        id: 'C-1',
        kind: 'case',
        subject: 'Chairs',
        status: 'solved',
        contactId: ANN,
        contactAddress: 'ann@acme.example',
        messages: 3,
      },
      {
        id: 'C-2',
        subject: 'Tables',
        status: 'open',
        contactId: 'P-4',
        people: 'bob@acme.example, ann@acme.example',
      },
    ],
    Deals: [{ id: 'D-1', name: 'Big', amount: 5, contactId: ANN }],
    Messages: [
      {
        id: 'M-1',
        caseId: 'C-1',
        contactId: ANN,
        from: 'Ann Lee <ann@acme.example>',
        messageId: 'one@x',
        text: 'hello',
        attachments: file('file-of-ann-1'),
      },
      {
        id: 'M-2',
        caseId: 'C-2',
        contactId: 'P-4',
        from: 'bob@acme.example',
        messageId: 'two@x',
        to: 'Ann Lee <ann@acme.example>, eve@x.example',
        attachments: `${file('file-of-both')} ${file('file-of-bob-1')}`,
      },
      { id: 'M-3', contactId: ANN, messageId: 'k:hidden', text: file('file-of-both') },
    ],
    Held: [{ id: 'H-1', from: 'ann@acme.example', messageId: 'three@x', state: 'open' }],
    References: [{ messageId: 'one@x', caseId: 'C-1', at: at(9) }],
    Notes: [
      { id: 'N-1', caseId: 'C-1', text: 'she called' },
      { id: 'N-2', caseId: 'C-2', text: 'he called' },
    ],
    Tasks: [{ id: 'T-1', caseId: 'C-1', title: 'call her' }],
    Outbox: [{ id: 'A-1', to: '<ann@acme.example>', text: 'Dear Ann' }],
    Attachments: [
      { id: 'hash1', name: 'a.pdf', fileId: 'file-of-ann-1', fileLink: file('file-of-ann-1') },
      { id: 'hash2', name: 'b.pdf', fileId: 'file-of-both', fileLink: file('file-of-both') },
    ],
    NeverLog: [{ pattern: 'ann@acme.example', reason: 'wished by her' }],
    Templates: [{ name: 'Ann', text: 'Write to ann@acme.example' }],
    Events: [
      {
        id: 'E-1',
        at: at(8),
        actor: 'poller',
        action: 'log',
        outcome: 'logged',
        reason: 'from ann@acme.example',
        caseId: 'C-1',
        gmailId: 'g1',
      },
      { id: 'E-2', at: at(8), actor: 'poller', action: 'note', reason: 'a note', caseId: 'C-1' },
      { id: 'E-3', at: at(8), actor: 'bob', action: 'log', reason: 'from bob', caseId: 'C-2' },
    ],
  };
  const hash = patternHasher(KEY.secret);
  const personHash = keyedHash(KEY.secret, 'ann@acme.example', 12);

  it('leaves her nowhere but where people have set something up, and says where', () => {
    const { ports, book, removed } = office(tables, { kept: ['file-of-ann-1'] });
    const result = erasePerson(ports, ' Ann@acme.example ', 'ana@solarmora.example');
    expect(result).toEqual({
      kind: 'erased',
      rows: expect.objectContaining({
        Messages: 3,
        Held: 1,
        Cases: 2,
        Deals: 1,
        Outbox: 1,
        NeverLog: 1,
        Notes: 1,
        Tasks: 1,
      }),
      files: 0,
      filesOutOfReach: [file('file-of-ann-1')],
      left: ['Templates Ann'],
      hash: personHash,
    });
    expect(removed).toEqual([]);
    const naming = TABLES.flatMap(table => book.rows(table)).filter(row =>
      textsOf(row).some(text => /ann@|ann lee/i.test(text) || text.includes(ANN)),
    );
    expect(naming.map(({ table }) => table)).toEqual(['Templates']);
  });

  it('empties what is hers, keeps figures, and takes her out of what is others’', () => {
    const { ports, ids, row, removed, commits } = office(tables);
    erasePerson(ports, 'ann@acme.example', 'ana@solarmora.example');
    hold('erasing a person', commits.join('\n\n'));
    expect(ids('Contacts')).toEqual(['P-4']);
    expect(row('Contacts', 'P-4')).toMatchObject({ name: 'Bob', notes: 'friend of (erased)' });
    expect(ids('Messages')).toEqual(['M-2']);
    expect(row('Messages', 'M-2')).toMatchObject({ from: 'bob@acme.example', to: 'eve@x.example' });
    expect([ids('Held'), ids('Outbox'), ids('Tasks'), ids('Notes')]).toEqual([[], [], [], ['N-2']]);
    expect(row('Cases', 'C-1')).toMatchObject({
      subject: '(erased)',
      status: 'solved',
      messages: 3,
      contactId: null,
      contactAddress: null,
    });
    expect(row('Cases', 'C-2')).toMatchObject({ subject: 'Tables', people: 'bob@acme.example' });
    expect(row('Deals', 'D-1')).toMatchObject({ name: '(erased)', amount: 5, contactId: null });
    expect(removed).toEqual(['file-of-ann-1']);
    expect(ids('Attachments')).toEqual(['hash2']);
  });

  it('has her mail known by hashes alone, so that it is not logged again', () => {
    const { ports, row, book } = office(tables);
    erasePerson(ports, 'ann@acme.example', 'ana@solarmora.example');
    expect(book.rows('References').map(({ values }) => [values['messageId'], values['caseId']])).toEqual([
      [hiddenId(KEY, 'one@x'), null],
      ['k:hidden', null],
      [hiddenId(KEY, 'three@x'), null],
    ]);
    expect(row('NeverLog', tombstoneOf('ann@acme.example', hash))).toMatchObject({ addedAt: at(0) });
    expect(row('NeverLog', hashedPattern('ann@acme.example', hash))).toMatchObject({ reason: null });
    expect(book.rows('NeverLog')).toHaveLength(2);
  });

  it('leaves entries that tell when and what, and one of itself that does not name her', () => {
    const sealed = office(tables);
    sealed.book.commit([
      insert('Events', {
        id: 'E-9',
        at: at(1),
        actor: 'poller',
        action: 'log',
        outcome: 'logged',
        reason: 'from ann@acme.example',
        caseId: 'C-1',
        contactId: ANN,
      }),
    ]);
    erasePerson(sealed.ports, 'ann@acme.example', 'ana@solarmora.example');
    const [last] = sealed.told().slice(-1);
    expect(last).toMatchObject({
      actor: 'ana@solarmora.example',
      action: 'erase',
      outcome: 'erased',
      at: at(0),
    });
    expect(last?.['reason']).toMatch(
      new RegExp(`^a person \\(hash ${personHash}\\) was erased: .*3 Messages.*; 1 files removed$`),
    );
    const entry = sealed.row('Events', 'E-9');
    expect(entry).toMatchObject({
      actor: 'poller',
      action: 'log',
      outcome: 'logged',
      reason: '(erased)',
      caseId: 'C-1',
      contactId: null,
    });
    expect(readSeal(String(entry?.['seal'])).forgotten).toBeDefined();
  });

  it('again finds nothing left to do', () => {
    const { ports, book } = office(tables);
    erasePerson(ports, 'ann@acme.example', 'ana@solarmora.example');
    const before = book.rows('NeverLog').length;
    expect(erasePerson(ports, 'ann@acme.example', 'ana@solarmora.example')).toMatchObject({
      kind: 'erased',
      rows: {},
      files: 0,
    });
    expect(book.rows('NeverLog')).toHaveLength(before);
    expect(book.rows('Events').slice(-1)[0]?.values['reason']).toContain(
      'nothing was found; 0 files removed',
    );
  });

  it.each([
    ['no address', 'no_address'],
    ['ann@', 'no_address'],
    ['a b@c.example', 'no_address'],
    ['ana@solarmora.example', 'colleague'],
    ['support@solarmora.example', 'colleague'],
  ])('is refused for %s: %s', (asked, why) => {
    const { ports, book } = office(tables);
    expect(erasePerson(ports, asked, 'x')).toEqual({ kind: 'refused', why });
    expect(book.rows('Contacts')).toHaveLength(2);
  });

  it('is done for one on the never-log list and for a function’s mailbox', () => {
    for (const asked of ['x@secret.example', 'info@acme.example'])
      expect(erasePerson(office({}).ports, asked, 'x').kind).toBe('erased');
  });

  it('removes the files of exports that were made on a card', () => {
    const { ports, removed } = office({
      Events: [{ id: 'E-1', recordId: personHash, reason: `exported to ${file('file-of-export')}` }],
    });
    erasePerson(ports, 'ann@acme.example', 'x');
    expect(removed).toEqual(['file-of-export']);
  });

  describe('exports', () => {
    const WORDS: ReceiptWords = {
      title: 'What is kept about {person}',
      about: 'On {date}: {addresses}',
      nothing: 'Nothing is kept.',
      line: '{tab}: {count} from {first} to {last}, {why}',
      why: {
        mail: 'as mail',
        record: 'as record',
        work: 'as work',
        history: 'as history',
        files: 'as files',
        list: 'as list',
      },
      files: '{count} files',
      retention: 'until {rule}',
      forEver: 'for ever',
      elsewhere: 'Gmail has more.',
      tab: table => `tab ${table}`,
    };

    it('hold every row that names her, and say since when and why', () => {
      const { ports, told } = office(tables);
      const found = exportPerson(ports, 'ann@acme.example', 'ana@solarmora.example', WORDS, 'closed 30');
      hold('exporting a person', JSON.stringify(found, null, 1));
      expect(found).toMatchObject({
        made: at(0),
        addresses: ['ann@acme.example'],
        names: ['Ann Lee'],
        complete: true,
      });
      expect(found.files).toEqual([file('file-of-ann-1'), file('file-of-both'), file('file-of-bob-1')]);
      expect(found.tables['Messages']?.map(cells => cells['id'])).toEqual(['M-1', 'M-2', 'M-3']);
      expect(found.tables['Deals']).toEqual([{ id: 'D-1', name: 'Big', amount: 5, contactId: ANN }]);
      expect(found.receipt.split('\n')).toEqual([
        'What is kept about Ann Lee',
        'On 2026-11-02: ann@acme.example',
        '',
        'tab Cases: 2 from – to –, as work',
        'tab Contacts: 2 from – to –, as record',
        'tab Deals: 1 from – to –, as work',
        'tab Messages: 3 from – to –, as mail',
        'tab Held: 1 from – to –, as mail',
        'tab Addresses: 1 from – to –, as record',
        'tab Outbox: 1 from – to –, as mail',
        'tab NeverLog: 1 from – to –, as list',
        'tab Templates: 1 from – to –, as record',
        'tab Events: 1 from 2026-10-25 to 2026-10-25, as history',
        '3 files',
        'until closed 30',
        '',
        'Gmail has more.',
      ]);
      expect(told().slice(-1)[0]).toMatchObject({
        action: 'export',
        outcome: 'exported',
        actor: 'ana@solarmora.example',
        reason: expect.stringMatching(/\(hash \w{12}\) was exported: \d+ rows$/),
      });
      expect(found.tables['Events']?.[0]).not.toHaveProperty('seal');
    });

    it('of somebody unknown say that nothing is kept', () => {
      const { receipt, files } = exportPerson(office({}).ports, 'x@y.example', 'x', WORDS, '');
      expect(receipt).toBe(
        'What is kept about x@y.example\nOn 2026-11-02: x@y.example\n\nNothing is kept.\nGmail has more.',
      );
      expect(files).toEqual([]);
    });

    it('as CSV have a line for each cell, guarded against formulas', () => {
      expect(
        csvOf({ tables: { Notes: [{ id: 'N-1', text: '=1+1' }, { id: 'N-2' }] } }).split(/\r?\n/),
      ).toEqual([
        'table,row,column,value',
        'Notes,1,id,N-1',
        expect.stringMatching(/^Notes,1,text,"?'=1\+1"?$/),
        'Notes,2,id,N-2',
        '',
      ]);
    });
  });
});

describe('forgetting by age', () => {
  const old = { createdAt: at(100), lastMessageAt: at(90) };
  const tables: Tables = {
    Cases: [
      { id: 'C-1', subject: 'Old', status: 'closed', closedAt: at(80), contactId: 'P-1', ...old },
      { id: 'C-2', subject: 'Fresh', status: 'closed', closedAt: at(20), ...old },
      { id: 'C-3', subject: 'Open', status: 'open', contactId: 'P-2', ...old },
      { id: 'C-4', subject: 'Solved', status: ' Solved ', ...old },
      { id: 'C-5', subject: '(erased)', status: 'closed', ...old },
      { id: 'C-6', subject: 'No time', status: 'closed' },
      { id: 'C-7', subject: 'Answered', status: 'closed', createdAt: at(100), lastMessageAt: at(10) },
    ],
    Messages: [
      { id: 'M-1', caseId: 'C-1', gmailId: 'g1', at: at(90), attachments: file('file-one-1') },
      { id: 'M-2', caseId: '', gmailId: 'g2', at: at(90), loggedAt: at(80), contactId: 'P-4' },
      { id: 'M-3', caseId: '', gmailId: 'g3', at: at(90), loggedAt: at(5) },
      { id: 'M-4', caseId: 'C-3', gmailId: 'g4', at: at(90) },
    ],
    Notes: [{ id: 'N-1', caseId: 'C-1', text: 'a' }],
    Tasks: [
      { id: 'T-1', caseId: 'C-1', title: 'b' },
      { id: 'T-2', contactId: 'P-5', title: 'c' },
    ],
    References: [{ messageId: 'one@x', caseId: 'C-1' }],
    Outbox: [{ id: 'A-1', caseId: 'C-1', text: 'd' }],
    Deals: [{ id: 'D-1', contactId: 'P-6' }],
    Held: [
      { id: 'H-1', heldAt: at(50), state: 'done', gmailId: 'g8' },
      { id: 'H-2', heldAt: at(50), state: 'Dismissed' },
      { id: 'H-3', heldAt: at(50), state: 'open' },
      { id: 'H-4', heldAt: at(3), state: 'done' },
    ],
    Contacts: ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'].map(id => ({ id, name: id, createdAt: at(400) })),
    Addresses: [
      { address: 'one@x.example', contactId: 'P-1' },
      { address: 'two@x.example', contactId: 'P-2' },
    ],
    Events: [
      { id: 'E-1', caseId: 'C-1', reason: 'x' },
      { id: 'E-2', caseId: 'C-2', reason: 'y' },
      { id: 'E-3', gmailId: 'g2', reason: 'z' },
      { id: 'E-4', contactId: 'P-3', reason: 'w' },
    ],
  };
  it('keeps a case that an added status has ended as long as a closed one, and one that is at work', () => {
    const { ports } = office({
      Settings: [{ name: 'More statuses', value: 'on hold; closed: rejected' }],
      Cases: [
        { id: 'C-1', subject: 'Over', status: 'Rejected', closedAt: at(80), ...old },
        { id: 'C-2', subject: 'At work', status: 'on hold', ...old },
      ],
    });
    const { steps } = forgetByAge(ports, retentionOf('closed 30'), 'daily', true);
    expect(steps).toEqual([{ what: 'closed', days: 30, rows: 1, first: ['C-1'] }]);
  });

  const run = (setting: string, dryRun = false, ticking = 0) => {
    const stage = office(tables, { ticking });
    const reasons = () =>
      stage
        .told()
        .slice(0, 4)
        .map(values => values['reason']);
    return { ...stage, reasons, report: forgetByAge(stage.ports, retentionOf(setting), 'daily', dryRun) };
  };

  it('keeps a closed case as a figure, and nothing that hangs on it', () => {
    const { report, ids, row, book, removed, told, reasons, commits } = run('closed 60');
    hold('forgetting closed cases', commits.join('\n\n'));
    expect(report).toEqual({
      dryRun: false,
      steps: [{ what: 'closed', days: 60, rows: 1, first: ['C-1'] }],
      files: 1,
      more: false,
    });
    expect(row('Cases', 'C-1')).toMatchObject({ subject: '(erased)', status: 'closed', contactId: null });
    expect(row('Cases', 'C-2')?.['subject']).toBe('Fresh');
    expect(row('Cases', 'C-7')?.['subject']).toBe('Answered');
    expect(ids('Messages')).toEqual(['M-2', 'M-3', 'M-4']);
    expect([ids('Notes'), ids('Tasks'), ids('Outbox')]).toEqual([[], ['T-2'], []]);
    expect(book.rows('References')[0]?.values['messageId']).toBeNull();
    expect(removed).toEqual(['file-one-1']);
    expect(reasons()).toEqual(['(erased)', 'y', 'z', 'w']);
    expect(told().slice(-1)[0]).toMatchObject({
      actor: 'daily',
      action: 'retention',
      outcome: 'forgotten',
      at: at(0),
      reason: 'forgotten by the setting Retention: 1 closed older than 60 days; 1 files removed',
    });
  });

  it('takes each kind by its own days', () => {
    const { report } = run('solved 60, logged 60, held 30', true);
    expect(report.steps).toEqual([
      { what: 'solved', days: 60, rows: 1, first: ['C-4'] },
      { what: 'logged', days: 60, rows: 1, first: ['M-2'] },
      { what: 'held', days: 30, rows: 2, first: ['H-1', 'H-2'] },
    ]);
  });

  it('takes mail on no case and held mail with what the ledger says of it', () => {
    const { ids, told, reasons, commits } = run('logged 60, held 30');
    hold('forgetting mail on no case and held mail', commits.join('\n\n'));
    expect(ids('Messages')).toEqual(['M-1', 'M-3', 'M-4']);
    expect(ids('Held')).toEqual(['H-3', 'H-4']);
    expect(reasons()).toEqual(['x', 'y', '(erased)', 'w']);
    expect(told().slice(-1)[0]?.['reason']).toBe(
      'forgotten by the setting Retention: 1 logged older than 60 days, 2 held older than 30 days; 0 files removed',
    );
  });

  it('takes contacts whom no mail, open case, deal or task needs any more', () => {
    const { report, ids, book, row, reasons, commits } = run('contacts 365');
    hold('forgetting contacts', commits.join('\n\n'));
    expect(report.steps).toEqual([{ what: 'contacts', days: 365, rows: 2, first: ['P-1', 'P-3'] }]);
    expect(ids('Contacts')).toEqual(['P-2', 'P-4', 'P-5', 'P-6']);
    expect(book.rows('Addresses').map(({ values }) => values['address'])).toEqual([null, 'two@x.example']);
    expect(row('Cases', 'C-1')?.['subject']).toBe('(erased)');
    expect(reasons()).toEqual(['x', 'y', 'z', '(erased)']);
  });

  it('changes nothing in a dry run, and nothing by a setting that cannot be read', () => {
    const { report, book, told } = run('closed 60, contacts 365', true);
    expect(report.steps.map(({ rows }) => rows)).toEqual([1, 2]);
    expect([book.rows('Cases')[0]?.values['subject'], told().length]).toEqual(['Old', 4]);
    expect(run('closed soon').report).toEqual({ dryRun: false, steps: [], files: 0, more: false });
  });

  it('ends when its time is over, and says that there is more', () => {
    expect(run('closed 60', false, 60_000).report.more).toBe(true);
  });

  it('takes a hundred rows at a time', () => {
    const many = Array.from({ length: 101 }, (_, n) => ({ id: `H-${n}`, heldAt: at(50), state: 'done' }));
    const stage = office({ Held: many });
    const forget = () => forgetByAge(stage.ports, retentionOf('held 30'), 'daily', false);
    expect(forget()).toMatchObject({ more: true, steps: [{ rows: 100 }] });
    expect(stage.ids('Held')).toEqual(['H-100']);
    expect(forget()).toMatchObject({ more: false, steps: [{ rows: 1 }] });
    const entries = stage.told().length;
    expect(forget()).toMatchObject({ more: false, steps: [{ rows: 0 }] });
    expect(stage.told()).toHaveLength(entries);
  });
});
