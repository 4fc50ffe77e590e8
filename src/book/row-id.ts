/**
 * What a row is called. Most tables have a column for it; a template stands in one row for each language, so that its name
 * and its language together tell its rows apart. Such an id is made of both cells and read back into them.
 */
import type { Cell } from './book';
import { schemaOf, type TableName } from './schema';

/**
 * A further column that tells rows of the same name apart. It stands beside the schema because it changes no column:
 * a book that is there needs nothing done to it (version.ts).
 */
const TOLD_APART_BY: Readonly<Partial<Record<TableName, string>>> = { Templates: 'language' };

/** A dot between no-break spaces: readable in a message, and nothing that people type into a name. */
const JOINT = '\u00a0·\u00a0';

/** The columns whose cells make the id, the name first. */
export const idColumns = (table: TableName): readonly string[] => {
  const further = TOLD_APART_BY[table];
  return further === undefined ? [schemaOf(table).id] : [schemaOf(table).id, further];
};

/**
 * The id of a row by its cells; without a name it is '', and an empty further cell adds nothing.
 * @param cell what stands in a column, '' for nothing
 */
export const composedId = (table: TableName, cell: (column: string) => string): string => {
  const name = cell(schemaOf(table).id);
  const further = TOLD_APART_BY[table];
  const text = further === undefined || name === '' ? '' : cell(further);
  return text === '' ? name : `${name}${JOINT}${text}`;
};

/** The cells of which an id is made. */
export const idCells = (table: TableName, id: string): Readonly<Record<string, Cell>> => {
  const [name = '', further] = idColumns(table);
  if (further === undefined) return { [name]: id };
  const at = id.lastIndexOf(JOINT);
  return at < 0
    ? { [name]: id, [further]: null }
    : { [name]: id.slice(0, at), [further]: id.slice(at + JOINT.length) };
};

/** A row's id as a cell is compared: only a text names a row. */
export const idCellOf = (table: TableName, values: Readonly<Record<string, Cell>>): Cell => {
  const name = values[schemaOf(table).id] ?? null;
  return typeof name === 'string' ? composedId(table, column => String(values[column] ?? '')) : name;
};
