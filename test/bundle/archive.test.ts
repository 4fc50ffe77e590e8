/** Old mail and old entries of the ledger move to the archive of their year, and all that looks for them still finds them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../../workbench/paths';
import type { Faults, RunResult } from '../../workbench/runtime/contract';
import type { Spreadsheet } from '../../workbench/services/sheets/spreadsheet';
import { sheetsStore } from '../../workbench/services/sheets/store';
import { SCHEMA, type TableName } from '../../src/book/schema';
import { headersOf } from '../../src/locales/book';
import { beforeEach as beforeCall, killAt } from './faults';
import type { Letter } from './letter';
import { ANA, clearStages, ROUTING, Stage } from './stage';

afterAll(clearStages);

const DAY = 86_400_000;
const SUPPORT = 'support@solarmora.example';
const PERSON = 'sam.quill@customer.example';

const letter = (id: string, from: string, subject: string, more: Partial<Letter> = {}): Letter => ({
  id: `${id}@mail.example`,
  from,
  to: SUPPORT,
  subject,
  text: `The text of ${subject}.`,
  ...more,
});

const SAM = `Sam Quill <${PERSON}>`;
const ANN = 'Ann Lee <ann@acme.example>';
/** On a case that is closed, with an answer; on one that stays open; logged without a case. */
const CLOSED = letter('closed-1', SAM, 'The zebra is broken');
const ANSWER = letter('closed-2', SAM, 'Re: The zebra is broken', { answers: [CLOSED.id] });
const OPEN = letter('open-1', ANN, 'The inverter blinks');
const LOGGED: Letter = {
  id: 'logged-1@solarmora.example',
  from: `Ana Mora <${ANA}>`,
  to: SAM,
  via: 'log@solarmora.example',
  subject: 'An offer',
  text: 'The offer of the okapi.',
};
/** A year later. */
const NEW = letter('new-1', ANN, 'The roof leaks');

const valueOf = <T>(result: RunResult): T => {
  if (result.how !== 'done') throw new Error(String(result.error));
  return JSON.parse(JSON.stringify(result.value)) as T;
};

const asAdmin = (stage: Stage, name: string, args: readonly unknown[] = [], faults?: Faults): RunResult =>
  stage.workbench.run(name, args, { as: ROUTING, kind: 'editor', ...(faults ? { faults } : {}) });

const caseOf = (stage: Stage, subject: string): string =>
  String(stage.rows('Cases').find(row => row['subject'] === subject)?.['id']);

/** A book with a year-old closed case, an open one, a mail without a case, a column of Ana's own, and a fresh mail. */
function aYear(): Stage {
  const stage = Stage.atWork([CLOSED, OPEN, LOGGED]);
  stage.deliver(ANSWER);
  stage.poll();
  const column = stage.tab('Messages').lastColumn();
  stage.at('Messages').type(0, column, 'Mood');
  stage.at('Messages').type(1, column, 'angry');
  stage.clock.advance(400 * DAY);
  stage.types('Cases', caseOf(stage, String(CLOSED.subject)), 'status', 'closed');
  stage.deliver(NEW);
  stage.poll();
  return stage;
}

const archives = (stage: Stage): readonly { readonly name: string; readonly bookId: string }[] =>
  JSON.parse(stage.properties['casebook.archives'] ?? '[]') as readonly { name: string; bookId: string }[];

const archiveOf = (stage: Stage, name: string): Spreadsheet => {
  const id = archives(stage).find(each => each.name === name)?.bookId ?? '';
  const found = sheetsStore(stage.workbench.cloud).get(id);
  if (!found) throw new Error(`There is no archive ${name}.`);
  return found;
};

/** Filled rows of a tab of an archive, by column key, and by header where the column is the people's own. */
function rowsIn(book: Spreadsheet, table: TableName): readonly Readonly<Record<string, unknown>>[] {
  const tab = book.tabById(SCHEMA[table].sheetId);
  if (!tab) return [];
  const keys = Array.from({ length: tab.lastColumn() }, (_, column) => {
    const text = String(tab.value(0, column) ?? '');
    return SCHEMA[table].columns.find(({ key }) => headersOf(table, key).includes(text))?.key ?? text;
  });
  return Array.from({ length: Math.max(0, tab.lastRow() - 1) }, (_, row) =>
    Object.fromEntries(keys.map((key, column) => [key, tab.value(row + 1, column)])),
  ).filter(row => Object.values(row).some(value => value !== null));
}

