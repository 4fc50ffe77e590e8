import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { companyOf } from '../../../workbench/company';
import { DIST } from '../../../workbench/paths';
import { bookOf } from '../../../workbench/server/live/workbook';
import { start } from '../../../workbench/server/start';
import { gmailStore } from '../../../workbench/services/gmail/store';

const NOW = Date.parse('2026-11-02T08:00:00Z');
const company = companyOf('solarmora.example');

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'casebook-start-'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

test('a fresh workbench is installed, has read its first mail and stands at the time asked for', () => {
  const raw = Buffer.from('From: a@out.example\nTo: support@solarmora.example\nSubject: First\n\nHello\n');
  const { workbench, fresh } = start({
    dist: DIST,
    stateDir: null,
    company,
    now: NOW,
    firstMail: ({ cloud }) => gmailStore(cloud).receive(raw, ['support@solarmora.example']),
  });
  expect(fresh).toBe(true);
  expect(new Date(workbench.cloud.clock.now()).toISOString()).toMatch(/^2026-11-02T08:0/);
  const cases = bookOf(workbench)?.tabByTitle('Cases');
  expect([cases?.lastRow(), cases?.text(1, 2)]).toEqual([2, 'First']);
});

test('a second start goes on where the first one stopped, its clock included', () => {
  const options = { dist: DIST, stateDir, company, now: NOW };
  const first = start(options).workbench;
  first.cloud.clock.advance(3_600_000);
  first.save();
  const stoppedAt = first.cloud.clock.now();
  const second = start(options);
  expect(second.fresh).toBe(false);
  expect(second.workbench.cloud.clock.now()).toBe(stoppedAt);
  expect(bookOf(second.workbench)?.id).toBe(bookOf(first)?.id);
});
