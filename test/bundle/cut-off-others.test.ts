import type { MailboxMessage } from '../../workbench/services/gmail/mailbox';
import { MAILS } from './mails';
import { ANA, clearStages, Stage, type Row } from './stage';
import { afterEachCut, afterEachLostAnswer, wholeOf, type Act } from './sweep';

afterAll(clearStages);

const proven = (act: Act): void => {
  const whole = wholeOf(act);
  expect(afterEachCut(act, whole).faults).toEqual([]);
  expect(afterEachLostAnswer(act, whole)).toEqual([]);
};

describe('cut off at any call and done again, nothing is lost and nothing doubled by', () => {
  it('the installation, but for an empty spreadsheet whose id never came back', () => {
    const act: Act = { kept: new Stage().keep(), run: (stage, faults) => stage.install(faults) };
    const whole = wholeOf(act);
    const atCreation = / Sheets\.Spreadsheets\.create: [+-]1 spreadsheets /;
    const found = [...afterEachCut(act, whole).faults, ...afterEachLostAnswer(act, whole)];
    expect(found.filter(fault => !atCreation.test(fault))).toEqual([]);
  });

  it('the daily run', () => {
    const stage = Stage.atWork(MAILS.slice(0, 3));
    // One mail was labelled by hand and never read.
    const [id = ''] = stage.deliver({
      id: 'x@x.example',
      from: 'X <x@x.example>',
      to: 'support@solarmora.example',
    });
    stage.moveByHand(id, 'in', 'done');
    proven({
      kept: stage.keep(),
      run: (again, faults) => again.trigger('runDailyUpkeep', faults),
      // Each daily run has its own entry in the ledger, of which one is as good as two.
      view: ({ tables, ...rest }) => {
        const lines = new Set((tables['Events'] ?? []).map(row => JSON.stringify(row)));
        const Events = [...lines].map(line => JSON.parse(line) as Row);
        return { ...rest, tables: { ...tables, Events } };
      },
    });
  });

  const clicks = ['log', 'new_case'] as const;
  it.each(clicks)('a click on %s', name => {
    const stage = Stage.atWork(MAILS.slice(0, 2));
    const letter = { ...(MAILS[2] ?? { id: '', from: '' }), to: ANA };
    const message: MailboxMessage = stage.deliverTo(ANA, letter);
    proven({
      kept: stage.keep(),
      run: (again, faults) => {
        const panel = again.panel(ANA, message).open();
        const opened = panel.opened;
        if (panel.actions.includes(name)) return panel.click(name, {}, faults).result;
        if (!opened) throw new Error('No card came.');
        return opened;
      },
    });
  });
});
