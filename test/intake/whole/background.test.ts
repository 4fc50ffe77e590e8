/** What runs in the background write and send, as a whole. */
import type { Cell, Change } from '../../../src/book/book';
import { memoryBook, type MemoryBook } from '../../../src/book/memory';
import { insert } from '../../../src/book/row';
import { dryRun, DRY_RUN_DAYS, type DryRun } from '../../../src/intake/dry-run';
import { sendOutbox } from '../../../src/intake/outbox';
import {
  Unavailable,
  Unclear,
  type FetchedMail,
  type Mailbox,
  type SentMail,
} from '../../../src/intake/ports';
import { settleNeverLogged } from '../../../src/intake/settle-never-logged';
import { hiddenId } from '../../../src/intake/veil';
import { aMail, KEY, NOW, TestOffice, type MailFacts } from '../office';
import { expectedIn, toldChanges } from './told';

const { hold } = expectedIn('background.txt');
const ANA = 'ana@solarmora.example';
const LABELS = { in: 'L-in', done: 'L-done', held: 'L-held', error: 'L-error' };

/** A book that tells its commits. */
const telling = (book: MemoryBook, told: string[]): MemoryBook => ({
  ...book,
  commit: changes => {
    told.push(toldChanges(changes));
    book.commit(changes);
  },
});
/** Of a mailbox only what a test gives it. */
const mailboxWith = (given: Partial<Mailbox>): Mailbox => given as Mailbox;

