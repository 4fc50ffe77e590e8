/** Which rows move to which archive, and how the book and its archives are read and changed as one. */
import type { Book, Cell, Row } from '../../src/book/book';
import type { SheetBook } from '../../src/book/edited';
import { memoryBook, type MemoryBook } from '../../src/book/memory';
import { insert, textOf, update } from '../../src/book/row';
import { archivesIn, type Archive } from '../../src/intake/archive/archives';
import { withArchivedMail } from '../../src/intake/archive/archived-mail';
import { daysAt } from '../../src/intake/archive/due';
import { overArchives, type ArchivePlace, type Place } from '../../src/intake/archive/over-archives';
import { rollOver, type ArchivePorts, type RollOver } from '../../src/intake/archive/roll-over';
import { emptied } from '../../src/intake/privacy/forget-rows';
import { CELL_LIMIT } from '../../src/intake/limits';
import { expectedIn, toldChanges } from './whole/told';

const { hold } = expectedIn('archive.txt');

type Values = Readonly<Record<string, Cell>>;

const NOW = Date.parse('2027-12-01T00:00:00Z');
const mail = (n: number, more: Values = {}): Values => ({
  id: `M-${n}`,
  at: '2026-05-05T10:00:00.000Z',
  loggedAt: '2026-05-05T10:00:00.000Z',
  messageId: `m${n}@x.example`,
  subject: `Subject ${n}`,
  caseId: '',
  ...more,
});
const ids = (rows: readonly Row[]): readonly string[] => rows.map(({ values }) => textOf(values, 'id'));

