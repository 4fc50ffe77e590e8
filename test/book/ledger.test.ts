/** The ledger's chain: what it finds, and what it leaves alone. */
import { memoryBook } from '../../src/book/memory';
import { insert, update } from '../../src/book/row';
import { LEDGER_HEAD } from '../../src/book/ledger/ledger';
import { readRecord } from '../../src/book/ledger/record-text';
import { forgottenSeal, readSeal, showSeal } from '../../src/book/ledger/seal';
import { LedgerCheck, type LedgerFault } from '../../src/book/ledger/verify';
import { ledgerOf } from '../../src/intake/ledger';

const ledger = ledgerOf({ secret: 's', installation: 'i' });
type Values = Readonly<Record<string, string | number | boolean | null>>;

const entries = (count: number): { readonly rows: Values[]; readonly head: string } => {
  const book = memoryBook({}, ledger);
  for (let n = 1; n <= count; n++)
    book.commit([
      insert('Notes', { id: `N-${n}`, text: `text ${n}` }),
      insert('Events', { id: `E-${n}`, at: '2026-11-02T10:00:00.000Z', actor: 'ana', reason: `no ${n}` }),
    ]);
  return {
    rows: book.rows('Events').map(row => row.values),
    head: String(book.rows('Settings').find(row => row.values['name'] === LEDGER_HEAD)?.values['value']),
  };
};

const faultsOf = (rows: readonly Values[], head: string): readonly LedgerFault[] => {
  const check = new LedgerCheck(ledger);
  rows.forEach((row, n) => check.take(row, { row: n + 2 }));
  return check.end(readSeal(head)).faults;
};

describe('the ledger', () => {
  const { rows, head } = entries(6);
  const changed = (at: number, values: Values): Values[] =>
    rows.map((row, n) => (n === at ? { ...row, ...values } : row));

  it('is whole as it was written, in whatever order people sort it', () => {
    expect(faultsOf(rows, head)).toEqual([]);
    expect(faultsOf([...rows].reverse(), head)).toEqual([]);
    expect(
      faultsOf(
        [3, 0, 5, 1, 4, 2].flatMap(n => rows.slice(n, n + 1)),
        head,
      ),
    ).toEqual([]);
  });

  it('names the one entry that was altered, and no other', () => {
    expect(faultsOf(changed(2, { reason: 'nothing happened' }), head)).toEqual([
      { kind: 'altered', number: 3, id: 'E-3', row: 4 },
    ]);
    expect(faultsOf(changed(2, { actor: null }), head)).toHaveLength(1);
    expect(faultsOf(changed(5, { changes: '{}' }), head)).toMatchObject([{ kind: 'altered', number: 6 }]);
  });

  it('knows a seal that was altered from cells that were', () => {
    const other = String(rows[2]?.['seal']).replace(/.$/, last => (last === '0' ? '1' : '0'));
    expect(faultsOf(changed(2, { seal: other }), head)).toEqual([
      { kind: 'seal_altered', number: 3, id: 'E-3', row: 4 },
    ]);
  });

  it('names what was removed, in between and at the end', () => {
    const without = (...numbers: readonly number[]) => rows.filter((_row, n) => !numbers.includes(n + 1));
    expect(faultsOf(without(3), head)).toEqual([{ kind: 'removed', from: 3, to: 3 }]);
    expect(faultsOf(without(1, 2), head)).toEqual([{ kind: 'removed', from: 1, to: 2 }]);
    expect(faultsOf(without(5, 6), head)).toEqual([{ kind: 'removed', from: 5, to: 6 }]);
  });

  it('names what was added: typed, copied, or sealed with another key', () => {
    const typed = { id: 'E-x', reason: 'typed', seal: null };
    const forged = memoryBook({}, ledgerOf({ secret: 'other', installation: 'i' }));
    forged.commit([insert('Events', { id: 'E-7' })]);
    const own = forged.rows('Events')[0]?.values ?? {};
    const mac = readSeal(String(own['seal'])).mac;
    expect(faultsOf([...rows, typed], head)).toEqual([{ kind: 'added', id: 'E-x', row: 8 }]);
    expect(faultsOf([...rows, rows[1] ?? {}], head)).toEqual([{ kind: 'added', id: 'E-2', row: 8 }]);
    expect(faultsOf([...rows, { ...own, seal: `7.${mac}` }], `7.${mac}`)).toMatchObject([
      { kind: 'altered', number: 7 },
    ]);
  });

  it('counts an entry once that a move to an archive has left in the book too, if it is the same', () => {
    const [first = {}, second = {}] = rows;
    const report = (copy: Values) => {
      const check = new LedgerCheck(ledger);
      check.take(first, { row: 2, archive: '2026' });
      check.take(second, { row: 3, archive: '2026' });
      [first, copy, ...rows.slice(2)].forEach((row, n) => check.take(row, { row: n + 2 }));
      return check.end(readSeal(head));
    };
    expect(report(second)).toEqual({ entries: rows.length, forgotten: 0, faults: [] });
    expect(report({ ...second, actor: 'kenji' }).faults).toMatchObject([{ kind: 'added', row: 3 }]);
  });

  it('passes over an entry that Casebook itself has forgotten, and not over one that somebody emptied', () => {
    const emptied = { ...rows[2], reason: null, actor: null };
    const seal = showSeal(forgottenSeal(emptied, readSeal(String(rows[2]?.['seal'])), ledger));
    const check = new LedgerCheck(ledger);
    changed(2, { ...emptied, seal }).forEach((row, n) => check.take(row, { row: n + 2 }));
    expect(check.end(readSeal(head))).toEqual({ entries: 6, forgotten: 1, faults: [] });
    expect(faultsOf(changed(2, emptied), head)).toMatchObject([{ kind: 'altered', number: 3 }]);
    expect(faultsOf(changed(2, { ...emptied, seal, actor: 'kenji' }), head)).toMatchObject([
      { kind: 'altered', number: 3 },
    ]);
    expect(
      faultsOf(
        changed(2, { ...emptied, seal }).filter((_row, n) => n !== 1),
        head,
      ),
    ).toMatchObject([{ kind: 'removed', from: 2, to: 2 }]);
  });

  it('knows when the newest seal was set back to hide what is gone', () => {
    expect(faultsOf(rows, String(rows[4]?.['seal']))).toEqual([{ kind: 'head_altered', number: 6 }]);
  });
});

