/** Row numbers by id, beside a table that keeps the ids. */
import { IdRows } from '../../../workbench/services/sheets/id-rows';

test('every id leads to the first row that it was added for, and an id that nobody added to none', () => {
  const ids = Array.from({ length: 50_000 }, (_, n) => `${'PCM'.charAt(n % 3)}-${(n * 7919).toString(36)}`);
  const rows = new IdRows(ids.length);
  ids.forEach((id, row) => rows.add(id, row));
  ids.slice(0, 1_000).forEach((id, row) => rows.add(id, row + 100_000));
  expect(ids.map(id => rows.get(id))).toEqual(ids.map((_, row) => row));
  expect(ids.filter(id => rows.get(`X${id}`) !== null)).toEqual([]);
});

test('no rows have no ids', () => {
  expect(new IdRows(0).get('P-1')).toBeNull();
});
