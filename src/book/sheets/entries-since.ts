/**
 * Whether rows that an earlier run's search found can be trusted, though the ledger has grown since: every change adds an
 * entry that tells of it, so where all entries since then are at hand and none names what was searched for, a search would
 * find no further row. When in doubt it is searched again.
 */
import { ENTRY_TEXT, readRecord } from '../ledger/record-text';
import { TEXT_LIMIT } from '../ledger/recorded-cells';
import { readSeal } from '../ledger/seal';
import { foldCase } from '../same-cell';
import { indexIn } from './headers';
import type { Sight } from './look';
import { sealIn } from './search-memory';
import type { SheetRow, SheetValue } from './access';

const isCut = (cell: SheetValue): boolean => typeof cell === 'string' && cell.length >= ENTRY_TEXT;

/**
 * True where the record tells each added row with its cells, which one that was too long for a cell does not. An entry without
 * one, such as that of a pasted block, tells of it in its other cells.
 */
function isWhole(raw: SheetRow, changes: string): boolean {
  if (changes === '') return !raw.some(isCut);
  const record = readRecord(changes);
  return (
    record !== null &&
    record.cut === undefined &&
    record.forgotten === undefined &&
    record.inserts.every(([, , , cells]) => cells !== undefined)
  );
}

/** A key as it stands in a cell, and within the JSON of a record. */
const spellings = (key: string): readonly string[] => [
  ...new Set([foldCase(key), JSON.stringify(foldCase(key)).slice(1, -1)]),
];

/**
 * @param sight read again at the places that were found, with the ledger from the entry of `since` on
 * @param since the ledger's newest seal before the search
 * @param keys what was searched for
 */
export function addsNothing(sight: Sight, since: string, keys: readonly string[]): boolean {
  const view = sight.views.get('Events');
  if (view === undefined || keys.some(key => key.length > TEXT_LIMIT)) return false;
  const [sealAt, changesAt] = [indexIn(view.headers, 'seal'), indexIn(view.headers, 'changes')];
  const text = (raw: SheetRow, column: number): string => String(raw[column] ?? '');
  const rows = sight.ledger.map(({ raw }) => raw).filter(raw => raw.some(cell => cell !== ''));
  const first = readSeal(since);
  const last = readSeal(sealIn(sight));
  const seals = rows.map(raw => readSeal(text(raw, sealAt)));
  const [head, end] = [seals[0], seals[seals.length - 1]];
  // All of them and nothing else, in their order: the chain of numbers is whole from the one to the other.
  const isAll =
    first.number > 0 &&
    head?.mac === first.mac &&
    end?.mac === last.mac &&
    seals.every(({ number }, n) => number === first.number + n) &&
    end.number === last.number;
  const named = keys.flatMap(spellings);
  return (
    isAll &&
    rows
      .slice(1)
      .every(
        raw =>
          isWhole(raw, text(raw, changesAt)) &&
          raw.every(cell => typeof cell !== 'string' || !named.some(key => foldCase(cell).includes(key))),
      )
  );
}
