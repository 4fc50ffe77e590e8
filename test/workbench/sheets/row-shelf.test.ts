/** Cells of rows that lie in a file. */
import type { RowCells } from '../../../workbench/services/sheets/row';
import { RowShelf } from '../../../workbench/services/sheets/row-shelf';

interface Laid {
  readonly cells: RowCells;
  readonly offset: number;
  readonly length: number;
}

function shelve(shelf: RowShelf, rows: readonly RowCells[]): readonly Laid[] {
  const laid: Laid[] = [];
  shelf.shelve(rows, (nth, offset, length) => {
    const cells = rows[nth];
    if (cells) laid.push({ cells, offset, length });
  });
  return laid;
}

const rowsFrom = (from: number): readonly RowCells[] =>
  Array.from({ length: 1_000 }, (_, nth) => {
    const row = from + nth;
    const long = row % 97 === 0 ? '漢'.repeat(row * 30) : 'é';
    const firsts = [`C-${row}`, row, `"quoted" ${row}`, null, `${long} ${row}`, 'x'.repeat(60 + (row % 8))];
    return { values: [firsts[row % firsts.length] ?? null, long, true, row], extras: null };
  });

test('cells come back as they were laid, in any order, and the first value of a row alone', () => {
  const shelf = new RowShelf();
  const laid = [...shelve(shelf, rowsFrom(0))];
  const asLaid = (rows: readonly Laid[]): void => {
    for (const { cells, offset, length } of rows) expect(shelf.read(offset, length)).toEqual(cells);
  };
  asLaid(laid);
  // What is laid behind rows that were read ahead is read as well.
  laid.push(...shelve(shelf, rowsFrom(1_000)));
  asLaid(laid);
  asLaid([...laid].reverse());
  for (const { cells, offset, length } of laid)
    expect(shelf.first(offset, length)).toBe(cells.values[0] ?? null);
  expect(shelf.first(...placeOf(shelve(shelf, [{ values: [], extras: null }])))).toBeNull();
  shelf.close();
});

test('rows that are asked for in the order in which they lie take few reads of the file', () => {
  const shelf = new RowShelf();
  const laid = shelve(
    shelf,
    Array.from({ length: 5_000 }, (_, row) => ({ values: [`C-${row}`, 'open'], extras: null })),
  );
  const one = jest.spyOn(shelf.file, 'read');
  const ahead = jest.spyOn(shelf.file, 'readInto');
  for (const { offset, length } of laid) shelf.read(offset, length);
  expect(one.mock.calls.length + ahead.mock.calls.length).toBeLessThan(10);
  shelf.close();
});

function placeOf([laid]: readonly Laid[]): readonly [offset: number, length: number] {
  if (!laid) throw new Error('nothing was laid');
  return [laid.offset, laid.length];
}
