/** The index that finds cells by their texts, in memory and in a file. */
import { hashText } from '../../../workbench/services/sheets/text-hash';
import { TextIndex } from '../../../workbench/services/sheets/text-index';
import { TemporaryFile } from '../../../workbench/temporary-file';

test('every cell that was added is found, whether it lies in memory, in a run of the file or in runs that were joined', () => {
  const index = new TextIndex();
  const file = new TemporaryFile();
  const textOf = (at: number): string => (at % 7 === 0 ? 'common' : `text ${at % 4_000}`);
  let rows = 0;
  // Rounds of different lengths, of which some are joined with what lies there, and the last stays in memory.
  for (const count of [4_500, 4_200, 4_100, 70_000, 9_000, 100]) {
    for (const end = rows + count; rows < end; rows++) index.add(rows, rows % 26, textOf(rows));
    index.shelve(file);
  }
  expect(index.size).toBe(rows);
  expect(file.size).toBeGreaterThan(0);

  const expected = new Map<string, string[]>();
  for (let row = 0; row < rows; row++) {
    const cells = expected.get(textOf(row)) ?? [];
    cells.push(`${row},${row % 26}`);
    expected.set(textOf(row), cells);
  }
  for (const [text, cells] of [...expected].slice(0, 500)) {
    const found = new Set<string>();
    index.candidates(hashText(text), (row, column) => found.add(`${row},${column}`));
    expect([...found].sort()).toEqual(cells.sort());
  }
  index.candidates(hashText('never added'), () => expect('found').toBe('nothing'));
  file.close();
});

test('a text that is written again into its cell takes no further place', () => {
  const index = new TextIndex();
  index.add(5, 3, 'same');
  index.add(5, 3, 'SAME');
  expect(index.size).toBe(1);
});
