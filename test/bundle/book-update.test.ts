/** A newer Casebook meets an older book, an older one a newer book. */
import { BOOK_MARK, BOOK_VERSION, currentMark } from '../../src/book/version';
import { PropertyStore } from '../../workbench/services/properties';
import { triggerStore } from '../../workbench/services/script-app/store';
import { sheetsStore } from '../../workbench/services/sheets/store';
import { beforeEach as beforeEachCall } from './faults';
import { MAILS } from './mails';
import { ANA, clearStages, ROUTING, Stage } from './stage';
import { afterEachCut, wholeOf, type Act } from './sweep';

const propertiesOf = (stage: Stage): Map<string, string> =>
  stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');

const spreadsheets = (stage: Stage) => sheetsStore(stage.workbench.cloud).spreadsheets;
const settings = (stage: Stage) =>
  Object.fromEntries(stage.rows('Settings').map(({ name, value }) => [name, value]));

/** Takes from the book what a newer Casebook will miss: columns, a tab, a setting, dropdowns, the mark itself. */
function age(stage: Stage): void {
  for (const column of ['responseHours', 'firstResponseAt'])
    stage.at('Cases').remove('columns', stage.column('Cases', column), 1);
  stage.at('Targets').deleteTab();
  const tab = stage.tab('Settings');
  const names = Array.from({ length: tab.lastRow() }, (_, row) => tab.value(row, 0));
  for (const name of [BOOK_MARK, 'Holidays']) stage.at('Settings').remove('rows', names.indexOf(name), 1);
  propertiesOf(stage).delete('casebook.bookMark');
}

let kept: string;

beforeAll(() => {
  const stage = Stage.atWork(MAILS.slice(0, 4));
  stage.at('Cases').addColumn('Our mark');
  stage.types('Cases', 'C-1', 'Our mark', 'mine');
  age(stage);
  stage.deliver(...MAILS.slice(4));
  kept = stage.keep();
});
afterAll(clearStages);

