/** One mail of an open conversation: its head, its body, its attachments. */
import { useState } from 'preact/hooks';
import type { MessageView, PersonView } from '../../server/api';
import { attachmentUrl, originalUrl } from '../client';
import { Icon } from '../icons';
import { useDesk } from '../shell/desk';
import { fileSize, fullTime } from '../shell/times';
import { Avatar } from './avatar';
import { HtmlBody } from './html-body';
import { TextBody } from './text-body';

const full = (person: PersonView): string =>
  person.name ? `${person.name} <${person.address}>` : person.address;

function Details({ message }: { readonly message: MessageView }) {
  const { t, locale, zone } = useDesk();
  const rows: readonly (readonly [string, string])[] = [
    [t('from'), full(message.from)],
    [t('recipients'), message.to.map(full).join(', ')],
    [t('cc'), message.cc.map(full).join(', ')],
    [t('bcc'), message.bcc.map(full).join(', ')],
    [t('replyTo'), message.replyTo.map(full).join(', ')],
    [t('date'), fullTime(message.at, locale, zone)],
    [t('subject'), message.subject],
    ...message.headers.map(header => [header.name, header.value] as const),
  ];
  return (
    <dl class="details">
      {rows
        .filter(([, value]) => value)
        .map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function Attachments({
  account,
  message,
}: {
  readonly account: string;
  readonly message: MessageView;
}) {
  const { t, locale } = useDesk();
  if (message.attachments.length === 0) return null;
  return (
    <section class="attachments" aria-label={t('attachments', { n: message.attachments.length })}>
      {message.attachments.map(one => (
        <a
          key={one.handle}
          class="attachment"
          href={attachmentUrl(account, message.id, one.handle)}
          download={one.name}
        >
          <Icon
            name={
              one.type.startsWith('image/') ? 'image' : one.type === 'message/rfc822' ? 'mail' : 'document'
            }
          />
          <span>
            <b>{one.name || one.type}</b>
            <small>{fileSize(one.size, locale)}</small>
          </span>
        </a>
      ))}
    </section>
  );
}

interface MessageProps {
  readonly account: string;
  readonly message: MessageView;
  /** Shown whole; it is the one that the side panel speaks of. */
  readonly open: boolean;
  onOpen(): void;
}

export function Message({ account, message, open, onOpen }: MessageProps) {
  const { t, locale, zone } = useDesk();
  const [details, setDetails] = useState(false);
  const { from } = message;
  const name = from.name || from.address;
  const time = (
    <time dateTime={new Date(message.at).toISOString()}>{fullTime(message.at, locale, zone)}</time>
  );
  if (!open) {
    return (
      <button type="button" class="message folded" onClick={onOpen}>
        <Avatar name={from.name} address={from.address} size={32} />
        <b>{name}</b>
        <span class="thread-snippet">{message.snippet}</span>
        {time}
      </button>
    );
  }
  const to = [...message.to, ...message.cc]
    .map(person => (person.address === account ? t('me') : person.name || person.address))
    .join(', ');
  return (
    <article class="message" aria-label={`${name}: ${message.subject}`}>
      <header class="message-head">
        <Avatar name={from.name} address={from.address} />
        <div class="message-people">
          <div>
            <b>{name}</b> {from.name && <span class="quiet">&lt;{from.address}&gt;</span>}
          </div>
          <button
            type="button"
            class="text-button small"
            aria-expanded={details}
            title={t('details')}
            onClick={() => setDetails(!details)}
          >
            {t('to')} {to || '—'} <Icon name={details ? 'up' : 'down'} size={14} />
          </button>
        </div>
        <span class="quiet">{time}</span>
        <a
          class="icon-button"
          href={originalUrl(account, message.id)}
          target="_blank"
          rel="noopener"
          aria-label={t('original')}
          title={t('original')}
        >
          <Icon name="document" size={18} />
        </a>
      </header>
      {details && <Details message={message} />}
      {message.html ? (
        <HtmlBody html={message.html} inline={message.inline} />
      ) : (
        <TextBody text={message.text} />
      )}
      <Attachments account={account} message={message} />
    </article>
  );
}
