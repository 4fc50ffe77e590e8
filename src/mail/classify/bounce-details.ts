/** What a delivery report tells: who could not be reached, for good or for now, and which mail of ours it was. */
import { addressKey, normaliseAddress, parseAddressList } from '../addresses';
import { normaliseMessageId } from '../ids';
import type { Bounce } from '../message';
import { headerValue } from '../part';
import type { Facts } from './facts';

/** Recipients named in one report; bulk senders' reports name hundreds. */
const RECIPIENT_LIMIT = 100;

/** Phrases that tell the enhanced status (RFC 3463) where the report gives no code. Checked in this order. */
const STATUS_PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /mailbox (is )?full|over ?quota|quota exceeded|exceed(s|ed) (the )?(storage|quota)|storage limit|mailbox size limit|postfach (ist )?voll|boîte aux lettres pleine|caixa (postal )?cheia|buzón lleno|casella piena|いっぱい|邮箱已满/,
    '4.2.2',
  ],
  [
    /delayed|will be retried|will (continue|keep) trying|not yet delivered|still trying|noch nicht zugestellt|greylist|try again later|temporar/,
    '4.4.1',
  ],
  [
    /user unknown|unknown user|no such (user|recipient|mailbox|address|person)|(user|recipient|mailbox|address) (was )?not found|does not exist|doesn't exist|invalid recipient|unknown recipient|recipient unknown|not a valid mailbox|no mailbox here|unbekannt|inconnu|desconocid|desconhecid|sconosciut|onbekend|存在しません|用户不存在/,
    '5.1.1',
  ],
  [
    /host (unknown|not found)|name service error|domain (not found|does not exist)|unrouteable|no route to host|dns error|mx record/,
    '5.1.2',
  ],
  [/disabled|inactive|suspended|no longer (active|valid|in use)/, '5.2.1'],
  [/too (large|big)|exceeds? (the )?(maximum|size)|message size/, '5.3.4'],
  [/spam|blocked|blacklist|policy|rejected|virus|denied/, '5.7.1'],
];

/** Actions of RFC 3464 2.3.3 that report a delivery. */
const SUCCESS: ReadonlySet<string> = new Set(['delivered', 'relayed', 'expanded']);

export function bounceDetails(facts: Facts): Bounce {
  const reports = facts.source.reports
    .filter(({ type }) => /delivery-status$/.test(type))
    .map(({ text }) => text);
  const fields = reports.flatMap(deliveryFields);
  const actions = fields.map(({ action }) => action).filter(action => action !== '');
  const status = fields.find(field => field.status !== '')?.status ?? statusOf(facts);
  const delayed = actions.length > 0 ? actions.every(action => action === 'delayed') : false;
  // Reports of success exist too; nothing came back then.
  const succeeded = actions.length > 0 && actions.every(action => SUCCESS.has(action));
  const recipients = unique([
    ...fields.filter(field => !SUCCESS.has(field.action)).map(field => field.recipient),
    ...parseAddressList(facts.header('X-Failed-Recipients') ?? '').map(({ address }) => address),
  ]);
  return {
    recipients: recipients.length > 0 || succeeded ? recipients : recipientsInText(facts),
    permanent: !delayed && !succeeded && (status === null || !status.startsWith('4')),
    status,
    originalMessageId: originalMessageId(facts),
  };
}

interface DeliveryFields {
  readonly recipient: string;
  readonly action: string;
  readonly status: string;
}

/** The per-recipient groups of RFC 3464 2.3. */
function deliveryFields(report: string): DeliveryFields[] {
  return report
    .slice(0, 200_000)
    .split(/\n[ \t]*\n/)
    .map(group => {
      const field = (name: string): string =>
        new RegExp(`^${name}[ \\t]{0,5}:[ \\t]{0,20}(.{0,500})`, 'im').exec(group)?.[1]?.trim() ?? '';
      // The original recipient is the address that we wrote to; the final one may be where it was forwarded.
      const recipient =
        typed(field('Original-Recipient')) ||
        typed(field('Final-Recipient')) ||
        typed(field('X-Actual-Recipient'));
      const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(field('Status'))?.[1] ?? '';
      return {
        recipient,
        action: (field('Action').toLowerCase().split(/[\s(]/)[0] ?? '').trim(),
        status: status.startsWith('2') ? '' : status,
      };
    })
    .filter(field => field.recipient !== '' || field.action !== '' || field.status !== '')
    .slice(0, RECIPIENT_LIMIT);
}

/** `rfc822; user@example.com` */
const typed = (value: string): string => normaliseAddress(value.replace(/^[\w-]{1,20}\s?;\s?/, ''));

function statusOf(facts: Facts): string | null {
  const text = `${facts.subjectWords} ${facts.textWords}`;
  const enhanced = /(?:^|[\s#(:])([45]\.\d{1,3}\.\d{1,3})(?=[\s).,:;>-]|$)/.exec(text)?.[1];
  if (enhanced !== undefined) return enhanced;
  const phrase = STATUS_PHRASES.find(([pattern]) => pattern.test(text))?.[1];
  const code = /(?:^|[\s:;(])([45])[0-7]\d[ -]/.exec(text)?.[1];
  if (phrase !== undefined)
    return code !== undefined && phrase !== '4.2.2' ? `${code}${phrase.slice(1)}` : phrase;
  return code === undefined ? null : `${code}.0.0`;
}

/** Addresses that the text names before the returned mail begins, without our own side and the reporter's. */
function recipientsInText(facts: Facts): string[] {
  const ours = new Set([
    ...facts.to.map(({ address }) => addressKey(address)),
    addressKey(facts.from?.address ?? ''),
  ]);
  const end = facts.text.search(
    /^[ \t>]{0,4}(?:received|return-path|message-id)[ \t]?:|below this line is a copy|original message(?! was received)/im,
  );
  const head = end < 0 ? facts.text : facts.text.slice(0, end);
  const found = head.match(/[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?/gi) ?? [];
  const outside = found
    .map(normaliseAddress)
    .filter(
      address =>
        address.includes('.') &&
        !ours.has(addressKey(address)) &&
        !/^(postmaster|mailer-daemon)@/i.test(address),
    );
  const named = unique(outside);
  if (named.length > 0) return named.slice(0, RECIPIENT_LIMIT);
  return unique(
    facts.source.attached
      .slice(0, 1)
      .flatMap(mail => parseAddressList(headerValue(mail.headers, 'To') ?? '').map(({ address }) => address)),
  );
}

/** The mail that came back is attached, quoted by its headers, or what the report replies to. */
function originalMessageId(facts: Facts): string | null {
  for (const mail of facts.source.attached) {
    const id = normaliseMessageId(headerValue(mail.headers, 'Message-ID') ?? '');
    if (id !== '') return id;
  }
  const quoted = /^[ \t>]{0,4}message-id[ \t]?:[ \t]*(<[^<>\s]{1,990}>)/im.exec(
    facts.source.text?.slice(0, 100_000) ?? '',
  )?.[1];
  const id = normaliseMessageId(
    quoted ?? facts.header('X-Original-Message-ID') ?? facts.header('In-Reply-To') ?? '',
  );
  if (id !== '') return id;
  const references = facts.header('References');
  return references === null ? null : normaliseMessageId(references) || null;
}

const unique = (addresses: readonly string[]): string[] =>
  [...new Set(addresses.filter(address => address !== ''))].slice(0, RECIPIENT_LIMIT);
