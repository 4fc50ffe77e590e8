/** The list of conversations: one line each, newest first, walked with the arrow keys. */
import { useRef } from 'preact/hooks';
import type { ThreadView } from '../../server/api';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import { fullTime, shortTime } from '../shell/times';
import { Avatar } from './avatar';
import { LabelChip } from './label-chip';

interface ThreadListProps {
  readonly threads: readonly ThreadView[];
  readonly chosen: string | null;
  readonly label: string;
  /** Shows to whom mail went instead of who wrote it. */
  readonly outgoing?: boolean;
  onChoose(id: string): void;
}

export function ThreadList({ threads, chosen, label, outgoing = false, onChoose }: ThreadListProps) {
  const { t, locale, zone, now } = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLButtonElement);
    rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
    event.preventDefault();
  };
  const reachable = threads.some(thread => thread.id === chosen) ? chosen : threads[0]?.id;
  return (
    <ul class="thread-list" ref={list} aria-label={t('messages')} onKeyDown={move}>
      {threads.map(thread => {
        const named = outgoing ? thread.to : thread.people;
        const people = outgoing ? `${t('to')} ${named.join(', ')}` : named.join(', ');
        return (
          <li key={thread.id}>
            <button
              type="button"
              class={`thread ${thread.unread ? 'unread' : ''}`}
              aria-current={thread.id === chosen ? 'true' : undefined}
              tabIndex={thread.id === reachable ? 0 : -1}
              onClick={() => onChoose(thread.id)}
            >
              <Avatar name={named[0] ?? ''} address={named[0] ?? ''} size={36} />
              <span class="thread-words">
                <span class="thread-top">
                  <span class="thread-people">{people}</span>
                  {thread.count > 1 && <span class="thread-count">{thread.count}</span>}
                  {thread.attachments > 0 && <Icon name="clip" size={15} label={t('attached')} />}
                  <time
                    class="thread-time"
                    dateTime={new Date(thread.at).toISOString()}
                    title={fullTime(thread.at, locale, zone)}
                  >
                    {shortTime(thread.at, now, locale, zone)}
                  </time>
                </span>
                <span class="thread-subject">
                  {thread.unread && <span class="visually-hidden">{t('unread')}: </span>}
                  {thread.subject}
                </span>
                <span class="thread-bottom">
                  {thread.labels
                    .filter(name => name !== label)
                    .map(name => (
                      <LabelChip key={name} name={name} />
                    ))}
                  <span class="thread-snippet">{thread.snippet}</span>
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
