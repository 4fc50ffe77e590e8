/** Which statuses count as open and which as closed. */
import { CASE_STATUSES, LEAD_STATUSES } from '../../src/book/choices';
import { ownLists } from '../../src/crm/own-lists';
import {
  CLOSED_STATUSES,
  OPEN_STATUSES,
  isClosed,
  isUnlisted,
  openStatuses,
} from '../../src/crm/case-status';

const NONE = ownLists({ moreStatuses: '', morePriorities: '' });

test('every status that the workbook offers is either open or closed', () => {
  const offered = new Set<string>([...CASE_STATUSES, ...LEAD_STATUSES]);
  expect([...OPEN_STATUSES, ...CLOSED_STATUSES].sort()).toEqual([...offered].sort());
});

test.each(['solved', 'closed', 'converted', 'lost', ' Closed', 'LOST'])('"%s" is closed', status => {
  expect(isClosed(status, NONE)).toBe(true);
});

test.each(['new', 'open', 'waiting', 'qualified', 'at the lawyer', ''])('"%s" is not closed', status => {
  expect(isClosed(status, NONE)).toBe(false);
});

describe('with statuses that an administrator has added', () => {
  const own = ownLists({ moreStatuses: 'On hold; closed: Rejected', morePriorities: '' });

  test.each([
    ['On Hold ', false],
    ['rejected', true],
    ['solved', true],
    ['taken off the list', false],
  ])('"%s" ends a case: %s', (status, closed) => {
    expect(isClosed(status, own)).toBe(closed);
  });

  test('cases that ask for work say one of the open ones', () => {
    expect(openStatuses(own, [])).toEqual([...OPEN_STATUSES, 'on hold']);
  });

  test('or one that has left the list, whatever it meant while it stood there', () => {
    const former = ['frozen', 'on hold', 'rejected', 'solved'];
    expect(openStatuses(own, former)).toEqual([...OPEN_STATUSES, 'on hold', 'frozen']);
    expect(
      ['Frozen', 'On hold', 'rejected', 'open', 'Merged', ''].map(each => isUnlisted(each, own)),
    ).toEqual([true, false, false, false, false, false]);
  });
});
