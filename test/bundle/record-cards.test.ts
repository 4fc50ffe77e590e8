/** The record cards on the built bundle, as people use them: what they cost, and what two people at once do to them. */
import type { RunResult } from '../../workbench/runtime/contract';
import type { CardStack } from './card-stack';
import { MAILS } from './mails';
import { ANA, clearStages, KENJI, Stage } from './stage';

let kept: string;

beforeAll(() => {
  const stage = Stage.installed();
  stage.deliver(
    ...MAILS,
    {
      id: 'm20@private.example',
      from: 'Ann Lee <ann.lee@private.example>',
      to: 'support@solarmora.example',
      subject: 'It blinks again',
    },
    {
      id: 'm21@valley.example',
      from: 'Lin Wei <lin@valley.example>',
      to: 'sales@solarmora.example',
      subject: 'Offer for a barn roof',
    },
  );
  stage.poll();
  kept = stage.keep();
});
afterAll(clearStages);

const remote = (result: RunResult | null): readonly string[] =>
  (result?.calls ?? []).filter(call => call.remote).map(({ name }) => name);

const caseOf = (stage: Stage, subject: string): string =>
  String(stage.rows('Cases').find(row => row['subject'] === subject)?.['id'] ?? '');

const contactOf = (stage: Stage, address: string): Readonly<Record<string, unknown>> =>
  stage.rows('Contacts').find(row => row['address'] === address) ?? {};

/** The card of a record, as a click on its row in any list opens it. */
const opened = (panel: CardStack, kind: string, id: string) =>
  panel.press({ text: '', function: 'onCardAction', parameters: { action: 'record', kind, id } });

const atCase = (stage: Stage, subject: string, user = ANA): CardStack => {
  const panel = stage.panel(user).open();
  opened(panel, 'case', caseOf(stage, subject));
  return panel;
};

const atContact = (stage: Stage, address: string, user = ANA): CardStack => {
  const panel = stage.panel(user).open();
  opened(panel, 'contact', String(contactOf(stage, address)['id']));
  return panel;
};

const BLINKS = 'The inverter blinks red';
const OPENING = 6;
const ACTING = 8;

test('every record card opens with at most six calls, each page of a list too, and every click takes at most eight', () => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA).open();
  const opening: Record<string, number> = {};
  const acting: Record<string, number> = {};
  const ann = contactOf(stage, 'ann@acme.example');
  const id = caseOf(stage, BLINKS);
  const open = (kind: string, recordId: string) => {
    const click = opened(panel, kind, recordId);
    expect(click.result.error).toBeFalsy();
    opening[kind] = remote(click.result).length;
  };
  const act = (name: string, typed: Readonly<Record<string, string>> = {}, more = {}) => {
    const click = panel.press(panel.find(name, more), typed);
    expect([name, click.notification, panel.name === 'problem']).toEqual([name, click.notification, false]);
    return click;
  };
  open('case', id);
  acting['note'] = remote(act('add_note', { note: 'Called back' }).result).length;
  acting['mine'] = remote(
    panel.press(panel.find('case_state', { change: id === '' ? '' : 'solved' })).result,
  ).length;
  open('contact', String(ann['id']));
  act('record_form', {}, { form: 'new_deal' });
  acting['deal'] = remote(act('record_save', { dealName: 'Roof', amount: '1,250.50' }).result).length;
  act('record_form', {}, { form: 'new_task' });
  acting['task'] = remote(act('record_save', { task: 'Call', assignee: ANA }).result).length;
  acting['task_done'] = remote(act('task_done').result).length;
  act('record_form', {}, { form: 'contact' });
  acting['edit'] = remote(act('record_save', { name: 'Ann Leigh', company: 'New Co' }).result).length;
  open('company', String(contactOf(stage, 'ann@acme.example')['companyId']));
  const deal = stage.rows('Deals')[0];
  open('deal', String(deal?.['id']));
  opened(panel, 'contact', String(ann['id']));
  opening['deal from its contact'] = remote(
    panel.press(panel.find('record', { kind: 'deal' })).result,
  ).length;
  opened(panel, 'contact', String(ann['id']));
  opening['timeline'] = remote(act('record_list', {}, { list: 'timeline' }).result).length;
  opened(panel, 'contact', String(ann['id']));
  act('search');
  acting['search'] = remote(act('search', { asked: 'ann' }).result).length;
  expect(Object.entries(opening).filter(([, calls]) => calls > OPENING)).toEqual([]);
  expect(Object.entries(acting).filter(([, calls]) => calls > ACTING)).toEqual([]);
  expect(stage.rows('Deals')).toMatchObject([{ name: 'Roof', amount: 1250.5, stage: 'new' }]);
  expect(stage.rows('Tasks')).toMatchObject([{ title: 'Call', state: 'done', assignee: ANA }]);
  expect(contactOf(stage, 'ann@acme.example')).toMatchObject({ name: 'Ann Leigh', company: 'New Co' });
  expect(stage.rows('Cases').find(row => row['id'] === id)).toMatchObject({
    contactName: 'Ann Leigh',
    company: 'New Co',
    status: 'solved',
  });
});

