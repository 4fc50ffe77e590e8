/**
 * Stores changes, all or none: looks where the rows stand, writes in one atomic request, and checks in the journal that
 * they stood there when the write came. If somebody sorted the sheet in between, what was hit by mistake gets back what
 * it had, and the change is made again where it belongs.
 */
import type { Locale } from '../../locales/book';
import { isBookError, type Change, type Removal } from '../book';
import { LEDGER_HEAD } from '../ledger/ledger';
import { readSeal, type Seal } from '../ledger/seal';
import { isEntry } from '../ledger/stamp';
import { update } from '../row';
import { idCells } from '../row-id';
import { sameCell } from '../same-cell';
import { schemaOf, type TableName } from '../schema';
import { isAccessError, type SheetRow, type SpreadsheetAccess } from './access';
import { draftOf, joined, NOTHING_TO_DO, tablesIn, type Draft } from './draft';
import { isBlankCopy, JOURNAL_SHEET_ID, JOURNAL_TITLE, journalRequests, type JournalSource } from './journal';
import type { LocatedRow, TableView } from './look';
import { lookUp } from './look-up';
import { findingsOf, inSteps, mendEmptyRow } from './mend';
import { rawOf, type Patch } from './patch';
import {
  planOf,
  type PlacedPatch,
  type PlacedRemoval,
  type Plan,
  type TablePlan,
  type Whereabouts,
} from './plan';
import { busy, withProblems } from './problems';
import { indexIn, isHeaderFault, rawIds, readHeaders } from './headers';
import type { SheetRequest } from './requests';
import { isHead, stampPlan, withHead, type StampedPlan, type StampOptions } from './stamp-plan';
import { readTables } from './tab-reader';
import { additionRequests, removalRequests, rowRequests } from './write-requests';

/** Writes before giving up; each needs somebody to have moved rows within the second between a look and its write. */
const ATTEMPTS = 5;

export interface CommitOptions extends StampOptions {
  readonly locale: Locale;
  /**
   * Where the run has seen rows a moment ago, so that the first try needs no look of its own. What has moved since shows
   * in the journal, as what moves between a look and its write does.
   */
  readonly seen?: Whereabouts | null;
  /** Made in the same request as the changes, behind them. */
  readonly besides?: readonly SheetRequest[];
}

const sourcesOf = ({ table, view, patches, removals }: TablePlan): readonly JournalSource[] => {
  const indexes = patches.flatMap(({ cells }) => cells.map(({ index }) => index));
  const lengths = removals.map(({ raw }) => raw.length);
  const width = Math.max(view.headers.texts.length, ...lengths, ...indexes.map(index => index + 1));
  return [0, ...[...patches, ...removals].map(({ row }) => row)].map(row => ({ table, row, width }));
};

/** Rows of the journal that are copies of this table's: its header row and those that the write touched. */
const copiesOf = ({ patches, removals }: TablePlan): number => 1 + patches.length + removals.length;

interface Written {
  readonly plan: Plan;
  /** The journal right after the write; null when the reply does not tell. */
  readonly echo: readonly SheetRow[] | null;
}

/** @returns null when nothing was written, because a row or column was gone by then */
const write = (
  access: SpreadsheetAccess,
  plan: Plan,
  options: CommitOptions,
  besides: readonly SheetRequest[] = [],
): Written | null => {
  const changes = plan.flatMap(({ table, view, patches, additions, removals }) => [
    ...patches.flatMap(({ row, cells }) => rowRequests(table, row, cells)),
    ...additionRequests(table, additions, view.headers, options),
    ...removalRequests(
      table,
      removals.map(({ row }) => row),
    ),
  ]);
  const sources = plan.flatMap(sourcesOf);
  const send = (isNew: boolean): Written => ({
    plan,
    echo: access.write([...journalRequests(sources, isNew), ...changes, ...besides], JOURNAL_TITLE),
  });
  try {
    return send(false);
  } catch (error) {
    if (!isAccessError(error)) throw error;
    if (error.problem === 'out_of_grid') return null;
    if (error.problem !== 'no_tab') throw error;
    if (access.tabs().some(tab => tab.sheetId === JOURNAL_SHEET_ID)) throw error;
    return send(true);
  }
};

