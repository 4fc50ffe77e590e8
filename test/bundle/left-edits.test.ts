/** Edits of the sheet whose run does not come to its end: a later poll answers each, once. */
import { PropertyStore } from '../../workbench/services/properties';
import { killAt } from './faults';
import { differencesOf, pictureOf } from './picture';
import type { TableName } from '../../src/book/schema';
import type { Tab } from '../../workbench/services/sheets/tab';
import { ANA, clearStages, KENJI, Stage } from './stage';

let kept: string;
beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const notes = (stage: Stage): readonly string[] =>
  Object.keys(stage.properties).filter(name => name.startsWith('casebook.edit.'));
/** The hidden tab of notes. */
const notesTab = (stage: Stage): Tab => {
  const tab = stage.book.tabs.find(({ properties }) => properties.title === 'Casebook edits');
  if (!tab) throw new Error('There is no tab of notes.');
  return tab;
};
const notesInBook = (stage: Stage): readonly string[] => {
  const tab = notesTab(stage);
  return Array.from({ length: tab.lastRow() }, (_, row) =>
    Array.from({ length: tab.lastColumn() }, (__, column) => tab.text(row, column)),
  )
    .flat()
    .filter(text => text !== '');
};
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
  readonly table: TableName;
  readonly id: (stage: Stage) => string;
  readonly key: string;
  readonly text: string;
}
const MERGE: Cell = { table: 'Cases', id: () => 'C-2', key: 'relatedTo', text: 'C-1' };
const TAGS: Cell = { table: 'Cases', id: () => 'C-1', key: 'tags', text: 'a' };
const NAME: Cell = {
  table: 'Contacts',
  id: stage => String(stage.rows('Contacts')[0]?.['id']),
  key: 'name',
  text: 'Another Name',
};
const LEAVES: Cell = { table: 'Users', id: () => KENJI, key: 'active', text: 'FALSE' };
const RELEASE: Cell = {
  table: 'Held',
  id: stage => String(stage.rows('Held')[0]?.['id']),
  key: 'state',
  text: 'released',
};

it.each([
  ['a merge', MERGE],
  ['a contact’s name', NAME],
  ['a tag', TAGS],
  ['a release', RELEASE],
  ['a user who leaves', LEAVES],
])('%s that is cut off at any call after it was noted is answered by a poll, once', (_, cell) => {
  const first = Stage.from(kept);
  first.types('Users', KENJI, 'successor', ANA);
  const from = first.keep();
  const whole = Stage.from(from);
  const calls = type(whole, cell)?.calls.filter(({ remote }) => remote) ?? [];
  const noted = calls.findIndex(({ name }) => /setProperties|batchUpdateByDataFilter/.test(name));
  // Nothing but the properties is read before.
  expect([noted, calls.length]).toEqual([1, expect.any(Number)]);
  expect(calls.slice(noted).length).toBeGreaterThan(3);
  const picture = pictureOf(later(whole));
  const reached = new Set<string>();
  for (let n = noted; n < calls.length; n++) {
    const stage = Stage.from(from);
    expect(type(stage, cell, n)?.how).toBe('killed');
    // Most calls only read: what follows from the state that they leave has been shown then.
    const state = stage.everything;
    if (!reached.has(state))
      expect({ n, found: differencesOf(picture, pictureOf(later(stage))) }).toEqual({ n, found: [] });
    reached.add(state);
    expect([notes(stage), notesInBook(stage)].flat().length).toBeLessThanOrEqual(1);
    stage.close();
  }
});

it('an edit of cases is noted in a hidden tab, whose cell the commit empties', () => {
  const stage = Stage.from(kept);
  type(stage, TAGS, 1);
  expect(notes(stage)).toEqual([]);
  expect(notesInBook(stage).map(text => JSON.parse(text.slice(text.indexOf('{'))) as unknown)).toMatchObject([
    { table: 'Cases', value: 'a', user: ANA },
  ]);
  type(stage, { ...TAGS, id: () => 'C-2' });
  expect(notesInBook(stage)).toHaveLength(1);
  later(stage);
  expect(notesInBook(stage)).toEqual([]);
  expect(stage.rows('Cases').map(({ tags }) => tags)).toEqual(expect.arrayContaining(['a', 'a']));
});

it('where somebody has deleted the tab of notes, an edit is noted in the properties, and the tab comes back', () => {
  const stage = Stage.from(kept);
  stage.book.removeTab(notesTab(stage));
  const named = type(stage, NAME);
  expect([named?.how, named?.calls.filter(({ remote }) => remote).length]).toEqual(['done', 6]);
  expect([notes(stage).length, notesInBook(stage)]).toEqual([1, []]);
  later(stage);
  expect(notes(stage)).toEqual([]);
  const id = NAME.id(stage);
  const cases = stage.rows('Cases').filter(({ contactId }) => String(contactId).endsWith(id));
  expect(cases.map(({ contactName }) => contactName)).toEqual(cases.map(() => NAME.text));
  const tab = stage.tab('Contacts');
  const column = stage.column('Contacts', 'name');
  const noted = Array.from({ length: tab.lastRow() }, (_, n) => tab.extra(n + 1, column)?.note ?? '');
  expect(noted.join('')).toBe('');
});

it('an edit that was answered leaves its note to a later poll, which looks in the ledger and does nothing else', () => {
  const stage = Stage.from(kept);
  stage.types('Users', KENJI, 'name', 'Ken');
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
  stage.types('Users', KENJI, 'name', 'Ken');
  const [name = ''] = notes(stage);
  const bag = stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');
  for (let n = 1; n <= 100; n++) bag.set(`${name}.${n}`, stage.properties[name] ?? '');
  stage.types('Users', KENJI, 'name', 'Kenji');
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