test('a form says which field is wrong and keeps what was typed; nothing is written', () => {
  const stage = Stage.from(kept);
  const panel = atContact(stage, 'ann@acme.example');
  const before = stage.rows('Contacts');
  panel.press(panel.find('record_form', { form: 'contact' }));
  const depth = panel.depth;
  const click = panel.click('record_save', { phone: '+49 30 1234' });
  expect(click.notification).toBe('Not saved: Name must be filled in.');
  expect(panel.depth).toBe(depth);
  expect(panel.text).toContain('Name must be filled in.');
  expect(JSON.stringify(panel.clicks) + panel.name).toContain('form contact');
  expect(stage.rows('Contacts')).toEqual(before);
});

test('of two agents who edit one case each keeps his own field, and the same field is shown to the second, not overwritten', () => {
  const stage = Stage.from(kept);
  const id = caseOf(stage, BLINKS);
  const [ana, kenji] = [atCase(stage, BLINKS), atCase(stage, BLINKS, KENJI)];
  for (const panel of [ana, kenji]) panel.press(panel.find('record_form'));
  const row = () => stage.rows('Cases').find(each => each['id'] === id);
  const start = ana.values;
  expect(start).toMatchObject({ subject: BLINKS, status: 'new', priority: 'normal' });
  ana.click('record_save', { ...start, status: 'waiting' });
  expect(kenji.click('record_save', { ...start, status: 'open', tags: 'roof' }).stateChanged).toBe(false);
  expect(kenji.text).toContain('Changed by somebody else');
  expect(kenji.text).toContain('waiting');
  expect(kenji.text).toContain('You typed: open');
  expect(row()).toMatchObject({ status: 'waiting', tags: null });
  kenji.click('record_save', { ...start, status: 'open', tags: 'roof' });
  expect(row()).toMatchObject({ status: 'open', tags: 'roof', priority: 'normal' });
  const edits = stage.rows('Events').filter(event => event['action'] === 'edit');
  expect(edits.map(event => [event['actor'], event['caseId'], event['after']])).toEqual([
    [ANA, id, 'status: waiting'],
    [KENJI, id, 'status: open\ntags: roof'],
  ]);
});

test('a double click, or a click that is sent again, does nothing twice and leads to the same card', () => {
  const stage = Stage.from(kept);
  const panel = atCase(stage, BLINKS);
  const note = panel.find('add_note');
  panel.press(note, { note: 'Called back' });
  expect(panel.press(note, { note: 'Called back' })).toMatchObject({
    notification: 'That was done already; nothing was done twice.',
  });
  panel.press(panel.find('record_form', { form: 'new_task' }));
  const save = panel.find('record_save');
  panel.press(save, { task: 'Send a fuse' });
  const { depth, name } = panel;
  panel.press(save, { task: 'Send a fuse' });
  expect([panel.depth, panel.name]).toEqual([depth, name]);
  expect(stage.rows('Notes')).toHaveLength(1);
  expect(stage.rows('Tasks')).toHaveLength(1);
});

test('two contacts of one person are merged after a look at what would happen; both addresses lead to one', () => {
  const stage = Stage.from(kept);
  const [kept1, other] = [contactOf(stage, 'ann@acme.example'), contactOf(stage, 'ann.lee@private.example')];
  const panel = atContact(stage, 'ann.lee@private.example');
  panel.click('merge');
  expect(panel.text).toContain('Possible duplicates');
  panel.press(panel.find('merge_preview', { into: String(kept1['id']) }));
  expect(panel.text).toContain('ann.lee@private.example');
  expect(stage.rows('Contacts').every(row => row['mergedInto'] === null)).toBe(true);
  const merge = panel.find('merge_do');
  panel.press(merge);
  panel.press(merge);
  expect(panel.name).toBe(`contact ${String(kept1['id'])}`);
  expect(stage.rows('Contacts').find(row => row['id'] === other['id'])?.['mergedInto']).toContain(
    String(kept1['id']),
  );
  const addresses = stage
    .rows('Addresses')
    .filter(row => String(row['contactId']).includes(String(kept1['id'])));
  expect(addresses.map(row => row['address']).sort()).toEqual([
    'ann.lee@private.example',
    'ann@acme.example',
  ]);
  expect(panel.text).toContain('It blinks again');
});

test('a case is merged into another by its number, and shows where it went', () => {
  const stage = Stage.from(kept);
  const [from, into] = [caseOf(stage, 'Invoice 1007'), caseOf(stage, BLINKS)];
  const panel = atCase(stage, 'Invoice 1007');
  panel.click('merge');
  expect(panel.press(panel.find('merge_preview'), { into: '999' }).notification).toBe(
    'There is no case C-999.',
  );
  panel.press(panel.find('merge_preview'), { into: `Blinks (${into})` });
  panel.click('merge_do');
  expect(panel.name).toBe(`case ${into}`);
  expect(stage.rows('Cases').find(row => row['id'] === from)).toMatchObject({ status: 'merged' });
  opened(panel, 'case', from);
  expect(panel.text).toContain('Merged into');
  expect(panel.actions).not.toContain('case_state');
});

