/** The values that a column's dropdown offers by itself. */
import { schemaOf, type TableName } from '../../book/schema';

/** None for a column without a dropdown, or whose values come from another tab. */
export const fixedChoices = (table: TableName, column: string): readonly string[] => {
  const choices = schemaOf(table).columns.find(({ key }) => key === column)?.choices;
  return choices === undefined || 'table' in choices ? [] : choices;
};
