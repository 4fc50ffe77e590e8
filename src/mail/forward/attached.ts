/** A mail forwarded as an attachment: its own headers tell whose it is. */
import { parseAddressList } from '../addresses';
import { parseHeaderDate } from '../dates';
import { htmlToText } from '../html-text';
import { normaliseMessageId } from '../ids';
import type { Address, DecodeCharset, Forwarded, MailSource } from '../message';
import { decodeWords } from '../words';

/**
 * @param mail the attached mail
 * @param note text of the mail around it
 * @param decode the platform's decoder, for encoded words
 * @returns null when the attached mail does not name its author
 */
export function readAttached(mail: MailSource, note: string | null, decode: DecodeCharset): Forwarded | null {
  const header = (name: string): string =>
    mail.headers.find(each => each.name.toLowerCase() === name)?.value ?? '';
  const people = (name: string): Address[] => parseAddressList(header(name), decode);
  const from = people('from')[0] ?? null;
  if (!from) return null;
  const subject = decodeWords(header('subject'), decode).replace(/\s+/g, ' ').trim();
  return {
    from,
    to: people('to'),
    cc: people('cc'),
    replyTo: people('reply-to'),
    subject: subject === '' ? null : subject,
    date: parseHeaderDate(header('date')),
    text: (mail.text ?? (mail.html === null ? '' : htmlToText(mail.html))).trim(),
    note: (note ?? '').trim(),
    messageId: normaliseMessageId(header('message-id')) || null,
  };
}
