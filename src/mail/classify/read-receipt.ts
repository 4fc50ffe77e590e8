/** Read receipts: RFC 8098 reports, and the forms that Exchange and Notes give them. */
import { READ_RECEIPT_SUBJECTS } from './subject-phrases';
import { startsWithPhrase } from './phrases';
import { headerEvidence, type Rule } from './verdict';

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
  if (
    phrase !== null &&
    /\b(was|has been) (read|displayed|opened)\b|return receipt|lesebestätigung|gelesen|accusé de (lecture|réception)|confirmación de lectura|confirmação de leitura|開封/.test(
      facts.words.slice(0, 400),
    )
  )
    return { class: 'read_receipt', evidence: headerEvidence('Subject', facts.subject) };
  return null;
};
