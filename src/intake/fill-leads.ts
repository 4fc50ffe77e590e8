/**
 * Fills the notes of what leads where (lead-notes.ts) from the newest rows of the book, beneath what is noted: once for each book,
 * also after a person was erased and all notes with them, and every day, since what two runs note at the same time may be lost.
 */
import type { Row } from '../book/book';
import type { TableName } from '../book/schema';
import type { TokenKey } from '../crm/case-token';
import { LeadNotes } from './lead-notes';
import { leadsOfRow, type LeadingTable, type LeadKind } from './leads';
import type { Properties } from './ports';

type Stored = Readonly<Record<string, string>>;

/** Rows that are read. Most addresses are a contact's first, which needs no note, and few cases were merged. */
const ROWS: Readonly<Record<LeadingTable, number>> = { Addresses: 10_000, References: 3_000, Cases: 2_000 };
const READ: readonly LeadingTable[] = ['Addresses', 'References', 'Cases'];

/** Books whose notes have been filled, by the names of their installations. */
const FILLED = 'leads.filled';
/** Where an earlier version has noted the same. */
const FORMER: Readonly<Record<LeadKind, string>> = { address: 'casebook.aliases', mail: 'casebook.leads' };

export const isFilled = (stored: Stored, { installation }: TokenKey): boolean =>
  (stored[FILLED] ?? '').split(' ').includes(installation);

/** The property to set for a book whose notes are filled, or that has no rows yet. */
export const markedFilled = (stored: Stored, key: TokenKey): Stored =>
  isFilled(stored, key) ? {} : { [FILLED]: `${stored[FILLED] ?? ''} ${key.installation}`.trim() };

/** The property to set, so that all books are filled anew. */
export const noneFilled = (): Stored => ({ [FILLED]: '' });

export interface FillPorts {
  readonly properties: Properties;
  readonly key: TokenKey;
  /** The last rows of a tab, from top to bottom. */
  readonly lastRows: (table: TableName, count: number) => readonly Row[];
}

/** @throws BookError where a tab cannot be read; nothing has been noted then */
export function fillLeads({ properties, key, lastRows }: FillPorts): void {
  const found = READ.flatMap(table =>
    lastRows(table, ROWS[table]).flatMap(({ values }) => leadsOfRow(table, values)),
  );
  // After the rows, whose reading takes its time: what others have noted meanwhile stays.
  const stored = properties.all();
  const notes = new LeadNotes(stored, key);
  notes.takeOver('address', stored[FORMER.address]);
  notes.takeOver('mail', stored[FORMER.mail]);
  notes.noteOlder(found);
  const changed = { ...notes.changed(), ...markedFilled(stored, key) };
  if (Object.keys(changed).length > 0) properties.set(changed);
  for (const name of Object.values(FORMER)) if (stored[name] !== undefined) properties.remove(name);
}
