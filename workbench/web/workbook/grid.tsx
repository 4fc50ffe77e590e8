/**
 * One sheet as a grid that people work in: arrow keys walk and with Shift choose a block, typing or Enter edits, a dropdown
 * cell offers its list, and a header sorts. Blocks are copied, pasted, filled down (Ctrl+D or by the corner), emptied; Ctrl+Z
 * takes back. Ctrl+Enter opens a cell's link. Only the rows in sight exist as elements, whatever the length of the sheet.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../../server/api';
import { useDesk } from '../shell/desk';
import { openLink } from '../panel/links';
import { cellId, GridCell, type RowTarget } from './grid-cell';
import { GridTools } from './grid-tools';
import { isIn, isOneCell, spanOf, type Place } from './selection';
import { SheetCharts } from './sheet-charts';
import { useDeeds } from './use-deeds';
import { useRows } from './use-rows';
import { ROW_HEIGHT, windowOf } from './window';

/** Width of the column of row numbers, in pixels. */
const GUTTER = 46;
const DEFAULT_WIDTH = 120;

interface GridProps {
  readonly sheet: SheetView;
  /** The saved view that is open; null: all rows. */
  readonly viewId: number | null;
  /** The row to begin at; null: the first. */
  readonly startRow: number | null;
  onView(id: number | null): void;
  onFollow(to: RowTarget): void;
}

