/** The ledger on the built bundle: chained over polls, clicks, edits and undoing, whatever comes in between. */
import { LEDGER_HEAD } from '../../src/book/ledger/ledger';
import type { LedgerReport } from '../../src/book/ledger/verify';
import { casebook } from '../workbench/commands/terminal';
import { beforeEach as beforeEachCall } from './faults';
import { MAILS } from './mails';
import { ANA, clearStages, Stage } from './stage';
import { afterEachCut, afterEachLostAnswer, wholeOf, type Act } from './sweep';

const letter = { ...(MAILS[2] ?? { id: '', from: '' }), to: ANA };

let kept = '';
/** A day of everything that writes to the ledger. */
beforeAll(() => {
  const stage = Stage.atWork();
  const message = stage.deliverTo(ANA, { ...letter, id: 'panel@bora.example' });
  stage.panel(ANA, message).open().click('log');
  stage.types('Cases', 'C-1', 'status', 'solved');
  stage.trigger('runDailyUpkeep');
  kept = stage.keep();
});
afterAll(clearStages);

const editor = (stage: Stage, functionName: string, ...args: readonly unknown[]) =>
  stage.workbench.run(functionName, args, { as: stage.company.routing, kind: 'editor' });
const verified = (stage: Stage): LedgerReport => {
  const { how, value, error } = editor(stage, 'verifyLedger');
  if (how !== 'done' || value === null) throw new Error(error ?? how);
  return JSON.parse(JSON.stringify(value)) as LedgerReport;
};
const eventOf = (stage: Stage, action: string): string =>
  String(stage.rows('Events').find(row => row['action'] === action)?.['id']);

it('is one chain over a day of polls, clicks, edits and daily runs, also when people sort it', async () => {
  const stage = Stage.from(kept);
  const { entries, faults } = verified(stage);
  expect(faults).toEqual([]);
  expect(entries).toBe(stage.rows('Events').length);
  stage.at('Events').sortBy(stage.column('Events', 'reason'));
  expect(verified(stage).faults).toEqual([]);
  stage.poll();
  expect(verified(stage).faults).toEqual([]);
  stage.workbench.save();
  stage.close();
});

it('shows the one entry that somebody rewrote and the one that was deleted, on the command line too', async () => {
  const stage = Stage.onDisk();
  stage.install();
  stage.deliver(...MAILS.slice(0, 4));
  stage.poll();
  const events = stage.rows('Events');
  stage.at('Events').type(2, stage.column('Events', 'reason'), 'nothing to see here');
  stage.at('Events').remove('rows', 4);
  const folder = stage.keep();
  expect(verified(stage).faults).toEqual([
    { kind: 'altered', number: 2, id: events[1]?.['id'], row: 3 },
    { kind: 'removed', from: 4, to: 4 },
  ]);
  const said = await casebook('verify', '--state', folder);
  expect(said.code).toBe(1);
  expect(said.out).toContain(`entry 2 (${String(events[1]?.['id'])} in row 3) was altered`);
  expect(said.out).toContain('entry 4 was removed');
  expect((await casebook('verify', '--state', `${folder}/nothing`)).err).toContain(
    'No workbench has kept its state',
  );
});

it('stays one chain when another run adds an entry between the look of a click and its write', () => {
  const stage = Stage.from(kept);
  const message = stage.deliverTo(ANA, { ...letter, id: 'other@bora.example', subject: 'Another' });
  const panel = stage.panel(ANA, message).open();
  const head = (): string =>
    String(stage.rows('Settings').find(row => row['name'] === LEDGER_HEAD)?.['value']);
  let before = '';
  // Whoever ignores the lock: the newest seal moves on right before the click's write.
  const faults = beforeEachCall(call => {
    if (before !== '' || !/batchUpdate/.test(call.name)) return;
    before = head();
    const tab = stage.tab('Settings');
    for (let row = 1; row < tab.lastRow(); row++)
      if (tab.value(row, 0) === LEDGER_HEAD)
        stage.at('Settings').type(
          row,
          1,
          before.replace(/^\d+/, number => String(Number(number) + 1)),
        );
  });
  panel.click('log', {}, faults);
  const numbers = stage.rows('Events').map(row => Number.parseInt(String(row['seal']), 10));
  expect(Math.max(...numbers)).toBe(Number.parseInt(before, 10) + 2);
  expect(verified(stage).faults).toEqual([
    { kind: 'removed', from: Number.parseInt(before, 10) + 1, to: Number.parseInt(before, 10) + 1 },
  ]);
  stage.close();
});

describe('taking back', () => {
  it('what an agent edited in the sheet puts the cell back, once', () => {
    const stage = Stage.from(kept);
    const id = eventOf(stage, 'edit');
    expect(editor(stage, 'undoAction', id).value).toMatchObject({ kind: 'undone' });
    expect(stage.rows('Cases')[0]).toMatchObject({ id: 'C-1', status: 'new', closedAt: null });
    expect(editor(stage, 'undoAction', id).value).toMatchObject({ why: { kind: 'already_undone' } });
    expect(verified(stage).faults).toEqual([]);
    stage.close();
  });

  it('the release of a held mail has it held again, and is refused once the poller has taken the mail up', () => {
    const stage = Stage.from(kept);
    const held = () =>
      stage.rows('Held').map(({ id, state, decidedBy }) => ({ id, state, decidedBy: decidedBy ?? '' }));
    const before = held();
    const release = (): string => {
      const panel = stage.panel(ANA).open();
      panel.click('held');
      expect(panel.click('release').stateChanged).toBe(true);
      return String(
        stage
          .rows('Events')
          .filter(({ action }) => action === 'release')
          .pop()?.['id'],
      );
    };
    expect(editor(stage, 'undoAction', release()).value).toMatchObject({ kind: 'undone' });
    expect(held()).toEqual(before);
    const shelves = [stage.under('in'), stage.under('held')];
    stage.poll();
    expect([stage.under('in'), stage.under('held')]).toEqual(shelves);

    const id = release();
    stage.poll();
    const after = held();
    expect(after.filter(({ state }) => state === 'done')).toHaveLength(1);
    expect(editor(stage, 'undoAction', id).value).toMatchObject({
      why: { kind: 'changed_since', table: 'Held', column: 'state' },
    });
    expect(held()).toEqual(after);
    expect(verified(stage).faults).toEqual([]);
    stage.close();
  });

  it('what a click logged takes its row away, and is complete after a run that was cut off at any call', () => {
    const id = ((): string => {
      const stage = Stage.from(kept);
      const row = stage.rows('Events').find(each => each['actor'] === ANA && each['action'] === 'mail');
      stage.close();
      return String(row?.['id']);
    })();
    const act: Act = {
      kept,
      run: (stage, faults) =>
        stage.workbench.run('undoAction', [id], {
          as: stage.company.routing,
          kind: 'editor',
          ...(faults ? { faults } : {}),
        }),
    };
    const whole = wholeOf(act);
    const logged = (whole.picture.tables['Messages'] ?? []).map(row => row['messageId']);
    expect(logged).toContain('m3@bora.example');
    expect(logged).not.toContain('panel@bora.example');
    expect(afterEachCut(act, whole).faults).toEqual([]);
    expect(afterEachLostAnswer(act, whole)).toEqual([]);
  });
});