describe('moving', () => {
  interface Room {
    readonly book: MemoryBook;
    readonly archives: Map<string, MemoryBook>;
    readonly properties: Record<string, string>;
    /** Cells of each archive. */
    cells: number;
    busy: boolean;
    now: number;
  }

  const room = (mails: readonly Values[], cases: readonly Values[] = []): Room => ({
    book: memoryBook({ Messages: mails, Cases: cases }),
    archives: new Map(),
    properties: {},
    cells: 0,
    busy: false,
    now: NOW,
  });

  const portsOf = (room: Room): ArchivePorts => ({
    book: () => room.book,
    rowsFrom: (table, start, take) => {
      const rows = room.book.rows(table);
      for (let n = start - 1; n < rows.length; n++) {
        const row = rows[n];
        if (row && take(row) === false) return n + 2;
      }
      return null;
    },
    cells: id => (id === 'book' ? 7_000_000 : room.cells),
    open: ({ bookId }) => room.archives.get(bookId) ?? memoryBook(),
    make: name => {
      room.archives.set(`id ${name}`, memoryBook());
      return `id ${name}`;
    },
    complete: () => undefined,
    addColumns: () => undefined,
    share: () => undefined,
    lock: { tryLock: () => !room.busy, release: () => undefined },
    clock: { now: () => room.now },
    properties: {
      all: () => room.properties,
      set: values => void Object.assign(room.properties, values),
      remove: () => undefined,
    },
  });

  const moved = (place: Room, asked: Partial<RollOver> = {}) =>
    rollOver(portsOf(place), {
      bookId: 'book',
      days: 365,
      until: NOW + 1,
      by: 'upkeep',
      all: true,
      ...asked,
    });
  const names = (place: Room): readonly string[] =>
    archivesIn(place.properties['casebook.archives']).map(({ name }) => name);

  it('takes each row to the archive of the year in which it came, in as many batches as it needs', () => {
    const place = room([
      ...Array.from({ length: 450 }, (_, n) => mail(n)),
      mail(900, { loggedAt: '2025-12-31T23:00:00.000Z' }),
      mail(901, { loggedAt: '2027-11-01T00:00:00.000Z' }),
    ]);
    expect(moved(place)).toEqual({ moved: { Messages: 451, Events: 0 }, more: false });
    expect(ids(place.book.rows('Messages'))).toEqual(['M-901']);
    expect(names(place)).toEqual(['2025', '2026']);
    expect(ids(place.archives.get('id 2025')?.rows('Messages') ?? [])).toEqual(['M-900']);
    expect(place.archives.get('id 2026')?.rows('Messages')).toHaveLength(450);
    expect(place.book.rows('Archived')).toHaveLength(451);
    expect(place.book.rows('Archived')[0]?.values).toMatchObject({
      id: 'M-0',
      messageId: 'm0@x.example',
      archive: '2026',
    });
  });

  it('commits copies first, then takes the rows out with what leads to them and an entry of the ledger', () => {
    const place = room([mail(1), mail(2, { text: 'as it is' }), mail(3, { loggedAt: null }), mail(4)]);
    place.book.commit([
      insert('Events', { id: 'E-1', at: '2025-01-01T00:00:00.000Z', reason: 'old' }),
      insert('Events', { id: 'E-2', at: '2027-11-30T00:00:00.000Z', reason: 'young' }),
    ]);
    place.properties['casebook.archives'] = JSON.stringify([{ name: '2026', bookId: 'id 2026' }]);
    place.archives.set('id 2026', memoryBook({ Messages: [mail(1), mail(2, { text: 'as it was' })] }));
    const steps: string[] = [];
    const telling = (name: string, book: MemoryBook): MemoryBook => ({
      ...book,
      commit: changes => {
        steps.push(`${name} commits\n${toldChanges(changes)}`);
        book.commit(changes);
      },
      moveOut: (removals, changes) => {
        const out = removals.map(({ table, id, values }) => `- ${table} ${id} ${JSON.stringify(values)}`);
        steps.push(`${name} moves out\n${[...out, toldChanges(changes)].join('\n')}`);
        book.moveOut(removals, changes);
      },
    });
    const ports = portsOf(place);
    const report = rollOver(
      {
        ...ports,
        book: () => telling('the book', place.book),
        open: archive => telling(`archive ${archive.name}`, ports.open(archive) as MemoryBook),
        make: name => {
          steps.push(`make ${name}`);
          return ports.make(name);
        },
        complete: ({ name }) => void steps.push(`complete ${name}`),
        addColumns: ({ name }, table, headers) =>
          void steps.push(`columns ${name} ${table} ${headers.join(' ')}`),
        share: ({ name }) => void steps.push(`share ${name}`),
        lock: { tryLock: ms => (steps.push(`lock ${ms}`), true), release: () => void steps.push('release') },
      },
      { bookId: 'book', days: 365, until: NOW + 1, by: 'upkeep', all: true },
    );
    hold('moving rows to archives', [...steps, JSON.stringify([report, place.properties])].join('\n'));
  });

  it('leaves mail of cases that are not done with, and one row below the header', () => {
    const cases = [
      { id: 'C-1', status: 'waiting' },
      { id: 'C-2', status: 'closed' },
      { id: 'C-3', status: 'on my desk' },
    ];
    const place = room(
      [mail(1, { caseId: 'C-1' }), mail(2, { caseId: 'C-2' }), mail(3, { caseId: 'C-3' }), mail(4), mail(5)],
      cases,
    );
    moved(place);
    expect(ids(place.book.rows('Messages'))).toEqual(['M-1', 'M-3', 'M-5']);
  });

  it('begins another archive of the year when one is nearly full', () => {
    const place = room([mail(1), mail(2), mail(3)]);
    place.properties['casebook.archives'] = JSON.stringify([{ name: '2026', bookId: 'id 2026' }]);
    place.cells = 0.9 * CELL_LIMIT;
    moved(place);
    expect(names(place)).toEqual(['2026', '2026-2']);
    expect(place.archives.get('id 2026-2')?.rows('Messages')).toHaveLength(2);
  });

  it('stops where there is room again, where its time is over, and where another run is at work', () => {
    const place = room(Array.from({ length: 450 }, (_, n) => mail(n)));
    expect(moved(place, { until: NOW - 1 })).toEqual({ moved: { Messages: 0, Events: 0 }, more: true });
    place.busy = true;
    expect(moved(place)).toEqual({ moved: { Messages: 0, Events: 0 }, more: true });
    place.busy = false;
    const enough: ArchivePorts = { ...portsOf(place), cells: () => 0.55 * CELL_LIMIT + 100 };
    const asked = { bookId: 'book', days: 365, until: NOW + 1, by: 'upkeep', all: false };
    expect(rollOver(enough, asked)).toMatchObject({ moved: { Messages: 200 } });
  });

  it('keeps a row that the archive holds otherwise than the book until the copy is right', () => {
    const place = room([mail(1), mail(2), mail(3)]);
    place.properties['casebook.archives'] = JSON.stringify([{ name: '2026', bookId: 'id 2026' }]);
    place.archives.set('id 2026', memoryBook({ Messages: [mail(1, { subject: 'as it was once' })] }));
    moved(place);
    expect(place.archives.get('id 2026')?.rows('Messages')[0]?.values['subject']).toBe('Subject 1');
    const refusing: ArchivePorts = {
      ...portsOf(room([mail(1), mail(2)])),
      open: () => ({ ...memoryBook(), commit: () => undefined }),
    };
    const asked = { bookId: 'book', days: 365, until: NOW + 1, by: 'upkeep', all: true };
    expect(rollOver(refusing, asked)).toMatchObject({ moved: { Messages: 0 } });
  });

  it('is due the sooner the fuller the book is', () => {
    expect([0.64, 0.65, 0.75, 0.85, 1].map(daysAt)).toEqual([null, 365, 180, 90, 90]);
  });
});

