/** The sheet as the second way into the book: what people type, paste and drag, and what follows. */
import type { RunResult } from '../../workbench/runtime/contract';
import { ANA, clearStages, KENJI, ROUTING, Stage, type Row } from './stage';
import type { TableName } from '../../src/book/schema';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const row = (stage: Stage, table: TableName, id: string): Row =>
  stage.rows(table).find(each => each['id'] === id) ?? {};
const place = (stage: Stage, table: TableName, id: string): number => {
  const tab = stage.tab(table);
  for (let at = 1; at < tab.lastRow(); at++) if (tab.value(at, stage.column(table, 'id')) === id) return at;
  throw new Error(`There is no ${id}.`);
};
const note = (stage: Stage, table: TableName, id: string, key: string): string =>
  stage.tab(table).extra(place(stage, table, id), stage.column(table, key))?.note ?? '';
const done = (results: readonly RunResult[]): RunResult => {
  expect(results.map(({ how, error }) => [how, error])).toEqual([['done', null]]);
  const [first] = results;
  if (!first) throw new Error('No trigger fired.');
  return first;
};
const trips = ({ calls }: RunResult): readonly string[] =>
  calls.filter(({ remote }) => remote).map(({ name }) => name);

describe('a value that is not allowed', () => {
  it.each([
    ['assignee', 'nobody@solarmora.example', 'nobody on the tab Users'],
    ['dueAt', 'soon', 'write a date'],
    ['contactId', 'P-mine', 'Casebook fills this column'],
    ['relatedTo', 'C-999', 'no such case'],
    ['relatedTo', 'the other one', 'no such case'],
  ] as const)('of %s, %s, is put back with a note that says why', (key, typed, says) => {
    const stage = Stage.from(kept);
    const before = row(stage, 'Cases', 'C-1')[key];
    done(stage.types('Cases', 'C-1', key, typed));
    expect(row(stage, 'Cases', 'C-1')[key]).toEqual(before);
    expect(note(stage, 'Cases', 'C-1', key)).toContain(`Casebook: “${typed}” was put back`);
    expect(note(stage, 'Cases', 'C-1', key)).toContain(says);
    expect(stage.rows('Events').filter(({ outcome }) => outcome === 'put_back')).toHaveLength(1);
  });

  it('leaves a note that goes when the cell is put right, and people’s own notes stay', () => {
    const stage = Stage.from(kept);
    stage.types('Cases', 'C-1', 'assignee', 'nobody');
    stage.types('Cases', 'C-1', 'assignee', 'Kenji Sato');
    expect(row(stage, 'Cases', 'C-1')['assignee']).toBe(KENJI);
    expect(note(stage, 'Cases', 'C-1', 'assignee')).toBe('');
    const at = place(stage, 'Cases', 'C-1');
    const column = stage.column('Cases', 'tags');
    stage.tab('Cases').set(at, column, null, { note: 'ask Kenji' });
    stage.types('Cases', 'C-1', 'tags', 'a, b');
    expect(note(stage, 'Cases', 'C-1', 'tags')).toBe('ask Kenji');
  });

  it('is refused by the sheet itself where something depends on the cell', () => {
    const stage = Stage.from(kept);
    expect(() => stage.types('Cases', 'C-1', 'status', 'opne')).toThrow('violates the data validation');
    expect(() => stage.types('Cases', 'C-1', 'priority', 'asap')).toThrow('violates the data validation');
  });

  it('of a setting names what it takes', () => {
    const stage = Stage.from(kept);
    const tab = stage.tab('Settings');
    const at =
      Array.from({ length: tab.lastRow() }, (_, n) => n).find(n => tab.value(n, 0) === 'Working hours') ?? 0;
    done(stage.edited(stage.at('Settings').type(at, 1, 'all day')));
    expect(tab.value(at, 1)).toBe('09:00-17:00');
    expect(tab.extra(at, 1)?.note).toContain('two times such as 09:00-17:00');
  });
});

