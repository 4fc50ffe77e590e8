/** The Workbook tab: the live spreadsheet, one tab per sheet, and its download. */
import { useState } from 'preact/hooks';
import { client, xlsxUrl } from '../client';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import { useLoad } from '../shell/load';
import { Grid } from './grid';
import type { RowTarget } from './grid-cell';

export function WorkbookView({
  sheetId,
  onSheet,
}: {
  readonly sheetId: number | null;
  onSheet(id: number): void;
}) {
  const { t, versions, locale } = useDesk();
  const book = useLoad('workbook', versions.sheets, () => client.workbook());
  const [view, setView] = useState<{ readonly sheet: number; readonly id: number } | null>(null);
  const [target, setTarget] = useState<(RowTarget & { readonly key: number }) | null>(null);
  const sheets = book.value?.sheets ?? [];
  const sheet = sheets.find(one => one.id === sheetId) ?? sheets[0];
  if (!sheet) {
    return (
      <div class="empty">
        <Icon name="table" size={48} />
        <p>{book.loading ? t('loading') : (book.error ?? t('noBook'))}</p>
        {!book.loading && !book.error && <p class="quiet">{t('noBookHelp')}</p>}
      </div>
    );
  }
  const viewId = view?.sheet === sheet.id ? view.id : null;
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = sheets[sheets.indexOf(sheet) + step];
    if (!step || !next) return;
    onSheet(next.id);
    document.getElementById(`sheet-tab-${next.id}`)?.focus();
  };
  return (
    <div class="workbook">
      <div class="view-head">
        <h1 class="view-title">{book.value?.title}</h1>
        <span class="quiet">{t('rows', { n: Math.max(0, sheet.filled - 1).toLocaleString(locale) })}</span>
        <a class="card-button outlined" href={xlsxUrl()} download>
          <Icon name="download" size={18} /> {t('download')}
        </a>
      </div>
      <Grid
        key={`${sheet.id}:${viewId ?? ''}:${target?.key ?? ''}`}
        sheet={sheet}
        viewId={viewId}
        startRow={target?.sheet === sheet.id ? target.row : null}
        onView={id => {
          setTarget(null);
          setView(id === null ? null : { sheet: sheet.id, id });
        }}
        onFollow={to => {
          setView(null);
          setTarget({ ...to, key: (target?.key ?? 0) + 1 });
          onSheet(to.sheet);
        }}
      />
      <div class="sheet-tabs" role="tablist" aria-label={t('sheets')} onKeyDown={move}>
        {sheets.map(one => (
          <button
            key={one.id}
            id={`sheet-tab-${one.id}`}
            type="button"
            role="tab"
            aria-selected={one.id === sheet.id}
            tabIndex={one.id === sheet.id ? 0 : -1}
            onClick={() => onSheet(one.id)}
          >
            {one.title}
            <span class="count">{Math.max(0, one.filled - 1)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
