import { triggerStore } from '../../workbench/services/script-app/store';
import { differencesOf, pictureOf } from './picture';
import { ANA, BETWEEN_RUNS, clearStages, KENJI, ROUTING, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const edits = (stage: Stage) => stage.rows('Events').filter(({ action }) => action === 'edit');
const caseRow = (stage: Stage, id: string) => stage.rows('Cases').find(row => row['id'] === id);

describe('an edit in the sheet', () => {
  it('of a case’s status is in the ledger, and the case has its closing time', () => {
    const stage = Stage.from(kept);
    const [result] = stage.types('Cases', 'C-1', 'status', 'solved');
    expect(result).toMatchObject({ how: 'done', functionName: 'onSheetEdit' });
    expect(edits(stage)).toEqual([
      expect.objectContaining({ caseId: 'C-1', before: 'new', after: 'solved', outcome: 'edited' }),
    ]);
    expect(caseRow(stage, 'C-1')?.['closedAt']).toEqual(expect.any(Number));
    stage.types('Cases', 'C-1', 'status', 'open');
    expect(caseRow(stage, 'C-1')?.['closedAt']).toBeNull();
    expect(edits(stage)).toHaveLength(2);
  });

  it('finds its case after somebody sorted and moved the columns', () => {
    const stage = Stage.from(kept);
    stage.at('Cases').sortBy(stage.column('Cases', 'subject'), true);
    stage
      .at('Cases')
      .move('columns', stage.column('Cases', 'status'), stage.column('Cases', 'status') + 1, 0);
    stage.types('Cases', 'C-2', 'status', 'closed');
    expect(caseRow(stage, 'C-2')?.['closedAt']).toEqual(expect.any(Number));
    expect(caseRow(stage, 'C-1')?.['closedAt']).toBeNull();
  });

  it('that releases held mail has it taken up by the next run', () => {
    const stage = Stage.from(kept);
    const held = stage.rows('Held').find(({ subject }) => subject === 'You have won');
    stage.types('Held', String(held?.['id']), 'state', 'released');
    expect(stage.poll().processed).toMatchObject([{ messageId: 'm6@spam.example' }]);
    expect(stage.rows('Held').find(({ id }) => id === held?.['id'])).toMatchObject({ state: 'done' });
    expect(stage.under('held')).toEqual(['A question']);
  });

  it('that names a new user lets him into the book', () => {
    const stage = Stage.from(kept);
    const { book } = stage;
    book.setFacts({ editors: book.facts.editors.filter(editor => editor !== KENJI) });
    const row = stage.tab('Users').lastRow();
    stage.edited(stage.at('Users').type(row, stage.column('Users', 'email'), KENJI));
    expect(book.access(KENJI)).toBe('editor');
  });

  it('of a header or of a column of their own is no entry in the ledger and no error', () => {
    const stage = Stage.from(kept);
    stage.edited(stage.at('Cases').addColumn('Our mark'));
    const results = stage.types('Cases', 'C-1', 'Our mark', 'x');
    expect(results.map(({ how }) => how)).toEqual(['done']);
    expect(edits(stage)).toEqual([]);
  });

  it('by a script or by Casebook itself fires nothing', () => {
    const stage = Stage.from(kept);
    stage.deliver({ id: 'x@x.example', from: 'X <x@x.example>', to: 'support@solarmora.example' });
    stage.poll();
    expect(edits(stage)).toEqual([]);
  });
});

describe('the installation', () => {
  it('done twice changes nothing', () => {
    const stage = Stage.from(kept);
    const before = pictureOf(stage);
    const properties = { ...stage.properties };
    const { value, error } = stage.install();
    expect(error).toBeNull();
    expect(value).toMatchObject({ isNew: false, account: ROUTING });
    expect(differencesOf(before, pictureOf(stage))).toEqual([]);
    expect(stage.properties).toEqual(properties);
  });

  it('completes a book from which somebody deleted a tab', () => {
    const stage = Stage.from(kept);
    stage.at('Notes').deleteTab();
    expect(stage.install().error).toBeNull();
    expect(stage.rows('Notes')).toEqual([]);
    expect(stage.rows('Cases')).toHaveLength(4);
  });

  it('makes triggers that run the poller every few minutes and the upkeep every day', () => {
    const stage = Stage.from(kept);
    stage.deliver({ id: 'x@x.example', from: 'X <x@x.example>', to: 'support@solarmora.example' });
    stage.clock.advance(2 * BETWEEN_RUNS);
    const polled = stage.workbench.runDueTriggers();
    expect(polled.map(({ functionName, how }) => `${functionName} ${how}`)).toContain('pollMailbox done');
    expect(stage.under('in')).toEqual([]);
    stage.clock.advance(25 * 3_600_000);
    const later = stage.workbench.runDueTriggers().map(({ functionName, how }) => `${functionName} ${how}`);
    expect(later).toContain('runDailyUpkeep done');
    expect(stage.rows('Events').filter(({ action }) => action === 'reconcile')).toMatchObject([
      { outcome: 'ok' },
    ]);
  });

  it('is undone but for the triggers: mail, labels and the book stay', () => {
    const stage = Stage.from(kept);
    const before = pictureOf(stage);
    const { value } = stage.workbench.run('uninstall', [], { as: ROUTING, kind: 'editor' });
    expect(value).toContain('3 triggers removed');
    expect(triggerStore(stage.workbench.cloud).all()).toEqual([]);
    expect(differencesOf({ ...before, triggers: [] }, pictureOf(stage))).toEqual([]);
    expect(stage.workbench.runDueTriggers()).toEqual([]);
  });

  it('takes the labels along when asked, and can be made again; no mail is lost', () => {
    const stage = Stage.from(kept);
    const before = pictureOf(stage);
    const mails = stage.mail.mailbox(ROUTING).list(null).length;
    const { value } = stage.workbench.run('uninstallAndRemoveLabels', [], { as: ROUTING, kind: 'editor' });
    expect(value).toMatch(
      /^3 triggers removed\. 6 labels removed\. The book and all mail stay as they are\.$/,
    );
    expect(
      stage.mail
        .mailbox(ROUTING)
        .labels.list()
        .filter(({ name }) => name.startsWith('Casebook')),
    ).toEqual([]);
    expect(stage.mail.mailbox(ROUTING).list(null)).toHaveLength(mails);
    expect(
      differencesOf(before, { ...pictureOf(stage), labels: before.labels, triggers: before.triggers }),
    ).toEqual([]);
    // The filter has lost its label with it and is made again by hand.
    stage.mail.mailbox(ROUTING).filters.splice(0);
    expect(stage.install().error).toBeNull();
    stage.deliver({ id: 'x@x.example', from: 'X <x@x.example>', to: 'support@solarmora.example' });
    expect(stage.poll().processed).toHaveLength(1);
  });

  it('is undone by the routing mailbox’s account alone, whose triggers nobody else sees', () => {
    const stage = Stage.from(kept);
    const { error } = stage.workbench.run('uninstall', [], { as: ANA, kind: 'editor' });
    expect(error).toContain(`Run this function as ${ROUTING}`);
    expect(triggerStore(stage.workbench.cloud).all()).toHaveLength(3);
  });

  it('by somebody else than the routing mailbox takes over nothing', () => {
    const stage = Stage.from(kept);
    const result = stage.workbench.run('install', [{}], { as: ANA, kind: 'editor' });
    expect(result.how).toBe('thrown');
    expect(result.error).toContain(`installed for ${ROUTING}`);
    expect(stage.properties['casebook.account']).toBe(ROUTING);
  });
});
