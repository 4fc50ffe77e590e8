/** What a person does to the cells of a grid: save, fill, paste, empty, delete, take back; told to the server by sheet rows. */
import type { SheetChange, SheetView } from '../../server/api';
import { client } from '../client';
import { useDesk } from '../shell/desk';
import { isOneCell, readBlock, writeBlock, type Place, type Span } from './selection';
import type { SheetRows } from './use-rows';
import { columnName } from './window';

interface Ground {
  readonly sheet: SheetView;
  readonly viewId: number | null;
  readonly rows: SheetRows;
  /** The chosen block, by shown rows. */
  readonly span: Span;
  onSaved(): void;
}

export function useDeeds({ sheet, viewId, rows, span, onSaved }: Ground) {
  const { account, t, say, complain } = useDesk();

  const save = (place: Place, text: string): void => {
    const old = rows.cell(place.row, place.column);
    const row = rows.place(place.row);
    onSaved();
    if (row === null || text === (old?.input ?? old?.text ?? '')) return;
    client
      .edit(sheet.id, { account, row, column: place.column, text })
      .then(() => say(t('edited')))
      .catch(complain);
  };

  /** The first of these rows in the sheet; null where others stand between them there, as they may in a view. */
  const firstOf = (row: number, endRow: number): number | null => {
    const first = rows.place(row);
    const last = rows.place(endRow - 1);
    return first !== null && last === first + endRow - 1 - row ? first : null;
  };

  const change = (row: number, endRow: number, make: (first: number) => SheetChange): void => {
    const first = firstOf(row, endRow);
    if (first === null) complain(new Error(t('notInView')));
    else
      client
        .change(sheet.id, account, make(first))
        .then(() => say(t('edited')))
        .catch(complain);
  };

  const fill = (toRow: number): void => {
    const { row, column, endColumn } = span;
    change(row, toRow, first => ({
      kind: 'fill',
      row: first,
      endRow: first + toRow - row,
      column,
      endColumn,
    }));
  };

  const empty = (): void => {
    const { row, endRow, column, endColumn } = span;
    if (isOneCell(span)) save({ row, column }, '');
    else
      change(row, endRow, first => ({
        kind: 'clear',
        row: first,
        endRow: first + endRow - row,
        column,
        endColumn,
      }));
  };

  const deleteRows = (): void => {
    const { row, endRow } = span;
    change(row, endRow, first => ({ kind: 'delete', row: first, endRow: first + endRow - row }));
  };

  const undo = (): void => {
    client
      .undo(account)
      .then(({ undone }) => say(t(undone ? 'undone' : 'nothingToUndo')))
      .catch(complain);
  };

  const copy = (event: ClipboardEvent): void => {
    const { row, endRow, column, endColumn } = span;
    const block = Array.from({ length: endRow - row }, (_, r) =>
      Array.from({ length: endColumn - column }, (__, c) => rows.cell(row + r, column + c)?.text ?? ''),
    );
    event.clipboardData?.setData('text/plain', writeBlock(block));
    event.preventDefault();
  };

  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    const block = readBlock(text);
    const { row, column } = span;
    change(row, row + (viewId === null ? 1 : block.length), first => ({
      kind: 'paste',
      row: first,
      column,
      block,
    }));
  };

  const sort = (column: number, ascending: boolean): void => {
    const name = rows.cell(0, column)?.text ?? columnName(column);
    client
      .sort(sheet.id, { account, column, ascending })
      .then(() => say(t('sorted', { column: name })))
      .catch(complain);
  };

  return { save, fill, empty, deleteRows, undo, sort, copy, paste };
}
