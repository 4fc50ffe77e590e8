/** The side panel: the add-on's frame with its title, back arrow and progress bar around the card on top. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftRecipients } from '../../server/api';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import { Logo } from '../shell/logo';
import { DotsMenu } from './buttons';
import { CardView, HeaderView } from './card-view';
import { openLink } from './links';
import type { PanelPlace } from './place';
import { usePanel, type Around } from './use-panel';

interface PanelProps extends Around {
  readonly account: string;
  readonly messageId: string | null;
  readonly threadId: string | null;
  /** The Gmail app on a phone: the message's card and no homepage. */
  readonly mobile?: boolean;
  /** Over a draft: the card of the compose action, and who the draft goes to. */
  readonly recipients?: () => DraftRecipients;
  /** Leaves the panel, where it covers what lies under it. */
  onClose?(): void;
}

function ErrorCard({ text, runId }: { readonly text: string; readonly runId: string | null }) {
  const { t, showRun } = useDesk();
  return (
    <div class="panel-error" role="alert">
      <Icon name="warning" size={28} />
      <h2>{t('cardError')}</h2>
      <p>{t('cardErrorHelp')}</p>
      <pre tabIndex={0}>{text}</pre>
      {runId && (
        <button type="button" class="card-button outlined" onClick={() => showRun(runId)}>
          {t('showRun')}
        </button>
      )}
    </div>
  );
}

export function Panel(props: PanelProps) {
  const { account, messageId, threadId, mobile = false, recipients, onDraft, onOpenDraft, onClose } = props;
  const desk = useDesk();
  const { t, locale, zone, state } = desk;
  const [homeFor, setHomeFor] = useState<string | null>(null);
  const [peeked, setPeeked] = useState(0);
  const here = messageId ?? '';
  const compose = recipients !== undefined;
  const atHome = !compose && !mobile && (messageId === null || homeFor === here);
  const place = useMemo<PanelPlace>(
    () => ({
      account,
      surface: compose ? 'compose' : atHome ? 'home' : 'message',
      messageId,
      threadId,
      platform: mobile ? 'ANDROID' : 'WEB',
      locale,
      zone,
      recipients: recipients ?? null,
    }),
    [account, compose, atHome, messageId, threadId, mobile, locale, zone, recipients],
  );
  const { loaded, busy, host, back, refresh, choose, universal, keptFields, keepFields } = usePanel(place, {
    onDraft,
    onOpenDraft,
  });
  const body = useRef<HTMLDivElement>(null);
  const worked = useRef(false);
  const top = loaded.stack[loaded.stack.length - 1];
  const deep = loaded.stack.length > 1 || (loaded.choices.length > 0 && loaded.stack.length > 0);
  const peeks = !mobile && top?.card.displayStyle === 'PEEK' && !deep && peeked !== top.serial;
  // A new card takes the place of the button that was pressed: the focus goes on to the card, not back to the page.
  useLayoutEffect(() => {
    if (!worked.current || document.activeElement !== document.body) return;
    body.current?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }, [top?.serial]);
  const menu = state.addOn.universal.map(entry => ({
    text: entry.text,
    disabled: busy,
    choose: () => {
      if (entry.function) universal(entry.function);
      else if (entry.url) openLink(entry.url, desk);
    },
  }));
  return (
    <aside
      class="panel"
      aria-label={t(compose ? 'casebookDraft' : 'panel')}
      onPointerDown={() => (worked.current = true)}
      onKeyDown={() => (worked.current = true)}
    >
      <div class="panel-bar">
        {deep || onClose ? (
          <button
            type="button"
            class="icon-button"
            aria-label={t('back')}
            title={t('back')}
            onClick={deep ? back : onClose}
          >
            <Icon name="back" />
          </button>
        ) : (
          <span class="panel-logo">
            <Logo size={24} />
          </span>
        )}
        <span class="panel-name">{state.addOn.name}</span>
        {messageId !== null && !compose && !mobile && (
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
        {menu.length > 0 && <DotsMenu label={t('addOnMenu')} items={menu} />}
      </div>
      <div
        class={busy ? 'progress on' : 'progress'}
        role="progressbar"
        aria-hidden={!busy}
        aria-label={t('loading')}
      />
      <div class="visually-hidden" aria-live="polite">
        {top && !busy ? (top.card.header?.title ?? '') : ''}
      </div>
      <div class="panel-body" ref={body}>
        {loaded.error && <ErrorCard text={loaded.error} runId={loaded.runId} />}
        {!loaded.error && top && !peeks && (
          <CardView
            key={top.serial}
            card={top.card}
            host={host}
            kept={keptFields(top.serial)}
            onFields={fields => keepFields(top.serial, fields)}
          />
        )}
        {!loaded.error && top && peeks && (
          <button type="button" class="card-choice peek" onClick={() => setPeeked(top.serial)}>
            <HeaderView
              header={top.card.peekCardHeader ?? top.card.header ?? { title: top.card.name ?? '' }}
            />
          </button>
        )}
        {!loaded.error &&
          !top &&
          loaded.choices.map((card, index) => (
            <button key={index} type="button" class="card-choice" onClick={() => choose(card)}>
              <HeaderView header={card.header ?? { title: card.name ?? '' }} />
            </button>
          ))}
        {!loaded.error && !top && loaded.choices.length === 0 && busy && <Skeleton label={t('loading')} />}
        {!loaded.error && !top && loaded.choices.length === 0 && !busy && <p class="quiet">{t('noPanel')}</p>}
      </div>
    </aside>
  );
}

/** The shape of a card while the first one is on its way. */
function Skeleton({ label }: { readonly label: string }) {
  return (
    <div class="skeleton" role="img" aria-label={label}>
      {[70, 45, 90, 60, 80, 50].map((width, index) => (
        <span key={index} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
