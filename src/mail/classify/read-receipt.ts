/** Read receipts: RFC 8098 reports, and the forms that Exchange and Notes give them. */
import { READ_RECEIPT_SUBJECTS } from './subject-phrases';
import { readHeaderLine } from '../quoting/header-line';
import { startsWithPhrase } from './phrases';
import { headerEvidence, type Rule } from './verdict';

/** What receipts are called where the text names them. */
const RECEIPT =
  /\b(was|has been) (read|displayed|opened)\b|return receipt|lesebestätigung|accusé de (lecture|réception)|confirmación de lectura|confirmação de leitura|conferma di lettura|leesbevestiging|開封/;

/** Longer texts are letters. */
const NOTE_LENGTH = 500;
const NOTE_LINES = 10;

/**
 * Exchange and Outlook write `Your message`, its recipient, subject and date as a block, and when it was read, in any
 * language: told by the form, because people also write that they have read something.
 */
function isOutlookNote(text: string): boolean {
  if (text.length > NOTE_LENGTH) return false;
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const fields = lines.flatMap(line => readHeaderLine(line)?.field ?? []);
  const last = lines[lines.length - 1] ?? '';
  return (
    lines.length <= NOTE_LINES &&
    fields.includes('to') &&
    fields.includes('subject') &&
    !fields.includes('from') &&
    readHeaderLine(last) === null &&
    /\d{1,2}\s?[:.h時时点시]\s?\d{2}/.test(last)
  );
}

export const readReceipt: Rule = facts => {
  const { source } = facts;
  const report = source.reports.find(({ type }) => type.endsWith('disposition-notification'));
  if (report || source.reportType === 'disposition-notification')
    return { class: 'read_receipt', evidence: 'multipart/report with a disposition-notification' };
  const messageClass = facts.header('X-MS-Exchange-Message-Class') ?? facts.header('Content-Class') ?? '';
  if (/\.ipn(rn|nrn)$|^report\..*\.(ipnrn|ipnnrn)/i.test(messageClass))
    return { class: 'read_receipt', evidence: `message class ${messageClass}` };
  const phrase = startsWithPhrase(facts.subjectWords, READ_RECEIPT_SUBJECTS);
  // The subject alone is no proof (`Read: the new contract`); a body that says nothing else is.
  if (phrase !== null && (RECEIPT.test(facts.words.slice(0, 400)) || isOutlookNote(facts.text)))
    return { class: 'read_receipt', evidence: headerEvidence('Subject', facts.subject) };
  return null;
};