/** A grid stays with one sheet and view: another one is another grid. */
export function Grid({ sheet, viewId, startRow, onView, onFollow }: GridProps) {
  const desk = useDesk();
  const rows = useRows(sheet.id, viewId);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const frozen = Math.max(1, sheet.frozenRows);
  const [at, setAt] = useState<Place>({ row: startRow ?? frozen, column: 0 });
  const [anchor, setAnchor] = useState<Place>(at);
  const span = spanOf(anchor, at);
  const [editing, setEditing] = useState<{ readonly text: string | null } | null>(null);
  const active = useRef(false);
  /** Keys that came since the first one, while the editor is not there yet. */
  const typed = useRef('');
  const widths = Array.from({ length: sheet.columns }, (_, column) => sheet.widths[column] ?? DEFAULT_WIDTH);
  const lefts = widths.map(
    (_, column) => GUTTER + widths.slice(0, column).reduce((sum, width) => sum + width, 0),
  );
  const total = GUTTER + widths.reduce((sum, width) => sum + width, 0);
  const shownRows = viewId === null ? sheet.rows : (rows.total ?? frozen);
  const bodyRows = Math.max(0, shownRows - frozen);
  const shown = windowOf(view.top, view.height, bodyRows);

  useEffect(() => rows.want({ from: 0, to: frozen }), [rows.want, frozen]);
  useEffect(
    () => rows.want({ from: shown.from + frozen, to: shown.to + frozen }),
    [rows.want, shown.from, shown.to, frozen],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const reveal = useCallback(
    (place: Place): void => {
      const element = scroller.current;
      if (!element) return;
      const y = (place.row - frozen) * ROW_HEIGHT;
      if (place.row >= frozen) {
        if (y < element.scrollTop) element.scrollTop = y;
        const bottom = y + ROW_HEIGHT * (frozen + 1) - element.clientHeight;
        if (bottom > element.scrollTop) element.scrollTop = bottom;
      }
      const x = lefts[place.column] ?? 0;
      const right = x + (widths[place.column] ?? 0) - element.clientWidth;
      if (x - GUTTER < element.scrollLeft) element.scrollLeft = x - GUTTER;
      else if (right > element.scrollLeft) element.scrollLeft = right;
    },
    [frozen, lefts, widths],
  );

  const go = (row: number, column: number, extend = false): void => {
    const place = {
      row: Math.max(0, Math.min(shownRows - 1, row)),
      column: Math.max(0, Math.min(sheet.columns - 1, column)),
    };
    active.current = true;
    setAt(place);
    if (!extend) setAnchor(place);
    reveal(place);
  };

  useEffect(() => {
    if (startRow !== null) go(startRow, 0);
  }, []);

  // Before the next key can come, so that fast typing loses none.
  useLayoutEffect(() => {
    typed.current = '';
    const { activeElement, body } = document;
    const ours = activeElement === body || scroller.current?.contains(activeElement);
    if (active.current && !editing && ours)
      document.getElementById(cellId(at))?.focus({ preventScroll: true });
  }, [at, editing, shown.from]);

  const { save, fill, empty, deleteRows, undo, sort, copy, paste } = useDeeds({
    sheet,
    viewId,
    rows,
    span,
    onSaved: () => setEditing(null),
  });

  /** From the press on the corner to the release: the block is drawn down to the row below the pointer. */
  const startFill = (event: PointerEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const rowAt = (y: number): number => {
      const element = scroller.current;
      const top = element?.getBoundingClientRect().top ?? 0;
      return Math.floor((y - top + (element?.scrollTop ?? 0)) / ROW_HEIGHT);
    };
    const move = (moved: PointerEvent): void => {
      const row = Math.max(span.endRow - 1, Math.min(shownRows - 1, rowAt(moved.clientY)));
      setAnchor({ row: span.row, column: span.column });
      setAt({ row, column: span.endColumn - 1 });
    };
    const end = (released: PointerEvent): void => {
      document.removeEventListener('pointermove', move);
      const row = Math.min(shownRows - 1, rowAt(released.clientY));
      if (row >= span.endRow) fill(row + 1);
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', end, { once: true });
  };

  const removeRows = (): void => {
    deleteRows();
    go(span.row, at.column);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (editing || event.target instanceof HTMLButtonElement) return;
    const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 2);
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [page, 0],
      PageUp: [-page, 0],
      Home: [0, -sheet.columns],
      End: [0, sheet.columns],
    };
    const move = moves[event.key];
    const { href: link, to } = rows.cell(at.row, at.column) ?? {};
    const command = event.ctrlKey || event.metaKey;
    if (move) go(at.row + move[0], at.column + move[1], event.shiftKey);
    else if (command && event.key.toLowerCase() === 'z') undo();
    else if (command && event.key.toLowerCase() === 'd') fill(span.endRow);
    else if (event.key === 'Enter' && command && link) openLink(link, desk);
    else if (event.key === 'Enter' && command && to) onFollow(to);
    else if (event.key === 'Enter' || event.key === 'F2') setEditing({ text: null });
    else if (event.key === 'Delete' || event.key === 'Backspace') empty();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typed.current += event.key;
      setEditing({ text: typed.current });
    } else return;
    event.preventDefault();
  };

  const drawCell = (row: number, column: number) => {
    const cell = rows.cell(row, column);
    const here = at.row === row && at.column === column;
    return (
      <GridCell
        key={column}
        place={{ row, column }}
        cell={cell ?? null}
        choices={cell ? rows.list(cell, row) : null}
        head={row < frozen}
        sortable={row === 0}
        here={here}
        draft={here && editing ? (editing.text ?? cell?.input ?? cell?.text ?? '') : null}
        left={lefts[column] ?? 0}
        width={widths[column] ?? DEFAULT_WIDTH}
        chosen={!isOneCell(span) && isIn(span, { row, column })}
        corner={!editing && row === span.endRow - 1 && column === span.endColumn - 1 && row >= frozen}
        onFill={startFill}
        onFollow={onFollow}
        onChoose={extend => {
          if (!here) setEditing(null);
          go(row, column, extend);
        }}
        onEdit={() => setEditing({ text: null })}
        onSave={(text, then) => {
          save({ row, column }, text);
          if (then === 'down') go(row + 1, column);
          if (then === 'right') go(row, column + 1);
        }}
        onCancel={() => setEditing(null)}
        onSort={ascending => sort(column, ascending)}
      />
    );
  };

  const drawRow = (row: number, top: number) => (
    <div
      key={row}
      role="row"
      aria-rowindex={row + 1}
      class={row < frozen ? 'row head-row' : 'row'}
      style={{ top: `${top}px`, width: `${total}px` }}
    >
      <div role="rowheader" class="cell gutter" style={{ left: 0, width: `${GUTTER}px` }}>
        {(rows.place(row) ?? row) + 1}
      </div>
      {widths.map((_, column) => drawCell(row, column))}
    </div>
  );

  return (
    <>
      <GridTools
        views={sheet.views}
        viewId={viewId}
        rows={span.row >= frozen ? span.endRow - span.row : 0}
        onView={onView}
        onUndo={undo}
        onDelete={removeRows}
      />
      <div
        ref={scroller}
        class="grid"
        role="grid"
        aria-label={sheet.title}
        aria-rowcount={shownRows}
        aria-colcount={sheet.columns}
        onKeyDown={onKey}
        onCopy={event => !editing && copy(event)}
        onPaste={event => !editing && paste(event)}
        onScroll={event =>
          setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
        }
      >
        <div
          class="grid-head"
          role="rowgroup"
          style={{ width: `${total}px`, height: `${frozen * ROW_HEIGHT}px` }}
        >
          {Array.from({ length: Math.min(frozen, shownRows) }, (_, row) => drawRow(row, row * ROW_HEIGHT))}
        </div>
        <div
          class="grid-body"
          role="rowgroup"
          style={{ width: `${total}px`, height: `${bodyRows * ROW_HEIGHT}px` }}
        >
          {Array.from({ length: shown.to - shown.from }, (_, index) => shown.from + index).map(index =>
            drawRow(index + frozen, index * ROW_HEIGHT),
          )}
          <SheetCharts charts={sheet.charts} gutter={GUTTER} frozen={frozen} />
        </div>
      </div>
    </>
  );
}