describe('a case', () => {
  it('of another priority is due by that priority’s target, unless somebody set the time', () => {
    const stage = Stage.from(kept);
    const before = row(stage, 'Cases', 'C-1')['dueAt'] as number;
    done(stage.types('Cases', 'C-1', 'priority', 'urgent'));
    const urgent = row(stage, 'Cases', 'C-1')['dueAt'] as number;
    expect(urgent).toBeLessThan(before);
    done(stage.types('Cases', 'C-1', 'dueAt', '2026-12-01 09:00'));
    const own = row(stage, 'Cases', 'C-1')['dueAt'];
    done(stage.types('Cases', 'C-1', 'priority', 'low'));
    expect(row(stage, 'Cases', 'C-1')['dueAt']).toBe(own);
  });

  it('goes into the one whose number is typed, with its messages', () => {
    const stage = Stage.from(kept);
    done(stage.types('Cases', 'C-2', 'relatedTo', '#1'));
    expect(row(stage, 'Cases', 'C-2')).toMatchObject({
      status: 'merged',
      relatedTo: expect.stringContaining('C-1'),
    });
    expect(stage.rows('Messages').filter(({ caseId }) => String(caseId).endsWith('C-2'))).toEqual([]);
    expect(stage.rows('Events').filter(({ action }) => action === 'merge')).toHaveLength(1);
    done(stage.types('Cases', 'C-1', 'relatedTo', 'C-2'));
    expect(note(stage, 'Cases', 'C-1', 'relatedTo')).toContain('one case already');
  });

  it('ends the same when an edit is undone', () => {
    const stage = Stage.from(kept);
    const before = row(stage, 'Cases', 'C-1');
    stage.types('Cases', 'C-1', 'status', 'closed');
    expect(row(stage, 'Cases', 'C-1')['closedAt']).not.toBeNull();
    stage.types('Cases', 'C-1', 'status', 'new');
    expect(row(stage, 'Cases', 'C-1')).toEqual(before);
  });
});

describe('a block', () => {
  it('of 200 pasted rows is answered at once, row by row', () => {
    const stage = Stage.from(kept);
    const first = stage.tab('Contacts').lastRow();
    const column = stage.column('Contacts', 'name');
    expect(stage.column('Contacts', 'address')).toBe(column + 1);
    const block = Array.from({ length: 200 }, (_, n) => [
      `Person ${n}`,
      n === 7 ? 'no address' : `p${n}@firm${n % 5}.example`,
    ]);
    const result = done(stage.edited(stage.at('Contacts').paste(first, column, block)));
    expect(trips(result).length).toBeLessThanOrEqual(6);
    const contacts = stage.rows('Contacts').filter(({ source }) => source === 'sheet');
    expect(contacts).toHaveLength(199);
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(199);
    expect(stage.rows('Addresses').filter(({ address }) => /@firm\d/.test(String(address)))).toHaveLength(
      199,
    );
    expect(stage.rows('Companies').filter(({ domain }) => /^firm/.test(String(domain)))).toHaveLength(5);
    expect(stage.tab('Contacts').extra(first + 7, column + 1)?.note).toContain('Type the e-mail address');
  });

  it('that a fill was dragged over closes each case', () => {
    const stage = Stage.from(kept);
    const column = stage.column('Cases', 'status');
    done(stage.edited(stage.at('Cases').paste(1, column, [['closed'], ['closed'], ['open']])));
    expect(
      stage
        .rows('Cases')
        .slice(0, 3)
        .map(({ closedAt }) => typeof closedAt),
    ).toEqual(['number', 'number', 'object']);
    expect(stage.rows('Events').filter(({ action }) => action === 'edit')).toHaveLength(3);
  });

  it('that is a copy of a whole row becomes a case of its own', () => {
    const stage = Stage.from(kept);
    const tab = stage.tab('Cases');
    const at = tab.lastRow();
    const cells = Array.from({ length: tab.lastColumn() }, (_, column) => tab.text(1, column));
    const before = stage.rows('Cases').length;
    done(stage.edited(stage.at('Cases').paste(at, 0, [cells])));
    const ids = stage.rows('Cases').map(({ id }) => id);
    expect(ids).toHaveLength(before + 1);
    expect(new Set(ids).size).toBe(before + 1);
  });

  it('that empties rows, or a deleted row, is no error', () => {
    const stage = Stage.from(kept);
    const width = stage.tab('Cases').lastColumn();
    done(stage.edited(stage.at('Cases').clear({ startRow: 1, endRow: 2, startColumn: 0, endColumn: width })));
    stage.edited(stage.at('Cases').remove('rows', 2));
    stage.poll();
    expect(stage.rows('Cases').length).toBeGreaterThan(0);
  });
});