describe('an entry of the ledger', () => {
  it('tells each cell from what to what, added rows, and of several changes of one cell the whole way', () => {
    const book = memoryBook({ Cases: [{ id: 'C-1', status: 'new', messages: 1 }] }, ledger);
    book.commit([
      update('Cases', 'C-1', { messages: 2 }),
      insert('Events', { id: 'E-1' }),
      update('Cases', 'C-1', { messages: 3, status: 'open' }),
      update('Cases', 'C-1', { status: 'waiting', subject: null }),
      insert('Tasks', { id: 'T-1', title: 'call' }),
      insert('Events', { id: 'E-2' }),
    ]);
    const [first, second] = book.rows('Events').map(row => readRecord(String(row.values['changes'])));
    expect(first).toEqual({ updates: [['Cases', 'C-1', { messages: [1, 2] }]], inserts: [] });
    expect(second).toEqual({
      updates: [['Cases', 'C-1', { messages: [2, 3], status: ['new', 'waiting'] }]],
      inserts: [['Tasks', 'T-1', expect.any(String), { id: 'T-1', title: 'call' }]],
    });
  });

  it('says that there was more than a cell holds', () => {
    const cases = Array.from({ length: 2_000 }, (_, n) => ({ id: `C-${n}`, status: 'new' }));
    const book = memoryBook({ Cases: cases }, ledger);
    book.commit([
      ...cases.map(({ id }) => update('Cases', id, { status: 'closed', priority: 'low' })),
      insert('Events', { id: 'E-1' }),
    ]);
    expect(readRecord(String(book.rows('Events')[0]?.values['changes']))).toMatchObject({ cut: true });
  });

  it.each([
    '',
    'x',
    '[]',
    '{"u":7}',
    '{"u":[["Nope","a",{}]],"i":[[1,2]]}',
    '{"i":[["constructor","a","b"]]}',
    '{"u":[["Cases","C-1",{"status":null}]]}',
    'null',
  ])('whose record a person typed over (%s) does no harm', text => {
    const read = readRecord(text);
    expect(read === null || read.updates.length + read.inserts.length === 0).toBe(true);
  });
});
