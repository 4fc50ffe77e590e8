/** Settings from the side panel on the built bundle: what a person may set, what only an administrator may. */
import type { CardStack } from './card-stack';
import { idOf } from '../../src/book/row';
import type { RunResult } from '../../workbench/runtime/contract';
import { differencesOf, pictureOf } from './picture';
import { ANA, clearStages, KENJI, ROUTING, Stage } from './stage';
import { cellPaint } from '../../workbench/server/live/cell-paint';
import { rowsOfView } from '../../workbench/server/live/filter-view';
import { formulaResults } from '../../workbench/server/live/formula-view';

let kept: string;

beforeAll(() => {
  kept = Stage.installed().keep();
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

test('a template is added once; a field that does not exist and a language that is none are refused by name', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  panel.click('template_form');
  panel.click('add_template', { templateName: 'Offer', text: 'Dear {{contact.frist}}' });
  expect(panel.text).toContain('contact.frist');
  expect(panel.values).toMatchObject({ templateName: 'Offer', text: 'Dear {{contact.frist}}' });
  panel.click('add_template', { templateName: 'Offer', text: 'Dear Ann', language: 'German, please' });
  expect(panel.text).toContain('German, please');
  const add = panel.find('add_template');
  const typed = { templateName: 'Offer', language: '', text: 'Dear {{contact.first|there}}' };
  expect(panel.press(add, typed).stateChanged).toBe(true);
  panel.press(add, typed);
  expect(panel.press(add, { ...typed, text: 'Another text' }).stateChanged).toBe(false);
  expect(stage.rows('Templates').filter(({ name }) => name === 'Offer')).toHaveLength(1);
});

const edited = (panel: CardStack, form: string, field: string): CardStack => {
  panel.press(panel.find(form, { field }));
  return panel;
};
const events = (stage: Stage) => stage.rows('Events').filter(({ action }) => action === 'settings');

test('the panel speaks the language that its user chose, whatever Gmail’s is', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, KENJI);
  expect(panel.click('save_mine', { myLanguage: 'ja', autoLog: 'ask' }).stateChanged).toBe(true);
  expect(panel.text).toContain('あなたの設定');
  expect(stage.panel(KENJI).open().text).toContain('自分の案件');
  expect(stage.panel(ANA).open().text).toContain('My cases');
});

test('an administrator adds an address, changes it, and takes the change back; a wrong field is named', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  panel.click('route_form');
  const typed = { routeName: 'press', routeAddress: 'press', routeKind: 'support', switches: 'active' };
  expect(panel.click('save_route', typed).stateChanged).toBe(false);
  expect(panel.text).toContain('“press” is no e-mail address');
  expect(panel.values).toMatchObject({ routeName: 'press' });
  const save = panel.find('save_route');
  const right = { ...typed, routeAddress: 'Press@solarmora.example', assignees: KENJI };
  const { stateChanged, result } = panel.press(save, right);
  expect([stateChanged, remote(result) <= 8, panel.name]).toEqual([true, true, 'settings']);
  expect(stage.rows('Routes').find(({ name }) => name === 'press')).toMatchObject({
    address: 'press@solarmora.example',
    kind: 'support',
    assignees: KENJI,
    active: true,
    acknowledge: false,
  });
  panel.press(save, right);
  expect(stage.rows('Routes').filter(({ name }) => name === 'press')).toHaveLength(1);

  edited(panel, 'route_form', 'press').click('save_route', {
    routeAddress: 'press@solarmora.example',
    routeKind: 'sales',
    switches: 'active',
  });
  expect(stage.rows('Routes').find(({ name }) => name === 'press')).toMatchObject({ kind: 'sales' });
  expect(panel.click('undo_setting').stateChanged).toBe(true);
  expect(stage.rows('Routes').find(({ name }) => name === 'press')).toMatchObject({
    kind: 'support',
    assignees: KENJI,
  });
});

test('an address that is taken, an assignee who is nobody and hours that are none are refused', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  const support = stage.rows('Routes').find(({ name }) => name === 'support');
  panel.click('route_form');
  const typed = { routeName: 'other', routeAddress: String(support?.['address']), switches: 'active' };
  expect(panel.click('save_route', typed).stateChanged).toBe(false);
  expect(panel.text).toContain('belongs to the address support already');
  const nobody = { ...typed, routeAddress: 'other@solarmora.example', assignees: 'nobody@solarmora.example' };
  expect(panel.click('save_route', nobody).stateChanged).toBe(false);
  expect(panel.text).toContain('nobody@solarmora.example is no active user');
  const targets = settingsOf(stage, ROUTING);
  edited(targets, 'target_form', 'urgent').click('save_target', { firstResponse: 'soon' });
  expect([targets.text.includes('“soon”'), targets.values['firstResponse']]).toEqual([true, 'soon']);
  expect(targets.click('save_target', { firstResponse: '1,5', resolution: '' }).stateChanged).toBe(true);
  const urgent = stage.rows('Targets').find(({ priority }) => priority === 'urgent');
  expect(urgent).toMatchObject({ firstResponse: 1.5, resolution: null });
});

