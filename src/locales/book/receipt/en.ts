/** English: the receipt of what is kept of a person. */
import type { ReceiptWords } from './words';

export const receiptEn: ReceiptWords = {
  title: 'What Casebook keeps about {person}',
  about: 'Looked up on {date}, by these addresses: {addresses}',
  nothing: 'Nothing is kept about this person.',
  line: '{tab}: {count}, from {first} to {last}. {why}',
  why: {
    mail: 'Mail that this person and we have exchanged, logged to answer it.',
    record: 'Who the person is and how to reach them, from their mail or from what we noted.',
    work: 'What we have to do or have agreed with them.',
    history: 'Who did what and when, so that changes can be checked and taken back.',
    files: 'Files that came with the mail.',
    list: 'A hash, so that mail of this person is not logged.',
  },
  files: 'Attached files in Drive: {count}',
  retention: 'Kept until: {rule}',
  forEver: 'no time is set',
  elsewhere:
    'The mail itself is in Gmail. Google keeps earlier versions of the workbook, and copies that people or an update have made are not looked at here.',
};
