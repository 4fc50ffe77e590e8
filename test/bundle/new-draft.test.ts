/** New mails from record cards and forwards of the open mail, on the built bundle: what they hold and what they never hold. */
import { cardEvent } from '../../workbench/events';
import type { RunResult } from '../../workbench/runtime/contract';
import type { CardStack } from './card-stack';
import { ANA, clearStages, Stage } from './stage';

const ALIAS = 'ana.mora@solarmora.example';
let kept: string;

beforeAll(() => {
  const stage = Stage.atWork();
  stage.mail.mailbox(ANA).sendAs.push(ALIAS);
  kept = stage.keep();
});
afterAll(clearStages);

const remote = (result: RunResult): number => result.calls.filter(call => call.remote).length;

const withTemplate = (text: string): Stage => {
  const stage = Stage.from(kept);
  const row = stage.tab('Templates').lastRow();
  for (const [key, value] of Object.entries({ name: 'Offer', language: 'en', subject: 'For you', text }))
    stage.at('Templates').type(row, stage.column('Templates', key), value);
  return stage;
};

const idOf = (stage: Stage, table: 'Contacts' | 'Companies' | 'Cases', key: string, value: string): string =>
  String(stage.rows(table).find(row => row[key] === value)?.['id']);

const press = (panel: CardStack, action: string, parameters: Readonly<Record<string, string>> = {}) =>
  panel.press({ text: '', function: 'onCardAction', parameters: { action, ...parameters } });

/** Fills the form that is shown and goes on to the preview. */
const preview = (panel: CardStack, typed: Readonly<Record<string, string>>) => {
  const before = { log: 'log', ...panel.values };
  return panel.click('draft_preview', { ...before, ...typed });
};

/** Presses the preview's button and returns the draft that Gmail would open. */
const made = (stage: Stage, panel: CardStack, event: object = {}) => {
  const { parameters } = panel.find('make_draft');
  const { how, error } = stage.workbench.run('onCardAction', [cardEvent({ parameters, ...event })], {
    as: ANA,
    kind: 'card',
  });
  if (how !== 'done') throw new Error(error ?? how);
  const box = stage.mail.mailbox(ANA);
  const [draft] = box.list('DRAFT');
  if (!draft) throw new Error('There is no draft.');
  const header = (name: string): string => box.header(draft.id, name) ?? '';
  return {
    header,
    raw: Buffer.from(box.raw(draft.id) ?? []),
    text: textOf(Buffer.from(box.raw(draft.id) ?? []).toString('utf8')),
  };
};

const textOf = (raw: string): string => {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : body;
};

test('a template from a contact’s card is filled, shown whole, and becomes a draft from an alias with the logging address', () => {
  const stage = withTemplate('Dear {{contact.first|there}},\nabout {{case.subject|your roof}}.');
  const panel = stage.panel(ANA).open();
  press(panel, 'record', { kind: 'contact', id: idOf(stage, 'Contacts', 'address', 'ann@acme.example') });
  const opened = panel.click('draft_form');
  expect(remote(opened.result)).toBeLessThanOrEqual(6);
  expect(panel.values).toMatchObject({ to: 'Ann Lee <ann@acme.example>', from: ANA });
  const shown = preview(panel, {
    template: 'Offer',
    from: ALIAS,
    message: 'See you.',
    cc: 'boss@acme.example',
  });
  expect([panel.name, remote(shown.result) <= 8]).toEqual(['draft-preview', true]);
  expect(panel.text).toContain('about your roof.');
  const draft = made(stage, panel);
  expect(['From', 'To', 'Cc', 'Bcc', 'Subject'].map(draft.header)).toEqual([
    ALIAS,
    'Ann Lee <ann@acme.example>',
    'boss@acme.example',
    'log@solarmora.example',
    'For you',
  ]);
  expect(draft.text).toContain('Dear Ann,');
  expect(draft.text).toContain('See you.');
  const again = panel.click('make_draft');
  expect(again.notification).toContain('made already');
  expect(remote(again.result)).toBeLessThanOrEqual(8);
  expect(stage.mail.mailbox(ANA).list('DRAFT')).toHaveLength(1);
});

