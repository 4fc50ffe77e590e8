/**
 * Cases by id, together with those that live on for them: References, tokens and people keep naming a case that was
 * merged, and each pointer leads one step on. Only a merged case costs a further look-up.
 */
import type { Book, Query, Row } from '../book/book';
import { textOf } from '../book/row';
import { isMerged } from '../crm/case-status';
import type { Known } from './known';

/** A merge sets the pointers that it knows of anew, so chains stay short; a longer one is a circle made by hand. */
const POINTERS_FOLLOWED = 20;

/** Follows the pointers as far as they are known. @returns where they end: at a living case, or one to be read; '' in a circle */
export function endOf(known: Known, id: string): string {
  let end = id;
  for (let step = 0; step < POINTERS_FOLLOWED; step++) {
    const row = known.get('Cases', end);
    const next = row && isMerged(textOf(row, 'status')) ? textOf(row, 'relatedTo') : '';
    if (next === '') return end;
    end = next;
  }
  return '';
}

/**
 * Adds these cases to what is known, with the ones that live on for them.
 * @param more asked for in the same look-up
 * @param lookUps at most; cases that are further away stay unknown
 * @returns what it has found of `more`, query by query
 */
export function learnCases(
  book: Book,
  known: Known,
  ids: readonly string[],
  more: readonly Query[] = [],
  lookUps = POINTERS_FOLLOWED,
): readonly (readonly Row[])[] {
  const asked = new Set<string>();
  let foundMore: readonly (readonly Row[])[] = [];
  for (let step = 0; step < lookUps; step++) {
    const missing = ids
      .map(id => endOf(known, id))
      .filter(
        (id, n, all) =>
          id !== '' && all.indexOf(id) === n && !asked.has(id) && known.get('Cases', id) === null,
      );
    missing.forEach(id => asked.add(id));
    const queries: readonly Query[] = [
      ...(step === 0 ? more : []),
      ...(missing.length > 0 ? [{ table: 'Cases' as const, column: 'id', keys: missing }] : []),
    ];
    if (queries.length > 0) {
      const found = book.find(queries);
      known.add(found.flat());
      if (step === 0) foundMore = found.slice(0, more.length);
    }
    if (missing.length === 0) break;
  }
  return foundMore;
}