describe('archived mail', () => {
  const led = (n: number): Values => ({
    id: `M-${n}`,
    messageId: `m${n}@x.example`,
    subject: `Subject ${n}`,
    archive: '2026',
  });
  const opened = (messages: readonly Values[], archived: readonly Values[]): [SheetBook, MemoryBook] => {
    const book = memoryBook({ Messages: messages, Archived: archived });
    const sheet: SheetBook = {
      ...book,
      noteEdit: () => null,
      edited: () => ({ rows: [], columns: [] }),
      settle: book.commit,
    };
    return [withArchivedMail(sheet, name => `in ${name}`), book];
  };
  const find = (book: Book, more: { readonly newest?: number } = {}) =>
    book.find([{ table: 'Messages', column: 'caseId', keys: ['C-1'], ...more }])[0] ?? [];

  it('is found with the other mail, the newest first where those are asked for', () => {
    const [book] = opened(
      [mail(3, { caseId: 'C-1', at: '2027-11-01T00:00:00.000Z' })],
      [1, 2].map(n => ({ ...led(n), caseId: 'C-1', at: `2026-05-0${n}T00:00:00.000Z` })),
    );
    expect(ids(find(book))).toEqual(['M-1', 'M-2', 'M-3']);
    expect(ids(find(book, { newest: 2 }))).toEqual(['M-3', 'M-2']);
    expect(find(book)[0]?.values).toMatchObject({ subject: 'Subject 1', text: 'in 2026' });
  });

  it('counts once when it stands in the book too', () => {
    const [book] = opened([mail(1, { caseId: 'C-1', text: 'whole' })], [{ ...led(1), caseId: 'C-1' }]);
    expect(find(book).map(({ values }) => values['text'])).toEqual(['whole']);
  });

  it('is looked for by what leads to it alone, and only in look-ups of mail', () => {
    const [book, memory] = opened([mail(3)], [{ ...led(1), caseId: 'C-1', threadId: 't' }]);
    const asked: string[] = [];
    const watched = withArchivedMail(
      {
        ...memory,
        find: queries => {
          asked.push(queries.map(({ table, column }) => `${table} ${column}`).join(', '));
          return memory.find(queries);
        },
        noteEdit: () => null,
        edited: () => ({ rows: [], columns: [] }),
        settle: memory.commit,
      },
      () => '',
    );
    const found = watched.find([
      { table: 'Cases', column: 'id', keys: ['C-1'] },
      { table: 'Messages', column: 'messageId', keys: ['m1@x.example', 'm3@x.example'] },
      { table: 'Messages', column: 'text', keys: ['x'] },
      { table: 'Messages', column: 'threadId', keys: ['t'] },
    ]);
    expect(asked).toEqual([
      'Cases id, Messages messageId, Messages text, Messages threadId, Archived messageId, Archived threadId',
    ]);
    expect(found.map(ids)).toEqual([[], ['M-1', 'M-3'], [], ['M-1']]);
    expect(ids(watched.latest('Messages', 'messageId', 'm1@x.example', 1))).toEqual(['M-1']);
    expect([watched.whole('Settings'), watched.seek('nothing', [])]).toEqual([[], []]);
    expect(ids(book.latest('Messages', 'messageId', 'm3@x.example', 1))).toEqual(['M-3']);
  });

  it('keeps what is set of it where it is kept, and changes of other rows as they are', () => {
    const [book, memory] = opened([mail(3)], [{ ...led(1), caseId: 'C-1' }]);
    find(book);
    book.settle([update('Messages', 'm-1', { caseId: 'C-3' }), update('Messages', 'M-3', { note: 'n' })], []);
    book.commit([update('Messages', 'M-1', { note: 'nowhere' }), insert('Notes', { id: 'N-1', text: 't' })]);
    expect(memory.rows('Archived')[0]?.values).toMatchObject({ id: 'M-1', caseId: 'C-3' });
    expect(memory.rows('Messages')[0]?.values['note']).toBe('n');
    expect(memory.rows('Notes')).toHaveLength(1);
  });

  it('goes to another case by what leads to it', () => {
    const [book, memory] = opened([], [{ ...led(1), caseId: 'C-1' }]);
    find(book);
    book.commit([update('Messages', 'M-1', { caseId: 'C-2', note: 'not kept here' })]);
    expect(memory.rows('Archived')[0]?.values['caseId']).toBe('C-2');
  });
});