describe('a row that somebody writes', () => {
  it('of a case gets the next number, its contact and its deadline', () => {
    const stage = Stage.from(kept);
    const at = stage.tab('Cases').lastRow();
    const next = stage.rows('Cases').length + 1;
    done(
      stage.edited(
        stage.at('Cases').type(at, stage.column('Cases', 'contactAddress'), 'Zoe Ray <zoe@ray.example>'),
      ),
    );
    const made = row(stage, 'Cases', `C-${next}`);
    expect(made).toMatchObject({
      status: 'new',
      priority: 'normal',
      contactAddress: '<zoe@ray.example>',
      company: 'Ray',
    });
    expect(made['dueAt']).toEqual(expect.any(Number));
    expect(stage.rows('Contacts').filter(({ address }) => address === 'zoe@ray.example')).toHaveLength(1);
    done(stage.edited(stage.at('Cases').type(at, stage.column('Cases', 'subject'), 'Called about a quote')));
    expect(row(stage, 'Cases', `C-${next}`)['subject']).toBe('Called about a quote');
    stage.deliver({ id: 'n@n.example', from: 'New <new@n.example>', to: 'support@solarmora.example' });
    stage.poll();
    expect(row(stage, 'Cases', `C-${next + 1}`)['status']).toBe('new');
  });

  it('of a contact whose address another one has says so and gets no id', () => {
    const stage = Stage.from(kept);
    const [known] = stage.rows('Contacts');
    const at = stage.tab('Contacts').lastRow();
    done(
      stage.edited(
        stage.at('Contacts').type(at, stage.column('Contacts', 'address'), String(known?.['address'])),
      ),
    );
    expect(stage.tab('Contacts').value(at, 0)).toBeNull();
    expect(stage.tab('Contacts').extra(at, stage.column('Contacts', 'address'))?.note).toContain(
      String(known?.['name']),
    );
  });

  it('of a task or a note gets an id, a date and its author', () => {
    const stage = Stage.from(kept);
    done(stage.edited(stage.at('Tasks').type(1, stage.column('Tasks', 'title'), 'Call Ann')));
    expect(stage.rows('Tasks')).toMatchObject([
      { state: 'open', createdBy: ANA, id: expect.stringMatching(/^T-/) },
    ]);
  });
});

describe('a contact', () => {
  it('of another company takes its cases along; the company is made where there is none', () => {
    const stage = Stage.from(kept);
    const [contact] = stage.rows('Cases').filter(({ contactId }) => contactId);
    const id = String(contact?.['contactId']).replace(/^.*(P-)/, '$1');
    done(stage.types('Contacts', id, 'company', 'Orbit Ltd'));
    const company = stage.rows('Companies').find(({ name }) => name === 'Orbit Ltd');
    expect(row(stage, 'Contacts', id)['companyId']).toContain(String(company?.['id']));
    expect(
      stage
        .rows('Cases')
        .filter(each => String(each['contactId']).endsWith(id))
        .every(each => each['company'] === 'Orbit Ltd'),
    ).toBe(true);
  });

  it('of another address keeps the old one too; one that is none is put back', () => {
    const stage = Stage.from(kept);
    const [contact] = stage.rows('Contacts');
    const id = String(contact?.['id']);
    done(stage.types('Contacts', id, 'address', 'Fresh@New.example'));
    expect(row(stage, 'Contacts', id)['address']).toBe('fresh@new.example');
    expect(
      stage.rows('Addresses').filter(each => String(each['contactId']).endsWith(id)).length,
    ).toBeGreaterThan(1);
    done(stage.types('Contacts', id, 'address', 'nothing'));
    expect(row(stage, 'Contacts', id)['address']).toBe('fresh@new.example');
    expect(note(stage, 'Contacts', id, 'address')).toContain('“nothing” was put back');
    done(stage.types('Contacts', id, 'address', 'fresher@new.example'));
    expect(note(stage, 'Contacts', id, 'address')).toBe('');
  });
});

