/** `checkHealth` in the built bundle, and the command `doctor` beside it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HealthReport } from '../../src/health';
import { casebook } from '../workbench/commands/terminal';
import { MAILS } from './mails';
import { clearStages, ROUTING, Stage } from './stage';

afterAll(clearStages);

const asked = (stage: Stage, language?: string): HealthReport => {
  const args = language === undefined ? [] : [language];
  const result = stage.workbench.run('checkHealth', args, { as: ROUTING, kind: 'editor' });
  if (typeof result.value !== 'string') throw new Error(result.error ?? 'no answer');
  return JSON.parse(result.value) as HealthReport;
};
const kinds = (report: HealthReport): readonly string[] => report.findings.map(({ kind }) => kind);

test('all is well after an installation, a poll and a daily run, and nothing is written by asking', () => {
  const stage = Stage.atWork(MAILS.slice(0, 2));
  stage.trigger('runDailyUpkeep');
  const before = stage.everything;
  const report = asked(stage);
  expect(stage.everything).toBe(before);
  expect(report.health).toMatchObject({
    level: 'good',
    lastPollMails: 2,
    gap: 0,
    trigger: 'minutes',
    today: { polls: 1, mails: 2 },
  });
  expect(report.health?.cells).toBe(
    stage.book.tabs.reduce((sum, tab) => sum + tab.properties.rowCount * tab.properties.columnCount, 0),
  );
});

test('a withdrawn permission is noticed by the failed run, on the homepage of others, and by who asks', () => {
  const stage = Stage.installed();
  stage.poll();
  stage.deliver(...MAILS.slice(0, 1));
  const agent = stage.company.users[1]?.email ?? '';
  stage.workbench.revoke(ROUTING, ['https://www.googleapis.com/auth/gmail.modify']);
  expect(stage.runPoll().how).toBe('thrown');
  expect(stage.panel(agent).open().text).toContain('a permission is missing');
  const report = asked(stage);
  expect(kinds(report)).toEqual(['unauthorised', 'failing']);
  expect(report.findings[1]?.next).toContain(ROUTING);
  expect(report.findings[1]?.detail).toMatch(/permission/);
});

test('a trigger that is gone and a mailbox that is not read any more are told, in the reader’s language', () => {
  const stage = Stage.installed();
  stage.poll();
  stage.workbench.run('uninstall', [], { as: ROUTING, kind: 'editor' });
  stage.clock.advance(3 * 3_600_000);
  const report = asked(stage, 'pt');
  expect(kinds(report)).toEqual(['triggers_gone', 'silent']);
  expect(report.findings[1]?.what).toBe('A caixa não é lida há 180 minutos.');
});

test('before the installation it says what to do', () => {
  expect(asked(new Stage())).toMatchObject({ installed: false, findings: [{ kind: 'not_installed' }] });
});

test('doctor asks for a workbench first', async () => {
  const nowhere = await casebook('doctor', '--state', join(tmpdir(), 'casebook-none'));
  expect(nowhere).toMatchObject({ code: 1, out: '' });
  expect(nowhere.err).toContain('npm start');
});

test('the exit code and the words of doctor tell how Casebook is', async () => {
  const stage = Stage.onDisk();
  stage.install();
  stage.poll();
  const well = await casebook('doctor', '--state', stage.keep());
  expect(well).toMatchObject({ code: 0, err: '' });
  expect(well.out).toContain('All is well.');
  stage.clock.advance(3_600_000);
  const silent = await casebook('doctor', '--json', '--state', stage.keep());
  expect(silent.code).toBe(1);
  expect(JSON.parse(silent.out)).toMatchObject({ findings: [{ level: 'bad', kind: 'silent' }] });
});
