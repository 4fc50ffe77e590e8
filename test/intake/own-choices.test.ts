/** Dropdowns that wait to be laid again. */
import { ownLists } from '../../src/crm/own-lists';
import { casesHaving, choicesMayDiffer, layWaitingChoices, withFormer } from '../../src/intake/own-choices';
import { PROPERTY } from '../../src/intake/state';
import { update } from '../../src/book/row';
import { seated } from '../addon/desk/seat';
import { TestOffice } from './office';
import { propertiesIn } from './properties';

it('are laid once after somebody has changed a list, and again where that fails', () => {
  const all: Record<string, string> = {};
  const done: string[] = [];
  const run = (lay: () => void): void =>
    layWaitingChoices({ ...all }, propertiesIn(all), lay, line => void done.push(line));
  run(() => void done.push('too early'));
  choicesMayDiffer(propertiesIn(all));
  expect(all).toEqual({ [PROPERTY.choices]: 'differ' });
  run(() => {
    done.push(`laid beside ${Object.keys(all).length}`);
    throw new Error('no sheet');
  });
  expect(Object.keys(all)).toEqual([PROPERTY.choices]);
  run(() => {
    throw 'a word';
  });
  run(() => void done.push('laid'));
  run(() => void done.push('twice'));
  expect(all).toEqual({});
  expect(done).toEqual([
    'laid beside 1',
    'Dropdowns were not laid again: no sheet',
    'Dropdowns were not laid again: a word',
    'laid',
  ]);
});

it('wait on where a list changes while they are laid, and are laid once more', () => {
  const all: Record<string, string> = {};
  const properties = propertiesIn(all);
  let laid = 0;
  const run = (meanwhile: () => void): void =>
    layWaitingChoices(
      { ...all },
      properties,
      () => {
        laid += 1;
        meanwhile();
      },
      () => undefined,
    );
  choicesMayDiffer(properties);
  run(() => choicesMayDiffer(properties));
  run(() => undefined);
  run(() => undefined);
  expect([laid, all]).toEqual([2, {}]);
});

it('wait to be laid before the commit that changes a list, after which the click may be cut off', () => {
  const office = new TestOffice();
  office.book.commit([update('Users', 'ana@solarmora.example', { role: 'admin' })]);
  const save = (name: string): readonly string[] => {
    const commit = (): never => {
      throw new Error('cut off');
    };
    const { desk, properties } = seated(office, {}, { book: { ...office.book, commit } });
    const was = String(office.row('Settings', name)['value'] ?? '');
    expect(() => desk.settings.saveSetting(name, name === 'Reopen days' ? '9' : 'parked', was)).toThrow(
      'cut off',
    );
    return [...properties.keys()];
  };
  expect(save('More statuses')).toEqual([PROPERTY.choices]);
  expect(save('Reopen days')).toEqual([]);
});

it('ask for one case of each status', () => {
  expect(casesHaving(['on hold', 'rejected'])).toEqual([
    { table: 'Cases', column: 'status', keys: ['on hold'], newest: 1 },
    { table: 'Cases', column: 'status', keys: ['rejected'], newest: 1 },
  ]);
});

it('of all statuses that were ever added the newest 36 are remembered, each once', () => {
  const lists = (...statuses: readonly string[]) => ({
    ...ownLists({ moreStatuses: '', morePriorities: '' }),
    statuses,
  });
  expect(withFormer(['frozen', 'on hold'], lists('frozen', 'parked'))).toEqual([
    'on hold',
    'frozen',
    'parked',
  ]);
  const many = Array.from({ length: 36 }, (_, n) => `status ${n}`);
  expect(withFormer(many, lists('parked'))).toEqual([...many.slice(1), 'parked']);
});
