/**
 * What an edit's commit leads to (leads.ts), left in the book for a poll: the edit's run has no call to spare for the script
 * properties, and the poll looks at the notes of edits anyway.
 */
import type { SheetBook } from '../../book/edited';
import type { TokenKey } from '../../crm/case-token';
import { keyedHash } from '../../crm/hash';
import { LeadNotes } from '../lead-notes';
import { leadsIn, type Lead } from '../leads';

/** Characters; a cell takes 50,000. More, of an import of very many contacts, the daily run notes. */
const LONGEST = 40_000;
/** 16 characters are 80 bits. */
const MAC_LENGTH = 16;

const macOf = (text: string, { secret, installation }: TokenKey): string =>
  keyedHash(secret, `leads|${installation}|${text}`, MAC_LENGTH);

/**
 * As hashes and ids, with a hash under the installation's secret, since whoever edits the book could write there.
 * @returns '' where there is nothing to leave, or too much
 */
export function leftLeads(leads: readonly Lead[], key: TokenKey): string {
  const notes = new LeadNotes({}, key);
  notes.note(leads);
  const changed = notes.changed();
  const text = JSON.stringify(changed);
  return Object.keys(changed).length === 0 || text.length > LONGEST ? '' : `${macOf(text, key)} ${text}`;
}

/** @returns the shares that a run of ours has left; null for any other text */
export function readLeftLeads(left: string, key: TokenKey): Readonly<Record<string, string>> | null {
  const text = left.slice(MAC_LENGTH + 1);
  return left === `${macOf(text, key)} ${text}`
    ? (JSON.parse(text) as Readonly<Record<string, string>>)
    : null;
}

/**
 * A book that tells what the commits of an edit lead to.
 * @param tell called before a commit; answers with what is to be left in the book, '' for nothing
 */
export const tellingLeads = (book: SheetBook, tell: (leads: readonly Lead[]) => string): SheetBook => ({
  find: queries => book.find(queries),
  latest: (...asked) => book.latest(...asked),
  seek: (...sought) => book.seek(...sought),
  whole: table => book.whole(table),
  commit: changes => book.commit(changes),
  noteEdit: (...noted) => book.noteEdit(...noted),
  edited: (...rows) => book.edited(...rows),
  settle: (changes, corrections, noteStays) =>
    book.settle(changes, corrections, noteStays, tell(leadsIn(changes))),
});
