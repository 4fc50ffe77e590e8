/** Settings from the side panel on the built bundle: what a person may set, what only an administrator may. */
import type { CardStack } from './card-stack';
import type { RunResult } from '../../workbench/runtime/contract';
import { differencesOf, pictureOf } from './picture';
import { ANA, clearStages, KENJI, ROUTING, Stage } from './stage';

let kept: string;

beforeAll(() => {
  const stage = new Stage();
  stage.install();
  kept = stage.keep();
});
afterAll(clearStages);

const remote = (result: RunResult): number => result.calls.filter(call => call.remote).length;
const settingsOf = (stage: Stage, who: string): CardStack => {
  const panel = stage.panel(who).open();
  panel.click('settings');
  return panel;
};
const mine = (stage: Stage, who: string) => stage.rows('Users').find(({ email }) => email === who);
const setting = (stage: Stage, name: string) =>
  stage.rows('Settings').find(row => row['name'] === name)?.['value'];

test('a person sets the own signature and addresses, in at most eight calls, and nobody else’s', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, KENJI);
  const { stateChanged, result } = panel.click('save_mine', {
    signature: 'Kenji\n{{company.name|Solar Mora}}',
    aliases: 'ken@solarmora.example; k@solarmora.example',
    away: 'away',
  });
  expect([stateChanged, remote(result) <= 8]).toEqual([true, true]);
  expect(mine(stage, KENJI)).toMatchObject({
    aliases: 'ken@solarmora.example, k@solarmora.example',
    away: true,
  });
  expect(panel.values).toMatchObject({ signature: 'Kenji\n{{company.name|Solar Mora}}', away: 'away' });
  expect(mine(stage, ANA)?.['signature']).toBeNull();
});

test('a wrong address is named, and what was typed stays', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, KENJI);
  const { stateChanged } = panel.click('save_mine', { signature: 'Ken', aliases: 'nobody' });
  expect(stateChanged).toBe(false);
  expect(panel.values).toMatchObject({ signature: 'Ken', aliases: 'nobody' });
  expect(panel.text).toContain('“nobody”');
});

test('a change in the sheet since the card was opened is shown, and only a second save replaces it', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, KENJI);
  stage.types('Users', KENJI, 'signature', 'From the sheet', ROUTING);
  panel.click('save_mine', { signature: 'From the card' });
  expect(mine(stage, KENJI)).toMatchObject({ signature: 'From the sheet' });
  expect(panel.text).toContain('From the sheet');
  expect(panel.click('save_mine', { signature: 'From the card' }).stateChanged).toBe(true);
  expect(mine(stage, KENJI)).toMatchObject({ signature: 'From the card' });
});

test('an agent sees nothing of the administrator’s part, and a click made up for it changes nothing', () => {
  const stage = Stage.from(kept);
  const forAdmin = settingsOf(stage, ROUTING);
  const agent = settingsOf(stage, KENJI);
  expect(agent.actions).not.toContain('setting_form');
  const before = pictureOf(stage);
  const remove = forAdmin.find('never_log_remove', { value: 'lawyers.example' });
  const add = forAdmin.find('never_log_add');
  for (const [click, typed] of [
    [remove, {}],
    [add, { pattern: 'acme.example' }],
  ] as const) {
    const { stateChanged, notification } = agent.press(click, typed);
    expect([stateChanged, notification]).toEqual([false, expect.stringContaining('administrator')]);
  }
  const save = { ...add, parameters: { action: 'save_setting', field: 'Reopen days', was: '30' } };
  expect(agent.press(save, { setting: '1' }).stateChanged).toBe(false);
  expect(differencesOf(before, pictureOf(stage))).toEqual([]);
});

test('an administrator changes a setting; a value that is none is refused with what is possible', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  panel.press(panel.find('setting_form', { field: 'Reopen days' }));
  expect(panel.click('save_setting', { setting: 'soon' }).stateChanged).toBe(false);
  expect(panel.text).toContain('a whole number');
  expect(panel.values).toMatchObject({ setting: 'soon' });
  expect(setting(stage, 'Reopen days')).toBe('30');
  const { stateChanged, result } = panel.click('save_setting', { setting: '14' });
  expect([stateChanged, remote(result) <= 8, panel.name]).toEqual([true, true, 'settings']);
  expect(String(setting(stage, 'Reopen days'))).toBe('14');
});

test('a pattern goes on the never-log list and off it again', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  expect(panel.click('never_log_add', { pattern: 'not a domain' }).stateChanged).toBe(false);
  expect(panel.click('never_log_add', { pattern: '*.Rival.example' }).stateChanged).toBe(true);
  expect(panel.text).toContain('*.rival.example');
  panel.press(panel.find('never_log_remove', { value: '*.rival.example' }));
  expect(panel.text).not.toContain('*.rival.example\n');
  expect(stage.rows('NeverLog').map(({ pattern }) => pattern)).not.toContain('*.rival.example');
});

test('a template is added once, and one with a field that does not exist is refused', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  panel.click('template_form');
  panel.click('add_template', { templateName: 'Offer', text: 'Dear {{contact.frist}}' });
  expect(panel.text).toContain('contact.frist');
  expect(panel.values).toMatchObject({ templateName: 'Offer', text: 'Dear {{contact.frist}}' });
  const add = panel.find('add_template');
  const typed = { templateName: 'Offer', text: 'Dear {{contact.first|there}}' };
  expect(panel.press(add, typed).stateChanged).toBe(true);
  expect(panel.press(add, typed).stateChanged).toBe(false);
  expect(stage.rows('Templates').filter(({ name }) => name === 'Offer')).toHaveLength(1);
});
