/** The ledger under the installation's own key: its secret side, and how far it has come. */
import type { Book } from '../book/book';
import { LEDGER_HEAD, type Ledger } from '../book/ledger/ledger';
import { textOf } from '../book/row';
import type { TokenKey } from '../crm/case-token';
import { keyedHash } from '../crm/hash';
import { keptAtHand } from '../mail/kept-at-hand';

/** 24 characters are 120 bits. */
const MAC_LENGTH = 24;

export const ledgerOf = ({ secret, installation }: TokenKey): Ledger => ({
  // A sender, an address and a subject are told of each mail that has them.
  mac: keptAtHand(text => keyedHash(secret, `ledger|${installation}|${text}`, MAC_LENGTH)),
});

/** The seal of the newest entry, which stands among the settings; '' before the first. */
export const newestSeal = (book: Book): string => {
  const head = book.whole('Settings').find(({ values }) => textOf(values, 'name') === LEDGER_HEAD);
  return head === undefined ? '' : textOf(head.values, 'value');
};
