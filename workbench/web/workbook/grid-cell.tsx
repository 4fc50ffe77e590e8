/** One cell of the grid: its text as what it is (link, tick, choice), its editor, and in the first row the sort menu. */
import type { CellView } from '../../server/api';
import { DotsMenu } from '../panel/buttons';
import { openLink } from '../panel/links';
import { useDesk } from '../shell/desk';
import { CellEditor, type AfterEdit } from './cell-editor';
import type { Place } from './selection';
import { columnName } from './window';

export type RowTarget = NonNullable<CellView['to']>;

export const cellId = (place: Place): string => `cell-${place.row}-${place.column}`;

function CellText({ cell, onFollow }: { readonly cell: CellView; onFollow(to: RowTarget): void }) {
  const desk = useDesk();
  if (cell.kind === 'flag')
    return (
      <span class="tick" role="img" aria-label={cell.text}>
        {/^true$/i.test(cell.text) ? '☑' : '☐'}
      </span>
    );
  if (cell.href) {
    const { href } = cell;
    const open = (event: Event): void => {
      event.preventDefault();
      openLink(href, desk);
    };
    return (
      <a href={href} tabIndex={-1} onClick={open}>
        {cell.text}
      </a>
    );
  }
  const { to } = cell;
  if (to) {
    const follow = (event: Event): void => {
      event.preventDefault();
      onFollow(to);
    };
    return (
      <a href={`#/workbook/${to.sheet}`} tabIndex={-1} onClick={follow}>
        {cell.text}
      </a>
    );
  }
  if (cell.list === undefined || !cell.text) return <>{cell.text}</>;
  return (
    <span class="pill" data-value={cell.text}>
      {cell.text}
    </span>
  );
}

interface GridCellProps {
  readonly place: Place;
  readonly cell: CellView | null;
  readonly choices: readonly string[] | null;
  readonly head: boolean;
  readonly sortable: boolean;
  /** The cell that the keyboard is at. */
  readonly here: boolean;
  /** It belongs to the chosen block. */
  readonly chosen: boolean;
  /** The lower right corner of the block, by which it is drawn down. */
  readonly corner: boolean;
  /** What its editor starts with; null while nobody edits. */
  readonly draft: string | null;
  readonly left: number;
  readonly width: number;
  onChoose(extend: boolean): void;
  onFill(event: PointerEvent): void;
  onFollow(to: RowTarget): void;
  onEdit(): void;
  onSave(text: string, then: AfterEdit): void;
  onCancel(): void;
  onSort(ascending: boolean): void;
}

export function GridCell(props: GridCellProps) {
  const { t } = useDesk();
  const { place, cell, choices, head, sortable, here, chosen, corner, draft, left, width } = props;
  const kinds = [
    head && 'head',
    here && 'here',
    chosen && 'chosen',
    cell?.note && 'noted',
    cell?.paper && 'painted',
    cell?.band && 'banded',
    cell?.ink && !cell.paper && 'muted',
    cell?.kind,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div
      id={cellId(place)}
      role={head ? 'columnheader' : 'gridcell'}
      aria-colindex={place.column + 1}
      aria-selected={here || chosen}
      tabIndex={here ? 0 : -1}
      class={`cell ${kinds}`}
      style={{
        left: `${left}px`,
        width: `${width}px`,
        ...(cell?.paper ? { backgroundColor: cell.paper } : {}),
        // Letters without a ground of their own follow the page's light or dark look.
        ...(cell?.ink && cell.paper ? { color: cell.ink } : {}),
        ...(cell?.bold ? { fontWeight: 600 } : {}),
        ...(cell?.align ? { textAlign: cell.align } : {}),
      }}
      title={cell?.note ?? cell?.text}
      onMouseDown={event => props.onChoose(event.shiftKey)}
      onDblClick={props.onEdit}
    >
      {draft === null ? (
        <span class="cell-text">{cell && <CellText cell={cell} onFollow={props.onFollow} />}</span>
      ) : (
        <CellEditor
          label={t('cell', { name: `${columnName(place.column)}${place.row + 1}` })}
          start={draft}
          choices={choices}
          onSave={props.onSave}
          onCancel={props.onCancel}
        />
      )}
      {corner && draft === null && (
        <span class="fill-handle" title={t('fill')} onPointerDown={props.onFill} />
      )}
      {sortable && cell && (
        <DotsMenu
          label={t('columnMenu', { column: cell.text })}
          tabIndex={here ? 0 : -1}
          items={[
            { text: t('sortAscending'), disabled: false, choose: () => props.onSort(true) },
            { text: t('sortDescending'), disabled: false, choose: () => props.onSort(false) },
          ]}
        />
      )}
    </div>
  );
}
