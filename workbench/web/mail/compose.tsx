/** The window in which an agent writes, replies and forwards; Casebook's compose card opens beside the text. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftChange, WrittenMail } from '../../server/api';
import { client } from '../client';
import { Icon } from '../icons';
import { Panel } from '../panel/panel';
import { plainText, readRichText } from '../panel/rich-text';
import { useDesk } from '../shell/desk';

export type Draft = Omit<WrittenMail, 'from'>;

export const EMPTY_DRAFT: Draft = { to: '', cc: '', bcc: '', subject: '', text: '' };

const FIELDS = ['to', 'cc', 'bcc', 'subject'] as const;

/** Puts what the bundle offers for a draft into it: recipients are replaced, text goes in at the cursor or at an end. */
export function changed(draft: Draft, change: DraftChange, cursor: number): Draft {
  const insert = change.insert
    .map(one => (one.contentType === 'TEXT' ? one.content : plainText(readRichText(one.content))))
    .join('\n');
  const at =
    change.where === 'INSERT_AT_START' ? 0 : change.where === 'INSERT_AT_END' ? draft.text.length : cursor;
  return {
    ...draft,
    subject: change.subject ?? draft.subject,
    to: change.to?.join(', ') ?? draft.to,
    cc: change.cc?.join(', ') ?? draft.cc,
    bcc: change.bcc?.join(', ') ?? draft.bcc,
    text: draft.text.slice(0, at) + insert + draft.text.slice(at),
  };
}

interface ComposeProps {
  readonly account: string;
  readonly start: Draft;
  onClose(): void;
}

export function Compose({ account, start, onClose }: ComposeProps) {
  const { t, say, complain } = useDesk();
  const [draft, setDraft] = useState(start);
  const [helped, setHelped] = useState(false);
  const [busy, setBusy] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (start.to) {
      text.current?.focus();
      text.current?.setSelectionRange(0, 0);
    } else first.current?.focus();
  }, [start]);
  const onDraft = useCallback((change: DraftChange) => {
    const cursor = text.current?.selectionStart ?? 0;
    setDraft(now => changed(now, change, cursor));
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    client
      .send(account, { ...draft, from: account })
      .then(() => {
        say(t('sentDone'));
        onClose();
      })
      .catch(complain)
      .finally(() => setBusy(false));
  };
  return (
    <div
      class="compose"
      role="dialog"
      aria-label={t('compose')}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <form onSubmit={submit}>
        <div class="compose-bar">
          <b>{draft.subject || t('compose')}</b>
          <button
            type="button"
            class="icon-button"
            aria-label={t('close')}
            title={t('close')}
            onClick={onClose}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
        {FIELDS.map((field, index) => (
          <label key={field} class="compose-line">
            <span>{t(field === 'to' ? 'recipients' : field)}</span>
            <input
              ref={index === 0 ? first : null}
              value={draft[field]}
              required={field === 'to'}
              spellcheck={field === 'subject'}
              onInput={event => setDraft({ ...draft, [field]: event.currentTarget.value })}
            />
          </label>
        ))}
        <textarea
          ref={text}
          aria-label={t('text')}
          value={draft.text}
          onInput={event => setDraft({ ...draft, text: event.currentTarget.value })}
        />
        <div class="compose-bottom">
          <button type="submit" class="card-button filled" disabled={busy}>
            <Icon name="send" size={18} /> {t('send')}
          </button>
          <button
            type="button"
            class="card-button outlined"
            aria-expanded={helped}
            onClick={() => setHelped(!helped)}
          >
            {t('casebookDraft')}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('discard')}
            title={t('discard')}
            onClick={onClose}
          >
            <Icon name="trash" size={18} />
          </button>
        </div>
      </form>
      {helped && <Panel account={account} messageId={null} threadId={null} compose onDraft={onDraft} />}
    </div>
  );
}
