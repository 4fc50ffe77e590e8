import { LocalCloud } from '../../../workbench/runtime/cloud';
import { Execution } from '../../../workbench/runtime/execution';
import { FaultGate } from '../../../workbench/runtime/fault-gate';
import { openRealm } from '../../../workbench/runtime/realm';

/** A card run of its own, as a service sees it. */
function execution(): Execution {
  const cloud = new LocalCloud({ accounts: [], manifest: {}, now: 0, seed: 1, files: null });
  const { realm } = openRealm({ now: () => 0, random: () => 0 });
  const identity = {
    id: 'r',
    kind: 'card' as const,
    functionName: 'main',
    effectiveUser: 'ana@example.org',
    activeUser: 'ana@example.org',
    scopes: new Set<string>(),
  };
  return new Execution(identity, realm, cloud, new FaultGate(cloud), null);
}

const READ = { name: 'Sheets.read', remote: true };

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  return null;
}

test('costs that a call reports are added up in its record', () => {
  const run = execution();
  run.call(READ, cost => {
    cost({ cellsRead: 2, bytes: 10 });
    cost({ cellsRead: 3 });
  });
  expect(run.records).toEqual([
    { name: 'Sheets.read', remote: true, at: 0, ms: 150, cellsRead: 5, bytes: 10 },
  ]);
});

test('a call may take a time of its own', () => {
  const run = execution();
  run.call({ ...READ, latency: 700 }, () => undefined);
  expect(run.elapsedMs).toBe(700);
});

test('a host error in a service reaches the bundle as an Exception of its realm, with the stack that explains it', () => {
  const run = execution();
  const cause = new Error('broken');
  const thrown = thrownBy(() =>
    run.call(READ, () => {
      throw cause;
    }),
  );
  expect(thrown).toBeInstanceOf(run.realm.Error);
  expect(thrown).toMatchObject({ name: 'Exception', message: 'broken', stack: cause.stack });
});

test('a call whose time goes beyond the limit is not made', () => {
  const run = execution();
  let made = false;
  const thrown = thrownBy(() => run.call({ ...READ, latency: 30_001 }, () => (made = true)));
  expect(String(thrown)).toContain('Exceeded maximum execution time');
  expect([made, run.killed, run.elapsedMs]).toEqual([false, true, 30_000]);
});

test('a call that waits beyond the limit is made and ends the run', () => {
  const run = execution();
  const thrown = thrownBy(() => run.call(READ, () => run.cloud.clock.advance(40_000)));
  expect(thrown).not.toBeNull();
  expect(run.killed).toBe(true);
  expect(thrownBy(() => run.call({ name: 'Utilities.getUuid', remote: false }, () => 1))).toBe(thrown);
});

test('everything that was to be done at the end is done, and the first failure is told', () => {
  const run = execution();
  const seen: string[] = [];
  run.onEnd(how => seen.push(`one ${how}`));
  run.onEnd(() => run.fail('grid is full'));
  run.onEnd(how => seen.push(`three ${how}`));
  expect(thrownBy(() => run.end('done'))).toMatchObject({ message: 'grid is full' });
  expect(seen).toEqual(['one done', 'three done']);
});
