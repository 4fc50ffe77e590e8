/** An open conversation: its mails one under another, and the buttons that answer it. */
import { useEffect, useRef } from 'preact/hooks';
import type { MessageView } from '../../server/api';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import { Logo } from '../shell/logo';
import { LabelChip } from './label-chip';
import { Message } from './message';
import type { Draft } from './compose';
import { forwardOf, replyOf } from './drafts';

interface ReaderProps {
  readonly account: string;
  readonly messages: readonly MessageView[];
  readonly openId: string;
  /** Without the buttons that answer, for the tab of what was sent. */
  readonly readOnly?: boolean;
  onOpen(id: string): void;
  onBack(): void;
  onDraft?(draft: Draft): void;
  /** On a phone: opens the add-on's card of this message. */
  onPanel?(): void;
}

export function Reader({
  account,
  messages,
  openId,
  readOnly = false,
  onOpen,
  onBack,
  onDraft,
  onPanel,
}: ReaderProps) {
  const { t, locale, zone, state } = useDesk();
  const head = useRef<HTMLHeadingElement>(null);
  const open = messages.find(message => message.id === openId) ?? messages[messages.length - 1];
  const threadId = open?.threadId;
  useEffect(() => head.current?.focus({ preventScroll: true }), [threadId]);
  if (!open) return null;
  const buttons = [
    { key: 'reply', icon: 'reply', draft: () => replyOf(open, account, 'reply', locale, zone) },
    { key: 'replyAll', icon: 'replyAll', draft: () => replyOf(open, account, 'reply_all', locale, zone) },
    { key: 'forward', icon: 'forward', draft: () => forwardOf(open, locale, zone) },
  ] as const;
  return (
    <div class="reader">
      <div class="reader-head">
        <button
          type="button"
          class="icon-button narrow-only"
          aria-label={t('backToList')}
          title={t('backToList')}
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
        <h1 ref={head} tabIndex={-1}>
          {open.subject}
        </h1>
        {open.labels.map(label => (
          <LabelChip key={label} name={label} />
        ))}
      </div>
      {messages.map(message => (
        <Message
          key={message.id}
          account={account}
          message={message}
          open={message.id === open.id}
          onOpen={() => onOpen(message.id)}
        />
      ))}
      {!readOnly && (
        <div class="reader-actions">
          {buttons.map(({ key, icon, draft }) => (
            <button key={key} type="button" class="card-button outlined" onClick={() => onDraft?.(draft())}>
              <Icon name={icon} size={18} /> {t(key)}
            </button>
          ))}
        </div>
      )}
      {onPanel && (
        <div class="add-on-bar">
          <button type="button" onClick={onPanel}>
            <Logo size={28} /> {state.addOn.name}
          </button>
        </div>
      )}
    </div>
  );
}