describe('the book and its archives as one', () => {
  const placeOf = (book: MemoryBook): Place => ({
    book,
    matching: () => ({ rows: book.rows('Messages'), complete: true }),
    eachRow: (table, take) => void book.rows(table).every(row => take(row) !== false),
  });
  const archiveOf = (book: MemoryBook, year: number, cleared: number[] = []): ArchivePlace => ({
    ...placeOf(book),
    from: Date.UTC(year, 0),
    clearCopies: () => void cleared.push(year),
  });

  it('a row that stands in both is found once and changed in both; what leads to it goes along', () => {
    const home = memoryBook({ Messages: [mail(1)], Archived: [{ id: 'M-1', archive: '2026' }] });
    const old = memoryBook({ Messages: [mail(1), mail(2)] });
    const cleared: number[] = [];
    const all = overArchives(placeOf(home), [archiveOf(old, 2026, cleared)]);
    const { rows } = all.matching('', 10);
    expect(ids(rows)).toEqual(['M-2', 'M-1']);
    all.book.commit(rows.map(emptied));
    for (const book of [home, old])
      expect(book.rows('Messages').every(({ values }) => values['id'] === null)).toBe(true);
    expect(home.rows('Archived')[0]?.values['id']).toBeNull();
    expect(cleared).toEqual([2026]);
  });

  it('is asked together: what is found says nothing of where it stands, the newest first where those are asked for', () => {
    const home = memoryBook({ Messages: [mail(3, { caseId: 'C-1' })], Cases: [{ id: 'C-1' }] });
    const old = [1, 2].map(n =>
      memoryBook({ Messages: [mail(n, { caseId: 'C-1', at: `202${n}-05-05T10:00:00.000Z` })] }),
    );
    const all = overArchives(
      placeOf(home),
      old.map((book, n) => archiveOf(book, 2021 + n)),
    );
    const found = all.book.find([
      { table: 'Cases', column: 'id', keys: ['C-1'] },
      { table: 'Messages', column: 'caseId', keys: ['C-1'] },
    ]);
    expect(found.map(ids)).toEqual([['C-1'], ['M-1', 'M-2', 'M-3']]);
    expect(ids(all.book.latest('Messages', 'caseId', 'C-1', 2))).toEqual(['M-3', 'M-2']);
    expect(all.book.find([{ table: 'Cases', column: 'id', keys: ['C-1'] }]).map(ids)).toEqual([['C-1']]);
    expect([all.book.whole('Settings'), all.book.seek('x', [])]).toEqual([[], []]);
    all.book.commit([
      update('Messages', 'm-2', { note: 'n' }),
      update('Messages', 'M-3', { note: 'h' }),
      insert('Notes', { id: 'N-1' }),
    ]);
    expect([...old, home].map(book => book.rows('Messages')[0]?.values['note'] ?? null)).toEqual([
      null,
      'n',
      'h',
    ]);
    expect([...old, home].map(book => book.rows('Notes').length)).toEqual([0, 0, 1]);
  });

  it('without archives is the book itself, and stops where whoever reads it says so', () => {
    const home = placeOf(memoryBook({ Messages: [mail(1), mail(2)] }));
    expect(overArchives(home, [])).toBe(home);
    const all = overArchives(home, [archiveOf(memoryBook({ Messages: [mail(2), mail(3)] }), 2026)]);
    const seen = (most: number): readonly string[] => {
      const taken: string[] = [];
      all.eachRow('Messages', row => {
        taken.push(textOf(row.values, 'id'));
        return taken.length === most ? false : undefined;
      });
      return taken;
    };
    expect([seen(1), seen(2), seen(9)]).toEqual([['M-1'], ['M-1', 'M-2'], ['M-1', 'M-2', 'M-3']]);
    expect(
      [all.matching('', 2), all.matching('', 3)].map(({ rows, complete }) => [rows.length, complete]),
    ).toEqual([
      [2, false],
      [3, true],
    ]);
  });

  it('looks through the book first, and through no archive whose rows are all too young', () => {
    const places = [2025, 2026, 2027].map((year, n) => archiveOf(memoryBook({ Messages: [mail(n)] }), year));
    const all = overArchives(placeOf(memoryBook({ Messages: [mail(9)] })), places);
    const seen: string[] = [];
    const take = (row: Row): undefined => void seen.push(textOf(row.values, 'id'));
    all.eachRow('Messages', take, Date.UTC(2026, 6));
    expect(seen).toEqual(['M-9', 'M-0', 'M-1']);
  });
});

it('an archive that is not ready is none', () => {
  const archives: readonly (Archive & { readonly begun?: true })[] = [
    { name: '2026', bookId: 'b', begun: true },
    { name: '2025', bookId: 'a' },
  ];
  expect(archivesIn(JSON.stringify(archives)).map(({ name }) => name)).toEqual(['2025']);
  expect(archivesIn('{')).toEqual([]);
});
