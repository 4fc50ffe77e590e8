/** Which statuses count as open and which as closed. */
import { CASE_STATUSES, LEAD_STATUSES } from '../../src/book/choices';
import { CLOSED_STATUSES, OPEN_STATUSES, isClosed } from '../../src/crm/case-status';

test('every status that the workbook offers is either open or closed', () => {
  const offered = new Set<string>([...CASE_STATUSES, ...LEAD_STATUSES]);
  expect([...OPEN_STATUSES, ...CLOSED_STATUSES].sort()).toEqual([...offered].sort());
});

test.each(['solved', 'closed', 'converted', 'lost', ' Closed', 'LOST'])('"%s" is closed', status => {
  expect(isClosed(status)).toBe(true);
});

test.each(['new', 'open', 'waiting', 'qualified', 'at the lawyer', ''])('"%s" is not closed', status => {
  expect(isClosed(status)).toBe(false);
});
