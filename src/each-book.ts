/** What a trigger does, for each book of the installation in turn. */
import { clock, workOn, workOnChosen } from './google/state';
import { bookNames, FIRST_BOOK } from './intake/books';

/** A poll works for four minutes at most, and Google gives a run six: a later book waits for the next trigger. ms */
const START_WITHIN = 90_000;
/** The turn moves on with each poll, so that every book comes first at times. ms */
const TURN = 5 * 60_000;

/**
 * Calls `work` with the run working on one book after the other; with one book alone, just once. One book's failure does
 * not keep the others waiting.
 * @param startWithin ms; books whose turn comes later are left to the next run
 * @throws what the first of them threw, when all have had their turn
 */
export function inEachBook<T>(work: () => T, startWithin = START_WITHIN): readonly T[] {
  const began = clock.now();
  let names: readonly string[] = [FIRST_BOOK];
  workOnChosen(all => {
    const known = bookNames(all);
    const turn = Math.floor(began / TURN) % known.length;
    names = [...known.slice(turn), ...known.slice(0, turn)];
    return names[0] ?? FIRST_BOOK;
  });
  const done: T[] = [];
  const failed: unknown[] = [];
  for (const name of names) {
    if (clock.now() - began > startWithin) break;
    workOn(name);
    try {
      done.push(work());
    } catch (error) {
      if (names.length > 1) console.error(`${name === FIRST_BOOK ? 'first book' : name}: ${String(error)}`);
      failed.push(error);
    }
  }
  workOn(FIRST_BOOK);
  if (failed.length > 0) throw failed[0];
  return done;
}
