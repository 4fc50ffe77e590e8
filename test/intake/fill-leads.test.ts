/** Notes of what leads where that are filled from the newest rows of the book. */
import type { Row } from '../../src/book/book';
import type { TableName } from '../../src/book/schema';
import { contactIdFor } from '../../src/crm/hash';
import { fillLeads, isFilled, noneFilled, markedFilled } from '../../src/intake/fill-leads';
import { LeadNotes } from '../../src/intake/lead-notes';
import { KEY } from './office';
import { propertiesIn } from './properties';

const ANN = contactIdFor('ann@acme.example');
const row = (table: TableName, values: Row['values']): Row => ({ table, values, extra: {} });
const BOOK: Partial<Record<TableName, readonly Row[]>> = {
  Addresses: [
    row('Addresses', { address: 'ann@acme.example', contactId: ANN }),
    row('Addresses', { address: 'ann@home.example', contactId: ANN }),
  ],
  References: [row('References', { messageId: 'm@x', caseId: 'C-1' })],
  Cases: [row('Cases', { id: 'C-1', status: 'merged', relatedTo: 'C-7' })],
};

const filled = (all: Record<string, string>, rows = BOOK): readonly string[] => {
  const asked: string[] = [];
  const lastRows = (table: TableName, count: number): readonly Row[] => {
    asked.push(`${table} ${count}`);
    return rows[table] ?? [];
  };
  fillLeads({ properties: propertiesIn(all), key: KEY, lastRows });
  return asked;
};

it('a bounded number of rows is read, and what they lead to is noted', () => {
  const all: Record<string, string> = {};
  expect(filled(all)).toEqual(['Addresses 10000', 'References 3000', 'Cases 2000']);
  const notes = new LeadNotes(all, KEY);
  expect([notes.to('address', 'ann@home.example'), notes.to('mail', 'm@x')]).toEqual([[ANN], ['C-1']]);
  expect([notes.to('mail', 'C-1'), notes.to('address', 'ann@acme.example')]).toEqual([['C-7'], []]);
});

it('what runs have noted stays, and what they note while the rows are read', () => {
  const all: Record<string, string> = {};
  const note = (from: string, id: string): void => {
    const notes = new LeadNotes(all, KEY);
    notes.note([{ kind: 'mail', from, ids: [id] }]);
    Object.assign(all, notes.changed());
  };
  note('m@x', 'C-2');
  fillLeads({
    properties: propertiesIn(all),
    key: KEY,
    lastRows: table => {
      note('n@x', 'C-3');
      return BOOK[table] ?? [];
    },
  });
  const notes = new LeadNotes(all, KEY);
  expect(['m@x', 'n@x'].map(id => notes.to('mail', id))).toEqual([['C-2'], ['C-3']]);
});

it('is done once for each book, and again for all when everything was forgotten', () => {
  const all: Record<string, string> = {};
  const other = { ...KEY, installation: 'theirs' };
  filled(all);
  expect([isFilled(all, KEY), isFilled(all, other)]).toEqual([true, false]);
  Object.assign(all, markedFilled(all, other));
  expect([isFilled(all, KEY), isFilled(all, other)]).toEqual([true, true]);
  expect(markedFilled(all, other)).toEqual({});
  Object.assign(all, noneFilled());
  expect([isFilled(all, KEY), isFilled(all, other)]).toEqual([false, false]);
});

it('writes nothing where everything is noted, and takes away where an earlier version has noted it', () => {
  const all: Record<string, string> = { 'casebook.aliases': '{}', 'casebook.leads': '' };
  filled(all);
  const before = { ...all };
  expect(Object.keys(before).filter(name => name.startsWith('casebook.'))).toEqual([]);
  const set = jest.fn();
  fillLeads({
    properties: { ...propertiesIn(all), set, remove: set },
    key: KEY,
    lastRows: table => BOOK[table] ?? [],
  });
  expect(set).not.toHaveBeenCalled();
  expect(all).toEqual(before);
});

it('a tab that cannot be read leaves everything as it is', () => {
  const all: Record<string, string> = { 'casebook.aliases': '{}' };
  const lastRows = (): never => {
    throw new Error('no header');
  };
  expect(() => fillLeads({ properties: propertiesIn(all), key: KEY, lastRows })).toThrow('no header');
  expect(all).toEqual({ 'casebook.aliases': '{}' });
});