const subjects = (rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  rows.map(({ subject }) => String(subject)).sort();

const archive = (stage: Stage, faults?: Faults): RunResult => asAdmin(stage, 'archiveNow', [365], faults);

const before = aYear();
const filled = before.keep();
const wasThere = rowsIn(before.book, 'Messages');
const moved = valueOf(archive(before));
before.poll();
const rolled = before.keep();

it('moves what is old and done with, whole, and leaves the open case and the new mail', () => {
  expect(moved).toMatchObject({ moved: { Messages: 3 }, more: false });
  expect(subjects(before.rows('Messages'))).toEqual(['The inverter blinks', 'The roof leaks']);
  expect(archives(before).map(({ name }) => name)).toEqual(['2026']);
  const kept = rowsIn(archiveOf(before, '2026'), 'Messages');
  const old = wasThere.filter(({ subject }) => !subjects(before.rows('Messages')).includes(String(subject)));
  expect([...kept].sort((a, b) => String(a['id']).localeCompare(String(b['id'])))).toEqual(
    [...old].sort((a, b) => String(a['id']).localeCompare(String(b['id']))),
  );
  expect(kept.map(row => row['Mood']).filter(Boolean)).toEqual(['angry']);
  expect(archiveOf(before, '2026').facts.title).toBe('Casebook archive 2026');
  expect(archiveOf(before, '2026').access(ANA)).toBe('viewer');
});

it('an archive has the tabs of what moves and shows no other, and the book’s locale and time zone', () => {
  const { tabs, facts } = archiveOf(before, '2026');
  const shown = tabs.filter(({ properties }) => !properties.hidden);
  expect(shown.map(({ sheetId }) => sheetId)).toEqual([SCHEMA.Messages.sheetId, SCHEMA.Events.sheetId]);
  const { locale, timeZone } = before.book.facts;
  expect([facts.locale, facts.timeZone, facts.owner]).toEqual([locale, timeZone, ROUTING]);
});

it('the ledger tells of it, and is whole over the book and its archive', () => {
  const stage = Stage.from(rolled);
  expect(stage.rows('Events').filter(({ action }) => action === 'archive')).toHaveLength(2);
  expect(rowsIn(archiveOf(stage, '2026'), 'Events').length).toBeGreaterThan(4);
  const whole = valueOf<{ entries: number }>(asAdmin(stage, 'verifyLedger'));
  expect(whole).toMatchObject({ faults: [] });
  // Somebody alters an entry in the archive.
  const tab = archiveOf(stage, '2026').tabById(SCHEMA.Events.sheetId);
  const actor = SCHEMA.Events.columns.findIndex(({ key }) => key === 'actor');
  tab?.setValue(2, actor, 'kenji');
  expect(valueOf(asAdmin(stage, 'verifyLedger'))).toMatchObject({
    entries: whole.entries,
    faults: [{ kind: 'altered', row: 3, archive: '2026' }],
  });
});

it('a copy of an archived mail is a duplicate, and an answer to one comes to its case', () => {
  const stage = Stage.from(rolled);
  stage.deliver(CLOSED, letter('late', SAM, 'Re: The zebra is broken', { answers: [ANSWER.id] }));
  stage.deliver({ ...LOGGED });
  const outcomes = stage.poll().processed.map(({ outcome }) => outcome);
  expect(outcomes.sort()).toEqual(['case_reply', 'duplicate', 'duplicate']);
  expect(stage.rows('Messages').find(({ subject }) => subject === 'Re: The zebra is broken')).toMatchObject({
    caseId: caseOf(stage, String(CLOSED.subject)),
  });
});

it('the side panel shows an archived mail as logged, at no call more, and says where its text is', () => {
  const opened = (checkpoint: string) => {
    const stage = Stage.from(checkpoint);
    return stage.panel(ANA, stage.deliverTo(ANA, { ...CLOSED, to: ANA })).open();
  };
  const calls = (checkpoint: string): readonly string[] =>
    (opened(checkpoint).opened?.calls ?? []).filter(({ remote }) => remote).map(({ name }) => name);
  expect(calls(rolled)).toEqual(calls(filled));
  expect(calls(rolled)).toHaveLength(6);
  const panel = opened(rolled);
  expect(panel.text).not.toContain('Not in the workbook');
  expect(panel.actions).not.toContain('log');
  panel.click('record');
  expect(panel.text).toContain('(The text is in the archive 2026.)');
});

/** Texts of everything that Casebook keeps in spreadsheets, properties and files. */
const written = (stage: Stage): string => {
  const [, ...parts] = JSON.parse(stage.everything) as readonly unknown[];
  return JSON.stringify(parts);
};

it('a person is exported from the archive too, and erased there; the ledger stays whole', () => {
  const stage = Stage.from(rolled);
  const exported = valueOf<{ tables: Record<string, readonly { subject?: string }[]> }>(
    asAdmin(stage, 'exportPerson', [PERSON]),
  );
  expect(subjects(exported.tables['Messages'] ?? [])).toEqual([
    'An offer',
    'Re: The zebra is broken',
    'The zebra is broken',
  ]);
  expect(written(stage)).toMatch(/quill|zebra|okapi/i);
  expect(valueOf(asAdmin(stage, 'erasePerson', [PERSON]))).toMatchObject({ kind: 'erased', left: [] });
  expect(written(stage).match(/.{0,80}(quill|zebra|okapi).{0,80}/i)).toBeNull();
  expect(rowsIn(stage.book, 'Archived')).toEqual([]);
  expect(valueOf(asAdmin(stage, 'verifyLedger'))).toMatchObject({ faults: [] });
  stage.deliver(CLOSED);
  expect(stage.poll().processed.map(({ outcome }) => outcome)).toEqual(['never_log']);
});

it('the book is made anew from the ledger of both, without a difference, and exported with its archives', () => {
  const stage = Stage.from(rolled);
  const plain = valueOf<{ differences: readonly unknown[] }>(
    asAdmin(Stage.from(filled), 'rebuildBook', [false]),
  );
  expect(valueOf(asAdmin(stage, 'rebuildBook', [false]))).toMatchObject({ differences: plain.differences });
  const tables = valueOf<string>(asAdmin(stage, 'exportTables'));
  expect(JSON.parse(tables)).toEqual(expect.arrayContaining(['Messages 2026', 'Events 2026']));
  const part = valueOf<string>(
    asAdmin(stage, 'exportTablePart', [JSON.stringify({ table: 'Messages 2026', format: 'csv', start: 1 })]),
  );
  expect(part).toContain('The text of The zebra is broken.');
});

it('install gives an archive back a column that somebody has deleted, or that a newer Casebook has', () => {
  const stage = Stage.from(rolled);
  const tab = archiveOf(stage, '2026').tabById(SCHEMA.Events.sheetId);
  tab?.setValue(0, SCHEMA.Events.columns.length - 1, null);
  expect(asAdmin(stage, 'verifyLedger').how).toBe('thrown');
  stage.install();
  expect(asAdmin(stage, 'verifyLedger').how).toBe('done');
});

/** The bundle for a Google that allows fewer cells. */
function distWith(cellLimit: number): string {
  const dist = mkdtempSync(join(tmpdir(), 'casebook-limit-'));
  cpSync(DIST, dist, { recursive: true });
  const code = readFileSync(join(dist, 'Code.js'), 'utf8');
  expect(code.split('= 1e7;')).toHaveLength(2);
  writeFileSync(join(dist, 'Code.js'), code.replace('= 1e7;', `= ${cellLimit};`));
  return dist;
}

it('the daily run moves them when the book gets full, and never before', () => {
  const roomy = Stage.from(filled);
  expect(roomy.trigger('runDailyUpkeep').how).toBe('done');
  expect(archives(roomy)).toEqual([]);
  const cells = roomy.book.cellCount();
  const dist = distWith(Math.floor(cells * 1.4));
  const full = Stage.from(filled, undefined, dist);
  expect(full.trigger('runDailyUpkeep')).toMatchObject({ how: 'done' });
  rmSync(dist, { recursive: true });
  expect(subjects(full.rows('Messages'))).toEqual(['The inverter blinks', 'The roof leaks']);
  const upkeep = JSON.parse(full.properties['casebook.lastUpkeep'] ?? '{}') as { cells: number };
  expect(upkeep.cells).toBe(full.book.cellCount());
  expect(upkeep.cells).toBeLessThan(cells);
});

it('the state of Casebook names the archives', () => {
  const stage = Stage.from(rolled);
  stage.trigger('runDailyUpkeep');
  expect(stage.panel(ROUTING).open().text).toContain('archives: 2026');
  const report = valueOf<string>(asAdmin(stage, 'checkHealth'));
  expect(JSON.parse(report)).toMatchObject({ health: { archives: ['2026'] } });
});

describe('cut off', () => {
  /** Rows wherever they stand, and what leads to them. */
  const picture = (stage: Stage) => {
    const [place] = archives(stage);
    const inArchive = (table: TableName) => (place ? rowsIn(archiveOf(stage, place.name), table) : []);
    const ids = (rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
      rows.map(({ id }) => String(id)).sort();
    return {
      archives: archives(stage).map(({ name }) => name),
      spreadsheets: sheetsStore(stage.workbench.cloud).spreadsheets.length,
      book: ids(stage.rows('Messages')),
      archived: ids(inArchive('Messages')),
      led: ids(rowsIn(stage.book, 'Archived')),
      mails: stage.rows('Events').length + inArchive('Events').length,
      twice: ids(stage.rows('Events')).filter(id => ids(inArchive('Events')).includes(id)),
    };
  };
  it('after any call, the ledger is whole, and the next run ends what was begun', () => {
    const whole = Stage.from(filled);
    /** What each call leaves; of those that leave all as it was, none needs to be tried. */
    const states: string[] = [];
    const { how } = archive(
      whole,
      beforeCall(() => states.push(whole.everything)),
    );
    expect(how).toBe('done');
    archive(whole);
    const wanted = picture(whole);
    expect(wanted.spreadsheets).toBe(2);
    const changing = states.flatMap((state, n) => (state === states[n + 1] ? [] : [n]));
    expect(changing.length).toBeGreaterThan(8);
    for (const n of changing) {
      const stage = Stage.from(filled);
      const cut = archive(stage, killAt(n, 'after'));
      expect({ n, how: n === states.length - 1 ? 'killed' : cut.how }).toEqual({ n, how: 'killed' });
      expect({ n, ...valueOf<object>(asAdmin(stage, 'verifyLedger')) }).toMatchObject({ n, faults: [] });
      valueOf(archive(stage));
      expect({ n, ...picture(stage) }).toEqual({ n, ...wanted });
    }
  });
});
