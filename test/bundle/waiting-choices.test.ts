/** Dropdowns that wait for a poll after somebody has changed what they offer, where that poll is cut off. */
import { killAt } from './faults';
import { clearStages, Stage } from './stage';

afterAll(clearStages);

/** What the tab Cases offers as a status. */
const offered = (stage: Stage): string =>
  JSON.stringify(stage.tab('Cases').validation(1, stage.column('Cases', 'status')) ?? null);

it('are laid by the next one, at whatever call it was', () => {
  const stage = Stage.installed();
  stage.types('Settings', 'More statuses', 'value', 'on hold');
  expect(offered(stage)).not.toContain('on hold');
  const kept = stage.keep();
  const whole = stage.runPoll();
  expect(whole.how).toBe('done');
  expect(offered(stage)).toContain('on hold');

  const calls = whole.calls.filter(({ remote }) => remote).length;
  for (let n = 0; n < calls; n++) {
    const cut = Stage.from(kept);
    expect(cut.runPoll(killAt(n, 'after')).how).toBe('killed');
    cut.poll();
    expect([n, offered(cut).includes('on hold')]).toEqual([n, true]);
    expect(cut.properties['casebook.choices']).toBeUndefined();
    cut.close();
  }
});
