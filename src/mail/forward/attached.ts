/** A mail forwarded as an attachment: its own headers tell whose it is. */
import { parseAddressList } from '../addresses';
import { parseHeaderDate } from '../dates';
import { htmlToText } from '../html-text';
import { normaliseMessageId } from '../ids';
import type { Forwarded, MailSource } from '../message';
import { noCharsets } from '../charset';
import { decodeWords } from '../words';

/**
 * @param mail the attached mail
 * @param note text of the mail around it
 * @returns null when the attached mail does not name its author
 */
export function readAttached(mail: MailSource, note: string | null): Forwarded | null {
  const header = (name: string): string =>
    mail.headers.find(each => each.name.toLowerCase() === name)?.value ?? '';
  const from = parseAddressList(header('from'))[0] ?? null;
  if (!from) return null;
  const subject = decodeWords(header('subject'), noCharsets).trim();
  return {
    from,
    to: parseAddressList(header('to')),
    cc: parseAddressList(header('cc')),
    replyTo: parseAddressList(header('reply-to')),
    subject: subject === '' ? null : subject,
    date: parseHeaderDate(header('date')),
    text: (mail.text ?? (mail.html === null ? '' : htmlToText(mail.html))).trim(),
    note: (note ?? '').trim(),
    messageId: normaliseMessageId(header('message-id')) || null,
  };
}
