/** Beside a draft and for a reply, on the built bundle: what is put in, and what never is. */
import { cardEvent } from '../../workbench/events';
import { checkReturn } from '../../workbench/services/card-service/returns';
import { ANA, clearStages, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

/** Sets cells of Ana's row, and adds a template, as an administrator does in the sheet. */
const furnished = (text: string, signature = ''): Stage => {
  const stage = Stage.from(kept);
  const templates = stage.tab('Templates');
  const row = templates.lastRow();
  for (const [key, value] of [
    ['name', 'Offer'],
    ['language', 'en'],
    ['subject', 'For you'],
    ['text', text],
  ] as const)
    stage.at('Templates').type(row, stage.column('Templates', key), value);
  if (signature !== '') stage.types('Users', ANA, 'signature', signature);
  return stage;
};

const RECIPIENTS = { to: ['ann@acme.example'], cc: [], bcc: ['old@solarmora.example'] };
const beside = (stage: Stage, action: string, more: Readonly<Record<string, string>> = {}) => {
  const formInputs = { template: { stringInputs: { value: ['Offer'] } } };
  const event = cardEvent({ parameters: { action, ...more }, formInputs, recipients: RECIPIENTS });
  const result = stage.workbench.run('onCardAction', [event], { as: ANA, kind: 'card' });
  // Over a draft Gmail takes either.
  const changed = checkReturn('draft', result.value);
  const returned = changed.ok ? changed : checkReturn('click', result.value);
  if (!returned.ok) throw new Error(returned.error);
  return { result, json: JSON.stringify(returned.wire) };
};

test('a template goes in filled for the first recipient, as text that cannot be markup', () => {
  const stage = furnished('Dear {{contact.first|there}},\n<b>5 & 6</b>\n{{user.first|me}}');
  stage.types(
    'Contacts',
    String(stage.rows('Contacts').find(row => row['address'] === 'ann@acme.example')?.['id']),
    'name',
    'Ann <i>Lee',
  );
  const { json } = beside(stage, 'insert_template');
  expect(json).toContain('Dear Ann,<br>&lt;b&gt;5 &amp; 6&lt;/b&gt;<br>Ana');
  expect(json).not.toContain('For you');
  expect(beside(stage, 'insert_template', { value: 'subject' }).json).toContain('For you');
});

test('a template or signature goes in once, however often its button is pressed, and again half a minute later', () => {
  const stage = furnished('Dear {{contact.first|there}}', '-- {{user.name}}');
  const press = (action: string, more = {}): boolean =>
    beside(stage, action, { key: 'CB-1', ...more }).json.includes('updateDraft');
  const presses = () => [press('insert_template'), press('insert_signature')];
  expect([presses(), presses()]).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(beside(stage, 'insert_template', { key: 'CB-1' }).json).toContain('put in a moment ago');
  expect([press('insert_template', { key: 'CB-2' }), press('insert_template', { value: 'subject' })]).toEqual(
    [true, true],
  );
  stage.clock.advance(31_000);
  expect(presses()).toEqual([true, true]);
});

test('a template with a field that nothing fills is not put in, and the field is named', () => {
  const { json } = beside(furnished('Your case {{case.id}}'), 'insert_template');
  expect(json).toContain('case.id');
  expect(json).not.toContain('updateDraft');
  expect(json).not.toContain('Your case');
});

test('the signature is the person’s own, filled', () => {
  expect(beside(furnished('x', '-- {{user.name}}'), 'insert_signature').json).toContain('-- Ana Mora');
  expect(beside(Stage.from(kept), 'insert_signature').json).toContain('no signature yet');
});

test('the Bcc address joins the hidden recipients that the draft has', () => {
  const { json } = beside(Stage.from(kept), 'insert_bcc', { address: 'log@solarmora.example' });
  expect(json).toContain('old@solarmora.example');
  expect(json).toContain('log@solarmora.example');
});

test('a recipient becomes a contact of the company, once', () => {
  const stage = Stage.from(kept);
  const link = () => beside(stage, 'link_recipient', { address: 'zoe@acme.example' }).result;
  link();
  link();
  const company = stage.rows('Companies').find(row => row['domain'] === 'acme.example');
  expect(stage.rows('Contacts').filter(row => row['address'] === 'zoe@acme.example')).toMatchObject([
    { companyId: company?.['id'], company: company?.['name'], owner: ANA },
  ]);
  expect(stage.rows('Addresses').filter(row => row['address'] === 'zoe@acme.example')).toHaveLength(1);
});

test('a reply shows its text first, keeps the form when a link is none, and then is a draft in Gmail', () => {
  const stage = furnished('Dear {{contact.first}}, about {{case.id|your mail}}.', 'Ana');
  const mail = {
    id: 'q@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: ANA,
    subject: 'Offer?',
    answers: ['m1@acme.example'],
  };
  const panel = stage.panel(ANA, stage.deliverTo(ANA, mail)).open();
  panel.click('reply_form');
  panel.click('reply_preview', { template: 'Offer', link: 'https://evil.example/x' });
  expect(panel.name).toBe('reply');
  expect(panel.values).toMatchObject({ template: 'Offer', link: 'https://evil.example/x' });
  const { result } = panel.click('reply_preview', {
    template: 'Offer',
    link: 'https://drive.google.com/file/d/1',
  });
  expect(panel.name).toBe('reply-preview');
  expect(panel.text).toContain('Dear Ann, about #1.');
  expect(result.calls.filter(call => call.remote).length).toBeLessThanOrEqual(8);
  const { parameters } = panel.find('make_reply');
  const message = stage.mail.mailbox(ANA).list('INBOX')[0];
  const event = cardEvent({
    parameters,
    ...(message ? { message: { account: ANA, messageId: message.id, threadId: message.threadId } } : {}),
  });
  const made = stage.workbench.run('onCardAction', [event], { as: ANA, kind: 'card' });
  expect(made.how).toBe('done');
  const box = stage.mail.mailbox(ANA);
  const drafts = box.list('DRAFT');
  expect(drafts).toHaveLength(1);
  expect(box.header(drafts[0]?.id ?? '', 'To')).toContain('ann@acme.example');
});

test('a recipient is tied to the account that is picked, whatever the domain, and to a new one by a new name', () => {
  const stage = Stage.from(kept);
  const link = (address: string, company: string): void => {
    const event = cardEvent({
      parameters: { action: 'link_recipient', address },
      formInputs: { company: { stringInputs: { value: [company] } } },
      recipients: { to: [address], cc: [], bcc: [] },
    });
    expect(stage.workbench.run('onCardAction', [event], { as: ANA, kind: 'card' }).how).toBe('done');
  };
  const acme = stage.rows('Companies').find(row => row['domain'] === 'acme.example');
  const companies = stage.rows('Companies').length;
  link('zoe@gmail.com', String(acme?.['name']));
  link('yan@gmail.com', 'Yan & Sons');
  link('xia@new.example', '');
  const contact = (address: string) => stage.rows('Contacts').find(row => row['address'] === address);
  expect(contact('zoe@gmail.com')).toMatchObject({ companyId: acme?.['id'], company: acme?.['name'] });
  const made = stage.rows('Companies').slice(companies);
  expect(made.map(row => [row['name'], row['domain']])).toEqual([
    ['Yan & Sons', null],
    ['New', 'new.example'],
  ]);
  expect([contact('yan@gmail.com')?.['companyId'], contact('xia@new.example')?.['companyId']]).toEqual(
    made.map(row => row['id']),
  );
});