describe('the outbox', () => {
  type Row = Readonly<Record<string, Cell>>;
  const acknowledgement = (n: number, more: Row = {}): Row => ({
    id: `A-${n}`,
    state: 'pending',
    kind: 'acknowledgement',
    to: `<p${n}@acme.example>`,
    subject: `Re: Question ${n} [#${n}]`,
    text: `Hello ${n}`,
    caseId: `C-${n}`,
    inReplyTo: `m${n}@acme.example`,
    threadId: `t${n}`,
    createdAt: new Date(NOW - (100 - n) * 60_000).toISOString(),
    ...more,
  });
  const reminder = (n: number): Row =>
    acknowledgement(n, { kind: 'reminder', to: `<${ANA}>`, caseId: '', inReplyTo: '', threadId: '' });

  /** Sends what waits; `answers` by the place of a mail: what Gmail says to it. */
  function send(
    rows: readonly Row[],
    {
      fresh = [],
      answers = {},
      before = {},
      settings = {},
    }: {
      readonly fresh?: readonly string[];
      readonly answers?: Readonly<Record<number, Error>>;
      readonly before?: Readonly<Record<string, SentMail>>;
      readonly settings?: Readonly<Record<string, string>>;
    } = {},
  ) {
    const told: string[] = [];
    const searched: string[] = [];
    let count = 0;
    const report = sendOutbox(
      {
        book: telling(memoryBook({ Outbox: rows }), told),
        mailbox: mailboxWith({
          send: (raw, threadId) => {
            const answer = answers[++count];
            told.push(`send ${count} into ${threadId ?? 'no conversation'}\n${raw.replace(/\r/g, '')}`);
            if (answer) throw answer;
            return {
              gmailId: `s${count}`,
              threadId: threadId ?? '',
              messageId: `sent-${count}@gmail.example`,
            };
          },
          sentSince: (since, header) => {
            searched.push(`${new Date(since).toISOString()} ${header}`);
            return before;
          },
        }),
        now: () => NOW,
        account: 'casebook@solarmora.example',
      },
      new TestOffice(settings).office(),
      fresh,
    );
    return { report, told: told.join('\n\n'), searched };
  }

  it('sends what this run has added, oldest first, and says so in one commit', () => {
    const { report, told, searched } = send([acknowledgement(1), acknowledgement(2, { inReplyTo: '' })], {
      fresh: ['A-1', 'A-2'],
      settings: { 'Organisation name': 'Solarmora' },
    });
    expect(report).toEqual({ sent: 2, failed: 0, times: [NOW, NOW], stopped: null, more: false });
    expect(searched).toEqual([]);
    hold('sends what this run has added', told);
  });

  it('sends a reminder into no conversation, and it counts for no limit', () => {
    const { report, told } = send([reminder(1)], { fresh: ['A-1'] });
    expect(report).toEqual({ sent: 1, failed: 0, times: [], stopped: null, more: false });
    hold('sends a reminder', told);
  });

  it('looks for what an earlier run may have sent, from the oldest of it on', () => {
    const found: SentMail = { gmailId: 's', threadId: 't', messageId: 'was-sent@gmail.example' };
    const { report, told, searched } = send(
      [acknowledgement(1), acknowledgement(2), acknowledgement(3), acknowledgement(4, { createdAt: null })],
      { fresh: ['A-3'], before: { 'A-2': found } },
    );
    expect(searched).toEqual([`${new Date(NOW - 99 * 60_000).toISOString()} X-Casebook-Outbox`]);
    expect(report.sent).toBe(4);
    hold('looks for what an earlier run may have sent', told);
    expect(send([acknowledgement(1, { createdAt: null })]).searched).toEqual([
      '1970-01-01T00:00:00.000Z X-Casebook-Outbox',
    ]);
  });

  it('stops where Gmail is out of reach, and notes what was sent', () => {
    const stopped = new Unavailable('too many');
    const { report, told } = send([acknowledgement(1), acknowledgement(2), acknowledgement(3)], {
      answers: { 2: stopped },
    });
    expect(report).toEqual({ sent: 1, failed: 0, times: [NOW], stopped, more: true });
    hold('stops where Gmail is out of reach', told);
  });

  it('leaves a mail that fails in unknown words for a day, and goes on with the others', () => {
    const stopped = new Unclear('the flux');
    const day = 24 * 3_600_000;
    const at = (age: number): string => new Date(NOW - age).toISOString();
    const { report, told } = send(
      [
        acknowledgement(1, { createdAt: at(day + 1) }),
        acknowledgement(2, { createdAt: at(day) }),
        reminder(3),
      ],
      { answers: { 1: stopped, 2: stopped } },
    );
    expect(report).toEqual({ sent: 1, failed: 1, times: [], stopped, more: true });
    hold('leaves a mail that fails in unknown words', told);
  });

  it('gives up what Gmail refuses, and says what to do', () => {
    const { report, told } = send([acknowledgement(1), reminder(2)], {
      answers: { 1: new Error('Invalid To header'), 2: new Error('Invalid To header') },
    });
    expect(report).toMatchObject({ sent: 0, failed: 2, times: [], stopped: null, more: false });
    hold('gives up what Gmail refuses', told);
  });

  it('without a row writes nothing, and says that there may be more where a hundred were read', () => {
    expect(send([])).toEqual({
      report: { sent: 0, failed: 0, times: [], stopped: null, more: false },
      told: '',
      searched: [],
    });
    const rows = Array.from({ length: 101 }, (_, n) => acknowledgement(n));
    expect(send(rows).report).toMatchObject({ sent: 100, more: true });
    expect(send(rows.slice(0, 99)).report).toMatchObject({ sent: 99, more: false });
  });
});

