import { openWorkbench } from '../../../workbench/workbench';

const ANA = 'ana@example.org';
const BEN = 'ben@example.org';

const code = `
  function who() { return Session.getEffectiveUser().getEmail() + ' ' + Session.getActiveUser().getEmail(); }
  function key() { return Session.getTemporaryActiveUserKey(); }
  function watch() { ScriptApp.newTrigger('who').forSpreadsheet('book').onEdit().create(); }
  function schedule() { ScriptApp.newTrigger('who').timeBased().after(1).create(); }
  function say() { console.log('a %s', 'b', 1); console.warn({ x: 1 }); console.time('t'); Utilities.sleep(12); console.timeEnd('t'); Logger.log('%s!', 'c'); }
  function missing() { return typeof console.debug + typeof console.table; }
  function zone() { return Session.getScriptTimeZone(); }`;

const open = () => openWorkbench({ code, accounts: [ANA, BEN], now: Date.UTC(2026, 0, 5) });

describe('the code runs as', () => {
  test('the user at the keyboard, in a card', () => {
    expect(open().run('who', [], { as: BEN, kind: 'card' }).value).toBe(`${BEN} ${BEN}`);
  });

  test('its creator, in a trigger, and a stranger at the keyboard has no name', () => {
    const bench = open();
    bench.run('watch', [], { as: ANA, kind: 'editor' });
    expect(bench.fireEdit({ user: { email: BEN } }, 'book')[0]?.value).toBe(`${ANA} `);
    expect(bench.fireEdit({ user: { email: ANA } }, 'book')[0]?.value).toBe(`${ANA} ${ANA}`);
    bench.run('schedule', [], { as: BEN, kind: 'editor' });
    expect(bench.runDueTriggers()[0]?.value).toBe(`${BEN} ${BEN}`);
  });
});

test('a temporary key is the same for a user and differs between users', () => {
  const bench = open();
  const key = (as: string) => bench.run('key', [], { as, kind: 'card' }).value;
  expect(key(ANA)).toBe(key(ANA));
  expect(key(ANA)).not.toBe(key(BEN));
});

test('the script’s time zone is the manifest’s', () => {
  expect(open().run('zone', [], { as: ANA, kind: 'card' }).value).toBe('Etc/UTC');
});

test('what the bundle says is in the log with its level and virtual time', () => {
  const { log, startedAt } = open().run('say', [], { as: ANA, kind: 'card' });
  expect(log).toEqual([
    { at: startedAt, level: 'log', text: 'a b 1' },
    { at: startedAt, level: 'warn', text: '{ x: 1 }' },
    { at: startedAt + 12, level: 'log', text: 't: 12ms' },
    { at: startedAt + 12, level: 'info', text: 'c!' },
  ]);
});

test('console has only what Apps Script documents', () => {
  expect(open().run('missing', [], { as: ANA, kind: 'card' }).value).toBe('undefinedundefined');
});
