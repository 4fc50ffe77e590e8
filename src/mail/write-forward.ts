/**
 * The header block above a forwarded mail, as Gmail's web client writes it in every language: our own reader, and other
 * mail programs, tell by it who wrote the mail.
 */
import type { Address, Mail } from './message';

/** Characters: longer mails are logs and exports, whose end nobody reads in a forward; a draft holds 25 MB. */
const TEXT_LIMIT = 200_000;

const HEADING = '---------- Forwarded message ---------';

const full = ({ name, address }: Address): string =>
  name === null || name === '' ? `<${address}>` : `${name} <${address}>`;
const line = (people: readonly Address[]): string => people.map(full).join(', ');

/** `Mon, 2 Nov 2026 10:00:00 +0000` (RFC 5322), which every mail program reads. @param at epoch ms */
const dateOf = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

/**
 * The mail below its header block.
 * @param at when it was sent, epoch ms
 */
export const forwardedText = (mail: Mail, at: number): string => {
  const sender = mail.originalSender ?? mail.from;
  const block = [
    HEADING,
    ...(sender ? [`From: ${full(sender)}`] : []),
    `Date: ${dateOf(at)}`,
    `Subject: ${mail.subject}`,
    ...(mail.to.length > 0 ? [`To: ${line(mail.to)}`] : []),
    ...(mail.cc.length > 0 ? [`Cc: ${line(mail.cc)}`] : []),
  ];
  const cut = mail.text.length > TEXT_LIMIT ? `${mail.text.slice(0, TEXT_LIMIT)}\n[...]` : mail.text;
  return `${block.join('\n')}\n\n\n${cut}`;
};

/** `Fwd: ` before a subject that does not say so yet, in any language. */
export const forwardedSubject = ({ subject, subjectSays }: Mail): string =>
  subjectSays === 'forward' ? subject : `Fwd: ${subject}`.trim();
