/** The round of deadlines on a book in memory: who is reminded of what, once, and which mail carries which label. */
import type { Cell } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import type { TableName } from '../../src/book/schema';
import { watchDeadlines } from '../../src/intake/deadlines/watch';
import type { Reminder } from '../../src/intake/deadlines/words';
import { openOffice } from '../../src/intake/office';
import { Unavailable, type Mailbox } from '../../src/intake/ports';
import type { Installation } from '../../src/intake/state';
import { KEY, NOW, TestOffice } from './office';

const ACCOUNT = 'casebook@solarmora.example';
const ANA = 'ana@solarmora.example';
const HOUR = 3_600_000;
const iso = (hours: number): string => new Date(NOW + hours * HOUR).toISOString();
const link = (id: string, account = ACCOUNT): string =>
  `https://mail.google.com/mail/?authuser=${encodeURIComponent(account)}#all/${id}`;

const aCase = (n: number, dueIn: number, more: Readonly<Record<string, Cell>> = {}) => ({
  id: `C-${n}`,
  status: 'open',
  subject: `Subject ${n}`,
  contactName: `Person ${n}`,
  assignee: ANA,
  dueAt: iso(dueIn),
  gmailLink: link(`t${n}`),
  ...more,
});
const mailOf = (n: number, more: Readonly<Record<string, Cell>> = {}) => ({
  id: `M-${n}`,
  caseId: `C-${n}`,
  gmailId: `g${n}`,
  gmailLink: link(`t${n}`),
  at: iso(-5),
  ...more,
});

type Tables = Partial<Record<TableName, readonly Readonly<Record<string, Cell>>[]>>;

interface Round {
  readonly tables?: Tables;
  readonly labelled?: { readonly due?: readonly string[]; readonly overdue?: readonly string[] };
  readonly settings?: Readonly<Record<string, string>>;
  readonly last?: { readonly at: number; readonly marked: number } | null;
  readonly answered?: boolean;
  readonly now?: number;
  /** What a change of labels throws, for all mails but those named. */
  readonly refuse?: (ids: readonly string[]) => void;
  readonly book?: ReturnType<typeof memoryBook>;
  /** Statuses that stood on the list at some time. */
  readonly former?: readonly string[];
}

function round({
  tables = {},
  labelled = {},
  settings = {},
  last = { at: 0, marked: 0 },
  answered = false,
  now = NOW,
  refuse = () => undefined,
  book = memoryBook(tables),
  former = [],
}: Round) {
  const moves: string[] = [];
  const marks: Readonly<Record<string, readonly string[]>> = {
    'Casebook/Due': labelled.due ?? [],
    'Casebook/Overdue': labelled.overdue ?? [],
  };
  const mailbox = {
    ensureLabels: (names: readonly string[]) => Object.fromEntries(names.map(name => [name, name])),
    list: (label: string) => ({ ids: marks[label] ?? [], waiting: 0 }),
    relabel: (ids: readonly string[], add: readonly string[], remove: readonly string[]) => {
      refuse(ids);
      moves.push(`${ids.join(' ')}: +${add.join()} -${remove.join()}`);
    },
  } as unknown as Mailbox;
  const set: Record<string, string> = {};
  const logged: string[] = [];
  const said: Reminder[] = [];
  const rows = new TestOffice(settings).book;
  const watched = watchDeadlines(
    {
      book,
      mailbox,
      properties: {
        all: () => ({}),
        set: values => void Object.assign(set, values),
        remove: () => undefined,
      },
      clock: { now: () => now } as never,
      reminders: {
        subject: reminder => {
          said.push(reminder);
          return `${reminder.lines.length} due`;
        },
        text: reminder =>
          reminder.lines.map(line => `${line.caseId} ${line.stage} ${line.standing}`).join('; '),
      },
      log: line => logged.push(line),
    },
    { account: ACCOUNT, bookId: 'book-1', lastWatch: last, formerStatuses: former } as Installation,
    () =>
      openOffice(
        table => rows.whole(table),
        KEY,
        [],
        () => 0,
      ),
    answered,
  );
  return { watched, moves, book, set, logged, said };
}

