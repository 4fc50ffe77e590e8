/** What leads where (src/intake/leads.ts) in runs that nobody waits for: noted at their end, and filled from the book. */
import type { Book } from './book/book';
import type { SheetBook } from './book/edited';
import { lastRowsOf } from './google/last-rows';
import { takeFromBook } from './google/open-book';
import { messageOf } from './google/retry';
import { properties } from './google/state';
import { fillLeads } from './intake/fill-leads';
import { LeadNotes } from './intake/lead-notes';
import { leadsOfRow, notingLeads, type Lead } from './intake/leads';
import { readLeftLeads } from './intake/sheet-edit/left-leads';
import type { EditedBlock } from './intake/sheet-edit/sheet-edit';
import type { Installation } from './intake/state';

/** Only speed depends on it, so that what fails is lost. */
function tried(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn(`not noted: ${messageOf(error)}`);
  }
}

/** Notes beside what others have noted meanwhile. Two calls. */
function noteNow({ key }: Installation, note: (notes: LeadNotes) => void): void {
  tried(() => {
    const notes = new LeadNotes(properties.all(), key);
    note(notes);
    const changed = notes.changed();
    if (Object.keys(changed).length > 0) properties.set(changed);
  });
}

/** Two calls, and none where there is nothing. */
export function noteLeads(installation: Installation, leads: readonly Lead[]): void {
  if (leads.length > 0) noteNow(installation, notes => notes.note(leads));
}

/** Notes what edits have left for it among the notes of the book. Costs nothing where there is none. */
export function takeUpLeads(installation: Installation, lying: readonly string[]): void {
  const left = lying.flatMap(text => {
    const shares = readLeftLeads(text, installation.key);
    return shares === null ? [] : [{ text, shares }];
  });
  if (left.length === 0) return;
  noteNow(installation, notes => left.forEach(({ shares }) => notes.noteShares(shares)));
  tried(() => left.forEach(({ text }) => takeFromBook(installation, text)));
}

/** What somebody has typed into the tab Addresses or pasted there, by the rows as they stand. Three calls at most. */
export function noteTyped(
  installation: Installation,
  book: SheetBook,
  { startRow, endRow }: EditedBlock,
): void {
  tried(() => {
    const { rows } = book.edited('Addresses', startRow, endRow, []);
    noteLeads(
      installation,
      rows.flatMap(({ values }) => leadsOfRow('Addresses', values)),
    );
  });
}

/**
 * Notes what the commits of `work` lead to when it has ended, however it ends.
 * @param work gets what makes a book of the run into one whose commits are looked at
 */
export function notingAtTheEnd<T>(installation: Installation, work: (noting: (book: Book) => Book) => T): T {
  const found: Lead[] = [];
  try {
    return work(book => notingLeads(book, leads => void found.push(...leads)));
  } finally {
    noteLeads(installation, found);
  }
}

export const fillLeadsOf = (installation: Installation): void =>
  tried(() =>
    fillLeads({
      properties,
      key: installation.key,
      lastRows: lastRowsOf(installation),
    }),
  );
