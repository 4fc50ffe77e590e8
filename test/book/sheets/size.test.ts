/** Calls and cells do not grow with the sheet, however it is sorted. */
import type { Query } from '../../../src/book/book';
import { schemaOf } from '../../../src/book/schema';
import { Row } from '../../../workbench/services/sheets/row';
import { openStage, type Stage } from './stage';

const CONTACTS = 10;
const FIRST_DAY = 40_000;

/** A book with this many messages, a minute apart; every tenth is Ann's (P-0). */
const withMessages = (count: number): Stage => {
  const stage = openStage();
  const tab = stage.tab('Messages');
  const { columns } = schemaOf('Messages');
  const header = columns.map((_, index) => tab.value(0, index));
  const at = columns.findIndex(column => column.key === 'at');
  const rows = Array.from({ length: count }, (_, n) => {
    const values: (string | number | null)[] = columns.map(() => null);
    const put = (key: string, value: string | number): void => {
      values[columns.findIndex(column => column.key === key)] = value;
    };
    put('id', `M-${n}`);
    put('messageId', `<${n}@example.com>`);
    put('contactId', `P-${n % CONTACTS}`);
    put('subject', `Subject ${(n * 7919) % count}`);
    values[at] = FIRST_DAY + n / 1440;
    return new Row(values);
  });
  stage.sheet.appendLines(tab, 'rows', count);
  tab.load([new Row(header), ...rows]);
  return stage;
};

const ofAnn: Query = { table: 'Messages', column: 'contactId', keys: ['P-0'], newest: 10 };
const oneMessage: Query = { table: 'Messages', column: 'messageId', keys: ['<77@example.com>'] };

const cost = (stage: Stage, queries: readonly Query[]) => {
  const { value, calls } = stage.run<readonly (readonly { values: Record<string, unknown> }[])[]>(
    `book.find(${JSON.stringify(queries)})`,
  );
  const remote = calls.filter(call => call.remote);
  return {
    ids: value.map(rows => rows.map(row => row.values['id'])),
    calls: remote.map(call => call.name),
    cells: remote.reduce((sum, call) => sum + (call.cellsRead ?? 0), 0),
  };
};

const newestOfAnn = (count: number): readonly string[] =>
  Array.from({ length: 10 }, (_, i) => `M-${count - CONTACTS * (i + 1)}`);

describe('a find on 100,000 rows costs what it costs on 1,000', () => {
  const small = withMessages(1_000);
  const large = withMessages(100_000);

  it('for a single row', () => {
    expect(cost(large, [oneMessage])).toEqual(cost(small, [oneMessage]));
    expect(cost(large, [oneMessage]).ids).toEqual([['M-77']]);
  });

  it('for the newest of many', () => {
    const few = cost(small, [ofAnn]);
    const many = cost(large, [ofAnn]);
    expect(few.ids[0]).toEqual(newestOfAnn(1_000));
    expect(many.ids[0]).toEqual(newestOfAnn(100_000));
    expect(many.calls).toEqual(few.calls);
    expect(Math.abs(many.cells - few.cells)).toBeLessThan(60);
    expect(many.cells).toBeLessThan(3_000);
  });

  it('for both together, with one search and one read', () => {
    const { ids, calls } = cost(large, [ofAnn, oneMessage]);
    expect(ids).toEqual([newestOfAnn(100_000), ['M-77']]);
    expect(calls.filter(name => name.includes('findAll'))).toHaveLength(1);
    expect(calls.filter(name => name.includes('batchGetByDataFilter'))).toHaveLength(1);
  });

  it('when people have sorted by time, newest first', () => {
    large.person('Messages').sortBy(large.column('Messages', 'at'), true);
    const { ids, calls, cells } = cost(large, [ofAnn]);
    expect(ids[0]).toEqual(newestOfAnn(100_000));
    expect(calls.filter(name => name.includes('batchGetByDataFilter'))).toHaveLength(1);
    expect(cells).toBeLessThan(3_000);
  });

  it('when an update is committed', () => {
    const changes = [
      { kind: 'update' as const, table: 'Messages' as const, id: 'M-500', values: { note: 'Seen' } },
      { kind: 'insert' as const, table: 'Messages' as const, values: { id: 'M-new' } },
    ];
    const measure = (stage: Stage) => {
      const remote = stage.commit(changes).filter(call => call.remote);
      return remote.map(call => [call.name, call.cellsRead ?? 0, call.cellsWritten ?? 0]);
    };
    expect(measure(large)).toEqual(measure(small));
  });
});

describe('when rows stand in no order of time', () => {
  it('the newest are found all the same, with one more read', () => {
    const stage = withMessages(5_000);
    stage.person('Messages').sortBy(stage.column('Messages', 'subject'));
    const { ids, calls } = cost(stage, [ofAnn]);
    expect(ids[0]).toEqual(newestOfAnn(5_000));
    expect(calls.filter(name => name.includes('batchGetByDataFilter'))).toHaveLength(2);
  });

  it('older mail that was imported later does not hide the newest', () => {
    const stage = withMessages(5_000);
    const at = stage.column('Messages', 'at');
    // The second half of the sheet is a mailbox of the year before.
    for (let row = 2_501; row <= 5_000; row++) {
      stage.tab('Messages').setValue(row, at, Number(stage.tab('Messages').value(row, at)) - 365);
    }
    expect(cost(stage, [ofAnn]).ids[0]).toEqual(newestOfAnn(2_500));
  });
});
