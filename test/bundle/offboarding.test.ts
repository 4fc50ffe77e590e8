/** A user leaves: by the tab Users, and by the function of the script editor. */
import { differencesOf, pictureOf } from './picture';
import type { Faults } from '../../workbench/runtime/contract';
import type { ClickMade } from './card-stack';
import { sheetsStore } from '../../workbench/services/sheets/store';
import { killAt } from './faults';
import { ANA, clearStages, KENJI, ROUTING, Stage } from './stage';
import { afterEachCut, wholeOf } from './sweep';

/** More tasks than one commit hands over. */
const MANY = 230;

let kept: string;

beforeAll(() => {
  const stage = Stage.atWork();
  for (const { id } of stage.rows('Cases')) stage.types('Cases', String(id), 'assignee', KENJI);
  stage.types('Cases', 'C-1', 'status', 'solved');
  const row = stage.tab('Tasks').lastRow();
  const [title, assignee] = [stage.column('Tasks', 'title'), stage.column('Tasks', 'assignee')];
  stage.edited(stage.at('Tasks', KENJI).type(row, title, 'Call Ann'));
  stage.edited(stage.at('Tasks', KENJI).type(row, assignee, KENJI));
  kept = stage.keep();
});
afterAll(clearStages);

/** A poll when Google has surely ended the edits' runs. */
const later = (stage: Stage): void => {
  stage.clock.advance(480_000);
  stage.poll();
};
const owners = (stage: Stage, table: 'Cases' | 'Tasks') =>
  stage.rows(table).map(({ assignee, status, state }) => [status ?? state, assignee]);
const handOvers = (stage: Stage) => stage.rows('Events').filter(({ action }) => action === 'hand_over');
const offboard = (stage: Stage, ...args: readonly string[]) =>
  stage.workbench.run('offboardUser', args, { as: ROUTING, kind: 'editor' });

