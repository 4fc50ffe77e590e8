/** News at the bottom of the page; read out by screen readers, gone after a while or on a click. */
import { Icon } from '../icons';
import { useDesk, type Toast } from './desk';

export function Toasts({
  toasts,
  onDismiss,
}: {
  readonly toasts: readonly Toast[];
  onDismiss(id: number): void;
}) {
  const { t, showRun } = useDesk();
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(toast => (
        <div key={toast.id} class={`toast ${toast.kind}`}>
          <span>{toast.text}</span>
          {toast.runId && (
            <button type="button" class="toast-action" onClick={() => toast.runId && showRun(toast.runId)}>
              {t('showRun')}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t('dismiss')}
            onClick={() => onDismiss(toast.id)}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