describe('a held mail', () => {
  it('that was taken up cannot be held again by hand', () => {
    const stage = Stage.from(kept);
    const [held] = stage.rows('Held');
    const id = String(held?.['id']);
    done(stage.types('Held', id, 'state', 'released'));
    expect(row(stage, 'Held', id)['decidedBy']).toBe(ANA);
    stage.poll();
    expect(row(stage, 'Held', id)['state']).toBe('done');
    done(stage.types('Held', id, 'state', 'held'));
    expect(row(stage, 'Held', id)['state']).toBe('done');
    expect(note(stage, 'Held', id, 'state')).toContain('taken up already');
  });
});

/** Somebody types into the first row below all others. */
const begin = (stage: Stage, table: TableName, key: string, text: string): readonly RunResult[] =>
  stage.edited(stage.at(table).type(stage.tab(table).lastRow(), stage.column(table, key), text));
/** Somebody types into the last row. */
const inLast = (stage: Stage, table: TableName, key: string, text: string): readonly RunResult[] =>
  stage.edited(stage.at(table).type(stage.tab(table).lastRow() - 1, stage.column(table, key), text));
/** Somebody copies a whole row below all others. */
const copyRow = (stage: Stage, table: TableName): readonly RunResult[] => {
  const tab = stage.tab(table);
  const cells = Array.from({ length: tab.lastColumn() }, (_, column) => tab.text(1, column));
  return stage.edited(stage.at(table).paste(tab.lastRow(), 0, [cells]));
};
const setting = (stage: Stage, name: string, text: string): readonly RunResult[] => {
  const tab = stage.tab('Settings');
  const at = Array.from({ length: tab.lastRow() }, (_, n) => n).find(n => tab.value(n, 0) === name) ?? 0;
  return stage.edited(stage.at('Settings').type(at, 1, text));
};

/** Round trips: properties, note, lock, the rows with all small tables, commit. */
const USUAL = 5;
/** Something more: a search, or somebody who is let into the spreadsheet or shut out. */
const MOST = 6;

const people = (from: number, count = 100): string[][] =>
  Array.from({ length: count }, (_, n) => [`Person ${from + n}`, `p${from + n}@firm${n % 5}.example`]);
/** A block pasted into the tab: from its row on, or below all others. */
const paste = (
  stage: Stage,
  table: TableName,
  key: string,
  block: readonly (readonly string[])[],
  row = stage.tab(table).lastRow(),
): readonly RunResult[] => stage.edited(stage.at(table).paste(row, stage.column(table, key), block));
const lines = (count: number, text: (n: number) => string): string[][] =>
  Array.from({ length: count }, (_, n) => [text(n)]);