/** Changes that left no copy: right when the row shows them under its id, else to be undone and made again. */
const mendUnwitnessed = (
  access: SpreadsheetAccess,
  { table, view }: TablePlan,
  unwitnessed: readonly PlacedPatch[],
  locale: Locale,
): Draft['patches'] => {
  if (unwitnessed.length === 0) return [];
  const idKey = schemaOf(table).id;
  const idOfRaw = rawIds(table, view.headers);
  const reading = readTables(access, [{ table, rows: unwitnessed.map(({ row }) => row) }]).get(table);
  return unwitnessed.flatMap(placed => {
    const raw = reading?.rows.get(placed.row) ?? [];
    const id = idOfRaw(raw);
    const { target } = placed.patch;
    const shows = (row: SheetRow): boolean =>
      placed.cells.every(({ index, data }) => (row[index] ?? '') === rawOf(data.userEnteredValue));
    if (target.kind === 'id' ? sameCell(id, target.id) : shows(raw)) return [];
    if (target.kind === 'id') {
      if (id === '' && shows(raw)) return mendEmptyRow(table, placed, reading?.header ?? []);
      const query = { table, column: idKey, keys: [String(idCells(table, target.id)[idKey] ?? '')] };
      const now = lookUp(access, { queries: [query], headersOf: [], whole: [] }, locale).found[0] ?? [];
      const isIt = (found: SheetRow): boolean => sameCell(idOfRaw(found), target.id);
      if (now.some(located => isIt(located.raw) && shows(located.raw))) return [];
    }
    throw busy(
      `check row ${placed.row + 1} of the tab "${view.title}", which was sorted while it was written`,
    );
  });
};

/** Rows that were taken out without a copy are the right ones when none of them is there any more. */
const requireTaken = (
  access: SpreadsheetAccess,
  { table, view }: TablePlan,
  unseen: readonly PlacedRemoval[],
  locale: Locale,
): void => {
  if (unseen.length === 0) return;
  const query = { table, column: schemaOf(table).id, keys: unseen.map(({ removal }) => removal.id) };
  const [left = []] = lookUp(access, { queries: [query], headersOf: [], whole: [] }, locale).found;
  if (left.length > 0)
    throw busy(
      `compare the tab "${view.title}" with its version history: it was sorted while rows were moved to the archive`,
    );
};

/** The rows as the write found them: for each table its header row, then those that it changed. */
const journalOf = (access: SpreadsheetAccess, { echo }: Written): readonly SheetRow[] =>
  echo ?? access.read([{ sheetId: JOURNAL_SHEET_ID, startRow: 0 }])[0]?.rows ?? [];

/** The newest seal that the write found in the sheet; null when its plan has none, or the row had moved. */
const sealFound = (plan: Plan, journal: readonly SheetRow[]): Seal | null => {
  let next = 0;
  for (const tablePlan of plan) {
    const { table, view, patches } = tablePlan;
    const at = patches.findIndex(({ patch: { target } }) => target.kind === 'id' && isHead(table, target.id));
    const copied = at < 0 ? undefined : journal[next + 1 + at];
    if (copied && sameCell(String(copied[indexIn(view.headers, schemaOf(table).id)] ?? ''), LEDGER_HEAD))
      return readSeal(String(copied[indexIn(view.headers, 'value')] ?? ''));
    next += copiesOf(tablePlan);
  }
  return null;
};

/** What the write has to put right, by the journal. */
const leftToDo = (access: SpreadsheetAccess, written: Written, options: CommitOptions): Draft => {
  const { plan } = written;
  const journal = journalOf(access, written);
  let next = 0;
  return plan.reduce((draft: Draft, tablePlan): Draft => {
    const count = copiesOf(tablePlan);
    const findings = findingsOf(tablePlan, journal.slice(next, next + count), options);
    next += count;
    const unwitnessed = mendUnwitnessed(access, tablePlan, findings.unwitnessed, options.locale);
    requireTaken(access, tablePlan, findings.takenUnseen, options.locale);
    return joined(draft, { ...findings, patches: [...findings.patches, ...unwitnessed] });
  }, NOTHING_TO_DO);
};

/**
 * A problem after the first write. It is no BookError any more, since those say that nothing was written; the run
 * stops, and the next one finds by the ids of what it would add that this has been stored.
 */
const afterWrite = (error: unknown): unknown =>
  isBookError(error) || isAccessError(error)
    ? new Error(
        `The changes were stored while somebody re-arranged the workbook; please check it. ${error.message}`,
      )
    : error;

