/** German: the receipt of what is kept of a person. */
import type { ReceiptWords } from './words';

export const receiptDe: ReceiptWords = {
  title: 'Was Casebook über {person} aufbewahrt',
  about: 'Nachgesehen am {date}, unter diesen Adressen: {addresses}',
  nothing: 'Über diese Person wird nichts aufbewahrt.',
  line: '{tab}: {count}, von {first} bis {last}. {why}',
  why: {
    mail: 'Mails zwischen dieser Person und uns, erfasst, um sie zu beantworten.',
    record: 'Wer die Person ist und wie man sie erreicht, aus ihren Mails oder unseren Notizen.',
    work: 'Was wir für sie zu tun oder mit ihr vereinbart haben.',
    history: 'Wer wann was getan hat, damit Änderungen geprüft und zurückgenommen werden können.',
    files: 'Dateien, die mit den Mails kamen.',
    list: 'Ein Hash, damit Mails dieser Person nicht erfasst werden.',
  },
  files: 'Angehängte Dateien in Drive: {count}',
  retention: 'Aufbewahrt bis: {rule}',
  forEver: 'keine Frist gesetzt',
  elsewhere:
    'Die Mails selbst liegen in Gmail. Google hält frühere Fassungen der Arbeitsmappe vor, und Kopien von Personen oder einer Aktualisierung werden hier nicht durchsucht.',
};
