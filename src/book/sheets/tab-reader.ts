/** Reads rows of several tabs in one request, and keeps what was read: rows by number, titles, header rows. */
import { schemaOf, type TableName } from '../schema';
import type { SheetRow, Span, SpreadsheetAccess } from './access';

const HEADER_ROW = 0;

export interface Reading {
  readonly title: string;
  readonly header: SheetRow;
  /** By row number, without the header row. */
  readonly rows: ReadonlyMap<number, SheetRow>;
  /** Notes on the cells of each row, where they were asked for. */
  readonly notes: ReadonlyMap<number, readonly string[]>;
}

export interface RowsOfTable {
  readonly table: TableName;
  /** Row numbers; 'all' for the whole tab. */
  readonly rows: readonly number[] | 'all';
  /** All rows from this one on, besides. */
  readonly from?: number;
}

/** Neighbouring rows as ranges, ascending; ends are exclusive. */
export const runs = (rows: readonly number[]): readonly (readonly [start: number, end: number])[] => {
  const sorted = Array.from(new Set(rows)).sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const row of sorted) {
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === row) last[1] = row + 1;
    else found.push([row, row + 1]);
  }
  return found;
};

const spansOf = ({ table, rows, from = Infinity }: RowsOfTable): readonly Span[] => {
  const { sheetId } = schemaOf(table);
  if (rows === 'all') return [{ sheetId, startRow: HEADER_ROW }];
  const above = runs([HEADER_ROW, ...rows.filter(row => row < from)]);
  return [
    ...above.map(([startRow, endRow]) => ({ sheetId, startRow, endRow })),
    ...(from === Infinity ? [] : [{ sheetId, startRow: from }]),
  ];
};

interface GrowingReading extends Reading {
  header: SheetRow;
  readonly rows: Map<number, SheetRow>;
  readonly notes: Map<number, readonly string[]>;
}

/**
 * One read of the header rows of all tables named, and of the rows asked for.
 * @param asked each table at most once
 * @param withNotes the notes on the cells come along
 * @throws AccessError
 */
export const readTables = (
  access: SpreadsheetAccess,
  asked: readonly RowsOfTable[],
  withNotes = false,
): ReadonlyMap<TableName, Reading> => {
  const spans = asked.flatMap(item => spansOf(item).map(span => ({ table: item.table, span })));
  if (spans.length === 0) return new Map();
  const noted = withNotes ? access.readNoted(spans.map(({ span }) => span)) : [];
  const values = withNotes ? noted : access.read(spans.map(({ span }) => span));
  const readings = new Map<TableName, GrowingReading>();
  spans.forEach(({ table, span }, i) => {
    const { title = '', rows = [] } = values[i] ?? {};
    const reading = readings.get(table) ?? { title, header: [], rows: new Map(), notes: new Map() };
    noted[i]?.notes.forEach((notes, offset) => reading.notes.set(span.startRow + offset, notes));
    const count = span.endRow === undefined ? rows.length : span.endRow - span.startRow;
    for (let offset = 0; offset < count; offset++) {
      const row = rows[offset] ?? [];
      if (span.startRow + offset === HEADER_ROW) reading.header = row;
      else reading.rows.set(span.startRow + offset, row);
    }
    readings.set(table, reading);
  });
  return readings;
};