test('an address is added, made the first and taken away; one of another contact is refused with its name', () => {
  const stage = Stage.from(kept);
  const id = String(contactOf(stage, 'ann@acme.example')['id']);
  const panel = atContact(stage, 'ann@acme.example');
  panel.click('addresses');
  expect(panel.click('address_add', { address: 'not one' }).notification).toContain('is no e-mail address');
  expect(panel.click('address_add', { address: 'bora@bora.example' }).notification).toContain('Bora Aydin');
  panel.click('address_add', { address: 'Ann <ann@home.example>' });
  panel.press(panel.find('address_first', { address: 'ann@home.example' }));
  expect(contactOf(stage, 'ann@home.example')['id']).toBe(id);
  panel.press(panel.find('address_remove', { address: 'ann@acme.example' }));
  expect(panel.actions).not.toContain('address_remove');
  stage.deliver({
    id: 'late@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: 'support@solarmora.example',
    subject: 'Later',
  });
  stage.poll();
  const later = stage.rows('Messages').find(row => row['subject'] === 'Later');
  expect(String(later?.['contactId'])).toMatch(/P-/);
  expect(String(later?.['contactId'])).not.toContain(id);
});

test("a change is undone from the timeline, once, and not over somebody else's", () => {
  const stage = Stage.from(kept);
  const id = caseOf(stage, BLINKS);
  const status = () => stage.rows('Cases').find(row => row['id'] === id)?.['status'];
  const panel = atCase(stage, BLINKS);
  panel.press(panel.find('case_state', { change: 'solved' }));
  expect(status()).toBe('solved');
  const undo = panel.find('undo_event');
  expect(panel.press(undo).notification).toBe('Undone.');
  expect(status()).toBe('new');
  expect(panel.press(undo).notification).toContain('done already');
  panel.press(panel.find('case_state', { change: 'solved' }));
  const second = panel.find('undo_event');
  stage.types('Cases', id, 'status', 'waiting', KENJI);
  expect(panel.press(second).notification).toContain('Not undone: it has been changed since to waiting');
  expect(status()).toBe('waiting');
});

test('a lead becomes contact, company and deal in one commit, and only once', () => {
  const stage = Stage.from(kept);
  const lead = caseOf(stage, 'Offer for a barn roof');
  const panel = atCase(stage, 'Offer for a barn roof');
  panel.press(panel.find('record_form', { form: 'convert' }));
  expect(panel.text).toContain('Convert lead');
  const save = panel.find('record_save');
  const typed = {
    contactName: 'Lin Wei',
    company: 'Valley Farm',
    dealName: 'Barn roof',
    amount: '9000',
    currency: 'eur',
  };
  const click = panel.press(save, typed);
  expect(remote(click.result).filter(name => name.endsWith('batchUpdate'))).toHaveLength(1);
  panel.press(save, typed);
  expect(stage.rows('Deals')).toMatchObject([
    {
      name: 'Barn roof',
      amount: 9000,
      currency: 'EUR',
      contactName: 'Lin Wei',
      company: 'Valley Farm',
      stage: 'new',
    },
  ]);
  expect(stage.rows('Companies').filter(row => row['name'] === 'Valley Farm')).toHaveLength(1);
  expect(stage.rows('Cases').find(row => row['id'] === lead)).toMatchObject({ status: 'converted' });
  expect(panel.actions).not.toContain('record_form convert');
});

test('people of a mail without a contact are ticked and added', () => {
  const stage = Stage.from(kept);
  const message = stage.deliverTo(ANA, {
    id: 'three@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: `${ANA}, Kim Oh <kim@oh.example>`,
    cc: 'Lou Oh <lou@oh.example>',
    subject: 'All of us',
  });
  const panel = stage.panel(ANA, message).open();
  panel.click('people');
  expect(panel.text).toContain('2 people without a contact');
  expect(panel.click('people_add').notification).toBe('Tick at least one person first.');
  panel.click('people_add', { people: 'kim@oh.example' });
  expect(panel.text).toContain('1 person without a contact');
  expect(contactOf(stage, 'kim@oh.example')).toMatchObject({ name: 'Kim Oh', company: 'Oh' });
  expect(contactOf(stage, 'lou@oh.example')).toEqual({});
});

test('a search finds by part of a name, by number and by a picked suggestion, and asks each table once', () => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA).open();
  panel.click('search');
  panel.click('search', { asked: 'lee' });
  expect(panel.text).toContain('ann@acme.example');
  panel.click('search', { asked: 'Ann Lee <ann.lee@private.example>' });
  expect(panel.clicks.filter(({ parameters }) => parameters['kind'] === 'contact')).toHaveLength(1);
  const id = caseOf(stage, BLINKS);
  panel.click('search', { asked: id.replace('C-', '') });
  panel.press(panel.find('record', { kind: 'case', id }));
  expect(panel.name).toBe(`case ${id}`);
});
