/**
 * Edits of the sheet whose run was cut off or failed. Google starts an edit's trigger once and never again, so the run
 * notes the edit before it works on it, in the script properties, and takes the note away at the end. What is left there
 * is answered by a later poll.
 */
import { TABLES, type TableName } from '../../book/schema';
import type { Clock, Properties } from '../ports';
import { EDIT_PREFIX } from '../state';
import type { SheetEdit } from './take-edit';

/** After this no run can still be at work on it: Google ends each after six minutes. */
const OVER_AFTER = 7 * 60_000;
/** What could not be answered for so long is given up: by then people have seen that nothing followed. */
const GIVEN_UP_AFTER = 24 * 3_600_000;
/** Edits that one poll answers: each takes about a second. */
const AT_ONCE = 20;

/** Without what only the run of the event itself can ask for. */
export type NotedEdit = Omit<SheetEdit, 'notes' | 'again'>;

export interface LeftEdit {
  /** The property that holds it. */
  readonly name: string;
  readonly edit: NotedEdit;
}

/** @returns the name under which it is noted */
export function noteEdit(properties: Properties, edit: SheetEdit): string {
  const { table, startRow, endRow, startColumn, endColumn, before, value, user, at } = edit;
  // Two edits of one cell in the same millisecond are one.
  const name = `${EDIT_PREFIX}${at.toString(36)}.${table}.${startRow}.${startColumn}`;
  const noted: NotedEdit = { table, startRow, endRow, startColumn, endColumn, before, value, user, at };
  properties.set({ [name]: JSON.stringify(noted) });
  return name;
}

function read(text: string): NotedEdit | null {
  try {
    const noted = JSON.parse(text) as NotedEdit;
    return TABLES.includes(noted.table as TableName) ? noted : null;
  } catch {
    return null;
  }
}

/**
 * Answers what was left, oldest first. An edit that fails again stays for the next poll, for a day.
 * @param all the script properties as the run has read them
 */
export function answerLeftEdits(
  all: Readonly<Record<string, string>>,
  properties: Properties,
  clock: Clock,
  answer: (edit: NotedEdit) => void,
  log: (line: string) => void,
): void {
  const now = clock.now();
  const left = Object.entries(all)
    .filter(([name]) => name.startsWith(EDIT_PREFIX))
    .map(([name, text]) => ({ name, edit: read(text) }))
    .filter(({ edit }) => edit === null || now - edit.at > OVER_AFTER)
    .sort((a, b) => (a.edit?.at ?? 0) - (b.edit?.at ?? 0));
  for (const { name, edit } of left.slice(0, AT_ONCE)) {
    try {
      if (edit !== null) answer(edit);
      properties.remove(name);
    } catch (error) {
      log(`An edit of ${name.slice(EDIT_PREFIX.length)} could not be answered: ${String(error)}`);
      if (edit === null || now - edit.at > GIVEN_UP_AFTER) properties.remove(name);
    }
  }
}