describe('held mail of people on the never-log list', () => {
  const held = (n: number, more: Readonly<Record<string, Cell>> = {}): Change =>
    insert('Held', {
      id: `H-${n}`,
      state: 'dismissed',
      cause: 'never_log',
      messageId: `m${n}@secret.example`,
      gmailId: `g${n}`,
      ...more,
    });
  const entry = (n: number, more: Readonly<Record<string, Cell>>): Change =>
    insert('Events', {
      id: `E-${n}`,
      at: '2026-11-01T10:00:00.000Z',
      reason: 'from sam@secret.example',
      subject: 'Confidential',
      from: 'Sam <sam@secret.example>',
      ...more,
    });

  function settle(changes: readonly Change[]): string {
    const office = new TestOffice();
    office.book.commit(changes);
    const told: string[] = [];
    settleNeverLogged(
      {
        book: telling(office.book, told),
        mailbox: mailboxWith({
          relabel: (ids, add, remove) =>
            void told.push(`relabel ${ids.join(' ')} + ${add.join(' ')} - ${remove.join(' ')}`),
        }),
        clock: { now: () => NOW },
      },
      { labels: LABELS, key: KEY },
      office.book.rows('Held'),
    );
    return told.join('\n\n').replace(/seal "[^"]*"/g, 'seal');
  }

  it('is filed, what the ledger told of it is forgotten, and its name is hidden', () => {
    hold(
      'is filed and forgotten',
      settle([
        held(1),
        held(2, { gmailId: '' }),
        held(3, { messageId: '' }),
        held(4, { state: 'released' }),
        held(5, { cause: 'spam' }),
        held(6, { messageId: hiddenId(KEY, 'x') }),
        entry(1, { action: 'mail', outcome: 'held:spam', gmailId: 'g1', messageId: 'm1@secret.example' }),
        entry(2, { action: 'mail', outcome: 'error:x', gmailId: 'g1' }),
        entry(3, { action: 'mail', outcome: 'case_new', gmailId: 'g1' }),
        entry(4, { action: 'release', outcome: 'released', messageId: 'm1@secret.example' }),
        entry(5, { action: 'dismiss', outcome: 'dismissed', messageId: 'm2@secret.example' }),
        entry(6, { action: 'undo', outcome: 'undone', messageId: 'm1@secret.example', caseId: 'C-1' }),
        entry(7, { action: 'note', outcome: 'x', messageId: 'm1@secret.example' }),
        entry(8, { action: 'mail', outcome: 'held:spam', gmailId: 'g5' }),
      ]),
    );
  });

  it('is left alone when it is settled, and goes in parts where there is much', () => {
    expect(settle([held(1, { messageId: 'k:x' })])).toBe('');
    const much = settle(Array.from({ length: 101 }, (_, n) => held(n)));
    expect(much.match(/relabel/g)).toHaveLength(2);
    expect(much).toContain('100 held mails of people');
    expect(much).toContain('| reason "1 held mails of people');
  });
});

