/** The values that a column's dropdown offers by itself. */
import { offeredIn, type OwnChoices } from '../../book/column';
import { schemaOf, type TableName } from '../../book/schema';

/** None for a column without a dropdown, or whose values come from another tab. @param own what an administrator has added */
export const choicesOf = (table: TableName, key: string, own: OwnChoices): readonly string[] => {
  const column = schemaOf(table).columns.find(each => each.key === key);
  return (column && offeredIn(column, own)) ?? [];
};
