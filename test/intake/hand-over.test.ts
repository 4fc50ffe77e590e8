/** A user leaves: what is open goes to a successor or to nobody, what is done stays. */
import type { Change } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { handOver, handOverMost, ROWS_A_COMMIT } from '../../src/intake/hand-over';

const OLD = 'old@us.example';
const NEW = 'new@us.example';
const NOW = Date.parse('2026-11-02T10:00:00Z');

function run(successor: string, tasks = 2) {
  const book = memoryBook({
    Cases: [
      { id: 'C-1', status: 'open', assignee: OLD },
      { id: 'C-2', status: 'closed', assignee: OLD },
      { id: 'C-3', status: 'open', assignee: 'else@us.example' },
    ],
    Tasks: [
      ...Array.from({ length: tasks }, (_, n) => ({
        id: `T-${n}`,
        title: `task ${n}`,
        state: 'open',
        assignee: OLD,
      })),
      { id: 'T-done', title: 'done', state: 'done', assignee: OLD },
      { id: 'T-due', title: 'due', assignee: OLD, dueAt: '2026-12-24T10:00:00.000Z' },
    ],
    Deals: [
      { id: 'D-1', stage: 'new', owner: OLD },
      { id: 'D-2', stage: ' Won ', owner: OLD },
    ],
    Contacts: [
      { id: 'P-1', name: 'Ann', owner: OLD },
      { id: 'P-2', name: 'Gone', owner: OLD, mergedInto: 'P-1' },
    ],
    Companies: [{ id: 'O-1', name: 'Acme', owner: OLD }],
    Routes: [
      { name: 'support', assignees: `${OLD}, else@us.example, ${NEW}` },
      { name: 'sales', assignees: 'else@us.example' },
    ],
  });
  const handed = handOver(book, { user: OLD, successor, actor: 'admin@us.example', now: NOW });
  const owners = (['Cases', 'Tasks', 'Deals', 'Contacts', 'Companies'] as const).flatMap(table =>
    book.rows(table).flatMap(({ values }) => {
      const owner = values['assignee'] ?? values['owner'] ?? null;
      return owner === OLD ? [] : [`${String(values['id'])} ${String(owner)}`];
    }),
  );
  const entries = book.rows('Events').map(({ values }) => values);
  return { handed, owners, entries, routes: book.rows('Routes').map(({ values }) => values['assignees']) };
}

it('what is open goes to the successor, and routes name them once', () => {
  const { handed, owners, entries, routes } = run(NEW);
  expect(owners).toEqual([
    `C-1 ${NEW}`,
    'C-3 else@us.example',
    `T-0 ${NEW}`,
    `T-1 ${NEW}`,
    `T-due ${NEW}`,
    `D-1 ${NEW}`,
    `P-1 ${NEW}`,
    `O-1 ${NEW}`,
  ]);
  expect(routes).toEqual([`${NEW}, else@us.example`, 'else@us.example']);
  expect(handed).toEqual({
    cases: 1,
    deals: 1,
    tasks: 3,
    records: 2,
    openTasks: ['task 0', 'task 1', 'due (due 2026-12-24)'],
    left: 0,
  });
  expect(entries).toEqual([
    expect.objectContaining({
      at: '2026-11-02T10:00:00.000Z',
      actor: 'admin@us.example',
      action: 'hand_over',
      outcome: 'edited',
      reason: `8 rows of ${OLD} went to ${NEW}. Open tasks: task 0; task 1; due (due 2026-12-24)`,
      before: OLD,
      after: NEW,
    }),
  ]);
});

it('or to nobody, and then routes stay as they are', () => {
  const { owners, entries, routes } = run('');
  expect(owners).toContain('C-1 null');
  expect(routes[0]).toBe(`${OLD}, else@us.example, ${NEW}`);
  expect(entries[0]?.['reason']).toMatch(/^7 rows of old@us.example went to nobody\. /);
});

it('in commits of 200 rows, of which the first names ten tasks and counts the others', () => {
  const { entries, handed } = run('', 202);
  expect(handed.tasks).toBe(203);
  expect(entries.map(values => values['reason'])).toEqual([
    expect.stringMatching(/^200 rows of .* task 9; 193 more$/),
    expect.stringMatching(/^7 rows of old@us.example went to nobody$/),
  ]);
  expect(new Set(entries.map(values => values['id'])).size).toBe(2);
});

it('once: a second time there is nothing to do, and no entry', () => {
  const book = memoryBook({ Cases: [{ id: 'C-1', status: 'open', assignee: OLD }] });
  const order = { user: OLD, successor: NEW, actor: 'a', now: NOW };
  expect(handOver(book, order).cases).toBe(1);
  expect(handOver(book, order)).toEqual({ cases: 0, deals: 0, tasks: 0, records: 0, openTasks: [], left: 0 });
  expect(book.rows('Events')).toHaveLength(1);
});

it('leaves a case that an added status has ended with its owner', () => {
  const book = memoryBook({
    Settings: [{ name: 'More statuses', value: 'on hold; closed: rejected' }],
    Cases: [
      { id: 'C-1', status: 'on hold', assignee: OLD },
      { id: 'C-2', status: 'rejected', assignee: OLD },
    ],
  });
  expect(handOver(book, { user: OLD, successor: NEW, actor: 'a', now: NOW }).cases).toBe(1);
  expect(book.rows('Cases').map(({ values }) => values['assignee'])).toEqual([NEW, OLD]);
});

it('by an edit all but one commit is stored, and the last is left to the commit of the edit', () => {
  const order = { user: OLD, successor: NEW, actor: 'a', now: NOW };
  const rowsIn = (changes: readonly Change[]): number =>
    changes.filter(({ table }) => table === 'Tasks').length;
  const made = (tasks: number) => {
    const commits: number[] = [];
    const book = memoryBook({
      Tasks: Array.from({ length: tasks }, (_, n) => ({ id: `T-${n}`, title: 't', assignee: OLD })),
    });
    const noting = { ...book, commit: (changes: readonly Change[]) => void commits.push(rowsIn(changes)) };
    return [commits, rowsIn(handOverMost(noting, order))];
  };
  expect([0, 1, ROWS_A_COMMIT, 2 * ROWS_A_COMMIT + 1].map(made)).toEqual([
    [[], 0],
    [[], 1],
    [[], 200],
    [[200, 200], 1],
  ]);
});
