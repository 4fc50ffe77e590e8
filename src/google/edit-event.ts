/** An edit trigger's event as the edit of one named cell; null for pastes, headers, and columns that are not ours. */
import { headersOf } from '../locales';
import { SCHEMA, TABLES, schemaOf } from '../book/schema';
import type { SheetEdit } from '../intake/sheet-edit';

interface EditEvent {
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
  readonly value?: unknown;
  readonly oldValue?: unknown;
  readonly user?: { readonly email?: unknown } | string;
}

const shown = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

export function readEdit(event: unknown): SheetEdit | null {
  const { range, value, oldValue, user } = (event ?? {}) as EditEvent;
  if (!range || range.getNumRows() !== 1 || range.getNumColumns() !== 1 || range.getRow() === 1) return null;
  const sheetId = range.getGridId();
  const table = TABLES.find(name => SCHEMA[name].sheetId === sheetId);
  if (!table) return null;
  const sheet = range.getSheet();
  const width = sheet.getLastColumn();
  const headers = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  const keyAt = (index: number): string | undefined =>
    schemaOf(table).columns.find(column =>
      headersOf(table, column.key).includes(shown(headers[index]).trim()),
    )?.key;
  const column = keyAt(range.getColumn() - 1);
  if (!column) return null;
  const idIndex = headers.findIndex((_, index) => keyAt(index) === schemaOf(table).id);
  const cells = sheet.getRange(range.getRow(), 1, 1, width).getValues()[0] ?? [];
  const email = typeof user === 'string' ? user : shown(user?.email);
  return {
    table,
    column,
    rowId: shown(cells[idIndex]).trim(),
    before: shown(oldValue),
    after: shown(value),
    user: email,
  };
}
