/** The Mail tab: folders and conversations, the open one beside them, and the side panel. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DraftView, ThreadPage } from '../../server/api';
import { client } from '../client';
import { Icon } from '../icons';
import { Panel } from '../panel/panel';
import { useDesk } from '../shell/desk';
import { useLoad } from '../shell/load';
import { INBOX } from '../shell/route';
import { useNarrow } from '../shell/narrow';
import { Compose, EMPTY_DRAFT, openedDraft, type Draft } from './compose';
import { shortLabel } from './label-chip';
import { Reader } from './reader';
import { ThreadList } from './thread-list';

const PAGE = 60;
/** Wait after the last key of a search. */
const SEARCH_DELAY_MS = 200;

const NAMES = { INBOX: 'inbox', SENT: 'sent' } as const;

interface MailViewProps {
  readonly label: string;
  readonly threadId: string | null;
  onLabel(label: string): void;
  onThread(threadId: string | null): void;
}

function useDelayed(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), SEARCH_DELAY_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

export function MailView({ label, threadId, onLabel, onThread }: MailViewProps) {
  const { account, t, versions } = useDesk();
  const [typed, setTyped] = useState('');
  const [count, setCount] = useState(PAGE);
  const [openId, setOpenId] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const narrow = useNarrow();
  const onOpenDraft = useCallback((made: DraftView) => setDraft(openedDraft(made)), []);
  const query = useDelayed(typed);
  const labels = useLoad(account, versions.mail, () => client.labels(account));
  const page = useLoad<ThreadPage>(`${account}|${label}|${query}`, `${versions.mail}|${count}`, () =>
    client.threads(account, label, query, 0, count),
  );
  const thread = useLoad(threadId && `${account}|${threadId}`, versions.mail, () =>
    client.thread(account, threadId ?? ''),
  );
  const messages = thread.value ?? [];
  const open = messages.find(message => message.id === openId) ?? messages[messages.length - 1];
  const chosen = open?.threadId ?? threadId;
  const shown = (labels.value ?? []).filter(one => one.kind === 'user' || one.id in NAMES);
  const nameOf = (id: string, name: string): string =>
    id in NAMES ? t(NAMES[id as keyof typeof NAMES]) : shortLabel(name);
  return (
    <div class="mail" data-reading={threadId ? (narrow && panelOpen ? 'panel' : 'yes') : 'no'}>
      <section class="mail-list" aria-label={t('messages')}>
        <div class="list-tools">
          <label class="search">
            <Icon name="search" />
            <input
              type="search"
              value={typed}
              placeholder={t('search')}
              aria-label={t('search')}
              onInput={event => setTyped(event.currentTarget.value)}
            />
          </label>
          <button
            type="button"
            class="icon-button"
            aria-label={t('compose')}
            title={t('compose')}
            onClick={() => setDraft({ ...EMPTY_DRAFT })}
          >
            <Icon name="pencil" />
          </button>
        </div>
        <div class="folders" role="group" aria-label={t('folder')}>
          {shown.map(one => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one.id === label}
              title={one.name}
              onClick={() => onLabel(one.id)}
            >
              {nameOf(one.id, one.name)}{' '}
              <span class="count">{one.unread && one.id === INBOX ? one.unread : one.total}</span>
            </button>
          ))}
          <button type="button" aria-pressed={label === ''} onClick={() => onLabel('')}>
            {t('allMail')}
          </button>
        </div>
        <div class="scroll">
          {page.value && (
            <ThreadList
              threads={page.value.threads}
              chosen={chosen}
              outgoing={label === 'SENT'}
              label={shown.find(one => one.id === label)?.name ?? ''}
              onChoose={onThread}
            />
          )}
          {page.value?.threads.length === 0 && (
            <p class="quiet centered">{t(query ? 'noMatch' : 'noMail')}</p>
          )}
          {page.error && <p class="quiet centered">{page.error}</p>}
          {page.value && page.value.threads.length < page.value.total && (
            <button type="button" class="card-button borderless more" onClick={() => setCount(count + PAGE)}>
              {t('more')}
            </button>
          )}
        </div>
      </section>
      <section class="mail-reader">
        {open ? (
          <Reader
            account={account}
            messages={messages}
            openId={open.id}
            onOpen={setOpenId}
            onBack={() => onThread(null)}
            onDraft={setDraft}
            {...(narrow ? { onPanel: () => setPanelOpen(true) } : {})}
          />
        ) : (
          <div class="empty">
            <Icon name="mail" size={48} />
            <p>{threadId && thread.error ? thread.error : threadId ? t('loading') : t('chooseMail')}</p>
          </div>
        )}
      </section>
      {(!narrow || (open && threadId && panelOpen)) && (
        <Panel
          account={account}
          messageId={threadId && open ? open.id : null}
          threadId={open?.threadId ?? null}
          mobile={narrow}
          onOpenDraft={onOpenDraft}
          {...(narrow ? { onClose: () => setPanelOpen(false) } : {})}
        />
      )}
      {draft && (
        <Compose
          key={`${draft.about?.kind}${draft.about?.messageId}${draft.draftId}`}
          account={account}
          start={draft}
          onClose={() => setDraft(null)}
        />
      )}
    </div>
  );
}
