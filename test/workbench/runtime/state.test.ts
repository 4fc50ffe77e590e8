import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from '../../../workbench/workbench';

const ME = 'ana@example.org';
const code = `
  function write() {
    PropertiesService.getScriptProperties().setProperty('a', 'script');
    PropertiesService.getUserProperties().setProperty('a', 'user');
    CacheService.getScriptCache().put('c', 'cached', 60);
    LockService.getScriptLock().waitLock(0);
    ScriptApp.newTrigger('read').timeBased().everyHours(1).create();
  }
  function read() {
    return [PropertiesService.getScriptProperties().getProperty('a'), PropertiesService.getUserProperties().getProperty('a'),
      CacheService.getScriptCache().get('c'), ScriptApp.getProjectTriggers().length, ScriptApp.getScriptId()];
  }`;

let stateDir: string;
beforeEach(() => (stateDir = mkdtempSync(join(tmpdir(), 'state-test-'))));
afterEach(() => rmSync(stateDir, { recursive: true }));

const open = (more: object = {}) => openWorkbench({ code, accounts: [ME], stateDir, ...more });
const run = (bench: ReturnType<typeof open>, name: string) => bench.run(name, [], { as: ME, kind: 'editor' });

test('a saved workbench goes on where it stopped', () => {
  const first = open({ now: 1_000_000 });
  run(first, 'write');
  first.save();
  const second = open();
  expect(run(second, 'read').value).toEqual(['script', 'user', 'cached', 1, first.cloud.scriptId]);
  expect(run(second, 'read').startedAt).toBeGreaterThan(1_000_000);
});

test('its randomness goes on and does not begin again', () => {
  const first = open();
  const id = first.cloud.hexId(16);
  first.save();
  expect(open().cloud.hexId(16)).not.toBe(id);
});

test('what was not saved is gone', () => {
  run(open(), 'write');
  expect(run(open(), 'read').value).toEqual([null, null, null, 0, expect.any(String)]);
});

test('parts that a later session does not touch are kept', () => {
  const first = open();
  run(first, 'write');
  first.save();
  open().save();
  expect(run(open(), 'read').value).toEqual(['script', 'user', 'cached', 1, expect.any(String)]);
});

test('saving leaves whole files only', () => {
  const bench = open();
  run(bench, 'write');
  bench.save();
  const files = readdirSync(stateDir);
  expect(files).toContain('properties.json');
  expect(files.filter(name => name.endsWith('.new'))).toEqual([]);
});

test('a file that is not JSON is named', () => {
  writeFileSync(join(stateDir, 'properties.json'), '{"script":');
  expect(() => run(open(), 'read')).not.toThrow();
  expect(run(open(), 'read').error).toContain(join(stateDir, 'properties.json'));
});

test('without a state folder nothing is written', () => {
  const bench = openWorkbench({ code, accounts: [ME] });
  run(bench, 'write');
  bench.save();
  expect(readdirSync(stateDir)).toEqual([]);
});

test('a state that is kept in memory is opened as often as wanted, and what one does to it the others do not see', () => {
  const first = openWorkbench({ code, accounts: [ME], now: 1_000_000 });
  run(first, 'write');
  const from = first.keep();
  first.cloud.clock.advance(90_000);
  const [second, third] = [from, from].map(each => openWorkbench({ code, accounts: [ME], from: each }));
  if (!second || !third) throw new Error('not opened');
  expect(second.cloud.clock.now()).toBe(third.cloud.clock.now());
  expect(second.cloud.clock.now()).toBeLessThan(first.cloud.clock.now());
  run(second, 'write');
  expect(run(second, 'read').value).toMatchObject(['script', 'user', 'cached', 2, first.cloud.scriptId]);
  expect(run(third, 'read').value).toMatchObject(['script', 'user', 'cached', 1, first.cloud.scriptId]);
});