describe('a user who leaves', () => {
  it('is shut out at once, and a poll hands open cases and tasks over to whom the tab Users names; what is closed keeps the name', () => {
    const stage = Stage.from(kept);
    stage.types('Users', KENJI, 'successor', ANA, ROUTING);
    expect(handOvers(stage)).toEqual([]);
    const [result] = stage.types('Users', KENJI, 'active', 'FALSE', ROUTING);
    expect(result).toMatchObject({ how: 'done' });
    expect(stage.book.access(KENJI)).toBe('none');
    const note = () =>
      stage
        .tab('Users')
        .extra(
          Array.from({ length: stage.tab('Users').lastRow() }, (_, n) => n).find(
            n => stage.tab('Users').value(n, stage.column('Users', 'email')) === KENJI,
          ) ?? 0,
          stage.column('Users', 'active'),
        )?.note ?? '';
    expect(note()).toContain('follows within some minutes');
    expect(handOvers(stage)).toEqual([]);
    later(stage);
    expect(note()).toBe('');
    expect(
      stage.rows('Events').filter(({ reason }) => /^Users, .* active$/.test(String(reason))),
    ).toHaveLength(1);
    expect(owners(stage, 'Cases')).toEqual([
      ['solved', KENJI],
      ...stage
        .rows('Cases')
        .slice(1)
        .map(({ status }) => [status, ANA]),
    ]);
    expect(owners(stage, 'Tasks')).toEqual([['open', ANA]]);
    expect(handOvers(stage)).toMatchObject([
      {
        actor: ROUTING,
        before: KENJI,
        after: ANA,
        reason: expect.stringMatching(/went to .*Open tasks: Call Ann/),
      },
    ]);
    expect(stage.rows('Routes').find(({ name }) => name === 'support')?.['assignees']).toBe(ANA);
  });

  it('hands over as well when the successor is named later', () => {
    const stage = Stage.from(kept);
    stage.types('Users', KENJI, 'active', 'FALSE', ROUTING);
    expect(owners(stage, 'Tasks')).toEqual([['open', KENJI]]);
    stage.types('Users', KENJI, 'successor', ANA, ROUTING);
    expect(owners(stage, 'Tasks')).toEqual([['open', ANA]]);
  });

  it('cannot name somebody who is no active user', () => {
    const stage = Stage.from(kept);
    stage.types('Users', KENJI, 'successor', 'nobody@solarmora.example', ROUTING);
    expect(stage.rows('Users').find(({ email }) => email === KENJI)?.['successor']).toBeNull();
  });

  it('is offboarded by the function too, with a list of the open tasks; an undo gives the work back', () => {
    const stage = Stage.from(kept);
    const before = owners(stage, 'Cases');
    const { value } = offboard(stage, KENJI, ANA);
    expect(value).toMatchObject({ tasks: 1, openTasks: ['Call Ann'], cases: before.length - 1 });
    expect(stage.book.access(KENJI)).toBe('none');
    expect(stage.rows('Users').find(({ email }) => email === KENJI)).toMatchObject({
      active: false,
      successor: ANA,
    });
    const [event] = handOvers(stage);
    const undone = stage.workbench.run('undoAction', [String(event?.['id'])], {
      as: ROUTING,
      kind: 'editor',
    });
    expect(undone.value).toMatchObject({ kind: 'undone' });
    expect(owners(stage, 'Cases')).toEqual(before);
  });

  it('is taken out by an administrator’s card, which shows before what is theirs; an agent cannot', () => {
    const stage = Stage.from(kept);
    const before = pictureOf(stage);
    const agent = stage.panel(KENJI).open();
    agent.click('settings');
    expect(agent.clicks.map(({ parameters }) => parameters['action'])).not.toContain('leave_form');

    const panel = stage.panel(ROUTING).open();
    panel.click('settings');
    panel.press(panel.find('leave_form', { value: KENJI }));
    expect(panel.text).toMatch(/3\nOpen cases|Open cases\n3/);
    expect(panel.text).toMatch(/1\nOpen tasks|Open tasks\n1/);
    expect(differencesOf(before, pictureOf(stage))).toEqual([]);
    const take = panel.find('take_out');

    // The rights are looked at when it is done, whatever the card has shown.
    const forged = stage
      .panel(KENJI)
      .open()
      .press({ ...take, parameters: { ...take.parameters, value: ANA } });
    expect([forged.stateChanged, forged.notification]).toEqual([
      false,
      expect.stringContaining('administrator'),
    ]);
    expect(differencesOf(before, pictureOf(stage))).toEqual([]);

    const wrong = panel.press(take, { successor: 'nobody@solarmora.example' });
    expect([wrong.stateChanged, wrong.notification]).toEqual([
      false,
      expect.stringContaining('nobody@solarmora.example is no active user'),
    ]);
    expect(stage.book.access(KENJI)).toBe('editor');

    const done = panel.press(take, { successor: ANA });
    expect(done.stateChanged).toBe(true);
    expect(done.result.calls.filter(({ remote }) => remote).length).toBeLessThanOrEqual(8);
    expect(stage.book.access(KENJI)).toBe('none');
    expect(owners(stage, 'Tasks')).toEqual([['open', ANA]]);
    expect(stage.rows('Users').find(({ email }) => email === KENJI)).toMatchObject({
      active: false,
      successor: ANA,
    });
    expect(handOvers(stage)).toMatchObject([{ actor: ROUTING, before: KENJI, after: ANA }]);
    expect(panel.text).not.toContain('Kenji');
  });

  it('without a successor leaves open work to nobody, where everybody sees it', () => {
    const stage = Stage.from(kept);
    offboard(stage, KENJI);
    expect(owners(stage, 'Tasks')).toEqual([['open', null]]);
    expect(stage.panel(ANA).open().text).toContain('Unassigned (3)');
  });

  it.each([
    [['nobody@solarmora.example'], 'nobody on the tab Users'],
    [[KENJI, 'nobody@solarmora.example'], 'nobody on the tab Users'],
    [[KENJI, KENJI], 'cannot take over'],
  ])('is not %j', (args, said) => {
    const stage = Stage.from(kept);
    const before = pictureOf(stage);
    expect(offboard(stage, ...args).error).toContain(said);
    expect(differencesOf(before, pictureOf(stage))).toEqual([]);
    expect(stage.book.access(KENJI)).toBe('editor');
  });

  it('is gone whole after a cut at any call, when the function is run again', () => {
    const act = {
      kept,
      run: (stage: Stage, faults?: Parameters<Stage['install']>[0]) =>
        stage.workbench.run('offboardUser', [KENJI, ANA], {
          as: ROUTING,
          kind: 'editor',
          ...(faults ? { faults } : {}),
        }),
    };
    expect(afterEachCut(act, wholeOf(act)).faults).toEqual([]);
  });

  describe('of a book with two archives', () => {
    let archived: string;
    beforeAll(() => {
      const stage = Stage.from(kept);
      for (let year = 0; year < 2; year++) {
        stage.deliver({
          id: `old${year}@x`,
          from: 'Zoe Zahn <zoe@zahn.example>',
          to: 'support@solarmora.example',
          subject: `Old matter ${year}`,
        });
        stage.poll();
        const id = stage.rows('Cases').find(({ subject }) => subject === `Old matter ${year}`)?.['id'];
        stage.types('Cases', String(id), 'status', 'closed');
        stage.clock.advance(400 * 86_400_000);
        const { error } = stage.workbench.run('archiveNow', [365], { as: ROUTING, kind: 'editor' });
        expect(error).toBeNull();
      }
      // The daily run, which closes what is left open, is not to be due again soon.
      stage.workbench.runDueTriggers();
      archived = stage.keep();
    });

    /** The next poll, and the trigger that it makes, which another poll that is due first makes anew. */
    const pollAndGoOn = (stage: Stage): void => {
      for (const ms of [480_000, 60_000, 60_000]) {
        stage.clock.advance(ms);
        stage.workbench.runDueTriggers();
      }
    };
    const archivesOf = (stage: Stage) =>
      sheetsStore(stage.workbench.cloud).spreadsheets.filter(each => each !== stage.book);
    const press = (stage: Stage, faults?: Faults): ClickMade => {
      const panel = stage.panel(ROUTING).open();
      panel.click('settings');
      panel.press(panel.find('leave_form', { value: KENJI }));
      return panel.press(panel.find('take_out'), { successor: ANA }, faults);
    };

    it('is shut out of the book by the click, with eight calls, and out of the archives by the next poll', () => {
      const stage = Stage.from(archived);
      const access = () => [stage.book, ...archivesOf(stage)].map(each => each.access(KENJI));
      expect(access()).toEqual(['editor', 'viewer', 'viewer']);
      const { result, notification } = press(stage);
      expect(result.calls.filter(({ remote }) => remote)).toHaveLength(8);
      expect(notification).toContain('The rest follows in the background.');
      expect(access()).toEqual(['none', 'viewer', 'viewer']);
      expect(stage.panel(ROUTING).open().text).toContain('Closing archives to a user who left: 0 of 2');
      pollAndGoOn(stage);
      expect(access()).toEqual(['none', 'none', 'none']);
      expect(archivesOf(stage).map(each => each.access(ANA))).toEqual(['viewer', 'viewer']);
      expect(stage.panel(ROUTING).open().text).toContain('Archives closed to a user who left: 2 of 2');
    });

    it('keeps the archives when he is let in again before that', () => {
      const stage = Stage.from(archived);
      press(stage);
      stage.types('Users', KENJI, 'active', 'TRUE', ROUTING);
      pollAndGoOn(stage);
      expect(archivesOf(stage).map(each => each.access(KENJI))).toEqual(['viewer', 'viewer']);
    });

    it('leaves no archive open when the click is cut off after it has taken the user out', () => {
      const calls = press(Stage.from(archived)).result.calls.filter(({ remote }) => remote);
      const ends = calls.map((_, n) => {
        const stage = Stage.from(archived);
        press(stage, killAt(n, 'after'));
        pollAndGoOn(stage);
        const isActive = stage.rows('Users').find(({ email }) => email === KENJI)?.['active'];
        const end = [isActive, ...archivesOf(stage).map(each => each.access(KENJI))];
        stage.close();
        return end;
      });
      const stored = ends.findIndex(([isActive]) => isActive === false);
      expect(stored).toBeGreaterThan(0);
      expect(ends).toEqual(
        ends.map((_, n) => (n < stored ? [true, 'viewer', 'viewer'] : [false, 'none', 'none'])),
      );
    });
  });

  it('is taken out by a click that is cut off at any call: what is too much for it is handed over without another, or nothing is done', () => {
    const made = Stage.from(kept);
    const tab = made.at('Tasks', ROUTING);
    const row = made.tab('Tasks').lastRow();
    const columns = ['id', 'title', 'assignee', 'state'].map(key => made.column('Tasks', key));
    for (let n = 0; n < MANY; n++)
      [`T-many${n}`, `Call ${n}`, KENJI, 'open'].forEach((text, at) =>
        tab.type(row + n, columns[at] ?? 0, text),
      );
    const full = made.keep();
    made.close();

    const press = (stage: Stage, faults?: Faults): ClickMade => {
      const panel = stage.panel(ROUTING).open();
      panel.click('settings');
      panel.press(panel.find('leave_form', { value: KENJI }));
      return panel.press(panel.find('take_out'), { successor: ANA }, faults);
    };
    const tasksOf = (stage: Stage, user: string): number =>
      stage.rows('Tasks').filter(({ assignee }) => assignee === user).length;

    const whole = Stage.from(full);
    const { result } = press(whole);
    const calls = result.calls.filter(({ remote }) => remote);
    expect(calls.length).toBeLessThanOrEqual(8);
    expect(tasksOf(whole, KENJI)).toBeGreaterThan(0);
    whole.close();

    const ends = calls.map((_, n) => {
      const stage = Stage.from(full);
      expect(press(stage, killAt(n, 'after')).result.how).toBe('killed');
      for (let tried = 0; tried < 2; tried++) {
        // The next poll, and the trigger that it makes.
        stage.clock.advance(480_000);
        stage.workbench.runDueTriggers();
      }
      const isActive = stage.rows('Users').find(({ email }) => email === KENJI)?.['active'];
      const end = [isActive, tasksOf(stage, KENJI), tasksOf(stage, ANA)];
      stage.close();
      return end;
    });
    const [nothing, all] = [
      [true, MANY + 1, 0],
      [false, 0, MANY + 1],
    ];
    const stored = ends.findIndex(([isActive]) => isActive === false);
    expect(stored).toBeGreaterThan(0);
    expect(ends).toEqual(ends.map((_, n) => (n < stored ? nothing : all)));
  });
});