describe('a book of an older Casebook', () => {
  it('is copied, brought up to date and worked on by the next poll, with all that people have in it', () => {
    const stage = Stage.from(kept);
    const before = stage.rows('Cases');
    expect(stage.poll().processed.length).toBeGreaterThan(0);
    const [book, copy] = spreadsheets(stage);
    expect(spreadsheets(stage)).toHaveLength(2);
    expect(copy?.facts).toMatchObject({
      title: expect.stringContaining('before the update of 2026-11-02'),
      owner: ROUTING,
      editors: [],
    });
    // The copy is the book as it was; the book has all columns now, and a person's own column and cell.
    expect(copy?.tabById(stage.tab('Cases').sheetId)?.lastColumn()).toBeLessThan(
      stage.tab('Cases').lastColumn(),
    );
    expect(book?.id).toBe(stage.properties['casebook.book']);
    expect(stage.column('Cases', 'responseHours')).toBeGreaterThan(0);
    expect(stage.rows('Cases').slice(0, before.length)).toMatchObject(
      before.map(({ id, subject }) => ({ id, subject })),
    );
    expect(stage.rows('Cases')[0]).toMatchObject({ id: 'C-1', 'Our mark': 'mine' });
    expect(stage.rows('Targets').length).toBeGreaterThan(0);
    expect(settings(stage)).toMatchObject({ [BOOK_MARK]: currentMark(), Holidays: null });
    expect(stage.properties['casebook.bookMark']).toBe(currentMark());
    expect(stage.rows('Events').filter(({ action }) => action === 'update')).toEqual([
      expect.objectContaining({ outcome: 'updated', reason: expect.stringContaining(String(copy?.id)) }),
    ]);
    // Once: later runs find it done.
    stage.poll();
    expect(spreadsheets(stage)).toHaveLength(2);
    const { value } = stage.workbench.run('verifyLedger', [], { as: ROUTING, kind: 'editor' });
    expect(value).toMatchObject({ faults: [] });
  });

  it.each([
    ['the daily run', (stage: Stage) => stage.trigger('runDailyUpkeep')],
    ['install', (stage: Stage) => stage.install()],
  ])('is brought up to date by %s, which leaves triggers and settings as they are', (_, run) => {
    const stage = Stage.from(kept);
    const triggers = triggerStore(stage.workbench.cloud).all();
    const { 'Ledger seal': sealBefore, ...before } = settings(stage);
    expect(run(stage)).toMatchObject({ how: 'done', error: null });
    expect(triggerStore(stage.workbench.cloud).all()).toEqual(triggers);
    expect(settings(stage)).toMatchObject(before);
    expect(settings(stage)['Ledger seal']).not.toBe(sealBefore);
    expect(stage.properties['casebook.bookMark']).toBe(currentMark());
    expect(spreadsheets(stage)).toHaveLength(2);
  });

  it('is brought up to date by an edit, which is taken up all the same', () => {
    const stage = Stage.from(kept);
    const [result] = stage.types('Cases', 'C-1', 'status', 'solved');
    expect(result).toMatchObject({ how: 'done' });
    expect(stage.rows('Cases').find(({ id }) => id === 'C-1')?.['closedAt']).toEqual(expect.any(Number));
    expect(stage.properties['casebook.bookMark']).toBe(currentMark());
  });

  it('shows a card that says so, without an error and without a change', () => {
    const stage = Stage.from(kept);
    const before = JSON.stringify([stage.properties, sheetsStore(stage.workbench.cloud).snapshot()]);
    const panel = stage.panel(ANA).open();
    expect(panel.text).toContain('being brought up to date');
    expect(JSON.stringify([stage.properties, sheetsStore(stage.workbench.cloud).snapshot()])).toBe(before);
    stage.poll();
    expect(stage.panel(ANA).open().text).not.toContain('being brought up to date');
  });

  it('is not copied into the hands of somebody who is not its owner', () => {
    const stage = Stage.from(kept);
    const before = JSON.stringify(sheetsStore(stage.workbench.cloud).snapshot());
    for (const [name, ...args] of [
      ['verifyLedger'],
      ['erasePerson', 'ann@acme.example'],
      ['exportPerson', 'ann@acme.example'],
      ['runRetention'],
      ['rebuildBook'],
      ['exportBook', 'csv'],
    ] as const) {
      const result = stage.workbench.run(name, args, { as: ANA, kind: 'editor' });
      expect([name, result.error]).toEqual([
        name,
        expect.stringContaining(`Run the function "install" as ${ROUTING}`),
      ]);
    }
    expect(JSON.stringify(sheetsStore(stage.workbench.cloud).snapshot())).toBe(before);
  });

  it('is left as it is when the copy cannot be made, until the admin lets one update go without', () => {
    const stage = Stage.from(kept);
    const failing = {
      before: (_: unknown, call: { name: string }) =>
        call.name === 'Spreadsheet.copy' ? new Error('The storage of this account is full.') : undefined,
    };
    const result = stage.runPoll(failing);
    expect(result.error).toMatch(
      /storage of this account is full.*File > Make a copy.*casebook\.backup to none/,
    );
    expect(() => stage.tab('Targets')).toThrow();
    expect(JSON.parse(stage.properties['casebook.trouble'] ?? '{}')).toMatchObject({ cause: 'book' });
    propertiesOf(stage).set('casebook.backup', 'none');
    expect(stage.poll().skipped).toBeNull();
    expect(spreadsheets(stage)).toHaveLength(1);
    expect(stage.properties['casebook.backup']).toBeUndefined();
  });

  it('waits while another run is at work', () => {
    const stage = Stage.from(kept);
    let other: string | null | undefined;
    const result = stage.runPoll(
      beforeEachCall(({ name }) => {
        if (name !== 'Spreadsheet.copy') return;
        const second = stage.workbench.run('pollMailbox', [{}], { as: ROUTING, kind: 'trigger' });
        other = second.error ?? (second.value as { skipped: string | null }).skipped;
      }),
    );
    expect(result.how).toBe('done');
    expect(other).toBe('another run is at work');
    expect(spreadsheets(stage)).toHaveLength(2);
  });

  it('is brought up to date whole after a cut at any call, with at most one copy more', () => {
    const act: Act = {
      kept,
      run: (stage, faults) => stage.install(faults),
      // The copy's address is made by chance.
      view: ({ tables, ...rest }) => {
        const Events = (tables['Events'] ?? []).map(row => ({
          ...row,
          reason: String(row['reason']).replace(/\/d\/\w+/, '/d/copy'),
        }));
        return { ...rest, tables: { ...tables, Events } };
      },
    };
    const whole = wholeOf(act);
    const { faults } = afterEachCut(act, whole);
    // A copy whose address never came back is made once more.
    expect(faults.map(fault => fault.replace(/^after \d+ /, ''))).toEqual([
      'Spreadsheet.copy: -1 spreadsheets 2',
      'Spreadsheet.copy: +1 spreadsheets 3',
    ]);
  });
});

describe('a book of a newer Casebook', () => {
  it.each([
    ['a poll', 'pollMailbox'],
    ['the daily run', 'runDailyUpkeep'],
    ['install', 'install'],
  ])('is refused by %s in words that say what to do, and nothing is written', (_, name) => {
    const stage = Stage.from(kept);
    propertiesOf(stage).set('casebook.bookMark', `${BOOK_VERSION + 1}:00000000`);
    const before = JSON.stringify(sheetsStore(stage.workbench.cloud).snapshot());
    const result = stage.workbench.run(name, [{}], { as: ROUTING, kind: 'editor' });
    expect(result.error).toContain('belongs to a newer Casebook');
    expect(result.error).toContain('Put the newer Casebook live again');
    expect(JSON.stringify(sheetsStore(stage.workbench.cloud).snapshot())).toBe(before);
  });

  it('shows a card that says what to ask the administrator for', () => {
    const stage = Stage.from(kept);
    propertiesOf(stage).set('casebook.bookMark', `${BOOK_VERSION + 1}:00000000`);
    expect(stage.panel(ANA).open().text).toContain('belongs to a newer Casebook');
  });
});
