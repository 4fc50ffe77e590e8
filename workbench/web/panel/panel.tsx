/** The side panel: the add-on's frame with its title, back arrow and progress bar around the card on top. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { DraftChange } from '../../server/api';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import { Logo } from '../shell/logo';
import { CardView, HeaderView } from './card-view';
import type { Fields } from './form';
import { usePanel, type PanelPlace } from './use-panel';

interface PanelProps {
  readonly account: string;
  readonly messageId: string | null;
  readonly threadId: string | null;
  /** Over a draft: the card of the compose action. */
  readonly compose?: boolean;
  readonly onDraft?: (change: DraftChange) => void;
}

function ErrorCard({ text, runId }: { readonly text: string; readonly runId: string | null }) {
  const { t, showRun } = useDesk();
  return (
    <div class="panel-error" role="alert">
      <Icon name="warning" size={28} />
      <h2>{t('cardError')}</h2>
      <p>{t('cardErrorHelp')}</p>
      <pre>{text}</pre>
      {runId && (
        <button type="button" class="card-button outlined" onClick={() => showRun(runId)}>
          {t('showRun')}
        </button>
      )}
    </div>
  );
}

export function Panel({ account, messageId, threadId, compose = false, onDraft }: PanelProps) {
  const { t } = useDesk();
  const [homeFor, setHomeFor] = useState<string | null>(null);
  const here = messageId ?? '';
  const atHome = !compose && (messageId === null || homeFor === here);
  const place = useMemo<PanelPlace>(
    () => ({ account, surface: compose ? 'compose' : atHome ? 'home' : 'message', messageId, threadId }),
    [account, compose, atHome, messageId, threadId],
  );
  const kept = useRef(new Map<number, Fields>());
  const { loaded, busy, host, back, refresh, choose } = usePanel(place, onDraft);
  const top = loaded.stack[loaded.stack.length - 1];
  const deep = loaded.stack.length > 1 || (loaded.choices.length > 0 && loaded.stack.length > 0);
  return (
    <aside class="panel" aria-label={t('panel')}>
      <div class="panel-bar">
        {deep ? (
          <button type="button" class="icon-button" aria-label={t('back')} title={t('back')} onClick={back}>
            <Icon name="back" />
          </button>
        ) : (
          <span class="panel-logo">
            <Logo size={24} />
          </span>
        )}
        <span class="panel-name">Casebook</span>
        {messageId !== null && !compose && (
          <button
            type="button"
            class="icon-button"
            aria-label={t(atHome ? 'panelMessage' : 'panelHome')}
            title={t(atHome ? 'panelMessage' : 'panelHome')}
            onClick={() => setHomeFor(atHome ? null : here)}
          >
            <Icon name={atHome ? 'mail' : 'home'} />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={t('refresh')}
          title={t('refresh')}
          disabled={busy}
          onClick={refresh}
        >
          <Icon name="refresh" />
        </button>
      </div>
      <div
        class={busy ? 'progress on' : 'progress'}
        role="progressbar"
        aria-hidden={!busy}
        aria-label={t('loading')}
      />
      <div class="panel-body" aria-live="polite">
        {loaded.error && <ErrorCard text={loaded.error} runId={loaded.runId} />}
        {!loaded.error && top && (
          <CardView
            key={top.serial}
            card={top.card}
            host={host}
            kept={kept.current.get(top.serial)}
            onFields={fields => kept.current.set(top.serial, fields)}
          />
        )}
        {!loaded.error &&
          !top &&
          loaded.choices.map((card, index) => (
            <button key={index} type="button" class="card-choice" onClick={() => choose(card)}>
              <HeaderView header={card.header ?? { title: card.name ?? '' }} />
            </button>
          ))}
        {!loaded.error && !top && loaded.choices.length === 0 && (
          <p class="quiet">{busy ? t('loading') : t('noPanel')}</p>
        )}
      </div>
    </aside>
  );
}
