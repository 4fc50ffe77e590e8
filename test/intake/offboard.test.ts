/** A user who leaves: rights first, then work; who can take over, and what is refused. */
import type { Change } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { eventIdFor } from '../../src/crm/hash';
import { openOffice } from '../../src/intake/office';
import { ROWS_A_COMMIT } from '../../src/intake/hand-over';
import { offboard, successorsOf } from '../../src/intake/offboard';
import { KEY, NOW } from './office';

const AT = new Date(NOW).toISOString();
const USERS = [
  { email: 'old@us.example', role: 'agent', active: true },
  { email: 'new@us.example', role: 'agent', active: true },
  { email: 'gone@us.example', role: 'agent', active: false },
];
const people = memoryBook({ Users: USERS });
const { users } = openOffice(
  table => people.whole(table),
  KEY,
  [],
  () => 0,
);

function run(user: string, successor: string, cases = 1, most?: number) {
  const book = memoryBook({
    Users: USERS,
    Cases: Array.from({ length: cases }, (_, n) => ({
      id: `C-${n}`,
      status: 'open',
      assignee: 'old@us.example',
    })),
  });
  const steps: (readonly Change[] | string)[] = [];
  const noting = {
    ...book,
    commit: (changes: readonly Change[]) => {
      steps.push(changes);
      book.commit(changes);
    },
  };
  const order = { user, successor, actor: 'admin@us.example', now: NOW };
  const told: string[] = [];
  const close = (who: string): void => void steps.push(`close ${who}`);
  const before = (left: number): void => void told.push(`${left} left, before step ${steps.length}`);
  const done = offboard(noting, users, order, { close, before }, most);
  return { done, steps, told };
}

const GONE: Change = {
  kind: 'insert',
  table: 'Events',
  values: {
    id: eventIdFor('offboard', 'old@us.example', AT),
    at: AT,
    actor: 'admin@us.example',
    action: 'offboard',
    outcome: 'edited',
    reason: 'Users, old@us.example, active',
    before: 'true',
    after: 'false',
  },
};

it('rights go in the commit of the first rows, then the door is closed', () => {
  const { done, steps } = run(' Old@us.example ', 'NEW@us.example');
  expect(done).toMatchObject({ kind: 'left', handed: { cases: 1, left: 0 } });
  expect(steps).toHaveLength(2);
  expect((steps[0] as readonly Change[]).slice(0, 2)).toEqual([
    {
      kind: 'update',
      table: 'Users',
      id: 'old@us.example',
      values: { active: false, successor: 'new@us.example' },
    },
    GONE,
  ]);
  expect(steps[1]).toBe('close old@us.example');
});

it('without a successor none is noted, and somebody who has left already gets no second entry', () => {
  const first = (user: string): readonly Change[] =>
    (run(user, '').steps[0] as readonly Change[]).slice(0, 2);
  expect(first('old@us.example')).toEqual([
    { kind: 'update', table: 'Users', id: 'old@us.example', values: { active: false } },
    GONE,
  ]);
  expect(first('gone@us.example')).toEqual([
    { kind: 'update', table: 'Users', id: 'gone@us.example', values: { active: false } },
  ]);
});

it.each([
  ['', '', 'no_user', ''],
  ['nobody@us.example', '', 'no_user', 'nobody@us.example'],
  ['old@us.example', 'Nobody@us.example', 'no_user', 'nobody@us.example'],
  ['old@us.example', 'old@us.example', 'no_successor', 'old@us.example'],
  ['old@us.example', 'Gone@us.example', 'no_successor', 'Gone@us.example'],
])('%j to %j is refused as %s', (user, successor, why, email) => {
  expect(run(user, successor)).toEqual({ done: { kind: 'refused', why, email }, steps: [], told: [] });
});

it('more rows than a commit takes go on after the door is closed, as far as the click may', () => {
  const steps = (most?: number): readonly string[] =>
    run('old@us.example', 'new@us.example', 2 * ROWS_A_COMMIT + 1, most).steps.map(step =>
      typeof step === 'string' ? 'close' : `${step.filter(({ table }) => table === 'Cases').length} cases`,
    );
  const left = (most?: number): unknown =>
    run('old@us.example', 'new@us.example', 2 * ROWS_A_COMMIT + 1, most).done;
  expect(steps()).toEqual(['200 cases', 'close', '200 cases', '1 cases']);
  expect(left()).toMatchObject({ handed: { left: 0 } });
  expect(steps(ROWS_A_COMMIT)).toEqual(['200 cases', 'close']);
  expect(left(ROWS_A_COMMIT)).toMatchObject({ handed: { left: ROWS_A_COMMIT + 1 } });
  expect(steps(ROWS_A_COMMIT + 1)).toEqual(['200 cases', 'close', '1 cases']);
  expect(steps(10)).toEqual(['10 cases', 'close']);
  const told = run('old@us.example', 'new@us.example', 2 * ROWS_A_COMMIT + 1, ROWS_A_COMMIT).told;
  expect(told).toEqual([`${ROWS_A_COMMIT + 1} left, before step 0`]);
});

it('work can go to all who are there but the one who leaves', () => {
  const names = (leaving: string): readonly string[] =>
    successorsOf(users, leaving).map(({ email }) => email);
  expect(names('old@us.example')).toEqual(['new@us.example']);
  expect(names('gone@us.example')).toEqual(['old@us.example', 'new@us.example']);
});
