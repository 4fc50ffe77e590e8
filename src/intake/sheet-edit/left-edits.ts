/**
 * Edits of the sheet whose run was cut off or failed. Google starts an edit's trigger once and never again, so the run
 * notes the edit before it works on it: in the book, where the commit that answers it takes the note away, or in the
 * script properties, where it stays until a later poll has found the commit's entry in the ledger. What is left, a poll
 * answers.
 */
import { TABLES, type TableName } from '../../book/schema';
import type { TokenKey } from '../../crm/case-token';
import { keyedHash } from '../../crm/hash';
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
/** Characters of what was typed and of what was there: a property may have 9 KB, and one character up to 6 bytes there. */
const NOTED_TEXT = 700;

/** A longer text is as if Google had not told it. */
const short = (text: string | null): string | null =>
  text === null || text.length > NOTED_TEXT ? null : text;

/** What the poll is to do after an edit of the tab, said in the same call. */
const MARKS: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  Settings: CHOICES_DIFFER,
};

/** What is noted of an edit, wherever. Two edits of one cell in the same millisecond are one. */
function noteOf(edit: EditedBlock): string {
  const { table, startRow, endRow, startColumn, endColumn, user, at } = edit;
  const [before, value] = [short(edit.before), short(edit.value)];
  const noted: EditedBlock = { table, startRow, endRow, startColumn, endColumn, before, value, user, at };
  return JSON.stringify(noted);
}

/** 16 characters are 80 bits. */
const MAC_LENGTH = 16;
const macOf = (note: string, { secret, installation }: TokenKey): string =>
  keyedHash(secret, `edit|${installation}|${note}`, MAC_LENGTH);

/**
 * What is noted in the book, where whoever edits it could write a note: its hash under the installation's secret shows that
 * an edit's run did, so that the ledger never names somebody for an edit that was none.
 */
export function noteForBook(edit: EditedBlock, key: TokenKey): string {
  const note = noteOf(edit);
  return `${macOf(note, key)} ${note}`;
}

/** null for what no run of ours has written. */
function readFromBook(text: string, key: TokenKey): EditedBlock | null {
  const note = text.slice(MAC_LENGTH + 1);
  return text === `${macOf(note, key)} ${note}` ? read(note) : null;
}

/** @returns the name under which it is noted */
export function noteEdit(properties: Properties, edit: EditedBlock): string {
  const { table, startRow, startColumn, at } = edit;
  const name = `${EDIT_PREFIX}${at.toString(36)}.${table}.${startRow}.${startColumn}`;
  properties.set({ [name]: noteOf(edit), ...MARKS[table] });
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
  readonly key: TokenKey;
  /** Which of these entries the ledger has. */
  readonly inLedger: (entryIds: readonly string[]) => readonly string[];
  readonly answer: (edit: EditedBlock) => void;
  readonly log: (line: string) => void;
  /** Notes that lie in the book. */
  readonly inBook: () => readonly string[];
  readonly takeFromBook: (note: string) => void;
}

/** An edit whose run is over, and how what is noted of it is taken away. */
interface Over {
  readonly edit: EditedBlock;
  readonly forget: () => void;
}

/** Where the book seemed out of reach, an edit may have been noted in both places. */
function once(noted: readonly Over[]): readonly Over[] {
  const byEntry = new Map<string, Over>();
  for (const { edit, forget } of noted) {
    const other = byEntry.get(firstEntryId(edit));
    const both = (): void => {
      other?.forget();
      forget();
    };
    byEntry.set(firstEntryId(edit), { edit, forget: both });
  }
  return Array.from(byEntry.values());
}

/**
 * Answers what was left, oldest first. An edit that fails again stays for the next poll, for a day.
 * @param all the script properties as the run has read them
 */
export function answerLeftEdits(all: Readonly<Record<string, string>>, ports: LeftEditPorts): void {
  const { properties, clock, key, inLedger, answer, log, inBook, takeFromBook } = ports;
  const now = clock.now();
  const noted: Over[] = [];
  for (const [name, text] of Object.entries(all)) {
    if (!name.startsWith(EDIT_PREFIX)) continue;
    const edit = read(text);
    if (edit === null) properties.remove(name);
    else if (now - edit.at > OVER_AFTER)
      noted.push({ edit, forget: () => forgetNote(properties, name, edit) });
  }
  for (const note of inBook()) {
    const edit = readFromBook(note, key);
    if (edit !== null && now - edit.at > OVER_AFTER) noted.push({ edit, forget: () => takeFromBook(note) });
  }
  const over = once(noted);
  if (over.length === 0) return;
  const answered = new Set(inLedger(over.map(({ edit }) => firstEntryId(edit))));
  const isAnswered = ({ edit }: Over): boolean => answered.has(firstEntryId(edit));
  for (const { forget } of over.filter(isAnswered)) forget();
  const left = over.filter(each => !isAnswered(each)).sort((a, b) => a.edit.at - b.edit.at);
  for (const { edit, forget } of left.slice(0, AT_ONCE)) {
    try {
      answer(edit);
      forget();
    } catch (error) {
      log(`An edit of ${edit.table}, row ${edit.startRow + 1}, could not be answered: ${String(error)}`);
      if (now - edit.at > GIVEN_UP_AFTER) forget();
    }
  }
}
