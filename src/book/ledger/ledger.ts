/**
 * The history that the book keeps of itself: each commit writes into its entries of the ledger (Events) what it changed,
 * cell by cell, and chains them to the entry before. What is secret about it comes in here.
 */

/** Keyed hashes under the installation's secret; without it nobody can make an entry that fits the chain. */
export interface Ledger {
  /** At least 24 characters, equal for equal texts. */
  readonly mac: (text: string) => string;
}

/** The row of Settings that holds number and seal of the newest entry; it moves in the commit that adds entries. */
export const LEDGER_HEAD = 'Ledger seal';
export const LEDGER_HEAD_MEANING =
  'Number and seal of the newest entry on the tab Events. Counted up by Casebook; please leave it as it is.';
