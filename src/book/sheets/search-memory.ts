/**
 * What one run's search has found, kept for the next: positions alone, never a cell. They are read anew each time, and
 * hold as long as no entry has come to the ledger that tells of a further row (entries-since.ts), since every change by
 * Casebook and every edit of the sheet adds an entry. Rows that were sorted or deleted by hand show in what is read.
 */
import { LEDGER_HEAD } from '../ledger/ledger';
import { SCHEMA, schemaOf } from '../schema';
import type { CellPosition } from './access';
import { indexIn } from './headers';
import type { Sight } from './look';

export interface RememberedHits {
  readonly hits: readonly CellPosition[];
  /** The ledger's newest seal before they were found; '' before its first entry. */
  readonly seal: string;
  /** Where the entry with that seal stood; null where it was not found: then they hold as long as it is the newest. */
  readonly entry: number | null;
}

export interface SearchMemory {
  /** The newest seal that is known before anything was read: its entry is searched for with the rest. '' for none. */
  readonly anchor: string;
  /** What a search for exactly these texts found; null when it is not known. */
  recall(texts: readonly string[]): RememberedHits | null;
  /** @param seal the ledger's newest, read after the search; null in a run's further looks, which do not read it */
  note(texts: readonly string[], found: SearchedHits, seal: string | null): void;
}

export interface SearchedHits {
  readonly hits: readonly CellPosition[];
  /** Where the entry with the anchor's seal stands; null where it was not searched for or not found. */
  readonly entry: number | null;
}

/** What a look's search has found, and the ledger's entry that was searched for with it. */
export function searchedIn({ views, hits }: Sight): SearchedHits {
  const view = views.get('Events');
  const column = view === undefined ? -1 : indexIn(view.headers, 'seal');
  const isSeal = (hit: CellPosition): boolean =>
    hit.sheetId === SCHEMA.Events.sheetId && hit.column === column && hit.row > 0;
  // The newest seal stands among the settings, too, which are read whole.
  const isOwn = (hit: CellPosition): boolean => !isSeal(hit) && hit.sheetId !== SCHEMA.Settings.sheetId;
  return { hits: hits.filter(isOwn), entry: hits.find(isSeal)?.row ?? null };
}

/** The ledger's newest seal as a look that read the small tables has seen it; '' where there is none. */
export const sealIn = ({ views, whole }: Sight): string => {
  const view = views.get('Settings');
  if (view === undefined) return '';
  const name = indexIn(view.headers, schemaOf('Settings').id);
  const row = (whole.get('Settings') ?? []).find(({ raw }) => raw[name] === LEDGER_HEAD);
  return String(row?.raw[indexIn(view.headers, 'value')] ?? '');
};
