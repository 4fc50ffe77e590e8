/**
 * One sheet as a grid that people work in: arrow keys walk, typing or Enter edits, a dropdown cell offers its list,
 * and a header sorts. Only the rows in sight exist as elements, whatever the length of the sheet.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CellView, SheetView } from '../../server/api';
import { client } from '../client';
import { DotsMenu } from '../panel/buttons';
import { useDesk } from '../shell/desk';
import { openLink } from '../panel/links';
import { CellEditor } from './cell-editor';
import { useRows } from './use-rows';
import { columnName, ROW_HEIGHT, windowOf } from './window';

/** Width of the column of row numbers, in pixels. */
const GUTTER = 46;
const DEFAULT_WIDTH = 120;

interface Place {
  readonly row: number;
  readonly column: number;
}

const cellId = (place: Place): string => `cell-${place.row}-${place.column}`;

function CellText({ cell, editable }: { readonly cell: CellView; readonly editable: boolean }) {
  const desk = useDesk();
  if (cell.kind === 'flag')
    return (
      <span class="tick" role="img" aria-label={cell.text}>
        {/^(true|verdadeiro)$/i.test(cell.text) ? '☑' : '☐'}
      </span>
    );
  if (cell.href && !editable) {
    const { href } = cell;
    return (
      <a
        href={href}
        tabIndex={-1}
        onClick={event => {
          event.preventDefault();
          openLink(href, desk);
        }}
      >
        {cell.text}
      </a>
    );
  }
  return (
    <>
      {cell.list === undefined || !cell.text ? (
        cell.text
      ) : (
        <span class="pill" data-value={cell.text}>
          {cell.text}
        </span>
      )}
    </>
  );
}

export function Grid({ sheet }: { readonly sheet: SheetView }) {
  const { account, t, say, complain } = useDesk();
  const rows = useRows(sheet.id);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [at, setAt] = useState<Place>({ row: 1, column: 0 });
  const [editing, setEditing] = useState<{ readonly text: string | null } | null>(null);
  const active = useRef(false);
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

  useEffect(() => {
    if (active.current && !editing) document.getElementById(cellId(at))?.focus({ preventScroll: true });
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
    if (move) go(at.row + move[0], at.column + move[1]);
    else if (event.key === 'Enter' || event.key === 'F2') setEditing({ text: null });
    else if (event.key === 'Delete' || event.key === 'Backspace') save(at, '');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      setEditing({ text: event.key });
    else return;
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
    const head = row < frozen;
    const place = { row, column };
    const style = { left: `${lefts[column]}px`, width: `${widths[column]}px` };
    const kinds = `${head ? 'head' : ''} ${here ? 'here' : ''} ${cell?.kind ?? ''} ${cell?.list !== undefined ? 'listed' : ''}`;
    return (
      <div
        key={column}
        id={cellId(place)}
        role={head ? 'columnheader' : 'gridcell'}
        aria-colindex={column + 1}
        aria-selected={here}
        tabIndex={here ? 0 : -1}
        class={`cell ${kinds}`}
        style={style}
        title={cell?.note ?? cell?.text}
        onMouseDown={() => {
          if (!here) setEditing(null);
          go(row, column);
        }}
        onDblClick={() => setEditing({ text: null })}
      >
        {here && editing ? (
          <CellEditor
            label={t('cell', { name: `${columnName(column)}${row + 1}` })}
            start={editing.text ?? cell?.input ?? cell?.text ?? ''}
            choices={cell ? rows.list(cell, row) : null}
            onSave={(text, then) => {
              save(place, text);
              if (then === 'down') go(row + 1, column);
              if (then === 'right') go(row, column + 1);
            }}
            onCancel={() => setEditing(null)}
          />
        ) : (
          <span class="cell-text">{cell && <CellText cell={cell} editable={false} />}</span>
        )}
        {row === 0 && cell && (
          <DotsMenu
            label={t('columnMenu', { column: cell.text })}
            items={[
              { text: t('sortAscending'), disabled: false, choose: () => sort(column, true) },
              { text: t('sortDescending'), disabled: false, choose: () => sort(column, false) },
            ]}
          />
        )}
      </div>
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
      </div>
    </div>
  );
}
