/** Brings mail in from outside: written here, dropped as files, or pasted as source. */
import { useRef, useState } from 'preact/hooks';
import type { Delivered } from '../../server/api';
import { client } from '../client';
import { Icon } from '../icons';
import { Dialog } from '../shell/dialog';
import { useDesk } from '../shell/desk';

type Way = 'write' | 'file';

function summary(parts: readonly Delivered[]): {
  readonly n: number;
  readonly accounts: string;
  readonly lost: string;
} {
  const accounts = new Set(parts.flatMap(part => part.copies.map(copy => copy.account)));
  const lost = new Set(parts.flatMap(part => part.undelivered));
  return {
    n: parts.reduce((sum, part) => sum + part.messages, 0),
    accounts: [...accounts].join(', ') || '—',
    lost: [...lost].join(', '),
  };
}

export function Deliver({ onClose, onPoll }: { onClose(): void; onPoll(): void }) {
  const { t, say, complain, state } = useDesk();
  const support =
    state.routes.find(route => route.kind === 'support')?.address ?? state.routes[0]?.address ?? '';
  const [way, setWay] = useState<Way>('write');
  const [mail, setMail] = useState({
    from: 'Elena Duarte <elena@brisamar.example>',
    to: support,
    cc: '',
    bcc: '',
    subject: '',
    text: '',
  });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [source, setSource] = useState('');
  const [envelope, setEnvelope] = useState('');
  const [poll, setPoll] = useState(true);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const deliver = async (): Promise<readonly Delivered[]> => {
    if (way === 'write') return [await client.deliverWritten(mail)];
    const bodies: readonly Blob[] = [...files, ...(source.trim() ? [new Blob([source])] : [])];
    const parts: Delivered[] = [];
    for (const body of bodies) parts.push(await client.deliver(body, envelope));
    return parts;
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    deliver()
      .then(parts => {
        const { n, accounts, lost } = summary(parts);
        say(
          [t('delivered', { n, accounts }), lost && t('undelivered', { addresses: lost })]
            .filter(Boolean)
            .join(' '),
        );
        onClose();
        if (poll) onPoll();
      })
      .catch(complain)
      .finally(() => setBusy(false));
  };
  const line = (name: 'from' | 'to' | 'cc' | 'subject') => (
    <label class="form-line">
      <span>{t(name === 'to' ? 'recipients' : name)}</span>
      <input
        value={mail[name]}
        required={name === 'from' || name === 'to'}
        onInput={event => setMail({ ...mail, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <Dialog title={t('deliverTitle')} onClose={onClose}>
      <p class="quiet">{t('deliverHelp')}</p>
      <div class="segments" role="group" aria-label={t('deliverTitle')}>
        {(['write', 'file'] as const).map(one => (
          <button key={one} type="button" aria-pressed={way === one} onClick={() => setWay(one)}>
            {t(one === 'write' ? 'deliverWrite' : 'deliverFile')}
          </button>
        ))}
      </div>
      <form onSubmit={submit} class="form">
        {way === 'write' ? (
          <>
            {line('from')}
            {line('to')}
            {line('cc')}
            {line('subject')}
            <label class="form-line">
              <span>{t('text')}</span>
              <textarea
                rows={8}
                value={mail.text}
                onInput={event => setMail({ ...mail, text: event.currentTarget.value })}
              />
            </label>
          </>
        ) : (
          <>
            <div
              class={over ? 'drop over' : 'drop'}
              onDragOver={event => {
                event.preventDefault();
                setOver(true);
              }}
              onDragLeave={() => setOver(false)}
              onDrop={event => {
                event.preventDefault();
                setOver(false);
                setFiles([...(event.dataTransfer?.files ?? [])]);
              }}
            >
              <Icon name="inbox" size={28} />
              <span>{files.length > 0 ? files.map(file => file.name).join(', ') : t('deliverDrop')}</span>
              <button type="button" class="card-button outlined" onClick={() => picker.current?.click()}>
                {t('deliverFiles')}
              </button>
              <input
                ref={picker}
                type="file"
                multiple
                accept=".eml,.mbox,message/rfc822,application/mbox"
                hidden
                onChange={event => setFiles([...(event.currentTarget.files ?? [])])}
              />
            </div>
            <label class="form-line">
              <span>{t('deliverPaste')}</span>
              <textarea
                class="code"
                rows={7}
                value={source}
                spellcheck={false}
                onInput={event => setSource(event.currentTarget.value)}
              />
            </label>
            <label class="form-line">
              <span>{t('deliverEnvelope')}</span>
              <input
                value={envelope}
                placeholder={support}
                onInput={event => setEnvelope(event.currentTarget.value)}
              />
            </label>
          </>
        )}
        <div class="form-bottom">
          <label class="choice">
            <input type="checkbox" checked={poll} onChange={event => setPoll(event.currentTarget.checked)} />{' '}
            <span>{t('deliverPoll')}</span>
          </label>
          <button type="button" class="card-button borderless" onClick={onClose}>
            {t('cancel')}
          </button>
          <button
            type="submit"
            class="card-button filled"
            disabled={busy || (way === 'file' && files.length === 0 && !source.trim())}
          >
            {t('deliverGo')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
