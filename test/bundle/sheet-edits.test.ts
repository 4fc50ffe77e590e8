/** The sheet as the second way into the book: what people type, paste and drag, and what follows. */
import type { RunResult } from '../../workbench/runtime/contract';
import { ANA, clearStages, KENJI, Stage, type Row } from './stage';
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
    expect(trips(result).length).toBeLessThanOrEqual(7);
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
/** Who comes onto the tab Users is let into the spreadsheet, and who goes is shut out. */
const WITH_SHARING = 6;
/** What follows on other tabs is told from what was typed: searched for first, and read with the edited row. */
const FORESEEN = 6;
/** What follows on other tabs hangs on the edited rows: it is found by a search and read after them. */
const WITH_A_SEARCH = 7;

it('an edit costs 5 round trips, 6 where what follows is told by what was typed, and 7 where the rows tell it, however many rows it has', () => {
  const stage = Stage.from(kept);
  const contact = String(stage.rows('Contacts')[0]?.['id']);
  const company = String(stage.rows('Companies')[0]?.['id']);
  const held = String(stage.rows('Held')[0]?.['id']);
  const people = (from: number): string[][] =>
    Array.from({ length: 100 }, (_, n) => [`Person ${from + n}`, `p${from + n}@firm${n % 5}.example`]);
  const edits: readonly (readonly [string, number, () => readonly RunResult[]])[] = [
    ['status', USUAL, () => stage.types('Cases', 'C-1', 'status', 'solved')],
    ['assignee', USUAL, () => stage.types('Cases', 'C-1', 'assignee', KENJI)],
    ['nobody', USUAL, () => stage.types('Cases', 'C-1', 'assignee', 'nobody')],
    ['priority', USUAL, () => stage.types('Cases', 'C-1', 'priority', 'high')],
    ['tags', USUAL, () => stage.types('Cases', 'C-1', 'tags', 'a;b')],
    ['merge', WITH_A_SEARCH, () => stage.types('Cases', 'C-3', 'relatedTo', 'C-1')],
    ['name', WITH_A_SEARCH, () => stage.types('Contacts', contact, 'name', 'Another Name')],
    ['company', WITH_A_SEARCH, () => stage.types('Contacts', contact, 'company', 'Another Company')],
    ['address', FORESEEN, () => stage.types('Contacts', contact, 'address', 'another@ad.example')],
    ['company name', WITH_A_SEARCH, () => stage.types('Companies', company, 'name', 'Renamed')],
    ['dismiss', USUAL, () => stage.types('Held', held, 'state', 'dismissed')],
    ['release', USUAL, () => stage.types('Held', held, 'state', 'released')],
    ['never log', FORESEEN, () => begin(stage, 'NeverLog', 'pattern', 'rival.example')],
    ['rule', USUAL, () => begin(stage, 'Rules', 'condition', 'from is a@b.example')],
    ['example', FORESEEN, () => stage.types('Rules', 'Rule 1', 'examples', 'yes: <m1@x.example>')],
    ['setting', USUAL, () => setting(stage, 'More statuses', 'on hold')],
    ['status off', FORESEEN, () => setting(stage, 'More statuses', 'at supplier')],
    ['new case', FORESEEN, () => begin(stage, 'Cases', 'contactAddress', 'zoe@ray.example')],
    ['new contact', FORESEEN, () => begin(stage, 'Contacts', 'address', 'zoe@rays.example')],
    // It is nothing yet without its address: nothing is written into the ledger, and the edit takes its note away itself.
    ['new contact of a company', USUAL + 1, () => begin(stage, 'Contacts', 'company', 'Ray')],
    // The company that stands there already is searched for after what was typed.
    ['its address', WITH_A_SEARCH + 1, () => inLast(stage, 'Contacts', 'address', 'ann@rays.example')],
    ['new deal', USUAL, () => begin(stage, 'Deals', 'name', 'Roof')],
    ['new task', USUAL, () => begin(stage, 'Tasks', 'title', 'Call')],
    ['new note', USUAL, () => begin(stage, 'Notes', 'text', 'Called')],
    ['target', USUAL, () => stage.edited(stage.at('Targets').type(1, 2, '5'))],
    ['new user', WITH_SHARING, () => begin(stage, 'Users', 'email', 'zoe@solarmora.example')],
    ['user off', WITH_SHARING, () => stage.types('Users', KENJI, 'active', 'FALSE')],
    ['successor', WITH_A_SEARCH, () => stage.types('Users', KENJI, 'successor', ANA)],
    ['user back', WITH_SHARING, () => stage.types('Users', KENJI, 'active', 'TRUE')],
    ['user leaves', WITH_A_SEARCH + 1, () => stage.types('Users', KENJI, 'active', 'FALSE')],
    [
      'fill',
      USUAL,
      () => stage.edited(stage.at('Cases').paste(1, stage.column('Cases', 'status'), [['open'], ['open']])),
    ],
    [
      'paste',
      WITH_A_SEARCH,
      () =>
        stage.edited(
          stage
            .at('Contacts')
            .paste(stage.tab('Contacts').lastRow(), stage.column('Contacts', 'name'), people(0)),
        ),
    ],
    ['copied case', WITH_A_SEARCH, () => copyRow(stage, 'Cases')],
    // Its address is another contact's: the edit takes its note away itself, too.
    ['copied contact', WITH_A_SEARCH + 1, () => copyRow(stage, 'Contacts')],
    ['import', WITH_A_SEARCH, () => stage.edited(stage.at('Import').paste(1, 3, people(200)))],
    ['ticks', WITH_A_SEARCH, () => stage.edited(stage.at('Import').paste(1, 0, [['TRUE'], ['TRUE']]))],
    [
      'emptied',
      USUAL,
      () =>
        stage.edited(
          stage.at('Import').paste(
            1,
            0,
            people(0).map(() => ['', '', '', '', '']),
          ),
        ),
    ],
    [
      'new contact, columns moved',
      WITH_A_SEARCH,
      () => {
        stage.at('Contacts').insert('columns', 0);
        return begin(stage, 'Contacts', 'address', 'ida@rays.example');
      },
    ],
  ];
  for (const [what, most, edit] of edits) {
    stage.clock.advance(60_000);
    const calls = trips(done(edit()));
    expect({ what, calls, few: calls.length <= most }).toEqual({ what, calls, few: true });
  }
  const made = stage.rows('Contacts').filter(({ address }) => /@rays\.example$/.test(String(address)));
  expect(made.map(({ address, company }) => [address, company])).toEqual([
    ['zoe@rays.example', 'Rays'],
    ['ann@rays.example', 'Ray'],
    ['ida@rays.example', 'Rays'],
  ]);
});
