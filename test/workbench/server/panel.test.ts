import type { Delivered, PanelAnswer, RunView } from '../../../workbench/server/api';
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
  messageId,
  threadId,
  locale: 'ja',
  timeZone: { id: 'Asia/Tokyo', offset: 32_400_000 },
});
const open = async (surface: string): Promise<PanelAnswer> =>
  (await (await tiny.post('/api/panel/open', { ...context(), surface })).json()) as PanelAnswer;
const act = async (action: string, formInputs: object = {}): Promise<PanelAnswer> =>
  (await (
    await tiny.post('/api/panel/act', {
      ...context(),
      function: 'onCardAction',
      parameters: { action },
      formInputs,
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

test('a click may change a draft', async () => {
  expect((await act('bcc')).draft).toMatchObject({ bcc: ['log@solarmora.example'], to: null, subject: null });
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
