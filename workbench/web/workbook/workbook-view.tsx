/** The Workbook tab: the live spreadsheet, one tab per sheet, and its download. */
import { client, xlsxUrl } from '../client';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import { useLoad } from '../shell/load';
import { Grid } from './grid';

export function WorkbookView({
  sheetId,
  onSheet,
}: {
  readonly sheetId: number | null;
  onSheet(id: number): void;
}) {
  const { t, versions, locale } = useDesk();
  const book = useLoad('workbook', versions.sheets, () => client.workbook());
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
      <Grid sheet={sheet} />
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
