/** Edits of the sheet whose run does not come to its end: a later poll answers each, once. */
import { PropertyStore } from '../../workbench/services/properties';
import { killAt } from './faults';
import { differencesOf, pictureOf } from './picture';
import { ANA, clearStages, Stage } from './stage';

let kept: string;
beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const notes = (stage: Stage): readonly string[] =>
  Object.keys(stage.properties).filter(name => name.startsWith('casebook.edit.'));
/** Polls when Google has surely ended the edit's run. */
const later = (stage: Stage): Stage => {
  stage.clock.advance(480_000);
  stage.poll();
  stage.poll();
  return stage;
};
/** @param cut the remote call after which the edit's run is cut off */
const type = (stage: Stage, { table, id, key, text }: Cell, cut: number | null = null) => {
  stage.workbench.cloud.faults = cut === null ? null : killAt(cut, 'after');
  const [result] = stage.types(table, id(stage), key, text);
  stage.workbench.cloud.faults = null;
  return result;
};

interface Cell {
  readonly table: 'Cases' | 'Held';
  readonly id: (stage: Stage) => string;
  readonly key: string;
  readonly text: string;
}
const MERGE: Cell = { table: 'Cases', id: () => 'C-2', key: 'relatedTo', text: 'C-1' };
const RELEASE: Cell = {
  table: 'Held',
  id: stage => String(stage.rows('Held')[0]?.['id']),
  key: 'state',
  text: 'released',
};

it.each([
  ['a merge', MERGE],
  ['a release', RELEASE],
])('%s that is cut off at any call after it was noted is answered by a poll, once', (_, cell) => {
  const whole = Stage.from(kept);
  const calls = type(whole, cell)?.calls.filter(({ remote }) => remote) ?? [];
  const noted = calls.findIndex(({ name }) => name.endsWith('setProperties'));
  expect(calls.slice(noted).length).toBeGreaterThan(3);
  const picture = pictureOf(later(whole));
  const reached = new Set<string>();
  for (let n = noted; n < calls.length; n++) {
    const stage = Stage.from(kept);
    expect(type(stage, cell, n)?.how).toBe('killed');
    // Most calls only read: what follows from the state that they leave has been shown then.
    const state = stage.everything;
    if (!reached.has(state))
      expect({ n, found: differencesOf(picture, pictureOf(later(stage))) }).toEqual({ n, found: [] });
    reached.add(state);
    stage.close();
  }
});

it('an edit that was answered leaves its note to a later poll, which looks in the ledger and does nothing else', () => {
  const stage = Stage.from(kept);
  stage.types('Cases', 'C-1', 'tags', 'a');
  const entries = stage.rows('Events').length;
  stage.poll();
  expect(notes(stage)).toHaveLength(1);
  stage.clock.advance(480_000);
  const { calls } = stage.runPoll();
  expect(notes(stage)).toEqual([]);
  expect(calls.filter(({ name }) => name.endsWith('Spreadsheets.batchUpdate'))).toEqual([]);
  expect(stage.rows('Events')).toHaveLength(entries);
});

it('where a hundred notes lie already, since no poll runs, each edit takes its own away', () => {
  const stage = Stage.from(kept);
  stage.types('Cases', 'C-1', 'tags', 'a');
  const [name = ''] = notes(stage);
  const bag = stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');
  for (let n = 1; n <= 100; n++) bag.set(`${name}.${n}`, stage.properties[name] ?? '');
  stage.types('Cases', 'C-1', 'tags', 'b');
  stage.types('Held', RELEASE.id(stage), 'state', 'released');
  expect(notes(stage)).toHaveLength(101);
  expect(stage.properties['casebook.releases']).toBe('yes');
});

it('a text longer than a property may be is noted without it, and answered', () => {
  const stage = Stage.from(kept);
  const [result] = stage.types('Cases', 'C-1', 'subject', '語'.repeat(20_000), ANA);
  expect([result?.how, result?.error]).toEqual(['done', null]);
  expect(stage.rows('Events').filter(({ action }) => action === 'edit')).toHaveLength(1);
});
