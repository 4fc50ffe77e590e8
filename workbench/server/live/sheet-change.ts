/** Changes of many cells on the page, and taking one's own last change back, as Ctrl+Z does in Sheets. */
import { WHOLE_TAB, type GridRange } from '../../services/sheets/grid';
import type { EditFacts, PersonAtTab } from '../../services/sheets/people';
import type { SheetChange } from '../api';

interface Undo {
  readonly sheetId: number;
  readonly work: (person: PersonAtTab) => EditFacts;
}

/** Changes of one person that are remembered. */
const REMEMBERED = 50;

export class Undos {
  private readonly byAccount = new Map<string, Undo[]>();

  add(account: string, undo: Undo): void {
    const own = this.byAccount.get(account) ?? [];
    own.push(undo);
    own.splice(0, own.length - REMEMBERED);
    this.byAccount.set(account, own);
  }

  take(account: string): Undo | null {
    return this.byAccount.get(account)?.pop() ?? null;
  }

  /** Rows stand elsewhere now: what was done to them by number cannot be taken back any more. */
  rowsMoved(sheetId: number): void {
    for (const [account, own] of this.byAccount)
      this.byAccount.set(
        account,
        own.filter(undo => undo.sheetId !== sheetId),
      );
  }
}

/** A person whose changes can be taken back. */
export interface UndoablePerson {
  paste(row: number, column: number, block: readonly (readonly string[])[]): EditFacts;
  fill(range: GridRange): EditFacts;
  clear(range: GridRange): EditFacts;
  deleteRows(row: number, endRow: number): EditFacts;
}

export function undoable(
  undos: Undos,
  sheetId: number,
  account: string,
  person: PersonAtTab,
): UndoablePerson {
  const cells = (range: GridRange, work: () => EditFacts): EditFacts => {
    const held = person.hold(range);
    const facts = work();
    undos.add(account, { sheetId, work: later => later.restore(range, held) });
    return facts;
  };
  return {
    paste(row, column, block) {
      const width = Math.max(...block.map(line => line.length));
      const range = {
        startRow: row,
        endRow: row + block.length,
        startColumn: column,
        endColumn: column + width,
      };
      return cells(range, () => person.paste(row, column, block));
    },
    fill: range => cells(range, () => person.fillDown(range)),
    clear: range => cells(range, () => person.clear(range)),
    deleteRows(row, endRow) {
      const held = person.hold({ ...WHOLE_TAB, startRow: row, endRow });
      const facts = person.remove('rows', row, endRow - row);
      undos.rowsMoved(sheetId);
      undos.add(account, { sheetId, work: later => later.restoreRows(row, held) });
      return facts;
    },
  };
}

export function changed(person: UndoablePerson, change: SheetChange): EditFacts {
  if (change.kind === 'paste') return person.paste(change.row, change.column, change.block);
  if (change.kind === 'delete') return person.deleteRows(change.row, change.endRow);
  const { row, endRow, column, endColumn } = change;
  const range = { startRow: row, endRow, startColumn: column, endColumn };
  return change.kind === 'fill' ? person.fill(range) : person.clear(range);
}
