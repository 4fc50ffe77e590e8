/**
 * Edits of the sheet whose run was cut off or failed. Google starts an edit's trigger once and never again, so the run
 * notes the edit in the script properties before it works on it. The commit that answers it writes its entry into the
 * ledger; a later poll takes the notes of those edits away, and answers what is left.
 */
import { TABLES, type TableName } from '../../book/schema';
import { CHOICES_DIFFER } from '../own-choices';
import type { Clock, Properties } from '../ports';
import { DECIDING, EDIT_PREFIX, PROPERTY } from '../state';
import { firstEntryId } from './edit-entry';
import type { EditedBlock } from './sheet-edit';

/** After this no run can still be at work on it: Google ends each after six minutes. */
const OVER_AFTER = 7 * 60_000;
/** What could not be answered for so long is given up: by then people have seen that nothing followed. */
const GIVEN_UP_AFTER = 24 * 3_600_000;
/** Edits that one poll answers: each takes about a second. */
const AT_ONCE = 20;
/**
 * Notes that may lie there; beyond, an edit that was answered takes its note away itself, which costs it one call more. All
 * properties together may have 500 KB, and every run reads them.
 */
export const MOST_NOTES = 100;
/** Characters of what was typed and of what was there: a property may have 9 KB, and one character up to 6 bytes there. */
const NOTED_TEXT = 700;

/** A longer text is as if Google had not told it. */
const short = (text: string | null): string | null =>
  text === null || text.length > NOTED_TEXT ? null : text;

/** What the poll is to do after an edit of the tab, said in the same call. */
const MARKS: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  Settings: CHOICES_DIFFER,
};

/** @returns the name under which it is noted */
export function noteEdit(properties: Properties, edit: EditedBlock): string {
  const { table, startRow, endRow, startColumn, endColumn, user, at } = edit;
  // Two edits of one cell in the same millisecond are one.
  const name = `${EDIT_PREFIX}${at.toString(36)}.${table}.${startRow}.${startColumn}`;
  const [before, value] = [short(edit.before), short(edit.value)];
  const noted: EditedBlock = { table, startRow, endRow, startColumn, endColumn, before, value, user, at };
  properties.set({ [name]: JSON.stringify(noted), ...MARKS[table] });
  return name;
}

/** What the note has told the poll of held mail so far (`Installation.heldEdited`), a mark tells from now on. */
export function forgetNote(properties: Properties, name: string, { table }: EditedBlock): void {
  if (DECIDING.includes(table)) properties.set({ [PROPERTY.releases]: 'yes' });
  properties.remove(name);
}

function read(text: string): EditedBlock | null {
  try {
    const noted = JSON.parse(text) as EditedBlock;
    return TABLES.includes(noted.table as TableName) ? noted : null;
  } catch {
    return null;
  }
}

export interface LeftEditPorts {
  readonly properties: Properties;
  readonly clock: Clock;
  /** Which of these entries the ledger has. */
  readonly inLedger: (entryIds: readonly string[]) => readonly string[];
  readonly answer: (edit: EditedBlock) => void;
  readonly log: (line: string) => void;
}

/**
 * Answers what was left, oldest first. An edit that fails again stays for the next poll, for a day.
 * @param all the script properties as the run has read them
 */
export function answerLeftEdits(all: Readonly<Record<string, string>>, ports: LeftEditPorts): void {
  const { properties, clock, inLedger, answer, log } = ports;
  const now = clock.now();
  const over: { readonly name: string; readonly edit: EditedBlock }[] = [];
  for (const [name, text] of Object.entries(all)) {
    if (!name.startsWith(EDIT_PREFIX)) continue;
    const edit = read(text);
    if (edit === null) properties.remove(name);
    else if (now - edit.at > OVER_AFTER) over.push({ name, edit });
  }
  if (over.length === 0) return;
  const answered = new Set(inLedger(over.map(({ edit }) => firstEntryId(edit))));
  const isAnswered = ({ edit }: { readonly edit: EditedBlock }): boolean => answered.has(firstEntryId(edit));
  for (const { name, edit } of over.filter(isAnswered)) forgetNote(properties, name, edit);
  const left = over.filter(each => !isAnswered(each)).sort((a, b) => a.edit.at - b.edit.at);
  for (const { name, edit } of left.slice(0, AT_ONCE)) {
    try {
      answer(edit);
      forgetNote(properties, name, edit);
    } catch (error) {
      log(`An edit of ${name.slice(EDIT_PREFIX.length)} could not be answered: ${String(error)}`);
      if (now - edit.at > GIVEN_UP_AFTER) forgetNote(properties, name, edit);
    }
  }
}
