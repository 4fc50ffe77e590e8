/** The tabs of a small office's book as people edit them: what they type stands in the cells, and the answer comes over it. */
import type { Cell, Change } from '../../src/book/book';
import type { Correction, EditedRow, SheetBook } from '../../src/book/edited';
import { memoryBook, type MemoryBook } from '../../src/book/memory';
import { idOf } from '../../src/book/row';
import { schemaOf, type TableName } from '../../src/book/schema';
import { ledgerOf } from '../../src/intake/ledger';
import { openOffice } from '../../src/intake/office';
import { isNotedInBook, type SheetEdit } from '../../src/intake/sheet-edit/sheet-edit';
import { takeEdit, type EditPorts, type Outcome } from '../../src/intake/sheet-edit/take-edit';
import { KEY, NOW, TestOffice } from './office';

export type Cells = Readonly<Record<string, Cell>>;
export type Tables = Partial<Record<TableName, readonly Cells[]>>;

interface Edit {
  readonly table: TableName;
  /** Rows from 0 below the header. */
  readonly row: number;
  /** What was typed into which columns, one object for each row from there on. */
  readonly typed: readonly Readonly<Record<string, string | number | boolean>>[];
  /** Of a single cell: what it held. null for a block. */
  readonly before?: string | null;
  readonly again?: true;
  /** What Google says was typed. */
  readonly value?: string | null;
  readonly notes?: string;
  readonly user?: string;
}

export interface Answered {
  readonly told: boolean;
  readonly outcome: Outcome;
  /** Cells of the first row that the answer has set. */
  readonly values: Cells;
  readonly notes: Readonly<Record<string, string>>;
  /** Colours of its cells. */
  readonly marks: Readonly<Record<string, string | null>>;
  readonly entries: readonly Cells[];
  /** All that it does to the edited rows and to others. */
  readonly corrections: readonly Correction[];
  readonly changes: readonly Change[];
}

export class Sheet {
  readonly book: MemoryBook;
  readonly calls: string[] = [];
  busy = false;

  constructor(tables: Tables = {}) {
    const office = new TestOffice().book;
    const small = ['Settings', 'Users', 'Routes', 'Targets', 'NeverLog', 'Templates'] as const;
    const first: Tables = Object.fromEntries(
      small.map(table => [table, office.rows(table).map(({ values }) => values)]),
    );
    const all: Tables = { ...first, ...tables };
    this.book = memoryBook(all, ledgerOf(KEY));
  }

  row(table: TableName, id: string): Cells {
    const key = schemaOf(table).id;
    const found = this.book.rows(table).find(({ values }) => values[key] === id);
    if (!found) throw new Error(`No row ${id} in ${table}`);
    return found.values;
  }

  edit({
    table,
    row,
    typed,
    before = null,
    again,
    value = null,
    notes = '',
    user = 'ana@solarmora.example',
  }: Edit): Answered {
    const keys = schemaOf(table).columns.map(({ key }) => key);
    const at = typed.flatMap(cells => Object.keys(cells).map(key => keys.indexOf(key)));
    const rows = typed.map((cells, n): EditedRow => {
      const there = this.book.rows(table)[row + n]?.values ?? {};
      const values: Record<string, Cell> = { ...Object.fromEntries(keys.map(key => [key, null])), ...there };
      for (const [key, cell] of Object.entries(cells)) {
        const isDate = schemaOf(table).columns.find(column => column.key === key)?.type === 'date';
        // A date is what the sheet has understood as one; what it has not is a text.
        values[key] =
          cell === '' || (isDate && typeof cell === 'string' && Number.isNaN(Date.parse(cell))) ? null : cell;
      }
      const shown = Object.fromEntries(keys.map(key => [key, cells[key] ?? there[key] ?? '']));
      const noted = Object.fromEntries(keys.map(key => [key, notes]));
      return { table, place: row + n, values, extra: {}, typed: shown, notes: noted };
    });
    let corrected: Answered = {
      told: false,
      outcome: 'untold',
      values: {},
      notes: {},
      marks: {},
      entries: [],
      corrections: [],
      changes: [],
    };
    const sheet: SheetBook = {
      ...this.book,
      noteEdit: (_note, _table, start, end) => ({ rows: rows.slice(0, end - start), columns: keys }),
      edited: (_table, start, end) => ({ rows: rows.slice(0, end - start), columns: keys }),
      settle: (changes, corrections) => {
        const [first] = corrections;
        corrected = {
          ...corrected,
          values: first?.values ?? {},
          notes: first?.notes ?? {},
          marks: first?.marks ?? {},
          corrections,
          changes,
        };
        const known = new Set(this.book.rows(table).map(each => idOf(table, each.values)));
        const correctedCells = new Map(corrections.map(each => [each.row.place, each.values]));
        const own = rows.flatMap(({ place, values: typedValues }): Change[] => {
          const values = { ...typedValues, ...correctedCells.get(place) };
          const id = idOf(table, values);
          if (id === '') return [];
          return [known.has(id) ? { kind: 'update', table, id, values } : { kind: 'insert', table, values }];
        });
        this.book.commit([...own, ...changes]);
        corrected = {
          ...corrected,
          entries: changes.flatMap(change => (change.table === 'Events' ? [change.values] : [])),
        };
      },
    };
    const say = (what: string) => (emails: readonly string[]) =>
      void this.calls.push(`${what} ${emails.join(' ')}`);
    const ports: Omit<EditPorts, 'glance'> = {
      book: sheet,
      lock: { tryLock: () => !this.busy, release: () => void this.calls.push('release') } as never,
      office: () =>
        openOffice(
          name => (name === table ? this.shown(name, rows) : this.book.whole(name)),
          KEY,
          [],
          () => 0,
        ),
      words: {
        note: (note, facts) => `${note} ${Object.values(facts).join('|')}`,
        ruleNote: faults => faults.map(({ kind, line }) => `${kind} ${line}`).join(', '),
        examplesNote: wrong => wrong.map(({ line, why }) => `${why} ${line}`).join(', '),
        ruleResult: (faults, { all, wrong }) =>
          `${faults.map(({ cell }) => cell).join(' ')} ${all - wrong.length}/${all}`.trim(),
        badRuleCells: result => result.split(' '),
        rule: 'Rule',
        isOurs: note => note.startsWith('ours'),
        dateExample: wall => new Date(wall).toISOString().slice(0, 10),
        importVerdict: ({ kind }) => kind,
        contactHeaders: {},
      },
      share: say('share'),
      unshare: say('unshare'),
      members: say('members'),
    };
    const edited: SheetEdit = {
      table,
      startRow: row,
      endRow: row + typed.length,
      startColumn: Math.min(...at),
      endColumn: Math.max(...at) + 1,
      before,
      value,
      user,
      at: NOW,
      ...(again ? { again } : {}),
    };
    const glance = isNotedInBook(edited) && !again ? { rows, columns: keys } : null;
    const outcome = takeEdit(edited, { ...ports, glance });
    return { ...corrected, told: outcome === 'told', outcome };
  }

  /** A small table with what has just been typed in it. */
  private shown(table: TableName, rows: readonly EditedRow[]) {
    return this.book.whole(table).map((row, place) => rows.find(each => each.place === place) ?? row);
  }
}
