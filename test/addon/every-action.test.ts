/** Every click of every card: carried out once, never over somebody else's change, and nothing typed is lost. */
import { ACTIONS, type ActionName } from '../../src/addon/actions';
import { TABLE, type ActionRow } from './every-action';
import { PanelAtWork } from './panel-at-work';

const rows = Object.entries(TABLE) as readonly (readonly [ActionName, ActionRow])[];
const office = new PanelAtWork();

/** What is there now and was not before, or the other way round. */
const differences = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...before.filter(line => !after.includes(line)).map(line => `- ${line}`),
  ...after.filter(line => !before.includes(line)).map(line => `+ ${line}`),
  ...(before.length === after.length ? [] : [`${before.length} lines became ${after.length}`]),
];

test('each action that a card can make has its row in the table', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...ACTIONS].sort());
});

test.each(rows)('%s, pressed twice, does nothing twice', (_action, { does, find }) => {
  const panel = office.again();
  const click = find(panel);
  const before = panel.picture();
  panel.press(click);
  const after = panel.picture();
  expect(differences(before, after).length > 0 ? 'changes' : 'shows').toBe(does);
  const again = panel.press(click);
  expect(differences(after, panel.picture())).toEqual([]);
  if (again.answer.kind === 'cards') expect(again.text.trim()).not.toBe('');
});

const shared = rows.flatMap(([action, { find, between }]) =>
  typeof between === 'string' ? [] : [{ action, find, ...between }],
);

test.each(shared)('$action shows what somebody else has done in between, and leaves it', row => {
  const panel = office.again();
  const click = row.find(panel);
  row.change(panel);
  const theirs = panel.picture();
  expect(panel.press(click).text).toMatch(row.says);
  expect(differences(theirs, panel.picture())).toEqual([]);
});

const forms = rows.flatMap(([action, { find, wrong }]) =>
  typeof wrong === 'string' ? [] : [{ action, find, ...wrong }],
);

test.each(forms)('$action keeps what was typed, says what is wrong with it and changes nothing', row => {
  const panel = office.again();
  // The case that a button names comes before the number that is typed, which has a button of its own.
  const found = Object.entries(row.find(panel).parameters).filter(([name]) => name !== 'caseId');
  const parameters = Object.fromEntries(found);
  const before = panel.picture();
  const { answer, card, text, values } = panel.press({ parameters, typed: row.typed });
  expect(text).toMatch(row.says);
  expect(differences(before, panel.picture())).toEqual([]);
  expect(answer.kind).toBe('cards');
  // Without a card in the answer the one that was filled in stays as it is.
  if (card !== null) expect(values).toMatchObject(row.typed);
});
