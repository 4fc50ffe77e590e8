/** The small tables as a run reads them: what people typed, tidied; what is half typed waits. */
import type { Cell } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { fullRow } from '../../src/book/row-values';
import type { TableName } from '../../src/book/schema';
import { hashedPattern, patternHasher, tombstoneOf } from '../../src/crm/hashed-patterns';
import { groundOf, listsIn, openOffice, ruleText } from '../../src/intake/office';
import { route, user } from '../crm/given';
import { KEY } from './office';

type Tables = Partial<Record<TableName, readonly Readonly<Record<string, Cell>>[]>>;
/** Of rows as they stand in the sheet, whatever people have typed. */
const officeOf = (tables: Tables) =>
  openOffice(
    table => (tables[table] ?? []).map(values => ({ table, values: fullRow(table, values), extra: {} })),
    KEY,
    [1, 2],
    () => 60,
  );

it('users', () => {
  const { users } = officeOf({
    Users: [
      {
        email: ' Ana@us.example ',
        name: 'Ana',
        role: ' Admin ',
        active: true,
        connected: ' Ana@home.example',
        connectedAt: '2026-01-01T00:00:00.000Z',
        aliases: 'A@x.example; b@x.example',
        teamAddresses: 'team@x.example',
        away: true,
        visibility: 'Snippet',
        autoLog: 'known',
        language: ' de ',
      },
      { email: 'bo@us.example', role: 'chief', active: false, visibility: 'somewhat', autoLog: 'always' },
      { email: 'cy@us.example' },
      { email: '', name: 'half typed' },
    ],
  });
  expect(users).toEqual([
    {
      email: 'ana@us.example',
      name: 'Ana',
      role: 'admin',
      active: true,
      connected: 'ana@home.example',
      connectedAt: '2026-01-01T00:00:00.000Z',
      aliases: ['a@x.example', 'b@x.example'],
      teamAddresses: ['team@x.example'],
      away: true,
      visibility: 'snippet',
      autoLog: 'known',
      language: 'de',
    },
    user('bo@us.example', { active: false, visibility: 'link' }),
    user('cy@us.example'),
  ]);
});

it('routes', () => {
  const whole = {
    name: ' help ',
    kind: ' Support ',
    address: ' Help@us.example ',
    assignment: ' Direct ',
    assignees: 'Ana@us.example',
    lastAssignee: 'ANA@us.example',
    acknowledge: true,
    template: ' Hello ',
    language: ' ja ',
    active: true,
  };
  const { routes } = officeOf({
    Routes: [
      whole,
      { name: 'turn', kind: 'sales', address: 's@us.example', assignment: 'round_robin' },
      { name: 'none', kind: 'bcc', address: 'b@us.example', assignment: 'somebody' },
      { ...whole, name: 'off', active: false },
      { ...whole, name: 'odd', kind: 'other' },
      { ...whole, name: 'half typed', address: '' },
    ],
  });
  expect(routes).toEqual([
    {
      name: 'help',
      kind: 'support',
      address: 'help@us.example',
      assignment: 'direct',
      assignees: ['ana@us.example'],
      lastAssignee: 'ana@us.example',
      acknowledge: true,
      template: 'Hello',
      language: 'ja',
    },
    route('turn', { kind: 'sales', address: 's@us.example', assignment: 'round_robin' }),
    route('none', { kind: 'bcc', address: 'b@us.example' }),
  ]);
});

it('templates, targets, settings and what goes with them', () => {
  const office = officeOf({
    Templates: [
      { name: ' Hi ', language: ' en ', subject: 's', text: 't' },
      { name: '', language: 'en', subject: 'half', text: 'typed' },
    ],
    Targets: [
      { priority: ' High ', firstResponse: 4, resolution: 0 },
      { priority: 'low', firstResponse: '4', resolution: 8 },
    ],
    Settings: [
      { name: 'More priorities', value: 'vip > urgent' },
      { name: 'Working hours', value: '8-12' },
      { name: 'Working days', value: 'mon' },
      { name: 'Holidays', value: '2026-12-25' },
      { name: 'Reopen days', value: 'soon' },
    ],
  });
  expect(office.templates).toEqual([{ name: 'Hi', language: 'en', subject: 's', text: 't' }]);
  expect(office.promises).toMatchObject({
    targets: [
      { priority: 'high', firstResponse: 4, resolution: null },
      { priority: 'low', firstResponse: null, resolution: 8 },
    ],
    week: {
      days: [true, false, false, false, false, false, false],
      start: 480,
      end: 720,
      holidays: ['2026-12-25'],
    },
  });
  expect(office.promises.zone(0)).toBe(60);
  expect(office.settingProblems).toMatchObject([{ name: 'Reopen days', value: 'soon' }]);
  expect([office.key, office.recentAcknowledgements]).toEqual([KEY, [1, 2]]);
  expect(groundOf(office)).toEqual({
    users: [],
    routes: [],
    templates: office.templates,
    priorities: ['low', 'normal', 'high', 'urgent', 'vip'],
  });
  expect(listsIn(memoryBook({ Settings: [{ name: 'More statuses', value: 'on hold' }] })).statuses).toEqual([
    'on hold',
  ]);
});

it('rules, read once and only when they are asked for', () => {
  const book = memoryBook({
    Rules: [{ id: 'A', order: 1, condition: 'subject is x', action: 'tag y', active: true }],
  });
  const asked: string[] = [];
  const office = openOffice(
    table => {
      asked.push(table);
      return book.whole(table);
    },
    KEY,
    [],
    () => 0,
  );
  expect(asked).not.toContain('Rules');
  expect(office.rules().rules.map(({ name }) => name)).toEqual(['A']);
  expect(office.rules()).toBe(office.rules());
  expect(asked.filter(table => table === 'Rules')).toHaveLength(1);
});

it('the row of a rule', () => {
  const whole = {
    id: 'A',
    condition: 'c',
    action: 'a',
    examples: 'e',
    active: false,
    stop: true,
    order: ' 7 ',
  };
  expect(ruleText(whole)).toEqual({
    name: 'A',
    condition: 'c',
    action: 'a',
    examples: 'e',
    active: false,
    stop: true,
    order: 7,
  });
  const empty = { name: '', condition: '', action: '', examples: '', active: true, stop: false, order: null };
  expect(ruleText({})).toEqual(empty);
  expect(ruleText({ active: null, order: 'first' })).toEqual(empty);
  expect(ruleText({ order: 0 }).order).toBe(0);
});

it('who is never logged, in clear or as a hash, and who was erased and when', () => {
  const hash = patternHasher(KEY.secret);
  const office = officeOf({
    NeverLog: [
      { pattern: 'rival.example', reason: 'court' },
      { pattern: hashedPattern('other.example', hash), reason: '' },
      { pattern: tombstoneOf('gone@acme.example', hash), addedAt: '2026-01-01T00:00:00.000Z' },
    ],
  });
  expect(office.neverLog.map(({ pattern, reason }) => [pattern, reason])).toEqual([
    ['rival.example', 'court'],
    [hashedPattern('other.example', hash), ''],
    ['', ''],
  ]);
  expect(
    ['x@other.example', 'x@else.example'].map(address => office.neverLog[2]?.matches?.(address)),
  ).toEqual([true, false]);
  expect(['Gone@acme.example', 'ann@acme.example'].map(office.erasedAt)).toEqual([
    Date.parse('2026-01-01T00:00:00.000Z'),
    0,
  ]);
  const clear = officeOf({ NeverLog: [{ pattern: 'rival.example' }] });
  expect([clear.neverLog.length, clear.erasedAt('gone@acme.example')]).toEqual([1, 0]);
});
