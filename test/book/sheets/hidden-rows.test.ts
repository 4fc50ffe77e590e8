/**
 * Rows that a filter hides: pasting in Sheets passes them over, so the journal may have no copy of a row that was
 * changed. The workbench copies them, hence this grid of its own, which knows only what a commit of one table asks for.
 */
import type { Change } from '../../../src/book/book';
import { schemaOf } from '../../../src/book/schema';
import type { SheetRow, SheetValue, SpreadsheetAccess } from '../../../src/book/sheets/access';
import { commitChanges } from '../../../src/book/sheets/commit';
import { JOURNAL_SHEET_ID } from '../../../src/book/sheets/journal';
import { rawOf } from '../../../src/book/sheets/patch';

const { sheetId, columns } = schemaOf('Notes');
const at = (key: string): number => columns.findIndex(column => column.key === key);

const noteRow = (id: string, text: string): SheetValue[] =>
  columns.map(({ key }) => (key === 'id' ? id : key === 'text' ? text : ''));

interface Grid extends SpreadsheetAccess {
  readonly texts: () => readonly string[];
  readonly rows: SheetValue[][];
}

/** @param beforeWrite what somebody does just before the first write arrives */
const hiddenRows = (rows: SheetValue[][], beforeWrite: (rows: SheetValue[][]) => void): Grid => {
  const grid = [columns.map(({ key }) => key as SheetValue), ...rows];
  let journal: SheetValue[][] = [];
  let isFirst = true;
  const cells = () =>
    grid.flatMap((row, r) => row.map((value, column) => ({ sheetId, row: r, column, text: String(value) })));
  return {
    rows: grid,
    texts: () => grid.slice(1).map(row => `${String(row[at('id')])}: ${String(row[at('text')])}`),
    search: pattern => cells().filter(({ text }) => text !== '' && new RegExp(pattern, 'i').test(text)),
    searchTabs: () => [],
    readNoted: () => [],
    readNoting: () => [],
    read: spans =>
      spans.map(({ startRow, endRow }) => ({
        title: 'Notes',
        rows: grid.slice(startRow, endRow).map((row): SheetRow => [...row]),
      })),
    tabs: () => [],
    write(requests) {
      if (isFirst) beforeWrite(grid);
      isFirst = false;
      journal = [];
      for (const request of requests) {
        if ('copyPaste' in request) {
          const { source } = request.copyPaste;
          const row = grid[source.startRowIndex ?? 0] ?? [];
          expect(request.copyPaste.destination.sheetId).toBe(JOURNAL_SHEET_ID);
          // Only the header row is shown; all others are hidden.
          journal.push(source.startRowIndex === 0 ? [...row] : []);
        }
        if ('deleteDimension' in request) {
          const { startIndex, endIndex } = request.deleteDimension.range;
          grid.splice(startIndex, endIndex - startIndex);
        }
        if ('updateCells' in request && request.updateCells.start !== undefined) {
          const { start, rows: lines = [] } = request.updateCells;
          lines[0]?.values.forEach((cell, i) => {
            const row = grid[start.rowIndex];
            if (row !== undefined) row[start.columnIndex + i] = rawOf(cell.userEnteredValue);
          });
        }
      }
      return journal;
    },
  };
};

const CHANGES: readonly Change[] = [
  { kind: 'update', table: 'Notes', id: 'N-2', values: { text: 'changed' } },
];
const commit = (access: SpreadsheetAccess): void => {
  commitChanges(access, CHANGES, { locale: 'en', zoneOffset: () => 0 });
};

const two = (): SheetValue[][] => [noteRow('N-1', 'first'), noteRow('N-2', 'second')];

test('a hidden row that stayed where it was is right without a copy', () => {
  const grid = hiddenRows(two(), () => undefined);
  commit(grid);
  expect(grid.texts()).toEqual(['N-1: first', 'N-2: changed']);
});

test('when an empty row slid under the write, it is emptied again and the change is made where it belongs', () => {
  const grid = hiddenRows(two(), rows =>
    rows.splice(
      2,
      0,
      columns.map(() => ''),
    ),
  );
  commit(grid);
  expect(grid.texts()).toEqual(['N-1: first', ': ', 'N-2: changed']);
});

test('when another hidden row was hit, of which nothing was kept, the person is told which row to look at', () => {
  const grid = hiddenRows(two(), rows => rows.push(...rows.splice(1, 1)));
  expect(() => commit(grid)).toThrow(/check row 3 of the tab "Notes"/);
});

describe('hidden rows that are moved out', () => {
  const moveOut = (access: SpreadsheetAccess): void => {
    const values = Object.fromEntries(columns.map(({ key }) => [key, null]));
    const removals = [
      { table: 'Notes' as const, id: 'N-2', values: { ...values, id: 'N-2', text: 'second' } },
    ];
    commitChanges(access, [], { locale: 'en', zoneOffset: () => 0 }, [], removals);
  };

  test('are right without a copy when they are gone', () => {
    const grid = hiddenRows(two(), () => undefined);
    moveOut(grid);
    expect(grid.texts()).toEqual(['N-1: first']);
  });

  test('and when another one was hit, the person is told where to look', () => {
    const grid = hiddenRows(two(), rows => rows.push(...rows.splice(1, 1)));
    expect(() => moveOut(grid)).toThrow(/compare the tab "Notes" with its version history/);
  });
});