describe('when the round comes up', () => {
  it('is every ten minutes, and at once when mail of a labelled case was answered', () => {
    const at = (ago: number, marked: number, answered: boolean) =>
      round({ last: { at: NOW - ago, marked }, answered }).watched;
    expect(at(599_999, 1, false)).toBeNull();
    expect(at(600_000, 1, false)).not.toBeNull();
    expect(at(1_000, 1, true)).not.toBeNull();
    expect(at(1_000, 0, true)).toBeNull();
  });

  it('does nothing in what was just installed', () => {
    const { watched, moves, book } = round({
      tables: { Cases: [aCase(1, -1)], Messages: [mailOf(1)] },
      last: null,
    });
    expect(watched).toEqual({ last: { at: NOW, marked: 0 }, toSend: [], statuses: [] });
    expect([moves, book.rows('Outbox')]).toEqual([[], []]);
  });

  it('that fails says so and comes again with the next poll', () => {
    const { watched, logged } = round({
      tables: { Cases: [aCase(1, -1)], Messages: [mailOf(1)] },
      refuse: () => {
        throw new Unavailable('Gmail rests.');
      },
    });
    expect(watched).toBeNull();
    expect(logged).toEqual(['Deadlines were not looked at: Gmail rests.']);
  });
});

it('a case with an added status is watched, unless the status ends it', () => {
  const { said } = round({
    settings: { 'More statuses': 'on hold; closed: rejected' },
    tables: { Cases: [aCase(1, -1, { status: 'on hold' }), aCase(2, -1, { status: 'rejected' })] },
  });
  expect(said.flatMap(({ lines }) => lines.map(({ caseId }) => caseId))).toEqual(['C-1']);
});

it('a case whose status has left the list is watched like an open one, and the round knows the list for the next time', () => {
  const { said, watched } = round({
    settings: { 'More statuses': 'on hold' },
    former: ['frozen'],
    tables: { Cases: [aCase(1, -1, { status: 'frozen' }), aCase(2, -1, { status: 'unheard of' })] },
  });
  expect(said.flatMap(({ lines }) => lines.map(({ caseId }) => caseId))).toEqual(['C-1']);
  expect(watched?.statuses).toEqual(['frozen', 'on hold']);
});

describe('an assignee is reminded', () => {
  const tables: Tables = {
    Cases: [
      aCase(1, 1),
      aCase(2, -1, { firstResponseAt: iso(-3) }),
      aCase(3, 5),
      aCase(4, -1, { assignee: 'former@solarmora.example' }),
      aCase(5, -24 * 8),
      aCase(6, -1, { status: 'solved' }),
      aCase(7, -1, { assignee: '' }),
      aCase(8, -2, { assignee: ` ${ANA.toUpperCase()} ` }),
      aCase(9, -1, { assignee: 'kenji@solarmora.example' }),
    ],
  };

  it('by one mail that names each case that is near or late, the earliest first', () => {
    const { watched, book, set, said } = round({ tables });
    const rows = book.rows('Outbox').map(row => row.values);
    expect(rows).toEqual([
      expect.objectContaining({
        state: 'pending',
        kind: 'reminder',
        to: `<${ANA}>`,
        subject: '3 due',
        text: 'C-8 answer late; C-2 solution late; C-1 answer soon',
        createdAt: iso(0),
        caseId: null,
        sentAt: null,
      }),
      expect.objectContaining({ to: '<kenji@solarmora.example>', text: 'C-9 answer late' }),
    ]);
    expect(watched?.toSend).toEqual(rows.map(row => row['id']));
    expect(Object.values(set)).toEqual(['yes']);
    expect(said[0]).toMatchObject({
      name: 'Ana',
      bookUrl: 'https://docs.google.com/spreadsheets/d/book-1/edit',
      lines: [
        { caseId: 'C-8', subject: 'Subject 8', contact: 'Person 8', dueAt: NOW - 2 * HOUR },
        { caseId: 'C-2' },
        { caseId: 'C-1' },
      ],
    });
    expect(book.rows('Events').map(({ values }) => values)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          at: iso(0),
          actor: 'poller',
          action: 'remind',
          outcome: 'late',
          caseId: 'C-2',
          reason: `${ANA} is reminded: the solution was due at ${iso(-1)}`,
        }),
        expect.objectContaining({
          outcome: 'soon',
          caseId: 'C-1',
          reason: `${ANA} is reminded: the first answer is due at ${iso(1)}`,
        }),
      ]),
    );
    expect(book.rows('Events')).toHaveLength(4);
  });

  it('once: not by the next round, again when the case becomes late or its deadline moves', () => {
    const { book } = round({ tables: { Cases: [aCase(1, 1)] } });
    expect(book.rows('Outbox')).toHaveLength(1);
    const next = round({ book, now: NOW + 700_000 });
    expect([next.watched?.toSend, next.set]).toEqual([[], {}]);
    round({ book, now: NOW + 2 * HOUR });
    expect(book.rows('Outbox')).toHaveLength(2);
    book.commit([{ kind: 'update', table: 'Cases', id: 'C-1', values: { dueAt: iso(3) } }]);
    round({ book, now: NOW + 2 * HOUR + 700_000 });
    expect(book.rows('Outbox')).toHaveLength(3);
  });

  it.each([
    ['out of working hours', { now: NOW + 10 * HOUR }],
    ['where the setting is off', { settings: { 'Remind assignees': 'no', 'Deadline labels': 'no' } }],
    ['where the setting is off and labels are on', { settings: { 'Remind assignees': 'no' } }],
  ])('never %s', (_when, facts) => {
    const { book, watched } = round({ tables, ...facts });
    expect(book.rows('Outbox')).toEqual([]);
    expect(watched?.toSend).toEqual([]);
  });
});

