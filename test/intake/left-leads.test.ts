/** What an edit's commit leads to, left in the book for a poll. */
import type { SheetBook } from '../../src/book/edited';
import { insert } from '../../src/book/row';
import { contactIdFor } from '../../src/crm/hash';
import { LeadNotes } from '../../src/intake/lead-notes';
import type { Lead } from '../../src/intake/leads';
import { leftLeads, readLeftLeads, tellingLeads } from '../../src/intake/sheet-edit/left-leads';
import { KEY } from './office';

const ANN = contactIdFor('ann@acme.example');
const LEADS: readonly Lead[] = [
  { kind: 'address', from: 'ann@home.example', ids: [ANN] },
  { kind: 'mail', from: 'C-2', ids: ['C-1'] },
];

it('a poll notes what was left, which names nobody', () => {
  const left = leftLeads(LEADS, KEY);
  expect(left).not.toContain('ann@');
  const notes = new LeadNotes({}, KEY);
  notes.noteShares(readLeftLeads(left, KEY) ?? {});
  const after = new LeadNotes(notes.changed(), KEY);
  expect(LEADS.map(({ kind, from }) => after.to(kind, from))).toEqual([[ANN], ['C-1']]);
});

it('what no run of ours has left is not taken up', () => {
  const left = leftLeads(LEADS, KEY);
  const other = { ...KEY, secret: 'of somebody else' };
  for (const text of ['', 'anything', left.replace('P', 'Q'), `${left} `, leftLeads(LEADS, other)])
    expect(readLeftLeads(text, KEY)).toBeNull();
});

it('nothing is left where there is nothing, or more than a cell takes', () => {
  expect(leftLeads([], KEY)).toBe('');
  expect(leftLeads([{ kind: 'address', from: 'ann@acme.example', ids: [] }], KEY)).toBe('');
  const many = Array.from({ length: 2_000 }, (_, n): Lead => ({
    kind: 'address',
    from: `p${n}@x.example`,
    ids: [ANN],
  }));
  expect(leftLeads(many, KEY)).toBe('');
  expect(leftLeads(many.slice(0, 1_500), KEY).length).toBeGreaterThan(30_000);
});

it('a book leaves what it is told to with the commit of an edit, and passes on everything else', () => {
  const calls: (readonly unknown[])[] = [];
  const passed =
    (name: string) =>
    (...args: readonly unknown[]) =>
      void calls.push([name, ...args]);
  const names = ['find', 'latest', 'seek', 'whole', 'commit', 'noteEdit', 'edited', 'settle'] as const;
  const inner = Object.fromEntries(names.map(name => [name, passed(name)])) as unknown as SheetBook;
  const told: (readonly Lead[])[] = [];
  const book = tellingLeads(inner, leads => {
    told.push(leads);
    return 'left';
  });
  const changes = [insert('Events', { action: 'merge', before: 'C-2', after: 'C-1' })];
  book.find([]);
  book.latest('Cases', 'id', 'C-1', 1);
  book.seek('words', []);
  book.whole('Settings');
  book.commit(changes);
  book.noteEdit('note', 'Cases', 1, 2);
  book.edited('Cases', 1, 2, []);
  book.settle(changes, [], true);
  expect(calls.map(([name]) => name)).toEqual(names);
  expect(calls[7]).toEqual(['settle', changes, [], true, 'left']);
  expect(told).toEqual([[LEADS[1]]]);
});
