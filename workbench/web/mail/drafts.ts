/**
 * What a reply or a forward starts with, as Gmail writes it in the user's language: subject prefix, recipients and the
 * quoted mail under an attribution line or a header block. Wording as Gmail's own clients produce it.
 */
import type { MessageView, PersonView } from '../../server/api';
import type { Locale } from '../texts/texts';
import type { Draft } from './compose';
import { asHtml } from './editor';

interface Wording {
  readonly forwarded: string;
  readonly from: string;
  readonly date: string;
  readonly subject: string;
  readonly to: string;
  attribution(date: string, person: string): string;
}

const WORDING: Readonly<Record<Locale, Wording>> = {
  en: {
    forwarded: '---------- Forwarded message ---------',
    from: 'From',
    date: 'Date',
    subject: 'Subject',
    to: 'To',
    attribution: (date, person) => `On ${date} ${person} wrote:`,
  },
  'pt-BR': {
    forwarded: '---------- Forwarded message ---------',
    from: 'De',
    date: 'Date',
    subject: 'Subject',
    to: 'To',
    attribution: (date, person) => `Em ${date}, ${person} escreveu:`,
  },
  ja: {
    forwarded: '---------- Forwarded message ---------',
    from: 'From',
    date: 'Date',
    subject: 'Subject',
    to: 'To',
    attribution: (date, person) => `${date} ${person}:`,
  },
  es: {
    forwarded: '---------- Forwarded message ---------',
    from: 'De',
    date: 'Date',
    subject: 'Subject',
    to: 'To',
    attribution: (date, person) => `El ${date}, ${person} escribió:`,
  },
  fr: {
    forwarded: '---------- Forwarded message ---------',
    from: 'De',
    date: 'Date',
    subject: 'Subject',
    to: 'To',
    attribution: (date, person) => `Le ${date}, ${person} a écrit :`,
  },
  de: {
    forwarded: '---------- Forwarded message ---------',
    from: 'Von',
    date: 'Date',
    subject: 'Subject',
    to: 'To',
    attribution: (date, person) => `Am ${date} schrieb ${person}:`,
  },
};

const full = (person: PersonView): string =>
  person.name ? `${person.name} <${person.address}>` : person.address;
const line = (people: readonly PersonView[]): string => people.map(full).join(', ');
const when = (at: number, locale: Locale, timeZone: string): string =>
  new Date(at).toLocaleString(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

export function replyOf(
  message: MessageView,
  account: string,
  kind: 'reply' | 'reply_all',
  locale: Locale,
  timeZone: string,
): Draft {
  const mine = message.from.address === account;
  const to = mine ? message.to : message.replyTo.length > 0 ? message.replyTo : [message.from];
  const others = kind === 'reply_all' ? [...(mine ? [] : message.to), ...message.cc] : [];
  const cc = others.filter(
    person => person.address !== account && !to.some(one => one.address === person.address),
  );
  const quote = message.text
    .split('\n')
    .map(text => `> ${text}`)
    .join('\n');
  return {
    to: line(to),
    cc: line(cc),
    bcc: '',
    subject: /^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`,
    html: asHtml(
      `\n\n${WORDING[locale].attribution(when(message.at, locale, timeZone), full(message.from))}\n${quote}\n`,
    ),
    about: { kind, messageId: message.id },
  };
}

export function forwardOf(message: MessageView, locale: Locale, timeZone: string): Draft {
  const words = WORDING[locale];
  const block = [
    words.forwarded,
    `${words.from}: ${full(message.from)}`,
    `${words.date}: ${when(message.at, locale, timeZone)}`,
    `${words.subject}: ${message.subject}`,
    `${words.to}: ${line(message.to)}`,
    ...(message.cc.length > 0 ? [`Cc: ${line(message.cc)}`] : []),
  ].join('\n');
  return {
    to: '',
    cc: '',
    bcc: '',
    subject: /^fwd?:/i.test(message.subject) ? message.subject : `Fwd: ${message.subject}`,
    html: asHtml(`\n\n${block}\n\n${message.text}\n`),
    about: { kind: 'forward', messageId: message.id },
  };
}