/** Kinds of edits, one after the other: each finds what those before it have left. */
const EDITS: readonly (readonly [string, number, (stage: Stage) => readonly RunResult[]])[] = [
  ['status', USUAL, stage => stage.types('Cases', 'C-1', 'status', 'solved')],
  ['assignee', USUAL, stage => stage.types('Cases', 'C-1', 'assignee', KENJI)],
  ['nobody', USUAL, stage => stage.types('Cases', 'C-1', 'assignee', 'nobody')],
  ['priority', USUAL, stage => stage.types('Cases', 'C-1', 'priority', 'high')],
  ['tags', USUAL, stage => stage.types('Cases', 'C-1', 'tags', 'a;b')],
  ['no case', MOST, stage => stage.types('Cases', 'C-3', 'relatedTo', 'C-999')],
  ['merge', MOST, stage => stage.types('Cases', 'C-3', 'relatedTo', 'C-1')],
  // The case that it was merged into would have to be looked up after it.
  ['merge into what was merged', MOST, stage => stage.types('Cases', 'C-2', 'relatedTo', 'C-3')],
  ['name', MOST, stage => stage.types('Contacts', firstOf(stage, 'Contacts'), 'name', 'Another Name')],
  ['company', MOST, stage => stage.types('Contacts', firstOf(stage, 'Contacts'), 'company', 'Another Ltd')],
  ['address', MOST, stage => stage.types('Contacts', firstOf(stage, 'Contacts'), 'address', 'x@ad.example')],
  ['company name', MOST, stage => stage.types('Companies', firstOf(stage, 'Companies'), 'name', 'Renamed')],
  ['dismiss', USUAL, stage => stage.types('Held', firstOf(stage, 'Held'), 'state', 'dismissed')],
  ['release', USUAL, stage => stage.types('Held', firstOf(stage, 'Held'), 'state', 'released')],
  ['never log', MOST, stage => begin(stage, 'NeverLog', 'pattern', 'rival.example')],
  [
    'never log, a block',
    MOST,
    stage =>
      paste(
        stage,
        'NeverLog',
        'pattern',
        lines(200, n => `r${n}.example`),
      ),
  ],
  ['rule', USUAL, stage => begin(stage, 'Rules', 'condition', 'from is a@b.example')],
  ['example', MOST, stage => stage.types('Rules', 'Rule 1', 'examples', 'yes: <m1@x.example>')],
  ['rule with an example', MOST, stage => stage.types('Rules', 'Rule 1', 'condition', 'from is b@b.example')],
  ['setting', USUAL, stage => setting(stage, 'More statuses', 'on hold')],
  ['status off', MOST, stage => setting(stage, 'More statuses', 'at supplier')],
  ['new case', MOST, stage => begin(stage, 'Cases', 'contactAddress', 'zoe@ray.example')],
  ['new contact', MOST, stage => begin(stage, 'Contacts', 'address', 'zoe@rays.example')],
  // It is nothing yet without its address: nothing is written into the ledger.
  ['new contact of a company', USUAL, stage => begin(stage, 'Contacts', 'company', 'Ray')],
  ['its address', MOST, stage => inLast(stage, 'Contacts', 'address', 'ann@rays.example')],
  ['new company', MOST, stage => begin(stage, 'Companies', 'name', 'Rays of Light')],
  ['new deal', USUAL, stage => begin(stage, 'Deals', 'name', 'Roof')],
  ['new task', USUAL, stage => begin(stage, 'Tasks', 'title', 'Call')],
  ['new note', USUAL, stage => begin(stage, 'Notes', 'text', 'Called')],
  ['target', USUAL, stage => stage.edited(stage.at('Targets').type(1, 2, '5'))],
  ['new user', MOST, stage => begin(stage, 'Users', 'email', 'zoe@solarmora.example')],
  ['other user', MOST, stage => inLast(stage, 'Users', 'email', 'zoey@solarmora.example')],
  [
    'several users',
    MOST,
    stage =>
      paste(
        stage,
        'Users',
        'email',
        lines(5, n => `u${n}@solarmora.example`),
      ),
  ],
  ['user off', MOST, stage => stage.types('Users', KENJI, 'active', 'FALSE')],
  ['successor', MOST, stage => stage.types('Users', KENJI, 'successor', ANA)],
  ['user back', MOST, stage => stage.types('Users', KENJI, 'active', 'TRUE')],
  ['user leaves', MOST, stage => stage.types('Users', KENJI, 'active', 'FALSE')],
  [
    'successors, a block',
    MOST,
    stage =>
      paste(
        stage,
        'Users',
        'successor',
        lines(3, () => ANA),
        1,
      ),
  ],
  ['fill', USUAL, stage => paste(stage, 'Cases', 'status', [['open'], ['open']], 1)],
  ['merges, a fill', MOST, stage => paste(stage, 'Cases', 'relatedTo', [['C-4'], ['C-4']], 1)],
  ['paste', MOST, stage => paste(stage, 'Contacts', 'name', people(0, 200))],
  [
    'names, a block',
    MOST,
    stage =>
      paste(
        stage,
        'Contacts',
        'name',
        lines(200, n => `Other ${n}`),
        1,
      ),
  ],
  [
    'companies, a block',
    MOST,
    stage =>
      paste(
        stage,
        'Contacts',
        'company',
        lines(200, n => `Co ${n % 7}`),
        1,
      ),
  ],
  [
    'new companies',
    MOST,
    stage =>
      paste(
        stage,
        'Companies',
        'name',
        lines(200, n => `Maker ${n}`),
      ),
  ],
  [
    'company names, a block',
    MOST,
    stage =>
      paste(
        stage,
        'Companies',
        'name',
        lines(200, n => `Was ${n}`),
        1,
      ),
  ],
  [
    'new cases',
    MOST,
    stage =>
      paste(
        stage,
        'Cases',
        'contactAddress',
        lines(200, n => `c${n}@firm.example`),
      ),
  ],
  ['copied case', MOST, stage => copyRow(stage, 'Cases')],
  ['copied contact', MOST, stage => copyRow(stage, 'Contacts')],
  ['copied company', MOST, stage => copyRow(stage, 'Companies')],
  ['copied task', MOST, stage => copyRow(stage, 'Tasks')],
  ['import', MOST, stage => stage.edited(stage.at('Import').paste(1, 3, people(300, 200)))],
  ['ticks', MOST, stage => stage.edited(stage.at('Import').paste(1, 0, [['TRUE'], ['TRUE']]))],
  [
    'emptied',
    USUAL,
    stage =>
      stage.edited(
        stage.at('Import').paste(
          1,
          0,
          people(0).map(() => ['', '', '', '', '']),
        ),
      ),
  ],
  [
    'a row emptied',
    USUAL,
    stage => {
      const width = stage.tab('Cases').lastColumn();
      return stage.edited(
        stage.at('Cases').clear({ startRow: 1, endRow: 2, startColumn: 0, endColumn: width }),
      );
    },
  ],
];

