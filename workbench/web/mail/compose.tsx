/**
 * The window in which an agent writes, replies and forwards. The add-on's icon in its toolbar runs the compose action,
 * whose card opens beside the text and may change the draft.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftChange, DraftRecipients, DraftView, WrittenMail } from '../../server/api';
import { client } from '../client';
import { Icon } from '../icons';
import { Panel } from '../panel/panel';
import { useDesk } from '../shell/desk';
import { Logo } from '../shell/logo';
import { asHtml, Editor, type EditorHandle } from './editor';

/** A mail that is being written; its body is HTML. */
export interface Draft extends Pick<WrittenMail, 'to' | 'cc' | 'bcc' | 'subject'> {
  readonly html: string;
  /** Absent: the account's own address. */
  readonly from?: string;
  readonly about?: NonNullable<WrittenMail['about']>;
  /** The draft in the mailbox that this was opened from. */
  readonly draftId?: string;
}

export const EMPTY_DRAFT: Draft = { to: '', cc: '', bcc: '', subject: '', html: '' };

/** What the window starts with when a click has made a draft. */
export const openedDraft = ({ id, from, to, cc, bcc, subject, text, html }: DraftView): Draft => ({
  from,
  to,
  cc,
  bcc,
  subject,
  html: html ?? asHtml(text),
  draftId: id,
});

type Head = Pick<Draft, 'to' | 'cc' | 'bcc' | 'subject'>;

/** Puts what the bundle offers for a draft into its fields: recipients and subject are replaced. */
export const changed = (head: Head, change: DraftChange): Head => ({
  subject: change.subject ?? head.subject,
  to: change.to?.join(', ') ?? head.to,
  cc: change.cc?.join(', ') ?? head.cc,
  bcc: change.bcc?.join(', ') ?? head.bcc,
});

/** Bare addresses of a field as typed. */
const addresses = (typed: string): readonly string[] =>
  typed.match(/[^\s<>",;]+@[^\s<>",;]+/g)?.map(address => address.toLowerCase()) ?? [];

interface ComposeProps {
  readonly account: string;
  readonly start: Draft;
  onClose(): void;
}

export function Compose({ account, start, onClose }: ComposeProps) {
  const { t, say, complain, state } = useDesk();
  const [head, setHead] = useState<Head>(start);
  const [wanted, setWanted] = useState<readonly ('cc' | 'bcc')[]>([]);
  const [helped, setHelped] = useState(false);
  const [busy, setBusy] = useState(false);
  const editor = useRef<EditorHandle>(null);
  const first = useRef<HTMLInputElement>(null);
  const live = useRef(head);
  live.current = head;
  useEffect(() => {
    if (start.to) editor.current?.focus();
    else first.current?.focus();
  }, [start]);
  const onDraft = useCallback((change: DraftChange) => {
    setHead(now => changed(now, change));
    editor.current?.insert(change);
  }, []);
  const recipients = useCallback(
    (): DraftRecipients => ({
      to: addresses(live.current.to),
      cc: addresses(live.current.cc),
      bcc: addresses(live.current.bcc),
    }),
    [],
  );
  const submit = (event: Event): void => {
    event.preventDefault();
    const { text, html } = editor.current?.body() ?? { text: '', html: null };
    const { about, draftId } = start;
    setBusy(true);
    client
      .send(account, {
        ...head,
        from: account,
        text,
        ...(html === null ? {} : { html }),
        ...(about ? { about } : {}),
        ...(draftId ? { draftId } : {}),
      })
      .then(() => {
        say(t('sentDone'));
        onClose();
      })
      .catch(complain)
      .finally(() => setBusy(false));
  };
  const discard = (): void => {
    if (start.draftId) client.discard(account, start.draftId).catch(complain);
    onClose();
  };
  const hidden = (['cc', 'bcc'] as const).filter(field => !head[field] && !wanted.includes(field));
  const fields = (['to', 'cc', 'bcc', 'subject'] as const).filter(
    field => field === 'to' || field === 'subject' || !hidden.includes(field),
  );
  return (
    <div
      class="compose"
      role="dialog"
      aria-label={t('compose')}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <form onSubmit={submit}>
        <div class="compose-bar">
          <b>{head.subject || t('newMessage')}</b>
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
        {start.from !== undefined && start.from !== account && (
          <div class="compose-line">
            <label>
              <span>{t('from')}</span>
              <input value={start.from} readOnly />
            </label>
          </div>
        )}
        {fields.map(field => (
          <div key={field} class="compose-line">
            <label>
              <span>{t(field === 'to' ? 'recipients' : field)}</span>
              <input
                ref={field === 'to' ? first : null}
                value={head[field]}
                required={field === 'to'}
                spellcheck={field === 'subject'}
                onInput={event => setHead({ ...head, [field]: event.currentTarget.value })}
              />
            </label>
            {field === 'to' &&
              hidden.map(one => (
                <button
                  key={one}
                  type="button"
                  class="text-button"
                  onClick={() => setWanted([...wanted, one])}
                >
                  {t(one)}
                </button>
              ))}
          </div>
        ))}
        <Editor label={t('text')} start={start.html} handle={editor} />
        <div class="compose-bottom">
          <button type="submit" class="card-button filled" disabled={busy}>
            {t('send')}
          </button>
          {state.addOn.compose !== null && (
            <button
              type="button"
              class="icon-button"
              aria-expanded={helped}
              aria-label={t('casebookDraft')}
              title={t('casebookDraft')}
              onClick={() => setHelped(!helped)}
            >
              <Logo size={22} />
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t('discard')}
            title={t('discard')}
            onClick={discard}
          >
            <Icon name="trash" size={18} />
          </button>
        </div>
      </form>
      {helped && (
        <Panel
          account={account}
          messageId={null}
          threadId={null}
          recipients={recipients}
          onDraft={onDraft}
          onClose={() => setHelped(false)}
        />
      )}
    </div>
  );
}
