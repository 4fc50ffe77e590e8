/** What the handling of one edit goes by, and what it collects: corrections of the rows, changes elsewhere, notes. */
import type { Cell, Change } from '../../book/book';
import type { EditedRow, Mark } from '../../book/edited';
import { composedId } from '../../book/row-id';
import { schemaOf, type TableName } from '../../book/schema';
import { fromSerial } from '../../book/sheets/serial-date';
import type { Known } from '../known';
import type { Office } from '../office';
import type { EditNote, EditWords } from './words';

export interface EditDesk {
  readonly office: Office;
  readonly known: Known;
  readonly words: EditWords;
  /** Who edited; '' when Google does not tell. */
  readonly user: string;
  /** Epoch ms. */
  readonly now: number;
  /** What the one cell held before, '' for nothing; null when several cells were edited and nobody knows. */
  readonly before: string | null;
}

export const isoNow = (desk: EditDesk): string => new Date(desk.now).toISOString();

export const actorOf = ({ user }: EditDesk): string => user || 'someone in the sheet';

/** Longest part of what was typed that a note repeats. */
const QUOTED = 80;

/** What is done about one edited row. */
export class RowAnswer {
  readonly values: Record<string, Cell> = {};
  readonly notes: Record<string, string> = {};
  /** Colours of cells. */
  readonly marks: Record<string, Mark> = {};
  readonly changes: Change[] = [];
  /** Columns whose edit was not accepted. */
  readonly refused: string[] = [];
  /** The row was given its id now. */
  created = false;

  constructor(
    readonly row: EditedRow,
    private readonly desk: EditDesk,
  ) {}

  get table(): TableName {
    return this.row.table;
  }

  get id(): string {
    return composedId(this.table, column => String(this.values[column] ?? this.row.values[column] ?? ''));
  }

  text(column: string): string {
    const cell = column in this.values ? this.values[column] : this.row.values[column];
    return cell === null || cell === undefined ? '' : String(cell).trim();
  }

  typed(column: string): string {
    return String(this.row.typed[column] ?? '').trim();
  }

  /** Lays a note on the cell. */
  say(column: string, note: EditNote, more: Readonly<Record<string, string>> = {}): void {
    this.notes[column] = this.desk.words.note(note, {
      typed: this.typed(column).slice(0, QUOTED),
      ...more,
    });
  }

  /** Lays a note on the cell, which was not accepted, and leaves what stands there. */
  note(column: string, note: EditNote, more: Readonly<Record<string, string>> = {}): void {
    this.say(column, note, more);
    this.refused.push(column);
  }

  /** Puts a cell back, to what it was before or, where nobody knows, to `otherwise`; the note says why. */
  putBack(
    column: string,
    otherwise: Cell,
    note: EditNote,
    more: Readonly<Record<string, string>> = {},
  ): void {
    this.note(column, note, more);
    this.values[column] = this.valueBefore(column, otherwise);
  }

  /** As it stands after the edit and what follows from it; null when empty. */
  cell(column: string): Cell {
    return (column in this.values ? this.values[column] : this.row.values[column]) ?? null;
  }

  /** What the one edited cell held before. */
  before(column: string): Cell {
    return this.valueBefore(column, null);
  }

  private valueBefore(column: string, otherwise: Cell): Cell {
    const { before, office } = this.desk;
    if (before === null) return otherwise;
    if (before === '') return null;
    const type = schemaOf(this.table).columns.find(({ key }) => key === column)?.type;
    if (type === 'date') return instantBefore(before, office.promises.zone) ?? otherwise;
    if (type === 'number') return Number.isFinite(Number(before)) ? Number(before) : otherwise;
    return type === 'flag' ? /^true$/i.test(before) : before;
  }
}

/** An edit event gives the date that stood in a cell as its number of days. */
const instantBefore = (text: string, zone: (epochMs: number) => number): string | null => {
  const serial = Number(text);
  if (text.trim() === '' || !Number.isFinite(serial)) return null;
  return fromSerial(serial, zone);
};
