/**
 * Mail whose rows stand in an archive, as look-ups see it: the tab Archived keeps of each what leads to it, and answers with
 * the tab Messages, in the same search. So a copy of an archived mail is known as one, at no call more.
 */
import type { Book, Change, Query, Row } from '../../book/book';
import type { SheetBook } from '../../book/edited';
import { insert, textOf, update } from '../../book/row';
import { fullRow } from '../../book/row-values';
import { schemaOf } from '../../book/schema';
import { select } from '../../book/select';

/** What the tab Archived keeps of a row of Messages, under the same names. */
const KEPT = schemaOf('Archived')
  .columns.map(({ key }) => key)
  .filter(key => key !== 'archive');

/** @param archive its name */
export const archivedRow = ({ values }: Row, archive: string): Change =>
  insert('Archived', {
    ...Object.fromEntries(KEPT.map(key => [key, values[key] ?? null])),
    archive,
  });

/** @param text what stands for a text that is in the archive of this name */
export type ArchivedText = (archive: string) => string;

const asMessage = ({ values }: Row, text: ArchivedText): Row => ({
  table: 'Messages',
  values: fullRow('Messages', {
    ...Object.fromEntries(KEPT.map(key => [key, values[key] ?? null])),
    text: text(textOf(values, 'archive')),
  }),
  extra: {},
});

const isAnswered = ({ table, column }: Query): boolean => table === 'Messages' && KEPT.includes(column);

/** What is asked of the tab Archived besides. */
const beneath = (queries: readonly Query[]): readonly Query[] =>
  queries.filter(isAnswered).map(query => ({ ...query, table: 'Archived' }));

const idsOf = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(rows.map(({ values }) => textOf(values, 'id').toLowerCase()));

/** A book whose look-ups reach archived mail, and whose changes of such mail go to what the book keeps of it. */
export function withArchivedMail(book: SheetBook, text: ArchivedText): SheetBook {
  const archived = new Set<string>();

  const find: Book['find'] = queries => {
    const asked = queries.filter(isAnswered);
    const found = book.find([...queries, ...beneath(queries)]);
    return queries.map((query, index) => {
      const own = found[index] ?? [];
      const at = asked.indexOf(query);
      // A mail may stand in both, because it was changed while it was moved: then its own row counts.
      const there = idsOf(own);
      const others = (at < 0 ? [] : (found[queries.length + at] ?? [])).filter(
        ({ values }) => !there.has(textOf(values, 'id').toLowerCase()),
      );
      if (others.length === 0) return own;
      idsOf(others).forEach(id => archived.add(id));
      // It is older, as far as rows stand in the order of time: as if it still stood above.
      return select(query, [...others.map(row => asMessage(row, text)), ...own]);
    });
  };

  /** What leads to the mail moves along; what else is set of it would stand in the archive. */
  const placed = (change: Change): readonly Change[] => {
    if (change.kind !== 'update' || change.table !== 'Messages' || !archived.has(change.id.toLowerCase()))
      return [change];
    const values = Object.fromEntries(Object.entries(change.values).filter(([key]) => KEPT.includes(key)));
    return Object.keys(values).length === 0 ? [] : [update('Archived', change.id, values)];
  };

  return {
    find,
    latest: (table, column, key, newest) => find([{ table, column, keys: [key], newest }])[0] ?? [],
    seek: (...asked) => book.seek(...asked),
    whole: table => book.whole(table),
    commit: changes => book.commit(changes.flatMap(placed)),
    noteEdit: (...asked) => book.noteEdit(...asked),
    edited: (table, start, end, foreseen) =>
      book.edited(table, start, end, [...foreseen, ...beneath(foreseen)]),
    settle: (changes, ...others) => book.settle(changes.flatMap(placed), ...others),
  };
}