/** Where the rows stand that a write touched, by the copies that it made of them; not where it took out others, which moves them. */
const witnessed = (plan: Plan, journal: readonly SheetRow[]): Whereabouts => {
  const views = new Map<TableName, TableView>();
  const rows = new Map<TableName, readonly LocatedRow[]>();
  let next = 0;
  for (const tablePlan of plan) {
    const { table, view, patches, removals } = tablePlan;
    const [header = [], ...copies] = journal.slice(next, next + copiesOf(tablePlan));
    next += copiesOf(tablePlan);
    const headers = readHeaders(table, header);
    if (isHeaderFault(headers) || removals.length > 0) continue;
    views.set(table, { title: view.title, headers });
    rows.set(
      table,
      patches.flatMap(({ row }, n) => {
        const raw = copies[n] ?? [];
        return isBlankCopy(raw) ? [] : [{ row, raw }];
      }),
    );
  }
  return { view: table => views.get(table), rows: table => rows.get(table) ?? [] };
};

/**
 * Makes changes that put an earlier write right, until they stand where they belong. What a write touched stands where its
 * copies show it, so that a write follows it at once, before somebody can sort again; for other rows a look goes before.
 */
const mend = (
  access: SpreadsheetAccess,
  first: Draft,
  options: CommitOptions,
  seen: Whereabouts | null = null,
): void => {
  let draft = first;
  let where = seen;
  for (let attempt = 1; tablesIn(draft).length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw busy('rows are moving');
    const { now, later } = inSteps(draft);
    const written = write(access, planOf(access, now, options, true, where), options);
    where = null;
    if (written === null) continue;
    const echo = journalOf(access, written);
    draft = joined(leftToDo(access, { ...written, echo }, options), later);
    where = witnessed(written.plan, echo);
  }
};

/**
 * Another run has added entries since this one saw the newest seal: the new entries follow theirs instead. The caller
 * holds the script lock, so nobody can come in between again.
 * @returns the changes as they are stored now
 */
const sealAgain = (
  access: SpreadsheetAccess,
  written: Written,
  changes: readonly Change[],
  stored: StampedPlan,
  options: CommitOptions,
): readonly Change[] => {
  const { plan, after } = stored;
  if (after === null) return stored.changes;
  const found = sealFound(plan, journalOf(access, written));
  if (found === null || (found.number === after.number && found.mac === after.mac)) return stored.changes;
  const again = stampPlan(plan, changes, options, found);
  const seals = again.changes.flatMap((change): readonly Change[] => {
    if (isEntry(change))
      return [update('Events', String(change.values['id']), { seal: change.values['seal'] ?? null })];
    return change.kind === 'update' && isHead(change.table, change.id) ? [change] : [];
  });
  mend(access, draftOf(seals, options.zoneOffset), options);
  return again.changes;
};

/**
 * @returns the changes as they were stored: the ledger's entries with what they record and their seals
 * @param corrections further cells to be set in the same request, of rows that need not have an id
 * @param removals rows to be taken out in the same request
 * @throws BookError when nothing was written: a tab, header or row is missing, rows are moving, or Google refuses
 */
export const commitChanges = (
  access: SpreadsheetAccess,
  changes: readonly Change[],
  options: CommitOptions,
  corrections: readonly Patch[] = [],
  removals: readonly Removal[] = [],
): readonly Change[] => {
  const drafted = withHead(draftOf(changes, options.zoneOffset), changes, options);
  const draft = { ...drafted, patches: [...drafted.patches, ...corrections], removals };
  const { written, stored } = withProblems(access, tablesIn(draft), options.locale, () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const seen = attempt === 0 ? (options.seen ?? null) : null;
      const plan = planOf(access, draft, options, false, seen);
      const sealed = stampPlan(plan, changes, options);
      const done = write(access, sealed.plan, options, options.besides);
      if (done !== null) return { written: done, stored: sealed };
    }
    throw busy('rows are moving');
  });
  try {
    const echo = journalOf(access, written);
    const journal = { ...written, echo };
    mend(access, leftToDo(access, journal, options), options, witnessed(written.plan, echo));
    return sealAgain(access, journal, changes, stored, options);
  } catch (error) {
    throw afterWrite(error);
  }
};
