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
}

export function useRows(sheetId: number): SheetRows {
  const { versions, complain } = useDesk();
  const [blocks, setBlocks] = useState<ReadonlyMap<number, RowsView>>(new Map());
  const asked = useRef(new Set<number>());
  const inSight = useRef<RowWindow>({ from: 0, to: 0 });
  const fetchBlock = useCallback(
    (block: number): void => {
      asked.current.add(block);
      client
        .rows(sheetId, block * BLOCK, BLOCK)
        .then(rows => setBlocks(old => new Map(old).set(block, rows)))
        .catch((error: unknown) => {
          asked.current.delete(block);
          complain(error);
        });
    },
    [sheetId, complain],
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
    cell: (row, column) => {
      const block = blocks.get(Math.floor(row / BLOCK));
      const cells = block?.rows[row % BLOCK];
      return block ? (cells?.[column] ?? null) : undefined;
    },
    list: (cell, row) =>
      cell.list === undefined ? null : (blocks.get(Math.floor(row / BLOCK))?.lists[cell.list] ?? null),
  };
}