/** Edits where a column stands elsewhere than in a new book. */
const MOVED: typeof EDITS = [
  ['new contact', MOST, stage => begin(stage, 'Contacts', 'address', 'ida@rays.example')],
  ['name', MOST, stage => stage.types('Contacts', firstOf(stage, 'Contacts'), 'name', 'A Third Name')],
  ['status', USUAL, stage => stage.types('Cases', 'C-1', 'status', 'solved')],
  ['merge', MOST, stage => stage.types('Cases', 'C-3', 'relatedTo', 'C-1')],
  ['never log', MOST, stage => begin(stage, 'NeverLog', 'pattern', 'rival.example')],
  ['successor', MOST, stage => stage.types('Users', KENJI, 'successor', ANA)],
  ['user leaves', MOST, stage => stage.types('Users', KENJI, 'active', 'FALSE')],
  ['other successor', MOST, stage => stage.types('Users', KENJI, 'successor', ROUTING)],
];

const firstOf = (stage: Stage, table: TableName): string => String(stage.rows(table)[0]?.['id']);

const costsOf = (stage: Stage, edits: typeof EDITS): readonly unknown[] =>
  edits.flatMap(([what, most, edit]) => {
    stage.clock.advance(60_000);
    const results = edit(stage);
    const calls = trips(done(results));
    return results.length === 1 && calls.length <= most ? [] : [{ what, most, calls }];
  });

describe('an edit', () => {
  it('costs 5 round trips, and 6 where something follows elsewhere, however many rows it has', () => {
    const stage = Stage.from(kept);
    expect(costsOf(stage, EDITS)).toEqual([]);
    const made = stage.rows('Contacts').filter(({ address }) => /@rays\.example$/.test(String(address)));
    expect(made.map(({ address }) => address)).toEqual(['zoe@rays.example', 'ann@rays.example']);
    // What was left, a poll has done some minutes later.
    stage.clock.advance(480_000);
    stage.poll();
    expect(row(stage, 'Cases', 'C-2')).toMatchObject({ status: 'merged' });
    expect(stage.rows('Cases').filter(({ assignee }) => assignee === KENJI)).toEqual([]);
    for (const n of [0, 1, 2, 3, 4]) expect(stage.book.access(`u${n}@solarmora.example`)).toBe('editor');
    expect(stage.book.access('zoey@solarmora.example')).toBe('editor');
  });

  it('costs no more where people have moved columns', () => {
    const stage = Stage.from(kept);
    for (const table of ['Contacts', 'Cases', 'NeverLog', 'Users'] as const)
      stage.at(table).insert('columns', 0);
    expect(costsOf(stage, MOVED)).toEqual([]);
    const made = stage.rows('Contacts').find(({ address }) => address === 'ida@rays.example');
    expect(made).toMatchObject({ company: 'Rays' });
    expect(row(stage, 'Cases', 'C-3')).toMatchObject({ status: 'merged' });
  });
});
