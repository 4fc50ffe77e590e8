/** What an agent does beside an open mail on the built bundle, and takes back: at what cost, and what it leaves behind. */
import type { ClickMade } from './card-stack';
import type { Letter } from './letter';
import { ANA, clearStages, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

/** Calls that leave the runtime, of one click (issue: an action takes at most eight). */
const ACTING = 8;
const remote = ({ result }: ClickMade): readonly string[] =>
  result.calls.filter(call => call.remote).map(({ name }) => name);

const RITA: Letter = {
  id: 'work@river.example',
  from: 'Rita River <rita@river.example>',
  to: `${ANA}, Tom Stone <tom@stone.example>`,
  subject: 'A question',
};
const ANN: Letter = { ...RITA, id: 'work@acme.example', from: 'Ann Lee <ann@acme.example>' };

const beside = (stage: Stage, letter: Letter) => stage.panel(ANA, stage.deliverTo(ANA, letter)).open();
const tables = (stage: Stage) =>
  Object.fromEntries(
    (['Messages', 'Contacts', 'Companies', 'Addresses', 'Cases', 'NeverLog', 'Notes'] as const).map(table => [
      table,
      stage.rows(table),
    ]),
  );

test.each(['log', 'new_case', 'new_lead', 'never_log_address', 'never_log_domain'])(
  'the button Undo takes %s back, once, and the mail can be worked on as before',
  action => {
    const stage = Stage.from(kept);
    const before = tables(stage);
    const panel = beside(stage, RITA);
    expect(panel.actions).not.toContain('undo_event');
    panel.click(action);
    const button = panel.find('undo_event');
    const undone = panel.press(button);
    expect(undone.notification).toBe('Undone.');
    expect([action, remote(undone).length]).toEqual([action, Math.min(remote(undone).length, ACTING)]);
    expect(tables(stage)).toEqual(before);
    expect(panel.actions).not.toContain('undo_event');
    expect(panel.press(button).notification).toContain('already');
    expect(panel.click('log').stateChanged).toBe(true);
    expect(stage.rows('Messages').some(row => row['messageId'] === RITA.id)).toBe(true);
  },
);

test('a note, a task, its end and tags go to the contact of the mail, each within eight calls, and the mail stays open', () => {
  const stage = Stage.from(kept);
  const panel = beside(stage, ANN);
  const ann = () => stage.rows('Contacts').find(row => row['address'] === 'ann@acme.example') ?? {};
  const costs: number[] = [];
  const done = (made: ClickMade, notification: string): void => {
    costs.push(remote(made).length);
    expect([made.notification, panel.name, panel.depth]).toEqual([notification, 'message', 1]);
  };
  expect(panel.click('add_note', { note: ' ' }).stateChanged).toBe(false);
  expect(panel.name).toBe('message');
  done(panel.click('add_note', { note: 'Likes tea' }), 'Note saved.');
  panel.press(panel.find('record_form', { form: 'new_task' }));
  panel.click('record_save', { task: '' });
  expect(panel.name).toContain('form');
  done(panel.click('record_save', { task: 'Call back', assignee: ANA }), 'Saved.');
  expect(panel.text).toContain('Call back');
  done(panel.click('task_done'), 'Task done.');
  panel.press(panel.find('record_form', { form: 'tags' }));
  done(panel.click('record_save', { tags: 'vip, roof' }), 'Saved.');
  expect(panel.text).toContain('vip, roof');
  expect(costs.map(cost => Math.min(cost, ACTING))).toEqual(costs);
  expect(stage.rows('Notes')).toMatchObject([{ text: 'Likes tea', contactId: ann()['id'], author: ANA }]);
  expect(stage.rows('Tasks')).toMatchObject([{ title: 'Call back', state: 'done', contactId: ann()['id'] }]);
  expect(ann()['tags']).toBe('vip, roof');
  done(panel.click('undo_event'), 'Undone.');
  expect(ann()['tags']).toBeNull();
});

test('a logged mail becomes a case, moves to another one with its figures and its answers, and comes back', () => {
  const stage = Stage.from(kept);
  const panel = beside(stage, ANN);
  panel.click('log');
  const caseOf = (id: unknown) => stage.rows('Cases').find(row => row['id'] === id) ?? {};
  const message = () => stage.rows('Messages').find(row => row['messageId'] === ANN.id) ?? {};
  const reference = () => stage.rows('References').find(row => row['messageId'] === ANN.id)?.['caseId'];
  const contact = () =>
    stage.rows('Contacts').find(row => row['address'] === 'ann@acme.example')?.['messages'];
  const counted = contact();
  const toCase = panel.find('new_case');
  expect(panel.press(toCase).notification).toBe('New case made.');
  const made = message()['caseId'];
  expect(caseOf(made)).toMatchObject({ messages: 1, assignee: ANA });
  expect([contact(), reference()]).toEqual([counted, made]);
  expect(panel.press(toCase).stateChanged).toBe(false);

  const other = stage.rows('Cases').find(row => row['subject'] === 'The inverter blinks red');
  const before = Number(other?.['messages']);
  panel.click('choose_case');
  const move = panel.press(panel.find('log_to_case', { caseId: String(other?.['id']) }));
  expect([move.notification, remote(move).length]).toEqual([
    'Logged to the case.',
    Math.min(remote(move).length, ACTING),
  ]);
  expect(message()['caseId']).toBe(other?.['id']);
  expect([caseOf(made)['messages'], caseOf(other?.['id'])['messages']]).toEqual([0, before + 1]);
  expect([contact(), reference()]).toEqual([counted, other?.['id']]);
  expect(stage.rows('Messages').filter(row => row['messageId'] === ANN.id)).toHaveLength(1);

  expect(panel.click('undo_event').notification).toBe('Undone.');
  expect(message()['caseId']).toBe(made);
  expect([caseOf(made)['messages'], caseOf(other?.['id'])['messages'], reference()]).toEqual([
    1,
    before,
    made,
  ]);
  expect(panel.click('undo_event').notification).toBe('Undone.');
  expect([message()['caseId'], caseOf(made)['id'], reference()]).toEqual([null, undefined, undefined]);
});

test('a mail is noted on a deal and logged on its contact, once', () => {
  const stage = Stage.from(kept);
  const panel = beside(stage, ANN);
  const contactId = String(stage.rows('Contacts').find(row => row['address'] === 'ann@acme.example')?.['id']);
  const press = (action: string, parameters: Readonly<Record<string, string>>, typed = {}) =>
    panel.press({ text: '', function: 'onCardAction', parameters: { action, ...parameters } }, typed);
  press('record', { kind: 'contact', id: contactId });
  panel.press(panel.find('record_form', { form: 'new_deal' }));
  panel.click('record_save', { dealName: 'Roof' });
  panel.open();
  panel.click('choose_case');
  const button = panel.find('log_to_deal');
  const noted = panel.press(button);
  expect([noted.notification, panel.name, remote(noted).length]).toEqual([
    'Noted on the deal.',
    'message',
    Math.min(remote(noted).length, ACTING),
  ]);
  expect(panel.press(button).stateChanged).toBe(false);
  const dealId = stage.rows('Deals')[0]?.['id'];
  expect(stage.rows('Notes')).toMatchObject([{ dealId, contactId, author: ANA }]);
  expect(String(stage.rows('Notes')[0]?.['text'])).toMatch(/^A question\nhttps:\/\/mail\.google\.com\//);
  expect(stage.rows('Messages').filter(row => row['messageId'] === ANN.id)).toMatchObject([{ contactId }]);
  press('record', { kind: 'deal', id: String(dealId), about: contactId });
  expect(panel.text).toContain('A question');
  const stranger = beside(stage, RITA);
  stranger.click('choose_case');
  const sought = stranger.click('find_deal', { deal: 'roo' });
  expect([stranger.values['deal'], remote(sought).length]).toEqual([
    'roo',
    Math.min(remote(sought).length, ACTING),
  ]);
  stranger.click('log_to_deal');
  expect(stage.rows('Notes').map(row => row['dealId'])).toEqual([dealId, dealId]);
  stranger.open().click('choose_case');
  stranger.click('find_deal', { deal: 'cellar' });
  expect(stranger.text).toContain('No deal found for “cellar”.');
});

test('people of the whole conversation who are in no contact are offered to tick, and become contacts', () => {
  const stage = Stage.from(kept);
  stage.deliverTo(ANA, { ...RITA, id: 'first@river.example', to: `${ANA}, Zoe <zoe@stone.example>` });
  const panel = beside(stage, { ...RITA, subject: 'Re: A question', answers: ['first@river.example'] });
  expect(panel.text).toContain('1 person without a contact');
  panel.click('people');
  expect(panel.text).toContain('Zoe');
  const added = panel.click('people_add', { people: 'zoe@stone.example, tom@stone.example' });
  expect([added.notification, remote(added).length]).toEqual([
    'Contacts added.',
    Math.min(remote(added).length, ACTING),
  ]);
  const names = stage.rows('Contacts').map(row => row['address']);
  expect(names).toEqual(expect.arrayContaining(['zoe@stone.example', 'tom@stone.example']));
});
