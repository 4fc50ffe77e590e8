/**
 * What one run's search has found, kept for the next: positions alone, never a cell. They are read anew each time, and
 * hold as long as the ledger's newest seal is the one they were found under, since every change by Casebook and every
 * edit of the sheet adds an entry. Rows that were sorted or deleted by hand show in what is read.
 */
import { LEDGER_HEAD } from '../ledger/ledger';
import { schemaOf } from '../schema';
import type { CellPosition } from './access';
import { indexIn } from './headers';
import type { Sight } from './look';

export interface RememberedHits {
  readonly hits: readonly CellPosition[];
  /** The ledger's newest seal when they were found; '' before its first entry. */
  readonly seal: string;
}

export interface SearchMemory {
  /** What a search for exactly these texts found; null when it is not known. */
  recall(texts: readonly string[]): RememberedHits | null;
  /** @param seal the ledger's newest, read after the search; null in a run's further looks, which do not read it */
  note(texts: readonly string[], hits: readonly CellPosition[], seal: string | null): void;
}

/** The ledger's newest seal as a look that read the small tables has seen it; '' where there is none. */
export const sealIn = ({ views, whole }: Sight): string => {
  const view = views.get('Settings');
  if (view === undefined) return '';
  const name = indexIn(view.headers, schemaOf('Settings').id);
  const row = (whole.get('Settings') ?? []).find(({ raw }) => raw[name] === LEDGER_HEAD);
  return String(row?.raw[indexIn(view.headers, 'value')] ?? '');
};
