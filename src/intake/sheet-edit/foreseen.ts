/**
 * What an edit of one cell will ask of the book, told from what was typed before its row has been read: so the search comes
 * first, and one read brings the row and what was found. It is a guess, which costs nothing but the search where the row
 * says otherwise: then what the row asks is looked up as for any other edit.
 */
import type { Query } from '../../book/book';
import type { EditedRow } from '../../book/edited';
import { schemaOf, type TableName } from '../../book/schema';
import { SETTINGS } from '../../crm/settings';
import { questionsOf } from './learn-edit';
import type { SheetEdit } from './sheet-edit';

/** Stands for the id of a row that nobody has read: a query with it cannot be asked yet. */
const UNREAD = 'unread-row';

/** Ids that the edited row may have; '' is a row that somebody begins. Rows of Settings are known by name. */
const possibleIds = (table: TableName): readonly string[] =>
  table === 'Settings' ? Object.values(SETTINGS).map(({ name }) => name) : ['', UNREAD];

const hangsOnTheRow = ({ keys }: Query): boolean => keys.includes(UNREAD);

/**
 * The column is the one that stands there as the book was made: where people have moved columns, the guess fails.
 * @returns nothing for a block, and where the answer hangs on the row's id in any case, such as what names a contact
 */
export function foreseen({ table, startColumn, before, value }: SheetEdit): readonly Query[] {
  const { id, columns } = schemaOf(table);
  const column = columns[startColumn]?.key;
  if (value === null || column === undefined) return [];
  const asked = possibleIds(table).flatMap(rowId => {
    const typed = { [id]: rowId, [column]: value };
    const empty = Object.fromEntries(columns.map(({ key }) => [key, null]));
    const row: EditedRow = {
      table,
      place: 0,
      values: { ...empty, ...typed },
      typed,
      notes: {},
      extra: {},
    };
    return questionsOf({ table, before }, [column], [row]).queries;
  });
  return asked.some(hangsOnTheRow) ? [] : asked;
}
