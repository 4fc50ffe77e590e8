/** An edit trigger's event as an edited block of one of our tabs; null for headers, other tabs and undone formats. */
import { SCHEMA, TABLES } from '../book/schema';
import type { EditedBlock } from '../intake/sheet-edit/sheet-edit';

interface EditEvent {
  readonly source?: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
  readonly value?: unknown;
  readonly oldValue?: unknown;
  readonly user?: { readonly email?: unknown } | string;
}

const shown = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

const HEADER_ROWS = 1;

/**
 * Nothing of the sheet is read here: the event's range knows by itself where it lies.
 * @param now epoch ms
 */
export function readEdit(event: unknown, now: number): EditedBlock | null {
  const { range, value, oldValue, user } = (event ?? {}) as EditEvent;
  if (!range) return null;
  const sheetId = range.getGridId();
  const table = TABLES.find(name => SCHEMA[name].sheetId === sheetId);
  const first = range.getRow() - 1;
  const endRow = first + range.getNumRows();
  if (!table || endRow <= HEADER_ROWS) return null;
  const startRow = Math.max(first, HEADER_ROWS);
  const startColumn = range.getColumn() - 1;
  const columns = range.getNumColumns();
  return {
    table,
    startRow,
    endRow,
    startColumn,
    endColumn: startColumn + columns,
    before: range.getNumRows() === 1 && columns === 1 ? shown(oldValue) : null,
    value: range.getNumRows() === 1 && columns === 1 ? shown(value) : null,
    user: typeof user === 'string' ? user : shown(user?.email),
    at: now,
  };
}

/** The edited spreadsheet, open already. */
export const sourceOf = (event: unknown): GoogleAppsScript.Spreadsheet.Spreadsheet | null =>
  ((event ?? {}) as EditEvent).source ?? null;