test('a form that somebody has overtaken shows it, keeps what was typed, and replaces only when asked again', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  edited(panel, 'target_form', 'high');
  stage.types('Targets', 'high', 'firstResponse', '3', ROUTING);
  expect(panel.click('save_target', { firstResponse: '5' }).stateChanged).toBe(false);
  expect(panel.values).toMatchObject({ firstResponse: '5' });
  expect(stage.rows('Targets').find(({ priority }) => priority === 'high')).toMatchObject({
    firstResponse: 3,
  });
  expect(panel.click('save_target', { firstResponse: '5' }).stateChanged).toBe(true);
});

test('a template is previewed, changed and deleted, which is asked about first and can be taken back', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  panel.click('template_form');
  panel.click('template_preview', { templateName: 'Offer', text: 'Dear {{contact.frist}}' });
  expect([panel.name, panel.values['text']]).toEqual(['template', 'Dear {{contact.frist}}']);
  panel.click('template_preview', { templateName: 'Offer', text: 'Dear {{contact.first}}' });
  expect([panel.name, panel.text.includes('Dear Ann')]).toEqual(['template-preview', true]);

  const admin = settingsOf(stage, ROUTING);
  admin.click('template_form');
  admin.click('add_template', { templateName: 'Offer', text: 'Dear {{contact.first|there}}' });
  edited(admin, 'template_edit', 'Offer').click('save_template', { text: 'Hello {{user.nmae}}' });
  expect([admin.name, admin.values['text']]).toEqual(['template', 'Hello {{user.nmae}}']);
  expect(admin.click('save_template', { text: 'Hello {{user.name}}' }).stateChanged).toBe(true);
  const offer = () => stage.rows('Templates').filter(({ name }) => name === 'Offer');
  expect(offer()).toMatchObject([{ text: 'Hello {{user.name}}' }]);
  edited(admin, 'template_edit', 'Offer').click('template_remove');
  expect([admin.text.includes('Delete the template Offer?'), offer().length]).toEqual([true, 1]);
  admin.click('delete_template');
  expect([admin.name, offer()]).toEqual(['settings', []]);
  expect(admin.click('undo_setting').stateChanged).toBe(true);
  expect(offer()).toMatchObject([{ text: 'Hello {{user.name}}' }]);
});

