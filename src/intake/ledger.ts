/** The secret side of the ledger: keyed hashes under the installation's own key. */
import type { Ledger } from '../book/ledger/ledger';
import type { TokenKey } from '../crm/case-token';
import { keyedHasher } from '../crm/hash';

/** 24 characters are 120 bits. */
const MAC_LENGTH = 24;

export const ledgerOf = (key: TokenKey): Ledger => {
  const hash = keyedHasher(key.secret);
  return { mac: text => hash(`ledger|${key.installation}|${text}`, MAC_LENGTH) };
};