test('nothing is made of a field that nothing fills, of a wrong address or of none; the form keeps what was typed', () => {
  const stage = withTemplate('Your number is {{case.id}}');
  const panel = stage.panel(ANA).open();
  panel.click('draft_form');
  const refused = (typed: Readonly<Record<string, string>>): string => {
    preview(panel, typed);
    expect([panel.name, panel.values['message'], panel.values['to']]).toEqual([
      'draft',
      'kept',
      typed['to'] ?? '',
    ]);
    return panel.text;
  };
  expect(refused({ message: 'kept' })).toContain('at least one address');
  expect(refused({ message: 'kept', to: 'ann(at)acme' })).toContain('“ann(at)acme” is no e-mail address');
  expect(refused({ message: 'kept', to: 'ann@acme.example', template: 'Offer' })).toContain('case.id');
  expect(refused({ message: 'kept', to: 'ann@acme.example', link: 'https://x.example/f' })).toContain(
    'Google Drive',
  );
  press(panel, 'make_draft', { key: 'k', message: 'kept', to: 'ann@acme.example, ann(at)acme' });
  expect([panel.name, panel.values['message'], panel.text.includes('“ann(at)acme” is no e-mail')]).toEqual([
    'draft',
    'kept',
    true,
  ]);
  expect(stage.mail.mailbox(ANA).list('DRAFT')).toHaveLength(0);
  panel.click('draft_form');
  expect(panel.values).toMatchObject({ to: '', message: '', link: '' });
});

test('an address that is not the person’s own is never the sender', () => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA).open();
  panel.click('draft_form');
  preview(panel, { to: 'ann@acme.example', from: 'boss@acme.example' });
  expect(made(stage, panel).header('From')).toBe(ANA);
});

test('a mail from a case carries its token, so that the answer finds the case by it', () => {
  const stage = Stage.from(kept);
  const id = idOf(stage, 'Cases', 'subject', 'The inverter blinks red');
  const panel = stage.panel(ANA).open();
  press(panel, 'record', { kind: 'case', id });
  panel.click('draft_form');
  preview(panel, { message: 'Is it still red?' });
  const subject = made(stage, panel).header('Subject');
  const before = stage.rows('Messages').length;
  stage.deliver({
    id: 'answer@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: 'support@solarmora.example',
    subject: `Re: ${subject}`,
  });
  stage.poll();
  expect(stage.rows('Messages')).toHaveLength(before + 1);
  expect(stage.rows('Messages').find(row => row['messageId'] === 'answer@acme.example')).toMatchObject({
    caseId: id,
  });
});

test('a company’s card offers its contacts as recipients', () => {
  const stage = Stage.from(kept);
  const panel = stage.panel(ANA).open();
  press(panel, 'record', { kind: 'company', id: idOf(stage, 'Companies', 'domain', 'acme.example') });
  panel.click('draft_form');
  expect(panel.text).toContain('Ann Lee <ann@acme.example>'.replace(/<[^>]*>/, ''));
});

test('a forward names who wrote the mail so that the forwarding address logs it on them', () => {
  const stage = Stage.from(kept);
  const message = stage.deliverTo(ANA, {
    id: 'fw@river.example',
    from: 'Rita River <rita@river.example>',
    to: ANA,
    subject: 'Offer for a barn',
    text: 'We have 200 m2.\n\nRita',
  });
  const panel = stage.panel(ANA, message).open();
  panel.press(panel.find('draft_form', { forward: 'mail' }));
  expect(panel.values).toMatchObject({ subject: 'Fwd: Offer for a barn', log: '' });
  const shown = preview(panel, { to: 'forward@solarmora.example', log: '', message: 'A barn!' });
  expect(remote(shown.result)).toBeLessThanOrEqual(8);
  const draft = made(stage, panel, {
    message: { account: ANA, messageId: message.id, threadId: message.threadId },
  });
  expect(draft.text).toMatch(
    /A barn![\s\S]*---------- Forwarded message ---------\r?\nFrom: Rita River <rita@river.example>/,
  );
  stage.mail.send(ANA, draft.raw);
  stage.poll();
  expect(stage.rows('Messages').find(row => row['subject'] === 'Offer for a barn')).toMatchObject({
    from: 'Rita River <rita@river.example>',
    text: expect.stringContaining('We have 200 m2.') as string,
    note: expect.stringContaining('A barn!') as string,
    loggedBy: ANA,
  });
});