describe('a template in several languages', () => {
  const rows = (stage: Stage) =>
    Object.fromEntries(
      stage
        .rows('Templates')
        .filter(({ name }) => name === 'Acknowledgement')
        .map(({ language, text }) => [String(language), text]),
    );
  const inLanguage = (panel: CardStack, language: string): CardStack => {
    edited(panel, 'template_edit', 'Acknowledgement');
    const value = idOf('Templates', { name: 'Acknowledgement', language });
    panel.press(panel.find('template_edit', { field: 'Acknowledgement', value }));
    return panel;
  };

  it('is changed in one of them, in at most eight calls, and a long text too can be taken back', () => {
    const stage = Stage.from(kept);
    const before = rows(stage);
    expect(Object.keys(before).length).toBeGreaterThan(2);
    const panel = inLanguage(settingsOf(stage, ROUTING), 'pt-BR');
    expect(panel.values['text']).toBe(before['pt-BR']);
    const long = `Recebemos {{case.id}}. ${'Olá! '.repeat(400)}`.trim();
    const { stateChanged, result } = panel.click('save_template', { text: long });
    expect([stateChanged, remote(result) <= 8, panel.name]).toEqual([true, true, 'settings']);
    expect(rows(stage)).toEqual({ ...before, 'pt-BR': long });
    inLanguage(panel, 'pt-BR').click('save_template', { text: 'Breve' });
    expect(panel.click('undo_setting').stateChanged).toBe(true);
    expect(rows(stage)).toEqual({ ...before, 'pt-BR': long });
  });

  it('shows what somebody else has typed meanwhile, keeps what was typed, and replaces it only when asked again', () => {
    const stage = Stage.from(kept);
    const before = rows(stage);
    const panel = inLanguage(settingsOf(stage, ROUTING), 'ja');
    const row = stage.rows('Templates').findIndex(({ language }) => language === 'ja') + 1;
    stage.edited(stage.at('Templates', ROUTING).type(row, stage.column('Templates', 'text'), '表から'));
    expect(panel.click('save_template', { text: 'カードから' }).stateChanged).toBe(false);
    expect([panel.values['text'], panel.text.includes('表から')]).toEqual(['カードから', true]);
    expect(rows(stage)).toEqual({ ...before, ja: '表から' });
    expect(panel.click('save_template', { text: 'カードから' }).stateChanged).toBe(true);
    expect(rows(stage)).toEqual({ ...before, ja: 'カードから' });
  });

  it('takes one more, once, and loses one though an address answers with it', () => {
    const stage = Stage.from(kept);
    const before = rows(stage);
    const panel = edited(settingsOf(stage, ROUTING), 'template_edit', 'Acknowledgement');
    panel.click('template_form');
    expect(panel.click('add_template', { language: 'PT-br', text: 'Oi' }).stateChanged).toBe(false);
    expect(panel.values).toMatchObject({ language: 'PT-br', text: 'Oi' });
    panel.click('add_template', { language: 'it', text: 'Ciao {{contact.first|cliente}}' });
    expect(rows(stage)).toEqual({ ...before, it: 'Ciao {{contact.first|cliente}}' });
    inLanguage(panel, 'de').click('template_remove');
    expect([panel.click('delete_template').stateChanged, panel.name]).toEqual([true, 'settings']);
    expect(Object.keys(rows(stage))).not.toContain('de');
    expect(panel.click('undo_setting').stateChanged).toBe(true);
    expect(rows(stage)).toMatchObject(before);
  });

  it('that stands twice in one of them is left to the workbook', () => {
    const stage = Stage.from(kept);
    const tab = stage.tab('Templates');
    const row = tab.lastRow();
    for (const [key, text] of Object.entries({ name: 'Acknowledgement', language: 'fr', text: 'Encore' }))
      stage.edited(stage.at('Templates', ROUTING).type(row, stage.column('Templates', key), text));
    const panel = inLanguage(settingsOf(stage, ROUTING), 'fr');
    expect([panel.actions, panel.text]).toEqual([[], expect.stringContaining('in more than one row')]);
  });
});

test('an agent can change none of the administrator’s part by a click made up for it', () => {
  const stage = Stage.from(kept);
  const agent = settingsOf(stage, KENJI);
  const admin = settingsOf(stage, ROUTING);
  admin.click('never_log_add', { pattern: 'rival.example' });
  const step = admin.find('undo_setting');
  const value = idOf('Templates', { name: 'Acknowledgement', language: 'en' });
  const english = stage.rows('Templates').find(({ language }) => language === 'en');
  const acknowledgement = String(english?.['text']).slice(0, 30);
  expect(acknowledgement).toHaveLength(30);
  const before = pictureOf(stage);
  const made = (action: string, more: Readonly<Record<string, string>> = {}) => ({
    ...step,
    parameters: { action, field: 'support', was: 'x', ...more },
  });
  const typed = { routeAddress: 'x@solarmora.example', text: 'x', templateName: 'x', firstResponse: '1' };
  const clicks = ['save_route', 'save_target', 'save_template', 'delete_template', 'add_template'];
  for (const action of clicks) expect(agent.press(made(action, { value }), typed).stateChanged).toBe(false);
  expect(agent.press(step).stateChanged).toBe(false);
  const asRecord = made('undo_event', { kind: 'contact', id: 'P-1', event: step.parameters['value'] ?? '' });
  expect(agent.press(asRecord).stateChanged).toBe(false);
  const forms = ['route_form', 'target_form', 'template_edit', 'template_remove', 'setting_form'];
  for (const form of [...forms, 'template_preview']) {
    agent.press(made(form, { value }), typed);
    expect(agent.text).not.toContain('support@solarmora.example');
    expect(agent.text).not.toContain(acknowledgement);
  }
  expect(differencesOf(before, pictureOf(stage))).toEqual([]);
});

test('the addresses that log stand there to be copied, for everybody', () => {
  const stage = Stage.from(kept);
  const logging = stage.rows('Routes').filter(({ kind }) => kind === 'bcc' || kind === 'forward');
  expect(logging.length).toBeGreaterThan(0);
  const { text } = settingsOf(stage, KENJI);
  for (const { address } of logging) expect(text).toContain(String(address));
});

test('each change of the settings has an entry in the ledger that tells who made it', () => {
  const stage = Stage.from(kept);
  const panel = settingsOf(stage, ROUTING);
  const before = events(stage).length;
  panel.click('never_log_add', { pattern: 'rival.example' });
  panel.click('save_mine', { signature: 'Mora', autoLog: 'replies', visibility: 'snippet' });
  expect(events(stage).slice(before)).toMatchObject([{ actor: ROUTING }, { actor: ROUTING }]);
  expect(mine(stage, ROUTING)).toMatchObject({ autoLog: 'replies', visibility: 'snippet' });
});

