/** Runs as a whole: all that a poll commits, sends, labels and leaves for the next one; merges, and actions taken back. */
import { insert, update } from '../../../src/book/row';
import { logOnCase } from '../../../src/intake/by-hand';
import { ledgerOf } from '../../../src/intake/ledger';
import { mergeCasesInBook } from '../../../src/intake/merge-cases';
import { mergeContactsInBook } from '../../../src/intake/merge-contacts';
import { Unavailable } from '../../../src/intake/ports';
import { PROPERTY } from '../../../src/intake/state';
import { undoInBook } from '../../../src/intake/undo';
import { aFile, KEY, TestOffice, type MailFacts } from '../office';
import { PostRoom } from '../post-room';
import { expectedIn, toldChanges } from './told';

const { hold } = expectedIn('runs.txt');
const ANN = 'Ann Lee <ann@acme.example>';

describe('a poll', () => {
  /** Each poll of a room: what it called that changes something, what it reports, and what it leaves. */
  function told(room: PostRoom, polls: readonly (() => void)[]): string {
    const steps: string[] = [];
    room.guard = book => ({
      ...book,
      commit: changes => {
        steps.push(toldChanges(changes));
        book.commit(changes);
      },
    });
    const labels = (): string =>
      (['in', 'done', 'held', 'error'] as const)
        .map(label => `${label}: ${room.under(label).join(' ') || '-'}`)
        .join(', ');
    for (const before of polls) {
      before();
      try {
        const report = room.poll();
        steps.push(`report ${JSON.stringify(report)}`);
      } catch (error) {
        steps.push(`failed: ${String(error)}`);
      }
      const left = Object.entries(room.properties).filter(
        ([name]) => ![PROPERTY.book, PROPERTY.secret, PROPERTY.labels].some(each => each === name),
      );
      steps.push(labels(), ...left.map(([name, value]) => `${name} = ${value}`));
      steps.push(`calls ${room.calls.splice(0).join(' ')}`);
    }
    return steps.join('\n');
  }

  const MAILS: readonly MailFacts[] = [
    { id: 'a@acme', from: ANN, attachments: [aFile('plan.pdf', 'plan')], cc: ['Cy <cy@globex.example>'] },
    { id: 'b@acme', from: ANN, subject: 'Re: Printer is on fire', answers: ['a@acme'] },
    { id: 'c@evil', from: 'eve@evil.example', subject: 'Win', headers: { 'X-Gm-Spam': '1' } },
    { id: 'd@acme', from: ANN, text: 'unreadable' },
    { id: 'a@acme', from: ANN },
  ];

  it('with mail of every kind, and the one after it', () => {
    const room = new PostRoom({ 'Organisation name': 'Solarmora' });
    room.deliver(...MAILS);
    hold(
      'a poll with mail of every kind, and the one after it',
      told(room, [() => undefined, () => undefined]),
    );
  });

  it('that takes up what a reviewer lets in', () => {
    const room = new PostRoom({ 'Acknowledge new cases': 'no' });
    room.deliver({ id: 'c@x', from: ANN, subject: 'Win', headers: { 'X-Gm-Spam': '1' } });
    const release = (): void => {
      const id = String(room.book.rows('Held')[0]?.values['id']);
      room.book.commit([update('Held', id, { state: 'released', decidedBy: 'ana@solarmora.example' })]);
      room.properties[PROPERTY.releases] = 'yes';
    };
    hold(
      'a poll that takes up what a reviewer lets in',
      told(room, [() => undefined, release, () => undefined]),
    );
  });

  it('that cannot send, and the one that can', () => {
    const room = new PostRoom();
    room.deliver({ id: 'a@acme', from: ANN });
    const refuse = (): void => {
      room.onCall = name => {
        if (name === 'send') throw new Unavailable('Service invoked too many times for one day: email.');
      };
    };
    hold(
      'a poll that cannot send, and the one that can',
      told(room, [refuse, () => (room.onCall = () => undefined)]),
    );
  });

  it('whose commit fails, and the one after it', () => {
    const room = new PostRoom();
    room.deliver({ id: 'a@acme', from: ANN }, { id: 'b@acme', from: ANN, subject: 'b' });
    const fail = (): void => {
      room.onCall = name => {
        if (name === 'book.commit') throw new Unavailable('Backend Error');
      };
    };
    hold('a poll whose commit fails', told(room, [fail, () => (room.onCall = () => undefined)]));
  });
});

