/** Where the ledger stands. */
import type { Book } from '../book';
import { textOf } from '../row';
import { LEDGER_HEAD } from './ledger';

/** The newest seal, as this book has read it; '' before the first entry. */
export const sealIn = (book: Pick<Book, 'whole'>): string => {
  const row = book.whole('Settings').find(({ values }) => textOf(values, 'name') === LEDGER_HEAD);
  return row === undefined ? '' : textOf(row.values, 'value');
};
