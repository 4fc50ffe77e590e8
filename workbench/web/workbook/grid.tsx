/**
 * One sheet as a grid that people work in: arrow keys walk, typing or Enter edits, a dropdown cell offers its list,
 * and a header sorts. Ctrl+Enter opens a cell's link. Only the rows in sight exist as elements, whatever the length of the sheet.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../../server/api';
import { client } from '../client';
import { useDesk } from '../shell/desk';
import { openLink } from '../panel/links';
import { cellId, GridCell, type Place } from './grid-cell';
import { SheetCharts } from './sheet-charts';
import { useRows } from './use-rows';
import { columnName, ROW_HEIGHT, windowOf } from './window';

/** Width of the column of row numbers, in pixels. */
const GUTTER = 46;
const DEFAULT_WIDTH = 120;

export function Grid({ sheet }: { readonly sheet: SheetView }) {
  const desk = useDesk();
  const { account, t, say, complain } = desk;
  const rows = useRows(sheet.id);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [at, setAt] = useState<Place>({ row: 1, column: 0 });
  const [editing, setEditing] = useState<{ readonly text: string | null } | null>(null);
  const active = useRef(false);
  /** Keys that came since the first one, while the editor is not there yet. */
  const typed = useRef('');
  const frozen = Math.max(1, sheet.frozenRows);
  const widths = Array.from({ length: sheet.columns }, (_, column) => sheet.widths[column] ?? DEFAULT_WIDTH);
  const lefts = widths.map(
    (_, column) => GUTTER + widths.slice(0, column).reduce((sum, width) => sum + width, 0),
  );
  const total = GUTTER + widths.reduce((sum, width) => sum + width, 0);
  const bodyRows = Math.max(0, sheet.rows - frozen);
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

  useEffect(() => {
    setAt({ row: frozen, column: 0 });
    setEditing(null);
    scroller.current?.scrollTo({ top: 0, left: 0 });
  }, [sheet.id, frozen]);

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

  const go = (row: number, column: number): void => {
    const place = {
      row: Math.max(0, Math.min(sheet.rows - 1, row)),
      column: Math.max(0, Math.min(sheet.columns - 1, column)),
    };
    active.current = true;
    setAt(place);
    reveal(place);
  };

  // Before the next key can come, so that fast typing loses none.
  useLayoutEffect(() => {
    typed.current = '';
    const { activeElement, body } = document;
    const ours = activeElement === body || scroller.current?.contains(activeElement);
    if (active.current && !editing && ours)
      document.getElementById(cellId(at))?.focus({ preventScroll: true });
  }, [at, editing, shown.from]);

  const save = (place: Place, text: string): void => {
    const old = rows.cell(place.row, place.column);
    setEditing(null);
    if (text === (old?.input ?? old?.text ?? '')) return;
    client
      .edit(sheet.id, { account, row: place.row, column: place.column, text })
      .then(() => say(t('edited')))
      .catch(complain);
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
    const link = rows.cell(at.row, at.column)?.href;
    if (move) go(at.row + move[0], at.column + move[1]);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && link) openLink(link, desk);
    else if (event.key === 'Enter' || event.key === 'F2') setEditing({ text: null });
    else if (event.key === 'Delete' || event.key === 'Backspace') save(at, '');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typed.current += event.key;
      setEditing({ text: typed.current });
    } else return;
    event.preventDefault();
  };

  const sort = (column: number, ascending: boolean): void => {
    const name = rows.cell(0, column)?.text ?? columnName(column);
    client
      .sort(sheet.id, { account, column, ascending })
      .then(() => say(t('sorted', { column: name })))
      .catch(complain);
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
        onChoose={() => {
          if (!here) setEditing(null);
          go(row, column);
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
        {row + 1}
      </div>
      {widths.map((_, column) => drawCell(row, column))}
    </div>
  );

  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      aria-label={sheet.title}
      aria-rowcount={sheet.rows}
      aria-colcount={sheet.columns}
      onKeyDown={onKey}
      onScroll={event =>
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
    >
      <div
        class="grid-head"
        role="rowgroup"
        style={{ width: `${total}px`, height: `${frozen * ROW_HEIGHT}px` }}
      >
        {Array.from({ length: Math.min(frozen, sheet.rows) }, (_, row) => drawRow(row, row * ROW_HEIGHT))}
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
  );
}
