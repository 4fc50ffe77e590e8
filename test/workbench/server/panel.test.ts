import type { Delivered, MessageView, PanelAnswer, RunView, StateView } from '../../../workbench/server/api';
import { gmailStore } from '../../../workbench/services/gmail/store';
import { ANA, openTiny, type Tiny } from './tiny';

let tiny: Tiny;
let messageId: string;
let threadId: string;
beforeAll(async () => {
  tiny = await openTiny();
  const mail = { from: 'a@out.example', to: ANA, subject: 'Roof', text: 'x' };
  const { copies } = (await (await tiny.post('/api/deliveries', mail)).json()) as Delivered;
  messageId = copies[0]?.id ?? '';
  threadId = copies[0]?.threadId ?? '';
});
afterAll(() => tiny.close());

const context = () => ({
  account: ANA,
  surface: 'message',
  messageId,
  threadId,
  locale: 'ja',
  timeZone: { id: 'Asia/Tokyo', offset: 32_400_000 },
});
const open = async (surface: string): Promise<PanelAnswer> =>
  (await (await tiny.post('/api/panel/open', { ...context(), surface })).json()) as PanelAnswer;
const act = async (action: string, formInputs: object = {}, more: object = {}): Promise<PanelAnswer> =>
  (await (
    await tiny.post('/api/panel/act', {
      ...context(),
      function: 'onCardAction',
      parameters: { action },
      formInputs,
      ...more,
    })
  ).json()) as PanelAnswer;

const titles = (answer: PanelAnswer): readonly unknown[] =>
  answer.navigations.map(
    step => (step.pushCard as { header?: { title?: string } } | undefined)?.header?.title,
  );

test('the homepage is drawn in the language of the page', async () => {
  expect(titles(await open('home'))).toEqual(['Home ja']);
});

test('the card of a message reads that message through its token', async () => {
  const answer = await open('message');
  expect([answer.error, titles(answer)]).toEqual([null, ['Roof']]);
});

test('the compose card is asked for by the function that the manifest names', async () => {
  const answer = await open('compose');
  expect([titles(answer), answer.run.functionName]).toEqual([['Draft'], 'onGmailCompose']);
});

test('a click brings navigation, notification and the news that other cards are stale', async () => {
  const inputs = { note: { stringInputs: { value: ['hello'] } } };
  const answer = await act('push', inputs);
  expect(titles(answer)).toEqual(['Pushed']);
  expect(JSON.parse(answer.notification ?? '')).toEqual(inputs);
  expect(answer.stateChanged).toBe(true);
});

test('a click over a draft may change it, a click elsewhere may not', async () => {
  const change = { bcc: ['log@solarmora.example'], to: null, subject: null };
  expect((await act('bcc', {}, { surface: 'compose' })).draft).toMatchObject(change);
  expect(await act('bcc')).toMatchObject({ draft: null, error: expect.stringContaining('ActionResponse') });
});

test('a click that composes makes a draft, which is opened, sent in its conversation and gone', async () => {
  const { openDraft } = await act('reply', {}, { expects: 'compose' });
  expect(openDraft).toMatchObject({
    to: 'a@out.example',
    subject: 'Re: Roof',
    html: expect.stringContaining('<b>Thank you</b>'),
    threadId,
  });
  const mail = { ...openDraft, from: ANA, draftId: openDraft?.id };
  const sent = (await (
    await tiny.post(`/api/accounts/${ANA}/sent`, { ...mail, html: '<b>Thanks</b>', text: 'Thanks' })
  ).json()) as Delivered;
  expect(sent.copies.map(copy => copy.threadId)).toEqual([threadId]);
  const messages = (await (
    await tiny.get(`/api/accounts/${ANA}/threads/${threadId}`)
  ).json()) as MessageView[];
  expect(messages.map(message => [message.sent, message.text.trim(), message.html])).toEqual([
    [false, 'x', null],
    [true, 'Thanks', '<b>Thanks</b>'],
  ]);
  expect(gmailStore(tiny.workbench.cloud).mailbox(ANA).drafts.size).toBe(0);
});

test('a function must return what belongs to its click', async () => {
  expect((await act('reply')).error).toContain('ActionResponse');
  expect((await act('push', {}, { expects: 'compose' })).error).toContain('ComposeActionResponse');
  expect((await act('push', {}, { expects: 'suggestions' })).error).toContain('SuggestionsResponse');
});

test('suggestions come in their order', async () => {
  expect((await act('suggest', {}, { expects: 'suggestions' })).suggestions).toEqual(['Ana', 'Anton']);
});

test('the bundle learns the recipients of a draft if its manifest asks for them, and the platform', async () => {
  const recipients = { to: ['a@x.example'], cc: [], bcc: ['b@x.example'] };
  const answer = await act('echo', {}, { surface: 'compose', platform: 'ANDROID', recipients });
  expect(JSON.parse(answer.notification ?? '')).toEqual({
    platform: 'ANDROID',
    to: ['a@x.example'],
    bcc: ['b@x.example'],
    message: null,
  });
});

test('the page is told the entries of the add-on’s own menu', async () => {
  const { addOn } = (await (await tiny.get('/api/state')).json()) as StateView;
  expect(addOn).toEqual({
    name: 'Tiny',
    universal: [
      { text: 'Settings', function: 'onSettings', url: null },
      { text: 'Help', function: null, url: 'https://help.example/' },
    ],
    compose: 'Tiny',
  });
});

test('a click that returns nothing changes nothing', async () => {
  expect(await act('nothing')).toMatchObject({ error: null, navigations: [], notification: null });
});

test('what the bundle throws is told with the run that has the reason', async () => {
  const answer = await act('fail');
  expect(answer.error).toContain('the bundle failed');
  const run = (await (await tiny.get(`/api/runs/${answer.run.id}`)).json()) as RunView;
  expect(run).toMatchObject({ how: 'thrown', user: ANA, functionName: 'onCardAction' });
});

test('an answer of a kind that Google refuses is refused', async () => {
  expect((await act('wrong')).error).toContain('Card');
});

test('a message that is not in the mailbox cannot be opened', async () => {
  const response = await tiny.post('/api/panel/open', {
    ...context(),
    messageId: 'ffff',
    surface: 'message',
  });
  expect(response.status).toBe(404);
});
