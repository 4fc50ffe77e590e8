/** The one door to a mail: from what a source gives to what Casebook makes of it. */
import { parseAddressList } from './addresses';
import { classify, verdictOf } from './classify';
import { factsOf, type OwnSide } from './classify/facts';
import { parseHeaderDate } from './dates';
import { findForwarded } from './forward/find';
import { htmlToText } from './html-text';
import { messageIdList, normaliseMessageId } from './ids';
import { languageOf } from './language';
import type { Address, DecodeCharset, Mail, MailSource, Reading } from './message';
import { BodyLines } from './quoting/body-lines';
import { splitReply } from './reply/split';
import { bareSubject, subjectSays } from './subject';
import { decodeWords } from './words';
import { noCharsets } from './charset';

/** Characters of a body that are read; what is longer is refused by the size rule anyway. */
export const TEXT_LIMIT = 3_000_000;

export interface ReadOptions extends OwnSide {
  /** The platform's charset decoder, for encoded words in headers. */
  readonly decode?: DecodeCharset;
}

/** Never throws; what a mail lacks is null, '' or empty. */
export const readMail = (source: MailSource, options: ReadOptions = {}): Mail =>
  classified(readingOf(source, options.decode), options);

/** What was read, as the mail that it is to our own side. */
export function classified(reading: Reading, own: OwnSide): Mail {
  const { mail } = reading;
  const classification = classify(reading, own);
  // The mail attached to a delivery report came back; nobody handed it on.
  const forwarded = classification.class === 'bounce' ? null : mail.forwarded;
  return { ...mail, forwarded, classification };
}

/** Never throws; what a mail lacks is null, '' or empty. */
export function readingOf(source: MailSource, decode: DecodeCharset = noCharsets): Reading {
  const values = new Map<string, string[]>();
  for (const { name, value } of source.headers) {
    const key = name.toLowerCase();
    const same = values.get(key);
    if (same) same.push(value);
    else values.set(key, [value]);
  }
  const header = (name: string): string => values.get(name)?.[0] ?? '';
  const addresses = (name: string): Address[] =>
    (values.get(name) ?? []).flatMap(value => parseAddressList(value, decode));
  const people = (name: string): Address[] => addresses(name).filter(({ address }) => address !== '');
  const first = (name: string): Address | null => {
    const all = addresses(name);
    const at = all.findIndex(({ address }) => address !== '');
    const found = all[at];
    if (found === undefined) return all[0] ?? null;
    // `Doe, Jane <jane@acme.example>` without the quotes that the comma needs: what stands before is her name too.
    const names = all.slice(0, at + 1).flatMap(person => person.name ?? []);
    return at === 0 ? found : { ...found, name: names.join(', ') };
  };

  const subject = decodeWords(header('subject'), decode).replace(/\s+/g, ' ').trim();
  const text = bodyText(source);
  const html = source.html === null ? null : source.html.slice(0, TEXT_LIMIT);
  const plain = source.text === null ? null : source.text.slice(0, TEXT_LIMIT);
  const lines = new BodyLines(plain, html);
  const body = { text: plain, html, subject, lines, attached: source.attached, decode };
  const { newText, signature } = splitReply(body);
  const forwarded = findForwarded(body);
  const { headers, attachments } = source;
  const mail = {
    messageId: normaliseMessageId(header('message-id')),
    references: messageIdList(header('references')),
    inReplyTo: messageIdList(header('in-reply-to')),
    from: first('from'),
    sender: first('sender'),
    originalSender: first('x-original-sender') ?? first('x-original-from') ?? first('x-google-original-from'),
    replyTo: people('reply-to'),
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    subject,
    bareSubject: bareSubject(subject),
    subjectSays: subjectSays(subject),
    date: parseHeaderDate(header('date')),
    text,
    newText: newText === '' ? text : newText,
    signature,
    forwarded,
    attachments,
    language: languageOf(newText) ?? languageOf(`${subject}\n${text}`),
    bodySize: (source.text?.length ?? 0) + (source.html?.length ?? 0),
    headers,
  };
  return { mail, verdict: verdictOf(factsOf(mail, source, newText)) };
}

/** The plain text, or the HTML's where there is none or the plain part only says that there is HTML. */
function bodyText(source: MailSource): string {
  const plain = (source.text ?? '').slice(0, TEXT_LIMIT).trim();
  if (source.html === null) return plain;
  if (plain !== '' && !isStub(plain)) return plain;
  const shown = htmlToText(source.html);
  return shown !== '' ? shown : plain;
}

/** Plain parts of programs that expect HTML to be read. */
const isStub = (plain: string): boolean =>
  plain.length < 400 &&
  /(does not|doesn't|can't|cannot|unable to) (support|display|view|read)[^.]{0,60}html|html[- ](capable|compatible|enabled|version|format)|view this (e-?mail|message) in (a|your) browser|this is an html (e-?mail|message)/i.test(
    plain,
  );
