/** The settings "More statuses" and "More priorities": which words they add, and which words they cannot mean. */
import { CASE_STATUSES, LEAD_STATUSES, PRIORITIES as OFFERED } from '../../src/book/choices';
import {
  ownLists,
  PRIORITIES,
  rankOf,
  readPriorities,
  readStatuses,
  takenOff,
} from '../../src/crm/own-lists';
import { readSettings } from '../../src/crm/settings';

it('the priorities that rules and ranks go by are those that the workbook offers', () => {
  expect(PRIORITIES).toEqual(OFFERED);
});

it('statuses behind "closed:" end a case, up to the next semicolon or line', () => {
  expect(readStatuses('On  hold, at supplier; Closed: rejected, void\nopen: À revoir；保留、確認中')).toEqual(
    {
      list: {
        statuses: ['on hold', 'at supplier', 'rejected', 'void', 'à revoir', '保留', '確認中'],
        closed: ['rejected', 'void'],
      },
      wrong: [],
    },
  );
});

it('a change of the setting takes a status off its list when it drops it, or has it end a case that it did not end before', () => {
  const was = 'on hold, at supplier; closed: rejected';
  expect(takenOff(was, 'at supplier; closed: rejected, void')).toEqual(['on hold']);
  expect(takenOff(was, 'on hold; closed: rejected, at supplier')).toEqual(['at supplier']);
  expect(takenOff(was, 'on hold, at supplier, rejected')).toEqual(['rejected']);
  expect(takenOff(was, 'closed: rejected; open: at supplier, on hold')).toEqual([]);
});

it.each([...CASE_STATUSES, ...LEAD_STATUSES])('the built-in status %s cannot be added', status => {
  expect(readStatuses(`on hold; closed: ${status}`)).toEqual({
    list: { statuses: ['on hold'], closed: [] },
    wrong: [status],
  });
});

it.each([['=1+1'], ['2nd line'], ['a "b"'], ['x'.repeat(31)], ['done: late'], ['on hold']])(
  'the bad word %j is passed over and pointed at, and the others are taken',
  bad => {
    const { list, wrong } = readStatuses(`on hold, ${bad}, parked`);
    expect([list.statuses, wrong]).toEqual([['on hold', 'parked'], [bad]]);
  },
);

it('takes twelve statuses and points at the thirteenth', () => {
  const words = Array.from({ length: 13 }, (_, n) => `step ${n + 1}`);
  const { list, wrong } = readStatuses(words.join(', '));
  expect([list.statuses.length, wrong]).toEqual([12, ['step 13']]);
});

it('a priority stands right above or right below the one beside it', () => {
  const { list, wrong } = readPriorities('VIP > urgent, someday < low, soon > normal; board > vip');
  expect(wrong).toEqual([]);
  expect(list.priorities).toEqual(['vip', 'someday', 'soon', 'board']);
  expect(list.ranks).toEqual(['someday', 'low', 'normal', 'soon', 'high', 'urgent', 'vip', 'board']);
});

it.each([['vip'], ['urgent > high'], ['vip > nothing'], ['a > low > high'], ['> urgent'], ['top < board']])(
  'the priority %j is passed over and pointed at',
  bad => {
    const { list, wrong } = readPriorities(`${bad}, board > urgent`);
    expect([list.priorities, wrong]).toEqual([['board'], [bad]]);
  },
);

it('a priority that no list holds ranks below all others', () => {
  const lists = ownLists({ moreStatuses: '', morePriorities: 'vip > urgent' });
  expect(rankOf(' VIP', lists)).toBeGreaterThan(rankOf('urgent', lists));
  expect(rankOf('gone', lists)).toBeLessThan(rankOf('low', lists));
});

it('a list with bad words is a problem of the settings that names them, and its good words count', () => {
  const { settings, problems } = readSettings({
    'More statuses': 'on hold, solved',
    'More priorities': 'vip',
  });
  expect(ownLists(settings).statuses).toEqual(['on hold']);
  expect(problems.map(({ name, value }) => [name, value])).toEqual([
    ['More statuses', 'solved'],
    ['More priorities', 'vip'],
  ]);
});