describe('a mail of the routing mailbox is labelled', () => {
  const QUIET = { 'Remind assignees': 'no' };

  it('by how its case stands, and loses the label when that is over', () => {
    const { moves, watched } = round({
      settings: QUIET,
      tables: {
        Cases: [
          aCase(1, -1),
          aCase(2, 1),
          aCase(3, 90),
          aCase(4, -1),
          aCase(5, -1),
          aCase(6, -1, { status: 'solved' }),
        ],
        Messages: [1, 2, 3, 4, 5, 6].map(n => mailOf(n)),
      },
      labelled: { due: ['g3', 'g4'], overdue: ['g5', 'g6', 'gone'] },
    });
    expect(moves).toEqual([
      'g4 g1: +Casebook/Overdue -Casebook/Due',
      'g2: +Casebook/Due -Casebook/Overdue',
      'g6 gone: + -Casebook/Overdue',
      'g3: + -Casebook/Due',
    ]);
    expect(watched?.last).toEqual({ at: NOW, marked: 8 });
  });

  it('not when it lies in another mailbox', () => {
    const elsewhere = link('t1', 'bob@solarmora.example');
    const { moves } = round({
      settings: QUIET,
      tables: {
        Cases: [aCase(1, -1, { gmailLink: elsewhere }), aCase(2, -1)],
        Messages: [mailOf(1), mailOf(2, { gmailLink: elsewhere })],
      },
    });
    expect(moves).toEqual([]);
  });

  it('no more once the setting is off, until none carries one', () => {
    const tables = { Cases: [aCase(1, -1), aCase(2, -1)], Messages: [mailOf(1), mailOf(2)] };
    const settings = { 'Deadline labels': 'no', 'Remind assignees': 'no' };
    const last = round({ settings, tables, labelled: { overdue: ['g1'] }, last: { at: 0, marked: 1 } });
    expect(last.moves).toEqual(['g1: + -Casebook/Overdue']);
    const after = round({ settings, tables, labelled: { overdue: ['g1'] } });
    expect([after.moves, after.watched]).toEqual([
      [],
      { last: { at: NOW, marked: 0 }, toSend: [], statuses: [] },
    ]);
  });

  it('also when another that carries a label is gone for good', () => {
    const { moves } = round({
      settings: QUIET,
      tables: { Cases: [aCase(1, -1), aCase(2, -1)], Messages: [mailOf(1), mailOf(2)] },
      refuse: ids => {
        if (ids.includes('g1')) throw new Error('Requested entity was not found.');
      },
    });
    expect(moves).toEqual(['g2: +Casebook/Overdue -Casebook/Due']);
  });

  it('in turns where very many carry one', () => {
    const many = Array.from({ length: 450 }, (_, n) => `x${n}`);
    const counted = [0, 1].map(turn => {
      const now = Math.floor(NOW / 1_200_000) * 1_200_000 + turn * 600_000;
      return round({ settings: QUIET, labelled: { overdue: many }, now })
        .moves[0]?.split(':')[0]
        ?.split(' ').length;
    });
    expect(counted).toEqual([300, 150]);
  });
});
