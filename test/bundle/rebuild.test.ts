/** The book made anew from its ledger: the same rows, and every difference that somebody has made behind its back. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sheetsStore } from '../../workbench/services/sheets/store';
import { SCHEMA } from '../../src/book/schema';
import { casebook } from '../workbench/commands/terminal';
import { MAILS } from './mails';
import { ANA, BETWEEN_RUNS, clearStages, KENJI, ROUTING, Stage } from './stage';

afterAll(clearStages);
// The commands are asynchronous, so that jest times them, and a busy machine is slow.
interface Report {
  readonly entries: number;
  readonly rows: number;
  readonly differences: readonly Readonly<Record<string, unknown>>[];
  readonly bookId: string;
}

const rebuilt = (stage: Stage, write: boolean): Report => {
  stage.clock.advance(BETWEEN_RUNS);
  const result = stage.workbench.run('rebuildBook', [write], { as: ROUTING, kind: 'editor' });
  if (result.how !== 'done') throw new Error(String(result.error));
  return JSON.parse(JSON.stringify(result.value)) as Report;
};

/** A day: polls, clicks, a case changed by card and in the sheet, a merge of contacts' data, files, an undo. */
function aDay(): Stage {
  const stage = Stage.onDisk();
  stage.install();
  stage.deliver(...MAILS.slice(0, 8));
  stage.poll();
  stage.deliver({
    id: 'file@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: 'support@solarmora.example',
    subject: 'A drawing',
    files: [{ name: 'roof.pdf', type: 'application/pdf', content: 'a roof' }],
  });
  stage.poll();
  const mail = stage.deliverTo(ANA, {
    id: 'card@globex.example',
    from: 'Bob Ray <bob@globex.example>',
    to: ANA,
    subject: 'By card',
  });
  const panel = stage.panel(ANA, mail).open();
  panel.click('new_case');
  const [first] = stage.rows('Cases').map(({ id }) => String(id));
  stage.types('Cases', first ?? '', 'priority', 'high');
  stage.types('Cases', first ?? '', 'status', 'solved', KENJI);
  stage.trigger('runDailyUpkeep');
  return stage;
}

const stage = aDay();

it('a day of polls, clicks, edits and files is played back without a difference, and the new book is whole', async () => {
  const report = rebuilt(stage, true);
  expect(report.differences).toEqual([]);
  expect(report.rows).toBeGreaterThan(20);
  const anew = sheetsStore(stage.workbench.cloud).get(report.bookId);
  for (const table of [
    'Cases',
    'Contacts',
    'Messages',
    'References',
    'Attachments',
    'Events',
    'Users',
  ] as const) {
    const old = stage.tab(table);
    const tab = anew?.tabById(SCHEMA[table].sheetId);
    const rows = (from: typeof old | undefined): readonly string[] =>
      Array.from({ length: (from?.lastRow() ?? 1) - 1 }, (_, n) =>
        JSON.stringify(
          Array.from({ length: old.lastColumn() }, (_c, column) => from?.value(n + 1, column) ?? null),
        ),
      ).sort();
    // The old ledger tells of the rebuilding besides.
    const wanted = rows(old).filter(row => !row.includes('made anew'));
    expect([table, rows(tab).length]).toEqual([table, wanted.length]);
    if (table !== 'Attachments') expect([table, rows(tab)]).toEqual([table, wanted]);
  }
  const folder = stage.keep();
  const said = await casebook('rebuild', '--state', folder, '--out', join(folder, 'anew.xlsx'));
  expect([said.code, said.out]).toEqual([0, expect.stringContaining('no difference')]);
  expect(statSync(join(folder, 'anew.xlsx')).size).toBeGreaterThan(10_000);
});

it('names a row that was deleted, a cell that was changed behind its back, a row that came from nowhere, and a text that is lost', () => {
  const cases = stage.tab('Cases');
  const contact = String(stage.rows('Contacts')[0]?.['id']);
  const text = stage.column('Messages', 'text');
  const [message] = stage.rows('Messages').map(({ id }) => String(id));
  stage.at('Contacts').remove('rows', 1);
  stage.at('Cases').type(1, stage.column('Cases', 'subject'), 'Something else');
  stage.at('Cases').type(cases.lastRow(), stage.column('Cases', 'id'), 'C-999');
  stage.at('Messages').type(1, text, 'rewritten');
  const { differences } = rebuilt(stage, false);
  expect(differences).toEqual(
    expect.arrayContaining([
      { kind: 'missing', table: 'Contacts', id: contact },
      expect.objectContaining({
        kind: 'differs',
        table: 'Cases',
        column: 'subject',
        found: 'Something else',
      }),
      { kind: 'untold', table: 'Cases', id: 'C-999' },
      { kind: 'no_text', table: 'Messages', id: message, column: 'text' },
    ]),
  );
  expect(differences.filter(({ kind }) => kind !== 'differs')).toHaveLength(3);
});