describe('statuses and priorities of one’s own', () => {
  const offered = (stage: Stage, table: 'Cases' | 'Targets', column: string) =>
    stage
      .tab(table)
      .validation(1, stage.column(table, column))
      ?.condition.values.map(({ userEnteredValue }) => userEnteredValue);
  const save = (stage: Stage, name: string, value: string): CardStack => {
    const panel = settingsOf(stage, ROUTING);
    panel.press(panel.find('setting_form', { field: name }));
    panel.click('save_setting', { setting: value });
    return panel;
  };

  /** The first case in the sheet: which saved views show it, and in which colour its subject is written. */
  const look = (stage: Stage) => {
    const tab = stage.tab('Cases');
    const { calculation } = formulaResults(stage.book, stage.clock.now());
    const views = tab.properties.filterViews.filter(({ value }) =>
      rowsOfView(tab, value.id, calculation)?.includes(1),
    );
    return {
      views: views.map(({ value }) => String(value.spec['title'])),
      ink: cellPaint(tab, 1, stage.column('Cases', 'subject'), calculation).ink,
    };
  };

  test('are added on the card, offered in the sheet and on cards, and end a case or leave it at work', () => {
    const stage = Stage.from(kept);
    expect(save(stage, 'More statuses', 'on hold, solved').text).toContain('solved');
    expect(setting(stage, 'More statuses')).toBeNull();
    expect(save(stage, 'More statuses', 'On hold; closed: rejected').name).toBe('settings');
    expect(save(stage, 'More priorities', 'vip > urgent').text).toContain('vip');
    const [id = ''] = stage.deliver({
      id: 'one@acme.example',
      from: 'Maria Silva <maria@acme.example>',
      to: 'support@solarmora.example',
      subject: 'Inverter',
      text: 'It shows E-7.',
    });
    expect(id).not.toBe('');
    stage.poll();
    expect(offered(stage, 'Cases', 'status')).toEqual(
      expect.arrayContaining(['new', 'merged', 'on hold', 'rejected']),
    );
    expect(offered(stage, 'Cases', 'priority')).toEqual(['low', 'normal', 'high', 'urgent', 'vip']);
    expect(offered(stage, 'Targets', 'priority')).toContain('vip');

    const assignee = String(stage.rows('Cases')[0]?.['assignee']);
    stage.types('Cases', 'C-1', 'status', 'on hold', ROUTING);
    expect(stage.rows('Cases')[0]).toMatchObject({ status: 'on hold', closedAt: null });
    const atWork = look(stage);
    expect(atWork.views).toEqual([expect.stringMatching(/^Mine: /)]);
    const home = stage.panel(assignee).open();
    expect(home.text).toContain('on hold');

    // A block that is pasted over the settings does not tell what stood there before.
    stage.poll();
    stage.poll();
    const pasted = (text: string): void => {
      const [tab, name] = [stage.tab('Settings'), stage.column('Settings', 'name')];
      const row = Array.from({ length: tab.lastRow() }, (_, n) => n).find(
        n => tab.value(n, name) === 'More statuses',
      );
      stage.at('Settings').type(row ?? -1, stage.column('Settings', 'value'), text);
    };
    pasted('');
    expect(home.open().text).toContain('on hold (off the list)');
    pasted('On hold; closed: rejected');
    expect(home.open().text).not.toContain('off the list');

    home.press(home.find('record', { id: 'C-1' }));
    home.press(home.find('record_form', { form: 'case' }));
    home.click('record_save', { ...home.values, status: 'rejected', priority: 'vip' });
    expect(stage.rows('Cases')[0]).toMatchObject({ status: 'rejected', priority: 'vip' });
    expect(stage.rows('Cases')[0]?.['closedAt']).not.toBeNull();
    const done = look(stage);
    expect([done.views, done.ink === atWork.ink]).toEqual([[], false]);
    expect(stage.panel(assignee).open().text).not.toContain('Inverter');

    const refused = save(stage, 'More statuses', 'on hold');
    expect(refused.text).toContain('“rejected”');
    expect(save(stage, 'More statuses', 'On hold, rejected').text).toContain('“rejected”');
    expect(setting(stage, 'More statuses')).toBe('On hold; closed: rejected');
    stage.types('Cases', 'C-1', 'status', 'closed', ROUTING);
    expect(look(stage)).toEqual(done);
    stage.types('Settings', 'More statuses', 'value', '', ROUTING);
    stage.poll();
    expect(offered(stage, 'Cases', 'status')).not.toContain('rejected');
  });
});
