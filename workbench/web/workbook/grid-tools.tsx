/** Above the grid: the saved views of the sheet, and what can be done with the chosen rows. */
import type { FilterViewName } from '../../server/api';
import { useDesk } from '../shell/desk';

interface GridToolsProps {
  readonly views: readonly FilterViewName[];
  readonly viewId: number | null;
  /** How many rows are chosen. */
  readonly rows: number;
  onView(id: number | null): void;
  onUndo(): void;
  onDelete(): void;
}

export function GridTools({ views, viewId, rows, onView, onUndo, onDelete }: GridToolsProps) {
  const { t } = useDesk();
  return (
    <div class="grid-tools" role="toolbar" aria-label={t('gridTools')}>
      {views.length > 0 && (
        <select
          class="view-choice"
          aria-label={t('savedView')}
          value={viewId === null ? '' : `${viewId}`}
          onChange={event =>
            onView(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
          }
        >
          <option value="">{t('allRows')}</option>
          {views.map(({ id, title }) => (
            <option key={id} value={`${id}`}>
              {title}
            </option>
          ))}
        </select>
      )}
      <button type="button" class="text-button" onClick={onUndo}>
        {t('undo')}
      </button>
      <button type="button" class="text-button" disabled={rows === 0} onClick={onDelete}>
        {rows > 1 ? t('deleteRows', { n: rows }) : t('deleteRow')}
      </button>
    </div>
  );
}
