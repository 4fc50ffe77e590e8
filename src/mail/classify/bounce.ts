/**
 * Delivery reports: mail that came back or waits. The standard form (RFC 3464) decides alone; the many others need two
 * signs that agree, because people write about bounces too.
 */
import { takesNoMail } from './auto-reply';
import { bounceDetails } from './bounce-details';
import { returnPath, type Facts } from './facts';
import { containsPhrase, startsWithPhrase } from './phrases';
import { BOUNCE_SUBJECTS } from './subject-phrases';
import { BOUNCE_TEXT } from './text-phrases';
import { headerEvidence, type Rule, type Verdict } from './verdict';

/** Local parts of mail systems. */
const SYSTEM_SENDER =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|maildaemon|mail[-_.]delivery(?:[-_.]\w+)?|mailerdaemon|mail-?system|smtp-?daemon|bounces?|mailgate|mail-deamon|no-?reply-delivery)$/i;

/** Local parts of people and programs that care for a mail system. */
const CARETAKER =
  /^(?:post_?master|postoffice|mailadmin|mail-admin|hostmaster|email-?admin|mta|mailserver|mail_?server|smtp|mailmaster|microsoftexchange[0-9a-f]*)$/i;

/** Local parts of people who may also lend their name to a program. */
const ADMINISTRATOR =
  /^(?:sys-?admin|system|administrator|admin|info|support|mail|imss|list-?owner|owner-[\w.-]+|[\w.-]+-(?:admin|owner))$/i;

/** Display names that mail systems give themselves. */
const SYSTEM_NAME =
  /mail(er)?[- ]?daemon|mail delivery (sub)?system|mail delivery service|mail(er)? administrator|^postmaster$|^system administrator$|delivery (status )?notification|internet mail delivery|microsoft (exchange|outlook)$|mail server$|mail router|interscan|courier mail server|automatic email delivery|メール配信システム|邮件系统|系统退信/i;

export const bounce: Rule = facts => {
  const evidence = standardReport(facts) ?? otherReport(facts);
  return evidence === null
    ? null
    : ({ class: 'bounce', evidence, bounce: bounceDetails(facts) } satisfies Verdict);
};

/** RFC 3464 and the headers that only delivery reports carry. */
function standardReport(facts: Facts): string | null {
  const { source } = facts;
  const status = source.reports.find(({ type }) => /delivery-status$/.test(type));
  if (status && source.reportType !== 'disposition-notification')
    return 'multipart/report with a delivery-status';
  if (source.contentType === 'multipart/report' && source.reportType === 'delivery-status')
    return 'Content-Type: multipart/report; report-type=delivery-status';
  const failed = facts.header('X-Failed-Recipients');
  if (failed !== null) return headerEvidence('X-Failed-Recipients', failed);
  const messageClass = facts.header('X-MS-Exchange-Message-Class') ?? facts.header('Content-Class') ?? '';
  if (/\.ndr$|content-classes:dsn/i.test(messageClass)) return `message class ${messageClass}`;
  return null;
}

/** Two signs out of: who sent it, what the subject says, what the text says, a null envelope sender, the mail that came back. */
function otherReport(facts: Facts): string | null {
  const local = (facts.from?.address ?? '').split('@')[0] ?? '';
  const name = facts.from?.name ?? '';
  const domainless = facts.from !== null && facts.from.address === '';
  const system =
    SYSTEM_SENDER.test(local) ||
    SYSTEM_NAME.test(name) ||
    (domainless && SYSTEM_SENDER.test(name.split(/[@ ]/)[0] ?? ''));
  const caretaker = CARETAKER.test(local);
  const nullSender =
    returnPath(facts.source.headers) === '' || /^<?mailer-daemon/i.test(facts.header('Return-Path') ?? '');
  const from = `From: ${facts.from?.address || name}`;
  if (system) return from;
  const nameless = facts.from === null && facts.hasHeader('From');
  const subject =
    startsWithPhrase(facts.subjectWords, BOUNCE_SUBJECTS) ??
    startsWithPhrase(facts.subjectWords.replace(/^\[[^[\]]{1,30}\] /, ''), BOUNCE_SUBJECTS);
  if (subject === null && !nameless && !caretaker && !nullSender) return null;

  const text =
    containsPhrase(facts.textWords, BOUNCE_TEXT) ??
    (SMTP_REPLY.test(facts.textWords) ? 'an SMTP reply code' : null);
  if (nameless && text !== null) return `From: <>, text "${text}"`;
  if (nameless && subject !== null) return `From: <>, subject "${subject}"`;
  // A person may sign as postmaster and write about mail; a report of a postmaster says what came back.
  if (caretaker && subject !== null) return `${from}, subject "${subject}"`;
  if (caretaker && text !== null && (nullSender || returnsMail(facts))) return `${from}, text "${text}"`;
  if (nullSender && subject !== null) return `null envelope sender, subject "${subject}"`;
  if (nullSender && text !== null && (SMTP_REPLY.test(facts.textWords) || returnsMail(facts)))
    return `null envelope sender, text "${text}"`;
  // Shops and their customers write of parcels that were not delivered, and people forward bounces under their own name:
  // from anybody else it takes the words of a mail system, or the mail that came back.
  if (subject === null || text === null) return null;
  const speaksSmtp = SMTP_REPLY.test(facts.textWords) || SYSTEM_OPENING.test(facts.textWords.slice(0, 600));
  const program = takesNoMail(facts) || ADMINISTRATOR.test(local);
  if (program)
    return speaksSmtp || MAIL_WORDS.test(facts.textWords)
      ? `${from}, subject "${subject}", text "${text}"`
      : null;
  return !facts.isForward && (speaksSmtp || returnsMail(facts))
    ? `subject "${subject}", text "${text}"`
    : null;
}

/** `550 5.1.1`, `550 user unknown`, `smtp; 550`, `said: 554`. */
const SMTP_REPLY =
  /(?:^|[\s:;(>])(?:[45][0-7]\d[ -])(?:[45]\.\d{1,3}\.\d{1,3}|<|user|no |unknown|mailbox|recipient|requested|message|relay|sorry|invalid|unrouteable|host|service|address|account|access|rejected|spam)/;

/** Sentences of delivery reports that no person uses for a letter. */
const SYSTEM_OPENING =
  /created automatically by mail delivery|this is the (mail system|qmail|postfix|mail delivery)|the original message was received|sorry to have to inform you|i wasn't able to deliver your message|your (message|e-mail|email|mail) did not reach|delivery to the following (recipient|address)|the following (address|recipient)(\(?e?s\)?)? (failed|had|could not)|unable to deliver (your |the |this )?(following )?(message|mail|e-mail|email)|your (message|e-mail|email|mail) (to \S+ )?(could not be|was not|has not been|cannot be|wasn't|couldn't be) delivered|returning message to sender|permanent(ly)? (fatal )?(error|fail)|transcript of session/;

/** Words without which no report about mail is written. */
const MAIL_WORDS =
  /mail|smtp|recipient|mailbox|empfänger|postfach|destinat|メール|邮件|邮箱|郵件|메일|письм|почт/;

/** The mail that came back is attached, or its headers stand in the text. */
const returnsMail = (facts: Facts): boolean =>
  facts.source.attached.length > 0 || /^\s*>?\s?(message-id|received|return-path)\s?:/im.test(facts.text);
