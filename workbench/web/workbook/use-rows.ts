/** The rows of one sheet, fetched block by block as they come into sight and again when the sheet has changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CellView, RowsView } from '../../server/api';
import { client } from '../client';
import { useDesk } from '../shell/desk';
import { BLOCK, blocksOf, type RowWindow } from './window';

export interface SheetRows {
  /** undefined: not here yet; null: an empty cell. */
  cell(row: number, column: number): CellView | null | undefined;
  list(cell: CellView, row: number): readonly string[] | null;
  want(window: RowWindow): void;
  /** Where a shown row stands in the sheet; the same number while all rows are shown, null while it is not here yet. */
  place(row: number): number | null;
  /** Rows that are shown; null until the first are here. */
  readonly total: number | null;
}

/** @param view the saved view whose rows are shown; null: all */
export function useRows(sheetId: number, view: number | null): SheetRows {
  const { versions, complain } = useDesk();
  const [blocks, setBlocks] = useState<ReadonlyMap<number, RowsView>>(new Map());
  const [total, setTotal] = useState<number | null>(null);
  const asked = useRef(new Set<number>());
  const inSight = useRef<RowWindow>({ from: 0, to: 0 });
  const fetchBlock = useCallback(
    (block: number): void => {
      asked.current.add(block);
      client
        .rows(sheetId, block * BLOCK, BLOCK, view)
        .then(rows => {
          setBlocks(old => new Map(old).set(block, rows));
          setTotal(rows.total);
        })
        .catch((error: unknown) => {
          asked.current.delete(block);
          complain(error);
        });
    },
    [sheetId, view, complain],
  );
  const want = useCallback(
    (window: RowWindow): void => {
      inSight.current = window;
      for (const block of blocksOf(window)) if (!asked.current.has(block)) fetchBlock(block);
    },
    [fetchBlock],
  );
  useEffect(() => {
    asked.current = new Set();
    for (const block of blocksOf(inSight.current)) fetchBlock(block);
  }, [versions.sheets, fetchBlock]);
  return {
    want,
    place: row => (view === null ? row : (blocks.get(Math.floor(row / BLOCK))?.places[row % BLOCK] ?? null)),
    total,
    cell: (row, column) => {
      const block = blocks.get(Math.floor(row / BLOCK));
      const cells = block?.rows[row % BLOCK];
      return block ? (cells?.[column] ?? null) : undefined;
    },
    list: (cell, row) =>
      cell.list === undefined ? null : (blocks.get(Math.floor(row / BLOCK))?.lists[cell.list] ?? null),
  };
}