describe('merges and what is taken back', () => {
  const BY = { actor: 'ana@solarmora.example', reason: '' };
  const KENJI = 'kenji@solarmora.example';

  /** What `act` commits, then what taking its newest entry back commits, then what taking that back does. */
  function told(before: (office: TestOffice) => void, act: (office: TestOffice) => unknown): string {
    const office = new TestOffice({ 'Acknowledge new cases': 'no' });
    before(office);
    const steps: string[] = [];
    const book = {
      ...office.book,
      commit: (changes: Parameters<typeof office.book.commit>[0]) => {
        steps.push(toldChanges(changes));
        office.book.commit(changes);
      },
    };
    const answer = act(Object.assign(Object.create(office) as TestOffice, { book }));
    if (answer !== undefined)
      steps.push(JSON.stringify(answer, (key, value: unknown) => (key === 'changes' ? undefined : value)));
    for (let times = 0; times < 2; times++) {
      const entry = String(office.values('Events').slice(-1)[0]?.['id']);
      const undone = undoInBook(book, ledgerOf(KEY), entry, KENJI, office.now, () => void steps.push('mark'));
      steps.push(JSON.stringify(undone, (key, value: unknown) => (key === 'changes' ? undefined : value)));
    }
    return steps.join('\n');
  }
  const mails =
    (...all: readonly MailFacts[]) =>
    (office: TestOffice): void =>
      all.forEach((facts, n) => office.take({ id: `m${n}@x`, from: ANN, ...facts }));
  const bob = 'Bob Ray <bob@globex.example>';

  it('cases', () => {
    hold(
      'two cases become one, and are two again',
      told(
        office => {
          mails(
            { cc: [bob] },
            { from: bob, subject: 'Other', to: ['sales@solarmora.example'] },
            { from: bob, subject: 'Third' },
          )(office);
          office.book.commit([
            insert('Tasks', { id: 'T-1', title: 'Call', caseId: 'C-3', state: 'open' }),
            insert('Notes', { id: 'N-1', text: 'A note', caseId: 'C-3' }),
            update('Cases', 'C-1', { tags: 'a', priority: 'low' }),
            update('Cases', 'C-3', {
              tags: 'A, b',
              priority: 'urgent',
              firstResponseAt: '2026-11-02T09:30:00.000Z',
            }),
          ]);
        },
        office =>
          mergeCasesInBook(office.book, 'C-3', 'C-1', { ...BY, reason: 'the same matter' }, office.now),
      ),
    );
  });

  it.each([
    ['a case into itself', 'C-1', 'C-1'],
    ['a case that is gone', 'C-9', 'C-1'],
    ['into a case that is gone', 'C-1', 'C-9'],
    ['a case into a lead', 'C-1', 'C-2'],
    ['a case that is merged', 'C-3', 'C-1'],
  ])('%s', (name, from, into) => {
    const office = new TestOffice({ 'Acknowledge new cases': 'no' });
    mails({}, { subject: 'b', to: ['sales@solarmora.example'] }, { subject: 'c' })(office);
    office.book.commit([update('Cases', 'C-3', { status: 'merged', relatedTo: 'C-1' })]);
    const answer = mergeCasesInBook(office.book, from, into, BY, office.now);
    hold(
      `merging ${name}`,
      JSON.stringify(answer, (key, value: unknown) => (key === 'changes' ? undefined : value)),
    );
  });

  it('contacts', () => {
    hold(
      'two contacts become one, and are two again',
      told(
        office => {
          mails({}, { from: 'Ann <ann@home.example>', subject: 'From home' })(office);
          const [first, second] = office.values('Contacts').map(({ id }) => String(id));
          office.book.commit([
            update('Contacts', first ?? '', { phone: '1', tags: 'a' }),
            update('Contacts', second ?? '', { phone: '2', title: 'CEO', tags: 'A; b', notes: 'knows Bo' }),
            insert('Deals', { id: 'D-1', name: 'Panels', contactId: second ?? '' }),
          ]);
        },
        office => {
          const [first, second] = office.values('Contacts').map(({ id }) => String(id));
          return mergeContactsInBook(office.book, second ?? '', first ?? '', BY, office.now);
        },
      ),
    );
  });

  it('an answer that others followed takes only its own away', () => {
    const office = new TestOffice({ 'Acknowledge new cases': 'no' });
    mails({})(office);
    office.take({ id: 'b@x', from: 'Zoe <zoe@acme.example>', subject: 'Re: x', answers: ['m0@x'] });
    const entry = String(office.values('Events').slice(-1)[0]?.['id']);
    office.pass(0.1);
    office.take({ id: 'c@x', from: 'Yan <yan@acme.example>', subject: 'Re: x', answers: ['m0@x'] });
    const undone = undoInBook(office.book, ledgerOf(KEY), entry, KENJI, office.now, () => undefined);
    const told = undone.kind === 'undone' ? toldChanges(undone.changes) : JSON.stringify(undone);
    hold('an answer that others followed is taken back', told);
  });

  it.each<[string, (office: TestOffice) => void, (office: TestOffice) => unknown]>([
    [
      'a case that a mail opened is taken back',
      () => undefined,
      office => void office.take({ id: 'a@x', from: ANN, cc: [bob] }),
    ],
    [
      'an answer is taken back, and the case’s people with it',
      mails({}),
      office =>
        void office.take({ id: 'b@x', from: 'Zoe <zoe@acme.example>', subject: 'Re: x', answers: ['m0@x'] }),
    ],
    [
      'a mail that somebody moved to another case goes back',
      mails({}, { subject: 'Other' }),
      office => {
        const open = {
          ...office.look({ id: 'm1@x', from: ANN, subject: 'Other' }, { released: true }),
          routed: null,
        };
        office.book.commit(logOnCase(open, '1', BY.actor, office.book)?.changes ?? []);
      },
    ],
    [
      'a mail that is held is taken back',
      () => undefined,
      office => void office.take({ id: 'a@x', from: ANN, labels: ['SPAM'] }),
    ],
    [
      'a Bcc on several people is taken back',
      mails({}),
      office =>
        void office.take({
          id: 'b@x',
          from: 'ana@solarmora.example',
          to: [ANN, bob],
          headers: { 'X-Gm-Original-To': 'log@solarmora.example' },
        }),
    ],
  ])('%s', (name, before, act) => {
    hold(name, told(before, act));
  });
});