describe('a trial of the rules', () => {
  interface Arrived {
    readonly facts: MailFacts;
    readonly at: number;
    readonly label: 'done' | 'held';
  }

  /** An office that has taken these mails, and what is left in its mailbox. */
  function officeAfter(mails: readonly MailFacts[], settings: Readonly<Record<string, string>> = {}) {
    const office = new TestOffice({ 'Acknowledge new cases': 'no', ...settings });
    const arrived = new Map<string, Arrived>();
    mails.forEach((given, n) => {
      const gmailId = (0x9a + n).toString(16);
      const facts = {
        id: `m${n}@mail.example`,
        date: '2026-11-02T09:00:00Z',
        gmailId,
        thread: `t${n}`,
        ...given,
      };
      office.now = NOW + n * 60_000;
      const { outcome } = office.take(facts);
      const label = outcome.startsWith('held') ? 'held' : 'done';
      arrived.set(facts.gmailId, { facts, at: office.now, label });
    });
    return { office, arrived };
  }
  type Room = ReturnType<typeof officeAfter>;

  function trial(
    { office, arrived }: Room,
    { before = '', budget = Infinity, gone = '', msEach = 0, error = new Error('gone') } = {},
  ): DryRun {
    let now = NOW + 86_400_000;
    return dryRun(
      {
        book: office.book,
        clock: { now: () => now },
        mailbox: mailboxWith({
          listSince: ([label = ''], since) => {
            expect(since).toBe(NOW + 86_400_000 - DRY_RUN_DAYS * 86_400_000);
            return [...arrived].flatMap(([id, each]) => (label === LABELS[each.label] ? [id] : []));
          },
          fetch: (gmailId): FetchedMail => {
            now += msEach;
            const found = arrived.get(gmailId);
            if (!found || gmailId === gone) throw error;
            const { facts, at } = found;
            const reading = facts as unknown as FetchedMail['reading'];
            return {
              gmailId,
              threadId: facts.thread ?? '',
              labelIds: facts.labels ?? [],
              permalink: '',
              receivedAt: at,
              reading,
            };
          },
        }),
        read: ({ reading }) => aMail(reading as unknown as MailFacts),
      },
      { labels: LABELS },
      office.office(),
      before,
      budget,
    );
  }

  const MAILS: readonly MailFacts[] = [
    {},
    { subject: 'Re: Printer is on fire', answers: ['m0@mail.example'], text: 'Still' },
    { to: ['sales@solarmora.example'], subject: 'A quote' },
    { subject: 'Win a prize', labels: ['SPAM'], from: 'eve@evil.example' },
    { from: ANA, to: ['Cy <cy@globex.example>'], headers: { 'X-Gm-Original-To': 'log@solarmora.example' } },
    { id: 'm0@mail.example' },
    { from: 'sam@secret.example' },
    { from: 'Zoe <zoe@acme.example>', subject: 'Another printer' },
  ];
  const withRule = (room: Room, condition: string, action: string): Room => {
    const values = { id: 'R1', order: 1, condition, action, stop: false, active: true, examples: '' };
    room.office.book.commit([insert('Rules', values)]);
    return room;
  };
  const told = ({ differences, ...rest }: DryRun): string =>
    [JSON.stringify(rest), ...differences.map(each => JSON.stringify(each))].join('\n');

  it('finds nothing where nothing has changed, whatever became of a mail', () => {
    expect(trial(officeAfter(MAILS))).toEqual({ looked: 8, left: 0, differences: [], next: null });
  });

  it.each([
    ['holds what it would hold', 'subject contains printer', 'hold'],
    ['leads to another route', 'subject contains printer', 'route sales'],
    ['gives owner, priority and tags', 'subject contains printer', 'assign kenji\npriority high\ntag hot'],
    ['never logs', 'from is eve@evil.example', 'never log'],
  ])('with a rule %s', (name, condition, action) => {
    hold(`a rule that ${name}`, told(trial(withRule(officeAfter(MAILS), condition, action))));
  });

  it('leaves what a reviewer has let in where it is', () => {
    const room = officeAfter([{ gmailId: 'a1', labels: ['SPAM'] }]);
    const [, facts] = [...room.arrived][0] ?? [];
    room.office.now = NOW + 3_600_000;
    room.office.take({ ...facts?.facts, labels: ['SPAM'] }, true);
    expect(trial(room).differences).toEqual([]);
  });

  it('begins with the newest, stops at its time, and goes on behind where it stopped', () => {
    const room = withRule(
      officeAfter([{ subject: 'Matter 0' }, { subject: 'Matter 1' }, { subject: 'Matter 2' }]),
      'subject contains matter',
      'priority high',
    );
    // Of so many newer ones the ledger does not know: they are looked at, and nothing is told of them.
    for (let n = 0; n < 49; n++) {
      const gmailId = (0x100 + n).toString(16);
      room.arrived.set(gmailId, { facts: { subject: 'Matter', gmailId }, at: NOW, label: 'done' });
    }
    const first = trial(room, { budget: 49, msEach: 1 });
    expect(first).toMatchObject({ looked: 50, left: 2, next: '9c' });
    expect(first.differences.map(({ subject }) => subject)).toEqual(['Matter 2']);
    const second = trial(room, { before: first.next ?? '' });
    expect(second).toMatchObject({ looked: 2, left: 0, next: null });
    expect(second.differences.map(({ subject }) => subject)).toEqual(['Matter 1', 'Matter 0']);
    expect(trial(room, { budget: 0 })).toEqual({ looked: 0, left: 52, differences: [], next: '' });
  });

  it('passes over mail that is gone or that the ledger does not know, and ends where Gmail is out of reach', () => {
    const room = withRule(
      officeAfter([{}, { subject: 'Printer 2' }]),
      'subject contains printer',
      'priority high',
    );
    room.arrived.set('fff', { facts: { subject: 'Printer 3', gmailId: 'fff' }, at: NOW, label: 'done' });
    expect(trial(room, { gone: '9a' })).toMatchObject({ looked: 3, differences: [{ gmailId: '9b' }] });
    expect(() => trial(room, { gone: '9a', error: new Unavailable('later') })).toThrow('later');
  });
});
